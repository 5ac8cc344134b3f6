package fiducia.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Runs imports of texts in tests. */
final class Imports {

  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneId.of("America/New_York"));

  private Imports() {}

  static Report run(Roster roster, Source source, String text) {
    return run(roster, source, text.getBytes(StandardCharsets.UTF_8), false);
  }

  static Report run(Roster roster, Source source, byte[] bytes, boolean dryRun) {
    try {
      return runOrRefuse(roster, source, bytes, dryRun);
    } catch (UnusableFile e) {
      throw new AssertionError(e);
    }
  }

  static Report runOrRefuse(Roster roster, Source source, byte[] bytes, boolean dryRun)
      throws UnusableFile {
    try {
      var file = Files.createTempFile("import", ".csv");
      try {
        Files.write(file, bytes);
        return new Import(roster, Progress.silent(), CLOCK)
            .run(Options.of(source, file).dry(dryRun));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A file of the project or beside it, looked for from here upwards. */
  static Path upwards(String relative) {
    var here = Path.of("").toAbsolutePath();
    for (var folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(relative))) {
        return folder.resolve(relative);
      }
    }
    return here.resolve(relative);
  }
}
