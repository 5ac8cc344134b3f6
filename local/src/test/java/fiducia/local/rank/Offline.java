package fiducia.local.rank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Model;
import fiducia.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs the command as it is typed, and keeps what it printed. */
final class Offline {

  static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final int threads;
  private final Model current;
  private final Function<String, Optional<Model>> models;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Offline(int threads, Model current, Function<String, Optional<Model>> models) {
    this.threads = threads;
    this.current = current;
    this.models = models;
  }

  static Offline on(int threads) {
    return new Offline(threads, Model.CURRENT, Model::named);
  }

  /** A build that makes new rankings with another model, and may still have the old ones. */
  static Offline with(Model current, Function<String, Optional<Model>> models) {
    return new Offline(2, current, models);
  }

  /** Files of invented people, among the tests' resources. */
  static Path people(String file) {
    return Path.of("src/test/resources/rank").resolve(file);
  }

  int run(Object... words) {
    return new RankCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            CLOCK,
            threads,
            current,
            models)
        .run(RankOptions.of(Stream.of(words).map(Object::toString).toList()));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was complained of, without progress and the closing line. */
  List<String> complaints() {
    return err().lines().filter(line -> line.contains(".jsonl:")).toList();
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The lines, each without its milliseconds. */
  List<String> lines() {
    return out().lines().map(Offline::timeless).toList();
  }

  private static String timeless(String line) {
    var json = (ObjectNode) Json.read(line);
    JsonNode milliseconds = json.remove("milliseconds");
    if (!milliseconds.isNumber()) {
      throw new AssertionError("every line says what it took");
    }
    return Json.text(json);
  }

  static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
