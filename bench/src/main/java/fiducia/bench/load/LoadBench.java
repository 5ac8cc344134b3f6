package fiducia.bench.load;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * {@code ./fiducia bench load}: a mix of the loop at rising rates until the server cannot keep up,
 * and back; or one rate for long. It ends by itself: steps are bounded in number and in time.
 */
public final class LoadBench {

  private static final int WARM_UP_RATE = 50;
  private static final int WARM_UP_SECONDS = 15;
  private static final int SOAK_STEP_SECONDS = 30;

  /** Whoever waits longer than this has been let down. */
  private static final double TOO_LONG_MILLIS = 1_000;

  private final LoadOptions options;
  private final Path template;
  private final Clock clock;
  private final PrintStream progress;

  public LoadBench(LoadOptions options, Path template, Clock clock, PrintStream progress) {
    this.options = options;
    this.template = template;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Prints the report, draws the plot.
   *
   * @return whether there was no 5xx, nothing was lost and, in a soak, the heap stayed flat
   */
  public boolean run(PrintStream out) throws IOException {
    var server =
        options.url().isPresent()
            ? Optional.<ServerProcess>empty()
            : Optional.of(ServerProcess.start(template));
    try {
      var address = options.url().orElseGet(() -> server.orElseThrow().address());
      try (var api = new Api(address)) {
        var report = measure(api, server);
        out.print(report.table());
        write(options.plot(), new LoadPlot(report.steps(), title()).svg());
        out.println("Plot: " + options.plot());
        if (options.json().isPresent()) {
          write(options.json().get(), report.json());
          out.println("Figures: " + options.json().get());
        }
        return report.holds();
      }
    } finally {
      server.ifPresent(ServerProcess::close);
    }
  }

  private String title() {
    return options
        .soakMinutes()
        .map(minutes -> "The loop at one rate for " + minutes + " minutes")
        .orElse("The loop, up to saturation and back");
  }

  private LoadReport measure(Api api, Optional<ServerProcess> server) throws IOException {
    var run = about();
    var world = new World(api, server.isEmpty());
    progress.println("The invented clinic moves in ...");
    world.moveIn();
    var operations =
        Arrays.stream(Operation.values())
            .filter(operation -> server.isPresent() || operation.isHarmless())
            .toList();
    var random = new SplittableRandom(options.seed());
    var steps = new ArrayList<Step>();
    try (var driver = new Driver(api, world, operations, random)) {
      progress.println("Warming up ...");
      driver.run(Math.min(WARM_UP_RATE, options.rates().getFirst()), WARM_UP_SECONDS);
      if (options.soakMinutes().isPresent()) {
        int count = options.soakMinutes().get() * 60 / SOAK_STEP_SECONDS;
        for (int i = 0; i < count; i++) {
          steps.add(step(driver, options.rates().getFirst(), SOAK_STEP_SECONDS, server));
        }
      } else {
        climb(driver, steps, server);
      }
    }
    progress.println("Looking for every write that was accepted ...");
    return new LoadReport(run, steps, options.soakMinutes().isPresent(), world.lookForAll());
  }

  /** Rates that were given are kept to; others rise until one is too much, and fall again. */
  private void climb(Driver driver, List<Step> steps, Optional<ServerProcess> server)
      throws IOException {
    var done = new ArrayList<Integer>();
    for (int rate : options.rates()) {
      var step = step(driver, rate, options.seconds(), server);
      steps.add(step);
      if (options.climbs() && isSaturated(step)) {
        for (int back : done.reversed()) {
          steps.add(step(driver, back, options.seconds(), server));
        }
        return;
      }
      done.add(rate);
    }
  }

  private Step step(Driver driver, int rate, int seconds, Optional<ServerProcess> server)
      throws IOException {
    var step = driver.run(rate, seconds);
    if (server.isPresent()) {
      step.memory(server.get().memory());
    }
    progress.printf(
        Locale.ROOT,
        "%5d a second: %.1f answered, p99 %.1f ms, heap %.0f MB%n",
        rate,
        step.throughput(),
        step.millis(99),
        step.heapMegabytes());
    return step;
  }

  /** Late, slow, or turned away by a throttle. */
  static boolean isSaturated(Step step) {
    return step.throughput() < .9 * step.asked()
        || step.refused() > .1 * step.requests()
        || step.millis(99) > TOO_LONG_MILLIS;
  }

  private Map<String, String> about() throws IOException {
    var about = new LinkedHashMap<String, String>();
    var system = ManagementFactory.getOperatingSystemMXBean();
    about.put("date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    about.put(
        "machine",
        "%s, %d processors, %s %s, load average %.1f before the start"
            .formatted(
                processor(),
                system.getAvailableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                system.getSystemLoadAverage()));
    about.put(
        "server",
        options
            .url()
            .map(url -> "deployed, " + url.getHost() + "; routes that reach nobody only")
            .orElse(
                "./fiducia serve on the loopback, table in memory (DynamoDB Local), Java "
                    + Runtime.version().feature()
                    + ", serial collector, at most 512 MB of heap; whoever asks shares the"
                    + " processors. Route throttles of the template do not apply"));
    about.put(
        "load",
        "%s; Poisson arrivals, seed %d, at most 256 connections; %d therapists, %d couples"
            .formatted(
                options
                    .soakMinutes()
                    .map(
                        minutes ->
                            minutes + " minutes at " + options.rates().getFirst() + " a second")
                    .orElse("steps of " + options.seconds() + " s"),
                options.seed(),
                World.THERAPISTS,
                World.COUPLES));
    return about;
  }

  private static String processor() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    if (!Files.exists(info)) {
      return "processor unknown";
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.replaceFirst(".*:\\s*", ""))
        .findFirst()
        .orElse("processor unknown");
  }

  private static void write(Path file, String text) throws IOException {
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text);
  }
}
