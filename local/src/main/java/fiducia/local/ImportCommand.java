package fiducia.local;

import fiducia.imports.Import;
import fiducia.imports.Options;
import fiducia.imports.Roster;
import fiducia.imports.Source;
import fiducia.imports.TerminalProgress;
import fiducia.imports.UnusableFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** {@code ./fiducia import}: a file of therapists into the table, with progress and a report. */
final class ImportCommand {

  private final Roster roster;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  ImportCommand(Roster roster, PrintStream out, PrintStream err, Clock clock) {
    this.roster = roster;
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /**
   * @return whether the file was read to its end; refused rows are in the report
   */
  boolean run(Source source, Path file, boolean dryRun, Optional<Path> report) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CannotStart("there is no file " + file);
    }
    var options = Options.of(source, file).dry(dryRun);
    var progress = new TerminalProgress(err, System.console() != null, clock);
    try {
      var told =
          new Import(roster, progress, clock).run(report.map(options::reportTo).orElse(options));
      out.println(told.summary());
      return told.ending() == fiducia.imports.Report.Ending.COMPLETE;
    } catch (UnusableFile unusable) {
      throw new CannotStart(unusable.getMessage());
    }
  }
}
