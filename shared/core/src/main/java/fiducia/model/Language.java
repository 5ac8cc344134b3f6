package fiducia.model;

import java.util.Locale;

/**
 * A language as its BCP 47 primary tag ({@code en}, {@code es}, {@code ase} for American Sign
 * Language).
 *
 * @param tag two or three lower-case letters
 */
public record Language(String tag) implements Comparable<Language> {

  /** How many languages somebody can name. */
  public static final int MOST = 20;

  public Language {
    if (!isTag(tag)) {
      throw new IllegalArgumentException("a language is a tag of two or three letters");
    }
  }

  public static boolean isTag(String tag) {
    return tag.matches("[a-z]{2,3}");
  }

  /** Its name in another language, for people to read. */
  public String in(Locale locale) {
    return tag.equals("ase") ? "American Sign Language" : Locale.of(tag).getDisplayLanguage(locale);
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }
}
