package fiducia.imports;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import and how.
 *
 * @param source kind of file
 * @param file to read
 * @param dryRun do everything but write
 * @param report where to write the report in JSON; an existing file is replaced at the end of the
 *     run
 * @param writers threads that hand batches to the roster, 1 to 64
 */
public record Options(
    Source source, Path file, boolean dryRun, Optional<Path> report, int writers) {

  private static final int WRITERS = 4;

  public Options {
    if (writers < 1 || writers > 64) {
      throw new IllegalArgumentException("an import has 1 to 64 writers");
    }
  }

  public static Options of(Source source, Path file) {
    return new Options(source, file, false, Optional.empty(), WRITERS);
  }

  public Options dry(boolean dryRun) {
    return new Options(source, file, dryRun, report, writers);
  }

  public Options reportTo(Path report) {
    return new Options(source, file, dryRun, Optional.of(report), writers);
  }

  public Options writers(int writers) {
    return new Options(source, file, dryRun, report, writers);
  }
}
