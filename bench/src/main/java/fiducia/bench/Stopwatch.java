package fiducia.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks engines the same questions in turn and keeps the time.
 *
 * <p>First every engine is asked on its own until two rounds in a row take the same within a tenth,
 * so that compilers and caches have done their work. Then all take turns, in changing order:
 * whatever else the machine does hits all alike. A turn is as many rounds as it takes to share an
 * engine's rounds evenly among the turns; the first of them is counted on its own as well, since it
 * finds the processor's memory filled by somebody else. A round asks every client once, the asking
 * thread waits for each answer, and nothing else of ours runs.
 */
final class Stopwatch {

  /** How long, at the most, one engine is warmed up and then measured, and in how many rounds. */
  record Patience(
      double warmUpSeconds,
      double measureSeconds,
      int fewestWarmUps,
      int fewestRounds,
      int mostRounds) {}

  private static final int TURNS = 12;
  private static final double ALIKE = .1;
  private static final double LEAST_WARM_UP_SECONDS = 1;

  private final Patience patience;
  private final int clients;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  Stopwatch(Patience patience, int clients) {
    this.patience = patience;
    this.clients = clients;
  }

  /** One engine on the bench. */
  private final class Lane {

    private final Search search;
    private final List<long[]> walls = new ArrayList<>();
    private final List<long[]> afterOthers = new ArrayList<>();
    private final List<Double> cpus = new ArrayList<>();
    private int warmUps;
    private int rounds;

    Lane(Search search) {
      this.search = search;
    }

    void warmUp() throws Exception {
      long start = System.nanoTime();
      double last = Double.MAX_VALUE;
      while (true) {
        double round = sum(round()) / 1e9;
        warmUps++;
        double elapsed = (System.nanoTime() - start) / 1e9;
        boolean steady = Math.abs(round - last) <= ALIKE * round;
        if (warmUps >= patience.fewestWarmUps()
            && (elapsed >= patience.warmUpSeconds()
                || steady && elapsed >= LEAST_WARM_UP_SECONDS)) {
          double affordable = patience.measureSeconds() / round;
          rounds =
              (int)
                  Math.clamp(
                      Math.floor(affordable), patience.fewestRounds(), patience.mostRounds());
          return;
        }
        last = round;
      }
    }

    private long[] round() throws Exception {
      var nanos = new long[clients];
      for (int i = 0; i < clients; i++) {
        long start = System.nanoTime();
        search.first(i);
        nanos[i] = System.nanoTime() - start;
      }
      return nanos;
    }

    void turn(int turn) throws Exception {
      long before = (long) turn * rounds / TURNS;
      long after = (long) (turn + 1) * rounds / TURNS;
      for (long round = before; round < after; round++) {
        long cpu = threads.getCurrentThreadCpuTime() + search.nanosElsewhere();
        var nanos = round();
        cpus.add(
            (threads.getCurrentThreadCpuTime() + search.nanosElsewhere() - cpu) / 1e6 / clients);
        walls.add(nanos);
        if (round == before) {
          afterOthers.add(nanos);
        }
      }
    }

    Timings timings(double fillSeconds) {
      return Timings.of(
          walls.stream().flatMapToLong(Arrays::stream).toArray(),
          afterOthers.stream().flatMapToLong(Arrays::stream).toArray(),
          cpus.stream().mapToDouble(Double::doubleValue).toArray(),
          warmUps,
          fillSeconds);
    }
  }

  /** Timings in the order of the engines. */
  List<Timings> time(List<Search> searches, List<Double> fillSeconds) throws Exception {
    var lanes = searches.stream().map(Lane::new).toList();
    for (var lane : lanes) {
      lane.warmUp();
    }
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = 0; i < lanes.size(); i++) {
        lanes.get((i + turn) % lanes.size()).turn(turn);
      }
    }
    var timings = new ArrayList<Timings>();
    for (int i = 0; i < lanes.size(); i++) {
      timings.add(lanes.get(i).timings(fillSeconds.get(i)));
    }
    return timings;
  }

  private static long sum(long[] nanos) {
    return Arrays.stream(nanos).sum();
  }
}
