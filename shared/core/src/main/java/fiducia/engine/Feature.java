package fiducia.engine;

import fiducia.model.Coded;
import fiducia.model.StyleDimension;

/**
 * What a prediction is made of. Each feature is one term per factor, and the terms add up to the
 * predicted level in the order of this list.
 *
 * <p>What is not listed is not an input: school of therapy, years of experience, degree, kind of
 * licence, stars, length of the profile, name.
 */
public enum Feature implements Coded {
  /** The population's average. */
  BASE,
  STYLE_DIRECTIVE,
  STYLE_INTENSITY,
  STYLE_PRESENT,
  STYLE_CHALLENGE,
  WISH_LANGUAGE,
  WISH_GENDER,
  WISH_AGE,
  WISH_FAITH,
  WISH_CULTURE,
  WISH_AFFIRMING,
  WISH_COMMUNITY,
  /** How gladly the therapist works with what brings the client. */
  CONCERNS,
  /** The way to the therapist, where the two can meet in person only. */
  DISTANCE,
  /** Weeks until the first session. */
  WAIT,
  /** What clients with similar wishes and concerns have built with this therapist. */
  RECORD,
  /** What is the same for this client with every therapist. It never decides between therapists. */
  CLIENT;

  static final int COUNT = values().length;

  /** Whether it says something about this client with this therapist. */
  public boolean ofThePair() {
    return this != BASE && this != CLIENT;
  }

  static Feature style(StyleDimension dimension) {
    return switch (dimension) {
      case DIRECTIVE -> STYLE_DIRECTIVE;
      case INTENSITY -> STYLE_INTENSITY;
      case PRESENT -> STYLE_PRESENT;
      case CHALLENGE -> STYLE_CHALLENGE;
    };
  }
}
