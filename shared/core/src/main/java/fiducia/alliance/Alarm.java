package fiducia.alliance;

import fiducia.model.Coded;
import fiducia.model.Factor;
import java.util.List;

/**
 * A prompt to talk, raised once when a factor becomes strained. It is never a verdict on anyone: as
 * an alarm for dropout a weak alliance reaches an AUC of about .65 (Sharf et al. 2010).
 *
 * @param session the check-in that raised it
 * @param factor the one to begin with: the weakest of those that are weak, but trust or rapport
 *     before collaboration, which they make possible
 * @param causes what was noticed in this check-in, at least one
 */
public record Alarm(int session, Factor factor, List<Cause> causes) {

  public Alarm {
    causes = List.copyOf(causes);
  }

  /**
   * What was noticed, and where.
   *
   * @param factor where it was noticed
   * @param sign what was noticed
   */
  public record Cause(Factor factor, Sign sign) {}

  /** What can be noticed. */
  public enum Sign implements Coded {
    /** A rating beyond {@link Noise#FALL} below the client's own running mean. */
    FALL,

    /** Two falls in a row, each of at least one {@link Noise#SEM}. */
    TWO_FALLS,

    /** Two ratings in a row under {@link Alliance#FLOOR}. */
    UNDER_FLOOR_TWICE
  }
}
