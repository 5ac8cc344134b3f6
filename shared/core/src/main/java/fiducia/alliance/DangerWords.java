package fiducia.alliance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notices words that may hint at danger in a free text in English, Spanish, French, Portuguese or
 * German.
 *
 * <p>A hint does one thing: the answer to the client also shows {@link CrisisHelp}, which is shown
 * on every page anyway. It never blocks, grades, mails or alerts anyone, and is never stored or
 * logged. It rather shows help once too often: a denial ("I would never kill myself") is a hint as
 * well. Its absence means nothing at all, and must never be shown as if it did.
 *
 * <p>The phrases stand in {@code danger-words.txt} beside this class: our own collection, not
 * validated, to be reviewed by people who speak each language.
 */
public final class DangerWords {

  private static final Pattern HINTS =
      Pattern.compile(
          phrases().stream()
              .map(phrase -> phrase.replace("(", "(?:").replace("*", "\\p{L}*"))
              .collect(Collectors.joining("|", " (?:", ") ")));

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛ʼ`´′＇]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private DangerWords() {}

  /** Whether crisis help belongs with the answer to this text. */
  public static boolean hint(String text) {
    return HINTS.matcher(normal(text)).find();
  }

  /** Words in lower case without accents and apostrophes, one space around each. */
  private static String normal(String text) {
    // Apostrophes go first: decomposed, a free-standing accent would become a space.
    var joined = APOSTROPHES.matcher(text).replaceAll("");
    var plain = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD)).replaceAll("");
    var words = plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
    return " " + GAPS.matcher(words).replaceAll(" ") + " ";
  }

  /** The phrases of {@code danger-words.txt}, which says how they are written. */
  static List<String> phrases() {
    try (var file = DangerWords.class.getResourceAsStream("danger-words.txt");
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
