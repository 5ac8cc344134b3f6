package fiducia.bench;

import java.util.Arrays;

/**
 * How long one engine took at one size.
 *
 * @param samples clients times measured rounds
 * @param p50 milliseconds by the wall clock of one question, median
 * @param p90 nine of ten stay below
 * @param p99 99 of 100 stay below
 * @param afterOthers the median over rounds that another engine's came right before, which find the
 *     processor's memory filled by somebody else
 * @param cpu milliseconds of processor time a question, median over rounds of the round's mean
 * @param warmUps rounds before anything was kept
 * @param fillSeconds until it could be asked
 */
record Timings(
    int samples,
    double p50,
    double p90,
    double p99,
    double afterOthers,
    double cpu,
    int warmUps,
    double fillSeconds) {

  /**
   * @param nanos of every question
   * @param nanosAfterOthers those of them in rounds that another engine's came right before
   */
  static Timings of(
      long[] nanos, long[] nanosAfterOthers, double[] cpuMillis, int warmUps, double fillSeconds) {
    var sorted = sorted(nanos);
    var cpu = cpuMillis.clone();
    Arrays.sort(cpu);
    return new Timings(
        sorted.length,
        quantile(sorted, .5),
        quantile(sorted, .9),
        quantile(sorted, .99),
        quantile(sorted(nanosAfterOthers), .5),
        cpu[cpu.length / 2],
        warmUps,
        fillSeconds);
  }

  private static long[] sorted(long[] nanos) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The smallest sample that the share does not exceed. */
  static double quantile(long[] sorted, double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, at)] / 1e6;
  }
}
