package fiducia.local;

import fiducia.imports.Source;
import fiducia.local.backup.BackupOptions;
import fiducia.local.rank.RankOptions;
import fiducia.model.Coded;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after {@code ./fiducia}.
 *
 * @param command what to do
 * @param port where to answer
 * @param once whether to end after the story
 * @param data folder that keeps the table
 * @param table name of a deployed table, where an import is for one
 * @param dryRun whether an import only looks
 * @param report file for an import's report
 * @param parameters of the template, by name
 */
record Arguments(
    Command command,
    int port,
    boolean once,
    Optional<Path> data,
    Optional<String> table,
    boolean dryRun,
    Optional<Path> report,
    Map<String, String> parameters) {

  static final int DEFAULT_PORT = 8080;

  private static final int HIGHEST_PORT = 65_535;

  /** What to do. */
  sealed interface Command {}

  /** Tell the story, then stay up. */
  record Demo() implements Command {}

  /** Stay up. */
  record Serve() implements Command {}

  /**
   * Take therapists from a file.
   *
   * @param source kind of file
   */
  record Import(Source source, Path file) implements Command {}

  /** Rank the clients of a file, or one kept match again. */
  record Rank(RankOptions options) implements Command {}

  /** Copy a deployed table to a folder, or back. */
  record Backup(BackupOptions options) implements Command {}

  /** Say what can be done. */
  record Help() implements Command {}

  /** What was typed makes no sense; the message says which word. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown(String message) {
      super(message);
    }
  }

  static Arguments of(List<String> words) {
    var own = ofItsOwn(words);
    if (own.isPresent()) {
      return new Arguments(
          own.get(),
          DEFAULT_PORT,
          false,
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Map.of());
    }
    var rest = new ArrayDeque<String>();
    var parameters = new LinkedHashMap<String, String>();
    var given = new ArrayDeque<>(words);
    int port = DEFAULT_PORT;
    boolean once = false;
    boolean dryRun = false;
    var data = Optional.<Path>empty();
    var table = Optional.<String>empty();
    var report = Optional.<Path>empty();
    while (!given.isEmpty()) {
      var word = given.removeFirst();
      switch (word) {
        case "--port" -> port = port(value(word, given));
        case "--once" -> once = true;
        case "--data" -> data = Optional.of(Path.of(value(word, given)));
        case "--table" -> table = Optional.of(value(word, given));
        case "--dry-run" -> dryRun = true;
        case "--report" -> report = Optional.of(Path.of(value(word, given)));
        case "--parameter" -> {
          var parts = value(word, given).split("=", 2);
          if (parts.length < 2) {
            throw new Unknown("--parameter takes Name=value");
          }
          parameters.put(parts[0], parts[1]);
        }
        case "--help", "-h" -> rest.addFirst("help");
        default -> {
          if (word.startsWith("-")) {
            throw new Unknown("unknown option: " + word);
          }
          rest.addLast(word);
        }
      }
    }
    var command = command(rest);
    if (!(command instanceof Import) && (dryRun || report.isPresent() || table.isPresent())) {
      throw new Unknown("--dry-run, --report and --table belong to import");
    }
    if (data.isPresent() && table.isPresent()) {
      throw new Unknown("--data is a folder here, --table a deployed table: say one of them");
    }
    if (!(command instanceof Demo) && once) {
      throw new Unknown("--once belongs to demo");
    }
    return new Arguments(command, port, once, data, table, dryRun, report, parameters);
  }

  /** Commands that have options of their own. */
  private static Optional<Command> ofItsOwn(List<String> words) {
    if (words.isEmpty() || !List.of("rank", "backup").contains(words.getFirst())) {
      return Optional.empty();
    }
    if (words.contains("--help") || words.contains("-h")) {
      return Optional.of(new Help());
    }
    var rest = words.subList(1, words.size());
    try {
      return Optional.of(
          words.getFirst().equals("rank")
              ? new Rank(RankOptions.of(rest))
              : new Backup(BackupOptions.of(rest)));
    } catch (RankOptions.Misused | BackupOptions.Misused misused) {
      throw new Unknown(misused.getMessage());
    }
  }

  private static String value(String option, ArrayDeque<String> given) {
    if (given.isEmpty() || given.getFirst().startsWith("--")) {
      throw new Unknown(option + " wants a value");
    }
    return given.removeFirst();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      // Answered like a number that is no port.
    }
    throw new Unknown("--port takes a number from 0 (any that is free) to 65535");
  }

  private static Command command(ArrayDeque<String> words) {
    var name = words.isEmpty() ? "help" : words.removeFirst();
    var command =
        switch (name) {
          case "demo" -> new Demo();
          case "serve" -> new Serve();
          case "import" -> importing(words);
          case "help" -> {
            words.clear();
            yield new Help();
          }
          default -> throw new Unknown("unknown command: " + name);
        };
    if (!words.isEmpty()) {
      throw new Unknown("too much after " + name + ": " + words.getFirst());
    }
    return command;
  }

  private static Import importing(ArrayDeque<String> words) {
    var source =
        Optional.ofNullable(words.pollFirst()).flatMap(word -> Coded.of(Source.class, word));
    var file = Optional.ofNullable(words.pollFirst());
    if (source.isEmpty() || file.isEmpty()) {
      throw new Unknown("import takes nppes FILE or clinic FILE");
    }
    return new Import(source.get(), Path.of(file.get()));
  }
}
