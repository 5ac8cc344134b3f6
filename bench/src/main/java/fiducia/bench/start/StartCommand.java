package fiducia.bench.start;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** {@code ./fiducia bench start}. */
public final class StartCommand {

  private static final int RUNS = 11;
  private static final int MOST_RUNS = 101;
  private static final int MISUSED = 64;

  private StartCommand() {}

  /**
   * @return exit status
   */
  public static int run(List<String> words, Path root, PrintStream out, PrintStream err)
      throws Exception {
    int runs = RUNS;
    var plot = root.resolve(".fiducia/bench/start.svg");
    var json = Optional.<Path>empty();
    var given = new ArrayDeque<>(words);
    while (!given.isEmpty()) {
      var word = given.poll();
      var value = given.poll();
      if (value == null) {
        err.println("fiducia: bench start takes --runs N, --json FILE, --plot FILE");
        return MISUSED;
      }
      switch (word) {
        case "--runs" -> runs = number(value);
        case "--json" -> json = Optional.of(Path.of(value));
        case "--plot" -> plot = Path.of(value);
        default -> runs = 0;
      }
      if (runs == 0) {
        err.printf("fiducia: bench start takes --runs (1 to %d), --json, --plot%n", MOST_RUNS);
        return MISUSED;
      }
    }
    var report = new StartBench(root, runs, err).run();
    out.print(report.table());
    write(plot, new StartPlot(report).svg());
    out.println("Plot: " + plot);
    if (json.isPresent()) {
      write(json.get(), report.json());
      out.println("Figures: " + json.get());
    }
    return 0;
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= MOST_RUNS
        ? Integer.parseInt(text)
        : 0;
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
