package fiducia.imports;

import fiducia.model.Coded;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the rows of a file: {@code taken + unchanged + skipped + refused = rows}.
 *
 * @param source kind of file
 * @param dryRun nothing was written; the numbers say what would have been
 * @param ending whether the file was read to its end
 * @param rows of the file, without header and blank lines
 * @param taken stored, new or changed
 * @param unchanged stored before with the same content
 * @param skipped per reason, the rows that are fine and not needed
 * @param refused rows with a fault
 * @param firstRefused the first of them, at most {@link #SHOWN}; all are in the report's file
 * @param ignoredColumns columns of a clinic's file that Fiducia does not know
 */
public record Report(
    Source source,
    boolean dryRun,
    Ending ending,
    long rows,
    long taken,
    long unchanged,
    Map<SkipReason, Long> skipped,
    long refused,
    List<RefusedRow> firstRefused,
    List<String> ignoredColumns) {

  /** How many refused rows are kept at hand. */
  public static final int SHOWN = 20;

  /** Why reading ended. In every case, what was imported before stays. */
  public enum Ending implements Coded {
    COMPLETE("The file was read to its end."),
    CUT_OFF(
        "The file ends inside a row: it was not copied whole. What was read is imported; get the"
            + " file again and import it, rows taken already stay as they are."),
    /** Of a part of a file: see {@link PartImport}. */
    MORE("The file goes on."),
    FILE_UNREADABLE(
        "The file could not be read further. What was read is imported; import it again."),
    STORE_UNREACHABLE(
        "The table did not take several batches running, so the import stopped. Import the file"
            + " again when it is reachable.");

    private final String sentence;

    Ending(String sentence) {
      this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
      return sentence;
    }
  }

  public Report {
    skipped = Map.copyOf(skipped);
    firstRefused = List.copyOf(firstRefused);
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /** Whether there is nothing for a person to correct. */
  public boolean clean() {
    return ending == Ending.COMPLETE && refused == 0;
  }

  /** A few lines for the terminal. */
  public String summary() {
    var text = new StringBuilder();
    text.append(count(rows)).append(" rows").append(dryRun ? ", dry run: nothing is written" : "");
    line(text, taken, dryRun ? "would be taken" : "taken");
    line(text, unchanged, "unchanged");
    for (var reason : SkipReason.values()) {
      if (skipped.containsKey(reason)) {
        line(text, skipped.get(reason), "skipped: " + reason.code().replace('-', ' '));
      }
    }
    line(text, refused, "refused");
    for (var row : firstRefused) {
      for (var fault : row.faults()) {
        text.append("\n      line ").append(row.line()).append(", ").append(fault.column());
        text.append(": ").append(fault.fault()).append("; ").append(fault.advice());
      }
    }
    if (refused > firstRefused.size()) {
      text.append("\n      and ").append(count(refused - firstRefused.size()));
      text.append(" more: --report FILE.json lists all");
    }
    if (!ignoredColumns.isEmpty()) {
      text.append("\nNot known, so not read: ").append(String.join(", ", ignoredColumns));
    }
    if (ending != Ending.COMPLETE) {
      text.append("\n").append(ending.sentence());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, long number, String what) {
    text.append(String.format(Locale.ROOT, "%n  %,11d  %s", number, what));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
