package fiducia.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What was measured at one number of therapists.
 *
 * @param timings per engine, in the order of the table
 * @param leftOut engines that were not measured at this size, and why
 * @param disagreements clients for whom an engine does not answer as the plain engine does; engines
 *     that agree are not named
 * @param share of the therapists who meet everything a client asks: mean, fewest, most
 */
record Result(
    int therapists,
    SequencedMap<String, Timings> timings,
    SequencedMap<String, String> leftOut,
    Map<String, Integer> disagreements,
    Share share) {

  /** Shares of all therapists, 0 to 1. */
  record Share(double mean, double fewest, double most) {}

  Result {
    timings = new LinkedHashMap<>(timings);
    leftOut = new LinkedHashMap<>(leftOut);
    disagreements = Map.copyOf(disagreements);
  }
}
