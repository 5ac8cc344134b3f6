package fiducia.bench;

import fiducia.engine.Pool;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long it takes until a function that starts has its candidates, and how much memory they keep.
 *
 * @param therapists how many
 * @param bytes of the packed segments
 * @param firstMillis from the segments to a pool that answers, the first time, as a function that
 *     has just started does it: before any of it is compiled
 * @param millis the same when it is compiled, median
 * @param heapMb that one more pool keeps in use after the collector has been through, in 2²⁰ bytes,
 *     median
 */
record Loading(int therapists, long bytes, double firstMillis, double millis, double heapMb) {

  static final int THERAPISTS = 100_000;

  private static final int TIMES = 41;
  private static final int WARM_UPS = 40;

  /** Pools kept at once, to see how much each adds. */
  private static final int KEPT = 6;

  /** Measures, or says why it cannot be done. */
  sealed interface Outcome {

    record Measured(Loading loading) implements Outcome {}

    record NotYet(String why) implements Outcome {}
  }

  static Outcome of(Population population, int therapists) {
    var packed = packed(population, therapists);
    if (packed.isEmpty()) {
      return new Outcome.NotYet("the pool cannot be packed yet");
    }
    var segments = packed.get();
    double first = millisToUnpack(segments, therapists);
    for (int i = 0; i < WARM_UPS; i++) {
      millisToUnpack(segments, therapists);
    }
    var millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      millis[i] = millisToUnpack(segments, therapists);
    }
    Arrays.sort(millis);
    var kept = new Pool[KEPT];
    var grown = new double[KEPT - 1];
    for (int i = 0; i < KEPT; i++) {
      long before = used();
      kept[i] = Pool.unpack(segments);
      double mb = (used() - before) / 1048576.0;
      if (i > 0) { // with the first, other things of the virtual machine come and go
        grown[i - 1] = mb;
      }
    }
    Arrays.sort(grown);
    if (Arrays.stream(kept).anyMatch(pool -> pool.size() != therapists)) {
      throw new IllegalStateException("not everybody came out of the segments");
    }
    return new Outcome.Measured(
        new Loading(
            therapists,
            segments.stream().mapToLong(segment -> segment.length).sum(),
            first,
            millis[TIMES / 2],
            grown[grown.length / 2]));
  }

  private static double millisToUnpack(List<byte[]> segments, int therapists) {
    long start = System.nanoTime();
    int seen = Pool.unpack(segments).size();
    double millis = (System.nanoTime() - start) / 1e6;
    if (seen != therapists) {
      throw new IllegalStateException("not everybody came out of the segments");
    }
    return millis;
  }

  private static Optional<List<byte[]>> packed(Population population, int therapists) {
    var pool = Pool.of(List.of());
    IntStream.range(0, therapists)
        .mapToObj(number -> population.therapist(number).candidate())
        .forEach(candidate -> pool.put(candidate, candidate.revision()));
    try {
      return Optional.of(pool.pack());
    } catch (UnsupportedOperationException notYet) {
      return Optional.empty();
    }
  }

  /** Bytes in use when everything that can be collected has been. */
  private static long used() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}
