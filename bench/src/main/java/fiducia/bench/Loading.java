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
 * @param millis from the segments to a pool that answers, median
 * @param heapMb that one more pool keeps in use after the collector has been through, in 2²⁰ bytes,
 *     median
 */
record Loading(int therapists, long bytes, double millis, double heapMb) {

  static final int THERAPISTS = 100_000;

  private static final int TIMES = 15;

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
    var millis = new double[TIMES];
    int seen = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      seen += Pool.unpack(segments).size();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    if (seen != TIMES * therapists) {
      throw new IllegalStateException("not everybody came out of the segments");
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
            millis[TIMES / 2],
            grown[grown.length / 2]));
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
