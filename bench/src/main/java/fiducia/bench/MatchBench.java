package fiducia.bench;

import fiducia.engine.Model;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fills every engine with the same therapists, checks that all answer alike, and keeps the time.
 */
final class MatchBench {

  static final long SEED = 4;

  /** Therapists are made and handed on in portions. */
  private static final int PORTION = 5_000;

  /** A run over all sizes ends within about six minutes. */
  private static final double MOST_SECONDS = 360;

  /** From this number on, an engine that would be too slow is left out, and it is said. */
  private static final int LARGE = 500_000;

  /** The check, a round to warm up and two that count. */
  private static final int ROUNDS_AT_LEAST = 4;

  /** Therapists have to be made and the right answers found as well. */
  private static final double BESIDES = 1.25;

  private static final int MB_PER_HUNDRED_THOUSAND = 64;

  private final Arguments arguments;
  private final PrintStream progress;
  private final Population population = new Population(SEED);
  private final JointFit fit = JointFit.of(Model.CURRENT);
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private final long started = System.nanoTime();
  private final Map<String, String> about = new LinkedHashMap<>();

  /** Seconds that an engine needs at least, by what it took at the size before. */
  private final Map<String, Double> tookBefore = new TreeMap<>();

  private int sizeBefore;

  MatchBench(Arguments arguments, PrintStream progress) {
    this.arguments = arguments;
    this.progress = progress;
  }

  /** What each engine is, by name. */
  Map<String, String> about() {
    return about;
  }

  JointFit fit() {
    return fit;
  }

  List<Result> run() throws Exception {
    progress.printf("Looking for %d clients ...%n", arguments.clients());
    var clients =
        population.clients(arguments.clients()).stream()
            .map(client -> Scoring.of(client, fit))
            .toList();
    var results = new ArrayList<Result>();
    for (int size : arguments.sizes()) {
      results.add(measure(size, clients));
    }
    return results;
  }

  private Result measure(int size, List<Scoring> clients) throws Exception {
    var leftOut = new LinkedHashMap<String, String>();
    var searches = new ArrayList<Search>();
    var cluster = Optional.<PostgresCluster>empty();
    try {
      var finals = new Finals(number -> population.therapist(number).candidate());
      searches.add(new FiduciaSearch());
      for (var peer : Arguments.PEERS) {
        var reason = reasonToLeaveOut(peer, size, searches);
        if (reason.isPresent()) {
          leftOut.put(peer, reason.get());
          continue;
        }
        switch (peer) {
          case "lucene" -> searches.add(new LuceneSearch(finals));
          case "sqlite" -> searches.add(new SqliteSearch(finals));
          case "postgresql" -> {
            progress.printf("Starting PostgreSQL ...%n");
            cluster =
                Optional.of(
                    PostgresCluster.start(
                        PostgresCluster.installed().orElseThrow(),
                        256 + MB_PER_HUNDRED_THOUSAND * (1 + size / 100_000)));
            searches.add(new PostgresSearch(finals, cluster.get()));
          }
          default -> throw new IllegalArgumentException(peer);
        }
      }
      searches.add(new RowsSearch(size));
      return measure(size, clients, searches, leftOut);
    } finally {
      for (var search : searches) {
        search.close();
      }
      if (cluster.isPresent()) {
        cluster.get().close();
      }
    }
  }

  private Result measure(
      int size, List<Scoring> clients, List<Search> searches, LinkedHashMap<String, String> leftOut)
      throws Exception {
    var reference = new Reference(clients);
    var fillSeconds = fill(size, clients, searches, reference);
    progress.printf("%,d therapists: checking that all find the same%n", size);
    var disagreements = new TreeMap<String, Integer>();
    for (int i = 0; i < searches.size(); i++) {
      var search = searches.get(i);
      about.put(search.name(), search.about());
      long start = System.nanoTime();
      if (!(search instanceof RowsSearch)) {
        int wrong = reference.disagreements(search).size();
        if (wrong > 0) {
          disagreements.put(search.name(), wrong);
        }
      }
      double round = (System.nanoTime() - start) / 1e9;
      tookBefore.put(search.name(), fillSeconds.get(i) + ROUNDS_AT_LEAST * round);
    }
    sizeBefore = size;
    progress.printf("%,d therapists: asking in turn%n", size);
    var timings = new Stopwatch(patience(size), clients.size()).time(searches, fillSeconds);
    var byName = new LinkedHashMap<String, Timings>();
    for (int i = 0; i < searches.size(); i++) {
      byName.put(searches.get(i).name(), timings.get(i));
    }
    var shares =
        IntStream.range(0, clients.size())
            .mapToDouble(i -> reference.eligible(i) / (double) size)
            .summaryStatistics();
    return new Result(
        size,
        byName,
        leftOut,
        disagreements,
        new Result.Share(shares.getAverage(), shares.getMin(), shares.getMax()));
  }

  private List<Double> fill(
      int size, List<Scoring> clients, List<Search> searches, Reference reference)
      throws Exception {
    var nanos = new long[searches.size()];
    for (int from = 0; from < size; from += PORTION) {
      if (terminal) {
        progress.printf("%,d therapists: filling, %d %%\r", size, 100L * from / size);
      }
      var portion =
          IntStream.range(from, Math.min(size, from + PORTION))
              .mapToObj(population::therapist)
              .toList();
      reference.add(portion);
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        searches.get(i).add(portion);
        nanos[i] += System.nanoTime() - start;
      }
    }
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < nanos.length; i++) {
      progress.printf("%,d therapists: filling, %s  %n", size, searches.get(i).name());
      long start = System.nanoTime();
      searches.get(i).ready(clients);
      seconds.add((nanos[i] + System.nanoTime() - start) / 1e9);
    }
    return seconds;
  }

  private static Stopwatch.Patience patience(int size) {
    return size >= LARGE
        ? new Stopwatch.Patience(6, 6, 1, 2, 48)
        : new Stopwatch.Patience(5, 4, 2, 4, 240);
  }

  private Optional<String> reasonToLeaveOut(String peer, int size, List<Search> planned) {
    if (!arguments.peers().contains(peer)) {
      return Optional.of("not asked for");
    }
    if (peer.equals("postgresql") && PostgresCluster.installed().isEmpty()) {
      return Optional.of("not installed");
    }
    if (size >= LARGE && tookBefore.containsKey(peer)) {
      double takes = expected(peer, size);
      double others = planned.stream().mapToDouble(search -> expected(search.name(), size)).sum();
      double left = MOST_SECONDS - (System.nanoTime() - started) / 1e9;
      if (BESIDES * (others + takes) > left) {
        return Optional.of(
            "would take about %.0f s of the %.0f s that are left".formatted(takes, left));
      }
    }
    return Optional.empty();
  }

  private double expected(String engine, int size) {
    return tookBefore.getOrDefault(engine, 0.0) * size / sizeBefore;
  }
}
