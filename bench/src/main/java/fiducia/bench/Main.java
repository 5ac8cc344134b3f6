package fiducia.bench;

import fiducia.bench.Loading.Outcome;
import fiducia.bench.load.LoadBench;
import fiducia.bench.load.LoadOptions;
import fiducia.bench.start.StartCommand;
import fiducia.local.HttpMatchBench;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The Java behind {@code ./fiducia bench}. */
public final class Main {

  private static final int FINE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 64;

  private static final List<String> KINDS = List.of("match", "exposure", "http", "load", "start");

  private static final int MATCHED_OVER_HTTP = 100_000;

  /** Held, since loggers nobody holds forget their level. */
  private static final List<Logger> TOO_TALKATIVE =
      List.of(Logger.getLogger("org.apache.lucene"), Logger.getLogger("org.postgresql"));

  private Main() {}

  public static void main(String[] words) throws Exception {
    TOO_TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), out, System.err));
  }

  /**
   * @return exit status; not 0 where an engine finds anybody else than the plain engine
   */
  static int run(List<String> words, PrintStream out, PrintStream err) throws Exception {
    var root = Path.of(System.getProperty("fiducia.root", "."));
    if (words.isEmpty() || !KINDS.contains(words.getFirst())) {
      err.println("fiducia: there is ./fiducia bench " + String.join(", ", KINDS));
      return MISUSED;
    }
    if (words.getFirst().equals("start")) {
      return StartCommand.run(words.subList(1, words.size()), root, out, err);
    }
    if (words.getFirst().equals("load")) {
      return load(words.subList(1, words.size()), root, out, err);
    }
    if (words.getFirst().equals("http")) {
      return http(words.subList(1, words.size()), root, out, err);
    }
    if (words.getFirst().equals("exposure")) {
      return exposure(words.subList(1, words.size()), root, out, err);
    }
    Arguments arguments;
    try {
      arguments = Arguments.of(words.subList(1, words.size()), root);
    } catch (Arguments.Unknown unknown) {
      err.println("fiducia: " + unknown.getMessage());
      return MISUSED;
    }
    var bench = new MatchBench(arguments, err);
    // Before anything else has filled the memory.
    var loading = loading(arguments, err);
    var results = bench.run();
    var report = new Report(results, bench.about(), loading, bench.fit());
    out.print(report.table());
    write(arguments.plot(), new Plot(results).svg());
    out.println("Plot: " + arguments.plot());
    if (arguments.json().isPresent()) {
      write(arguments.json().get(), report.json());
      out.println("Figures: " + arguments.json().get());
    }
    return results.stream().allMatch(result -> result.disagreements().isEmpty()) ? FINE : FAILED;
  }

  private static int exposure(List<String> words, Path root, PrintStream out, PrintStream err)
      throws IOException {
    try {
      new ExposureBench(words, root, err).run(out);
      return FINE;
    } catch (Arguments.Unknown unknown) {
      err.println("fiducia: " + unknown.getMessage());
      return MISUSED;
    }
  }

  private static int load(List<String> words, Path root, PrintStream out, PrintStream err)
      throws IOException {
    try {
      var options = LoadOptions.of(words, root);
      var bench = new LoadBench(options, root.resolve("template.yaml"), Clock.systemUTC(), err);
      return bench.run(out) ? FINE : FAILED;
    } catch (LoadOptions.Misused misused) {
      err.println("fiducia: " + misused.getMessage());
      return MISUSED;
    }
  }

  private static int http(List<String> words, Path root, PrintStream out, PrintStream err)
      throws IOException {
    int therapists = MATCHED_OVER_HTTP;
    if (words.size() == 2 && words.getFirst().equals("--therapists")) {
      therapists = Integer.parseInt(words.getLast().replace(",", ""));
    } else if (!words.isEmpty()) {
      err.println("fiducia: bench http takes --therapists N");
      return MISUSED;
    }
    var result = new HttpMatchBench(err).run(root.resolve("template.yaml"), therapists);
    out.printf(
        "%,d therapists, %,.0f eligible on average, %d matches over HTTP, warm:%n"
            + "p50 %.1f ms, p90 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
        result.therapists(),
        result.eligible(),
        result.matches(),
        result.p50(),
        result.p90(),
        result.p95(),
        result.p99());
    return FINE;
  }

  private static Outcome loading(Arguments arguments, PrintStream err) {
    if (!arguments.sizes().contains(Loading.THERAPISTS)) {
      return new Outcome.NotYet("measured where %,d is asked for".formatted(Loading.THERAPISTS));
    }
    err.printf("Loading %,d packed therapists ...%n", Loading.THERAPISTS);
    return Loading.of(new Population(MatchBench.SEED), Loading.THERAPISTS);
  }

  static void write(Path file, String text) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }
}
