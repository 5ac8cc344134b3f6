package fiducia.engine;

import fiducia.model.Coded;

/**
 * What the client asks about and the therapist has not said.
 *
 * @param about which
 * @param text one plain sentence to the client
 */
public record Unknown(About about, String text) {

  /** What may be left unsaid. */
  public enum About implements Coded {
    STYLE_DIRECTIVE,
    STYLE_INTENSITY,
    STYLE_PRESENT,
    STYLE_CHALLENGE,
    LANGUAGE,
    GENDER,
    AGE,
    FAITH,
    CULTURE,
    AFFIRMING,
    COMMUNITY,
    CONCERNS,
    DISTANCE,
    FORMATS
  }
}
