package fiducia.imports;

import fiducia.geo.PostalCodes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Imports a clinic's file part by part, for callers that can send only so much at once.
 *
 * <p>A part is the file's header and some of its rows. Where rows begin and end is decided here
 * alone: a caller sends on from {@link PartReport#nextLine} and need not know what a row is. Lines
 * in reports are those of the whole file, and a therapist who stands in two parts is refused the
 * second time as in one file. A part sent again changes nothing.
 */
public final class PartImport {

  /** Rows taken at once: one batch, so that a report can say where a table was lost. */
  public static final int MOST_ROWS = Roster.BATCH;

  private final Roster roster;
  private final Clock clock;

  /**
   * @param clock today's date in its zone bounds the dates of the file
   */
  public PartImport(Roster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * @param csv the header, and rows of the file behind it
   * @param firstLine of the file on which these rows begin; nothing where {@code csv} is the file's
   *     beginning
   * @param goesOn whether the file goes on behind {@code csv}
   * @param seen what the other parts name
   * @param dryRun do everything but write
   * @throws UnusableFile where the file is none of a clinic
   * @throws RuntimeException where nothing was taken, because the table could not be reached
   */
  public PartReport run(
      byte[] csv, OptionalLong firstLine, boolean goesOn, SeenRows seen, boolean dryRun)
      throws UnusableFile {
    try (var rows = CsvRows.of(new ByteArrayInputStream(csv))) {
      var columns = new Columns(rows.header());
      long headerLines = rows.nextLine() - 1;
      var reader = new ClinicRows(columns, PostalCodes.us(), LocalDate.now(clock));
      rows.want(columns.positions(Source.CLINIC.kind()));
      var part = new Part();
      var pass =
          new Pass(
              rows, reader, columns.count(), part, new Pass.Window(firstLine, goesOn, MOST_ROWS));
      var ending = pass.read();
      part.refuseTwice(seen.firstLines(part.keys));
      var lost = part.store(dryRun);
      return lost.isPresent()
          ? part.report(dryRun, Report.Ending.STORE_UNREACHABLE, columns, headerLines, lost)
          : part.report(dryRun, ending, columns, headerLines, pass.nextLine());
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can be read", impossible);
    }
  }

  /** What the rows of a part turned out to be, by line. */
  private final class Part implements Pass.Rows {

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final TreeMap<Long, SkipReason> skipped = new TreeMap<>();
    private final TreeMap<Long, RefusedRow> refused = new TreeMap<>();
    private final Map<String, Long> keys = new HashMap<>();
    private int taken;
    private int unchanged;

    @Override
    public boolean hopeless() {
      return false;
    }

    @Override
    public void row() {}

    @Override
    public void entry(long line, Entry entry) {
      entries.put(line, entry);
      keysOf(entry).forEach(key -> keys.putIfAbsent(key, line));
    }

    /**
     * Refused with those whom other parts name, by {@link #refuseTwice}: its other key counts for
     * the rows below, and it may itself stand in a part above.
     */
    @Override
    public void twice(long line, Entry entry, Fault fault) {
      entry(line, entry);
    }

    @Override
    public void skipped(long line, SkipReason reason) {
      skipped.put(line, reason);
    }

    @Override
    public void refused(RefusedRow row) {
      refused.put(row.line(), row);
    }

    void refuseTwice(Map<String, Long> firstLines) {
      for (var row : List.copyOf(entries.entrySet())) {
        long line = row.getKey();
        var entry = row.getValue();
        var earlier =
            keysOf(entry).stream()
                .filter(key -> firstLines.getOrDefault(key, line) < line)
                .toList();
        if (!earlier.isEmpty()) {
          boolean byId = earlier.stream().noneMatch(key -> key.startsWith(NPI));
          refuse(line, Pass.twice(Source.CLINIC, byId));
        }
      }
    }

    private void refuse(long line, Fault fault) {
      entries.remove(line);
      refused.put(line, new RefusedRow(line, List.of(fault)));
    }

    /** The line from which on nothing was stored, where the table was lost on the way. */
    OptionalLong store(boolean dryRun) {
      if (entries.isEmpty()) {
        return OptionalLong.empty();
      }
      var lines = List.copyOf(entries.keySet());
      var all = List.copyOf(entries.values());
      var answers = dryRun ? roster.preview(all) : roster.take(all);
      for (int i = 0; i < lines.size(); i++) {
        switch (answers.get(i)) {
          case Roster.Answer.Taken() -> taken++;
          case Roster.Answer.Unchanged() -> unchanged++;
          case Roster.Answer.Refused(var conflict) ->
              refuse(lines.get(i), conflict.fault(Source.CLINIC));
          case Roster.Answer.NotStored() -> {
            long line = lines.get(i);
            skipped.tailMap(line, true).clear();
            refused.tailMap(line, true).clear();
            return OptionalLong.of(line);
          }
        }
      }
      return OptionalLong.empty();
    }

    PartReport report(
        boolean dryRun,
        Report.Ending ending,
        Columns columns,
        long headerLines,
        OptionalLong nextLine) {
      var reasons = new EnumMap<SkipReason, Long>(SkipReason.class);
      skipped.values().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
      var all = new ArrayList<>(refused.values());
      var report =
          new Report(
              Source.CLINIC,
              dryRun,
              ending,
              taken + unchanged + skipped.size() + all.size(),
              taken,
              unchanged,
              reasons,
              all.size(),
              all.stream().limit(Report.SHOWN).toList(),
              columns.others());
      return new PartReport(report, all, headerLines, nextLine);
    }
  }

  private static final String NPI = "npi ";

  private static List<String> keysOf(Entry entry) {
    var keys = new ArrayList<String>();
    entry.npi().ifPresent(npi -> keys.add(NPI + npi.digits()));
    entry.externalId().ifPresent(id -> keys.add("id " + id));
    return keys;
  }
}
