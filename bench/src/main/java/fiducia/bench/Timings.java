package fiducia.bench;

import java.util.Arrays;

/**
 * How long one engine took at one size.
 *
 * @param samples clients times measured rounds
 * @param p50 milliseconds by the wall clock of one question, median
 * @param p90 nine of ten stay below
 * @param p99 99 of 100 stay below
 * @param cpu milliseconds of processor time a question, median over rounds of the round's mean
 * @param warmUps rounds before anything was kept
 * @param fillSeconds until it could be asked
 */
record Timings(
    int samples, double p50, double p90, double p99, double cpu, int warmUps, double fillSeconds) {

  static Timings of(long[] nanos, double[] cpuMillis, int warmUps, double fillSeconds) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    var cpu = cpuMillis.clone();
    Arrays.sort(cpu);
    return new Timings(
        sorted.length,
        quantile(sorted, .5),
        quantile(sorted, .9),
        quantile(sorted, .99),
        cpu[cpu.length / 2],
        warmUps,
        fillSeconds);
  }

  /** The smallest sample that the share does not exceed. */
  static double quantile(long[] sorted, double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, at)] / 1e6;
  }
}
