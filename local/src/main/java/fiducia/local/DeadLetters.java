package fiducia.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What could not be delivered to a function. Like the queues on AWS it says where to look, and
 * holds no content.
 */
final class DeadLetters {

  /**
   * Calls that were given up.
   *
   * @param at when
   * @param function logical id
   * @param source event of the function, stream or schedule
   * @param attempts how often it was tried
   * @param records how many records were put aside; 1 for a schedule
   * @param from sequence number of the first, or the time that was due
   * @param reason kind of the last failure
   */
  record DeadLetter(
      Instant at,
      String function,
      String source,
      int attempts,
      int records,
      String from,
      String reason) {}

  private final List<DeadLetter> letters = new ArrayList<>();

  synchronized void add(DeadLetter letter) {
    letters.add(letter);
  }

  synchronized List<DeadLetter> all() {
    return List.copyOf(letters);
  }
}
