package fiducia.imports;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Shows an import's progress: on a terminal a bar in one line that is drawn again, elsewhere (a
 * log) a plain line now and then.
 *
 * <p>The time left comes from the bytes read, since nobody knows the rows of a file beforehand.
 */
public final class TerminalProgress implements Progress {

  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final Duration PLAIN_LINE = Duration.ofSeconds(10);
  private static final int BAR = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final Clock clock;
  private final Instant started;
  private Instant shown;

  /**
   * @param terminal whether the line can be drawn again by a carriage return
   * @param clock the real one outside tests: it measures the rate
   */
  public TerminalProgress(PrintStream out, boolean terminal, Clock clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    started = clock.instant();
    shown = started;
  }

  @Override
  public void at(long bytes, long of, long rows) {
    var now = clock.instant();
    if (Duration.between(shown, now).compareTo(terminal ? REDRAW : PLAIN_LINE) >= 0) {
      shown = now;
      show(bytes, of, rows, now, "");
    }
  }

  @Override
  public void done(long bytes, long of, long rows) {
    show(bytes, of, rows, clock.instant(), terminal ? System.lineSeparator() : "");
  }

  private void show(long bytes, long of, long rows, Instant now, String end) {
    double seconds = Math.max(Duration.between(started, now).toMillis(), 1) / 1000.0;
    var line = new StringBuilder();
    if (of > 0) {
      double share = Math.min((double) bytes / of, 1);
      if (terminal) {
        int filled = (int) (share * BAR);
        line.append('[').append("#".repeat(filled)).append(".".repeat(BAR - filled)).append("] ");
      }
      line.append(String.format(Locale.ROOT, "%3d %%  ", (int) (share * 100)));
    }
    line.append(
        String.format(Locale.ROOT, "%,d rows  %,d rows/s", rows, Math.round(rows / seconds)));
    if (of > bytes && bytes > 0) {
      line.append("  ").append(clockTime(seconds * (of - bytes) / bytes)).append(" left");
    }
    if (terminal) {
      // Blanks wipe out what a longer line left behind.
      out.print("\r" + line + " ".repeat(Math.max(78 - line.length(), 0)) + end);
    } else {
      out.println(line);
    }
    out.flush();
  }

  private static String clockTime(double seconds) {
    long left = Math.round(seconds);
    return left < 3600
        ? String.format(Locale.ROOT, "%02d:%02d", left / 60, left % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", left / 3600, left / 60 % 60, left % 60);
  }
}
