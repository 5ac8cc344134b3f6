package fiducia.engine;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How long ten thousand therapists take, on one core: {@code java -cp …
 * fiducia.engine.TenThousandTherapists}. Processor time, so that a busy machine does not blur it. A
 * figure to look at, not a test.
 */
final class TenThousandTherapists {

  private static final int THERAPISTS = 10_000;
  private static final int CLIENTS = 32;
  private static final int ROUNDS = 40;

  private TenThousandTherapists() {}

  public static void main(String[] args) {
    var candidates = new People(1).candidates(THERAPISTS);
    var questions = new Question[CLIENTS];
    for (int i = 0; i < CLIENTS; i++) {
      questions[i] = Question.of(new People(i).client().seeker(), People.NOW, i);
    }
    var threads = ManagementFactory.getThreadMXBean();
    var millis = new double[ROUNDS * CLIENTS];
    long eligible = 0;
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      for (int i = 0; i < CLIENTS; i++) {
        long start = threads.getCurrentThreadCpuTime();
        var ranking = Engine.rank(questions[i], candidates);
        double took = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        if (round >= 0) {
          millis[round * CLIENTS + i] = took;
          eligible += ranking.eligible();
        }
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "%d therapists, %d eligible on average: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms of processor time%n",
        THERAPISTS,
        eligible / millis.length,
        millis[millis.length / 2],
        millis[millis.length * 9 / 10],
        millis[millis.length * 99 / 100]);
  }
}
