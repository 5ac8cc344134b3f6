package fiducia.alliance;

import fiducia.model.Coded;
import fiducia.model.Factor;

/**
 * An explicit offer to look for another therapist, without retelling the story and without blame.
 * The client decides; to go on is as good an answer. A client may ask at any time without an offer.
 *
 * @param session the check-in after which it is made
 * @param factor the factor that did not gain
 * @param round which offer it is
 */
public record Offer(int session, Factor factor, Round round) {

  /** The moments at which an offer is made, each at most once. */
  public enum Round implements Coded {
    /** Sessions 3 to 6. */
    EARLY,

    /** Again, sessions 6 to 9. */
    AGAIN,

    /** Later, when a strain has outlasted one more answered check-in; once per strain. */
    LATER
  }
}
