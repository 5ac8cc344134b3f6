package fiducia.bench.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What was measured at one rate. Latencies are counted from the moment at which a request was meant
 * to be sent: one that had to wait for those before it has waited. Safe for use by many threads.
 */
final class Step {

  /** Longer is as long. */
  private static final long MOST_MICROS = 120_000_000;

  private final int rate;
  private final double seconds;
  private final Histogram all = new Histogram(MOST_MICROS, 3);
  private final Map<Operation, Histogram> routes = new EnumMap<>(Operation.class);
  private final Map<Integer, Long> statuses = new TreeMap<>();
  private long meant;
  private long inTime;
  private long unanswered;
  private double heapMegabytes;
  private double residentMegabytes;

  /**
   * @param rate requests a second that were meant to be sent
   */
  Step(int rate, double seconds) {
    this.rate = rate;
    this.seconds = seconds;
  }

  synchronized void meant() {
    meant++;
  }

  /**
   * @param inTime whether it was answered before the step was over
   */
  synchronized void answered(Operation operation, int status, long micros, boolean inTime) {
    if (status == 0) {
      unanswered++;
      return;
    }
    long kept = Math.clamp(micros, 1, MOST_MICROS);
    all.recordValue(kept);
    routes.computeIfAbsent(operation, _ -> new Histogram(MOST_MICROS, 3)).recordValue(kept);
    statuses.merge(status, 1L, Long::sum);
    this.inTime += inTime ? 1 : 0;
  }

  /** Given up, unsent or unanswered, when the step was over and patience at an end. */
  synchronized void gaveUp() {
    unanswered++;
  }

  synchronized void memory(ServerProcess.Memory memory) {
    heapMegabytes = memory.heapMegabytes();
    residentMegabytes = memory.residentMegabytes();
  }

  int rate() {
    return rate;
  }

  synchronized long requests() {
    return meant;
  }

  /** Requests a second that were meant to be sent, as the dice fell. */
  synchronized double asked() {
    return meant / seconds;
  }

  /** Answers a second, of those that came before the step was over. */
  synchronized double throughput() {
    return inTime / seconds;
  }

  synchronized long unanswered() {
    return unanswered;
  }

  synchronized long serverErrors() {
    return count(500, 599);
  }

  synchronized long refused() {
    return count(400, 499);
  }

  private long count(int from, int to) {
    return statuses.entrySet().stream()
        .filter(entry -> entry.getKey() >= from && entry.getKey() <= to)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Milliseconds that a share of the requests did not exceed; 0 where nothing was answered. */
  synchronized double millis(double percent) {
    return all.getTotalCount() == 0 ? 0 : all.getValueAtPercentile(percent) / 1e3;
  }

  synchronized Map<Operation, Histogram> routes() {
    var copies = new EnumMap<Operation, Histogram>(Operation.class);
    routes.forEach((operation, histogram) -> copies.put(operation, histogram.copy()));
    return copies;
  }

  synchronized double heapMegabytes() {
    return heapMegabytes;
  }

  synchronized double residentMegabytes() {
    return residentMegabytes;
  }
}
