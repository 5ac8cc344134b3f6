package fiducia.imports;

import fiducia.geo.PostalCodes;
import fiducia.model.Npi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
      rows.want(columns.positions(kind(options.source())));
      var tally = new Tally(refusals);
      Report.Ending ending;
      try (var batches = new Batches(roster, options.dryRun(), options.writers(), tally)) {
        ending = new Pass(rows, reader, columns.count(), tally, batches, size).read();
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

  private static String kind(Source source) {
    return switch (source) {
      case NPPES -> "file of NPPES practitioners";
      case CLINIC -> "clinic's file as docs/clinic-import.md describes it";
    };
  }

  /** One pass over the rows. */
  private final class Pass {

    private final CsvRows rows;
    private final RowReader reader;
    private final int columns;
    private final Tally tally;
    private final Batches batches;
    private final long size;
    private final SeenNpis seenNpis = new SeenNpis();
    private final Set<String> seenIds = new HashSet<>();

    Pass(CsvRows rows, RowReader reader, int columns, Tally tally, Batches batches, long size) {
      this.rows = rows;
      this.reader = reader;
      this.columns = columns;
      this.tally = tally;
      this.batches = batches;
      this.size = size;
    }

    Report.Ending read() {
      while (!batches.hopeless()) {
        CsvRows.Found found;
        try {
          found = rows.next();
        } catch (IOException e) {
          return Report.Ending.FILE_UNREADABLE;
        }
        if (found == CsvRows.Found.END) {
          return Report.Ending.COMPLETE;
        }
        if (++tally.rows % STEP == 0) {
          progress.at(rows.bytes(), size, tally.rows);
        }
        boolean shortLastRow =
            found == CsvRows.Found.ROW && rows.unterminated() && rows.columns() < columns;
        if (found == CsvRows.Found.CUT_OFF || shortLastRow) {
          refuse(Fault.ofRow("the file ends inside this row", "get the whole file"));
          return Report.Ending.CUT_OFF;
        }
        if (found == CsvRows.Found.BROKEN) {
          refuse(rows.fault());
        } else if (rows.columns() != columns) {
          refuse(
              Fault.ofRow(
                  "the row has " + rows.columns() + " cells and the header " + columns,
                  "put cells that hold a separator or a line break in quotes"));
        } else {
          enter(reader.read(rows));
        }
      }
      return Report.Ending.STORE_UNREACHABLE;
    }

    private void enter(Reading reading) {
      switch (reading) {
        case Reading.Skipped(var reason) -> tally.skipped.merge(reason, 1L, Long::sum);
        case Reading.Refused(var faults) -> batches.refuse(new RefusedRow(rows.line(), faults));
        case Reading.Therapist(var entry) ->
            twice(entry).ifPresentOrElse(this::refuse, () -> batches.add(rows.line(), entry));
      }
    }

    /** Two rows of one therapist would overwrite each other at every import. */
    private Optional<Fault> twice(Entry entry) {
      boolean newId = entry.externalId().map(seenIds::add).orElse(true);
      boolean newNpi = entry.npi().map(this::isNew).orElse(true);
      if (newId && newNpi) {
        return Optional.empty();
      }
      return Optional.of(
          new Fault(
              newNpi ? "clinic_id" : entry.source().npiColumn(),
              "a row above has the same " + (newNpi ? "id" : "NPI"),
              "keep one row per therapist"));
    }

    private boolean isNew(Npi npi) {
      return seenNpis.add(npi);
    }

    private void refuse(Fault fault) {
      batches.refuse(new RefusedRow(rows.line(), List.of(fault)));
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
