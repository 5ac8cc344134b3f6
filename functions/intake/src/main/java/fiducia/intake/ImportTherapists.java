package fiducia.intake;

import fiducia.http.Fault;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.imports.PartImport;
import fiducia.imports.ReportJson;
import fiducia.imports.SeenRows;
import fiducia.imports.UnusableFile;
import fiducia.security.Caller;
import fiducia.store.ImportedRows;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The clinic imports its own list of therapists, or a part of it; without being told otherwise, it
 * only says what would become of each row.
 */
final class ImportTherapists {

  /** The last line on which a part may begin: what a file names is read with each of its parts. */
  private static final int LAST_LINE = 100_000;

  private final PartImport imports;
  private final ImportedRows rows;

  ImportTherapists(TableRoster roster, ImportedRows rows, Clock clock) {
    this.imports = new PartImport(roster, clock);
    this.rows = rows;
  }

  Response answer(Request request, Caller.Admin caller) {
    var csv = request.csv();
    boolean dryRun = request.query("dryRun", true);
    boolean goesOn = request.query("goesOn", false);
    var firstLine = firstLine(request);
    var file = file(request);
    if (file.isEmpty() && (goesOn || firstLine.isPresent())) {
      throw Problem.BAD_QUERY.with(
          new Fault("query:file", "missing", "Name the file; all its parts have the same name."));
    }
    SeenRows seen =
        file.<SeenRows>map(name -> lines -> rows.firstLines(caller.id(), name, lines))
            .orElse(SeenRows.none());
    try {
      return Response.ok(ReportJson.of(imports.run(csv, firstLine, goesOn, seen, dryRun)));
    } catch (UnusableFile unusable) {
      throw Refusals.unusable(unusable);
    }
  }

  private static Optional<String> file(Request request) {
    var file = request.query("file");
    if (file.isPresent() && !file.get().matches("[A-Za-z0-9_-]{16,64}")) {
      throw Problem.BAD_QUERY.with(
          new Fault(
              "query:file",
              "unfit-form",
              "Send 16 to 64 letters, digits, - and _, such as a UUID; not the file's own name."));
    }
    return file;
  }

  private static OptionalLong firstLine(Request request) {
    var line = request.query("firstLine");
    if (line.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!line.get().matches("[0-9]{1,6}")
        || Integer.parseInt(line.get()) < 2
        || Integer.parseInt(line.get()) > LAST_LINE) {
      throw Problem.BAD_QUERY.with(
          new Fault(
              "query:firstLine",
              "not-in-range",
              "Send a whole number from 2 to %d.".formatted(LAST_LINE)));
    }
    return OptionalLong.of(Long.parseLong(line.get()));
  }
}
