package fiducia.alliance;

import java.util.stream.IntStream;

/** After which sessions a check-in is sent: 1, 2, 3, 4, and then every second one. */
public final class Cadence {

  /** Sessions that are each followed by a check-in, where an alliance forms or does not. */
  private static final int EVERY_ONE_UNTIL = 4;

  private static final int SYMPTOMS_EVERY = 4;

  private Cadence() {}

  /**
   * Whether a session is followed by a check-in.
   *
   * @param session 1 or more
   */
  public static boolean asksAfter(int session) {
    return session >= 1 && (session <= EVERY_ONE_UNTIL || session % 2 == 0);
  }

  /** Whether the check-in after a session also brings a symptom form: every fourth session. */
  public static boolean asksForSymptomsAfter(int session) {
    return session >= 1 && session % SYMPTOMS_EVERY == 0;
  }

  /**
   * The session of the next check-in.
   *
   * @param session the latest that had one, or 0 before the first
   */
  public static int next(int session) {
    return IntStream.iterate(session + 1, later -> later + 1)
        .filter(Cadence::asksAfter)
        .findFirst()
        .orElseThrow();
  }

  /** The sessions with a check-in, rising, without end. */
  public static IntStream sessions() {
    return IntStream.iterate(1, Cadence::next);
  }
}
