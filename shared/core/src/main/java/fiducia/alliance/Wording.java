package fiducia.alliance;

import fiducia.model.Language;

/**
 * One text in the languages in which Fiducia speaks to people.
 *
 * @param english US English
 * @param spanish Spanish, addressing the reader as <i>usted</i>
 */
public record Wording(String english, String spanish) {

  private static final Language SPANISH = new Language("es");

  /** The text in a language; in English where it is not written in that language. */
  public String in(Language language) {
    return language.equals(SPANISH) ? spanish : english;
  }
}
