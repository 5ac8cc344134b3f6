package fiducia.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a name readable that a register writes in capitals.
 *
 * <p>A word in capitals gets one capital at its beginning and after a hyphen or an apostrophe:
 * {@code O'BRIEN} becomes {@code O'Brien}. {@code MC} before three letters or more is taken for the
 * prefix: {@code MCDONALD} becomes {@code McDonald}. {@code MAC} is left alone, since Mack and
 * Macias are names too, and so is a word with a small letter in it: whoever wrote {@code deVries}
 * meant it.
 */
final class PersonName {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Set<String> NUMERALS = Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX");

  private PersonName() {}

  /** The parts of a name, tidied and joined by a space; empty parts vanish. */
  static String of(String... parts) {
    var name = new StringBuilder();
    for (var part : parts) {
      for (var word : SPACES.split(part.strip())) {
        if (!word.isEmpty()) {
          name.append(name.isEmpty() ? "" : " ").append(tidy(word));
        }
      }
    }
    return name.toString();
  }

  private static String tidy(String word) {
    if (word.chars().anyMatch(Character::isLowerCase) || NUMERALS.contains(word)) {
      return word;
    }
    var small = word.toLowerCase(Locale.ROOT);
    var tidy = new StringBuilder(word.length());
    boolean capital = true;
    for (int i = 0; i < small.length(); i++) {
      char letter = small.charAt(i);
      tidy.append(capital ? Character.toUpperCase(letter) : letter);
      boolean prefix = i == 1 && small.startsWith("mc") && small.length() >= 5;
      capital = letter == '-' || letter == '\'' || letter == '’' || letter == '.' || prefix;
    }
    return tidy.toString();
  }
}
