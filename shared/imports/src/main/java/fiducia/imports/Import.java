package fiducia.imports;

import fiducia.geo.PostalCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Imports therapists from a file into a roster, in one pass and constant memory.
 *
 * <p>A row that fails stops no other. Running the same file again changes nothing. A file that ends
 * inside a row loses nothing of what came before. For one import at a time; a roster may be shared.
 *
 * <pre>{@code
 * var progress = new TerminalProgress(System.err, System.console() != null, clock);
 * var report = new Import(roster, progress, clock).run(Options.of(Source.NPPES, file));
 * System.out.println(report.summary());
 * }</pre>
 */
public final class Import {

  /** How many rows pass between two looks at the progress. */
  private static final int STEP = 512;

  private final Roster roster;
  private final Progress progress;
  private final Clock clock;

  /**
   * @param clock today's date in its zone bounds the dates of a clinic's file
   */
  public Import(Roster roster, Progress progress, Clock clock) {
    this.roster = roster;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Reads the file to its end and answers when all entries have been.
   *
   * @throws UnusableFile where the file is none of its kind; nothing was imported
   * @throws IOException where the file cannot be opened or the report not be written
   */
  public Report run(Options options) throws IOException, UnusableFile {
    try (var in = Files.newInputStream(options.file())) {
      if (options.report().isEmpty()) {
        return run(options, in, Files.size(options.file()), row -> {});
      }
      try (var file = new ReportFile(options.report().get())) {
        var report = run(options, in, Files.size(options.file()), file::add);
        file.finish(report);
        return report;
      }
    }
  }

  /** Where refused rows go beside the count. */
  private interface Refusals {
    void add(RefusedRow row) throws IOException;
  }

  private Report run(Options options, InputStream in, long size, Refusals refusals)
      throws IOException, UnusableFile {
    try (var rows = CsvRows.of(in)) {
      var columns = new Columns(rows.header());
      var reader = reader(options.source(), columns);
      rows.want(columns.positions(options.source().kind()));
      var tally = new Tally(refusals);
      Report.Ending ending;
      try (var batches = new Batches(roster, options.dryRun(), options.writers(), tally)) {
        var found = new Reader(rows, tally, batches, size);
        ending = new Pass(rows, reader, columns.count(), found, Pass.Window.ALL).read();
        batches.finish();
        ending = batches.hopeless() ? Report.Ending.STORE_UNREACHABLE : ending;
      }
      progress.done(rows.bytes(), size, tally.rows);
      var ignored = options.source() == Source.CLINIC ? columns.others() : List.<String>of();
      return tally.report(options, ending, ignored);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RowReader reader(Source source, Columns columns) {
    return switch (source) {
      case NPPES -> new NppesRows(columns, Taxonomy.read(), PostalCodes.us());
      case CLINIC -> new ClinicRows(columns, PostalCodes.us(), LocalDate.now(clock));
    };
  }

  /** Hands rows on, and says how far it is. */
  private final class Reader implements Pass.Rows {

    private final CsvRows rows;
    private final Tally tally;
    private final Batches batches;
    private final long size;

    Reader(CsvRows rows, Tally tally, Batches batches, long size) {
      this.rows = rows;
      this.tally = tally;
      this.batches = batches;
      this.size = size;
    }

    @Override
    public boolean hopeless() {
      return batches.hopeless();
    }

    @Override
    public void row() {
      if (++tally.rows % STEP == 0) {
        progress.at(rows.bytes(), size, tally.rows);
      }
    }

    @Override
    public void entry(long line, Entry entry) {
      batches.add(line, entry);
    }

    @Override
    public void twice(long line, Entry entry, Fault fault) {
      batches.refuse(new RefusedRow(line, List.of(fault)));
    }

    @Override
    public void skipped(long line, SkipReason reason) {
      tally.skipped.merge(reason, 1L, Long::sum);
    }

    @Override
    public void refused(RefusedRow row) {
      batches.refuse(row);
    }
  }

  /** Counts what became of the rows. */
  private static final class Tally implements Batches.Ledger {

    private final Refusals refusals;
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final List<RefusedRow> firstRefused = new ArrayList<>();
    private long rows;
    private long taken;
    private long unchanged;
    private long refused;

    Tally(Refusals refusals) {
      this.refusals = refusals;
    }

    @Override
    public void taken() {
      taken++;
    }

    @Override
    public void unchanged() {
      unchanged++;
    }

    @Override
    public void refused(RefusedRow row) {
      refused++;
      if (firstRefused.size() < Report.SHOWN) {
        firstRefused.add(row);
      }
      try {
        refusals.add(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Report report(Options options, Report.Ending ending, List<String> ignoredColumns) {
      return new Report(
          options.source(),
          options.dryRun(),
          ending,
          rows,
          taken,
          unchanged,
          skipped,
          refused,
          firstRefused,
          ignoredColumns);
    }
  }
}
