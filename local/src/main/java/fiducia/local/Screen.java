package fiducia.local;

import fiducia.local.LocalApi.Reply;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The terminal that a story is told in. Colour only where somebody looks and wants it. */
final class Screen {

  private static final String BARS = " ▁▂▃▄▅▆▇█";
  private static final int HIGHEST_RATING = 10;
  private static final int TEN = 10;

  /** Ids are long and say nothing; four characters tell them apart. */
  private static final Pattern ID =
      Pattern.compile("\\b((?:cl|th|ma|rq|re)_[A-Za-z0-9_-]{4})[A-Za-z0-9_-]{18}");

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String BLUE = "34";

  private final PrintStream out;
  private final boolean colour;

  Screen(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Whether colour is wanted: a person at a terminal who has not said no (no-color.org). */
  static boolean isColourWanted() {
    var console = System.console();
    return console != null
        && console.isTerminal()
        && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
  }

  void heading(String text) {
    out.println();
    out.println(painted(BOLD, text));
    out.println(painted(DIM, "─".repeat(text.length())));
  }

  void say(String text) {
    out.println();
    out.println("  " + text);
  }

  void line(String text) {
    out.println(text);
  }

  void blank() {
    out.println();
  }

  /** A call that was made, and what it meant. */
  void call(Reply reply, boolean wellAnswered, String meaning) {
    var path = ID.matcher(reply.path()).replaceAll("$1…");
    var development = path.startsWith("/dev");
    var status = painted(wellAnswered ? GREEN : RED, Integer.toString(reply.status()));
    var call = "%-6s %-46s".formatted(reply.method(), path);
    out.println(
        "  "
            + painted(development ? DIM : BLUE, call)
            + " "
            + status
            + painted(DIM, " %5d ms  ".formatted(reply.took().toMillis()))
            + meaning);
  }

  void quote(String text) {
    out.println("         " + painted(YELLOW, "“" + text + "”"));
  }

  void detail(String text) {
    out.println("         " + text);
  }

  void good(String text) {
    out.println(painted(GREEN, "  ✓ " + text));
  }

  void bad(String text) {
    out.println(painted(RED, "  ✗ " + text));
  }

  /** A chance as a bar of ten. */
  String chance(double probability) {
    int full = (int) Math.round(probability * TEN);
    return painted(BLUE, "█".repeat(full)) + painted(DIM, "░".repeat(TEN - full));
  }

  /**
   * Ratings over the sessions, one row per factor.
   *
   * @param rows name to one rating from 0 to 10 per session
   * @param marked session under which the mark stands
   */
  void picture(List<Integer> sessions, Map<String, List<Integer>> rows, int marked, String mark) {
    out.println();
    var numbers = new StringBuilder();
    sessions.forEach(session -> numbers.append("%4d".formatted(session)));
    out.println("         " + painted(DIM, "%-14s%s".formatted("session", numbers)));
    rows.forEach(
        (name, ratings) -> {
          var bars = new StringBuilder();
          for (int rating : ratings) {
            var bar = BARS.charAt(Math.ceilDiv(rating * (BARS.length() - 1), HIGHEST_RATING));
            var two = String.valueOf(bar).repeat(2);
            bars.append("  ").append(painted(rating < HIGHEST_RATING / 2 ? RED : GREEN, two));
          }
          out.println("         %-14s".formatted(name) + bars);
        });
    var indent = " ".repeat(4 * (sessions.indexOf(marked) + 1) - 1);
    out.println("         %-14s".formatted("") + indent + painted(RED, "▲ " + mark));
    out.println();
  }

  private String painted(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
