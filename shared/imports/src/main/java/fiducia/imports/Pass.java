package fiducia.imports;

import fiducia.model.Npi;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One pass over the rows of a file, or of a part of one. */
final class Pass {

  /** What a row turned out to be goes here, in the order of the file. */
  interface Rows {

    /** Whether there is no sense in reading on. */
    boolean hopeless();

    /** A row begins; one of the other calls follows. */
    void row();

    void entry(long line, Entry entry);

    /** A therapist whom a row above names, by the id, the NPI or both. */
    void twice(long line, Entry entry, Fault fault);

    void skipped(long line, SkipReason reason);

    void refused(RefusedRow row);
  }

  /**
   * What of a file is read.
   *
   * @param firstLine of the file on which the first row may begin, where the rows before it are
   *     left out; nothing where the file is read from its beginning
   * @param goesOn whether the file goes on after what is read: a row that has not ended is left
   *     then
   * @param mostRows rows to read at most
   */
  record Window(OptionalLong firstLine, boolean goesOn, long mostRows) {

    static final Window ALL = new Window(OptionalLong.empty(), false, Long.MAX_VALUE);
  }

  private final CsvRows rows;
  private final RowReader reader;
  private final int columns;
  private final Rows found;
  private final Window window;
  private final long shift;
  private final SeenNpis seenNpis = new SeenNpis();
  private final Set<String> seenIds = new HashSet<>();
  private long count;
  private OptionalLong nextLine = OptionalLong.empty();

  /**
   * @param rows behind their header
   */
  Pass(CsvRows rows, RowReader reader, int columns, Rows found, Window window) {
    this.rows = rows;
    this.reader = reader;
    this.columns = columns;
    this.found = found;
    this.window = window;
    this.shift =
        window.firstLine().isPresent() ? window.firstLine().getAsLong() - rows.nextLine() : 0;
  }

  /** The line of the file at which to go on; nothing where all has been read. */
  OptionalLong nextLine() {
    return nextLine;
  }

  Report.Ending read() {
    while (!found.hopeless()) {
      CsvRows.Found row;
      try {
        row = rows.next();
      } catch (IOException e) {
        return Report.Ending.FILE_UNREADABLE;
      }
      if (row == CsvRows.Found.END) {
        return window.goesOn() ? goOnAt(rows.nextLine()) : Report.Ending.COMPLETE;
      }
      boolean notEnded = window.goesOn() && rows.unterminated();
      if (count == window.mostRows() || notEnded && count > 0) {
        return goOnAt(rows.line());
      }
      count++;
      found.row();
      if (notEnded) {
        // It is all that there is, and still no row.
        refuse(CsvRows.tooLong(rows.rowBytes()));
        return goOnAt(rows.line() + 1);
      }
      boolean shortLastRow =
          row == CsvRows.Found.ROW && rows.unterminated() && rows.columns() < columns;
      if (row == CsvRows.Found.CUT_OFF || shortLastRow) {
        refuse(
            Fault.ofRow(FaultCode.CUT_OFF, "the file ends inside this row", "get the whole file"));
        return Report.Ending.CUT_OFF;
      }
      if (row == CsvRows.Found.BROKEN) {
        refuse(rows.fault());
      } else if (rows.columns() != columns) {
        refuse(otherNumberOfCells());
      } else {
        enter(reader.read(rows));
      }
    }
    return Report.Ending.STORE_UNREACHABLE;
  }

  private Report.Ending goOnAt(long line) {
    nextLine = OptionalLong.of(line + shift);
    return Report.Ending.MORE;
  }

  private long line() {
    return rows.line() + shift;
  }

  private void enter(Reading reading) {
    switch (reading) {
      case Reading.Skipped(var reason) -> found.skipped(line(), reason);
      case Reading.Refused(var faults) -> found.refused(new RefusedRow(line(), faults));
      case Reading.Therapist(var entry) ->
          twice(entry)
              .ifPresentOrElse(
                  fault -> found.twice(line(), entry, fault), () -> found.entry(line(), entry));
    }
  }

  private Fault otherNumberOfCells() {
    return new Fault(
        Fault.ROW,
        FaultCode.OTHER_NUMBER_OF_CELLS,
        "the row has " + rows.columns() + " cells and the header " + columns,
        "put cells that hold a separator or a line break in quotes",
        Map.of("cells", rows.columns(), "columns", columns));
  }

  private Optional<Fault> twice(Entry entry) {
    boolean newId = entry.externalId().map(seenIds::add).orElse(true);
    boolean newNpi = entry.npi().map(this::isNew).orElse(true);
    return newId && newNpi ? Optional.empty() : Optional.of(twice(entry.source(), newNpi));
  }

  private boolean isNew(Npi npi) {
    return seenNpis.add(npi);
  }

  /**
   * Two rows of one therapist would overwrite each other at every import.
   *
   * @param byId whether it is the id that both have, and not the NPI
   */
  static Fault twice(Source source, boolean byId) {
    return new Fault(
        byId ? "clinic_id" : source.npiColumn(),
        FaultCode.TWICE,
        "a row above has the same " + (byId ? "id" : "NPI"),
        "keep one row per therapist");
  }

  private void refuse(Fault fault) {
    found.refused(new RefusedRow(line(), List.of(fault)));
  }
}
