package fiducia.alliance;

import java.util.Comparator;

/**
 * An answered check-in.
 *
 * @param session the session it is about, 1 or more
 * @param revision how often the answers have been saved, 1 the first time; of two with the same
 *     session the higher revision holds
 * @param answers what was answered
 */
public record Answered(int session, int revision, Answers answers) {

  /**
   * Orders by session, then revision. Two different answers with one revision are a fault of the
   * caller; they are ordered by content so that even then the fold depends on no arrival order.
   */
  static final Comparator<Answered> ORDER =
      Comparator.comparingInt(Answered::session)
          .thenComparingInt(Answered::revision)
          .thenComparing(answered -> answered.answers().toString());

  public Answered {
    if (session < 1 || revision < 1) {
      throw new IllegalArgumentException("sessions and revisions are counted from 1");
    }
  }

  /** Answers that were saved once. */
  public static Answered of(int session, Answers answers) {
    return new Answered(session, 1, answers);
  }
}
