package fiducia.alliance;

import fiducia.model.Coded;
import fiducia.model.Factor;

/**
 * A strained factor that came back. Counts as a success: repaired ruptures go with better outcomes
 * (r = .29, Eubanks, Muran and Safran 2018).
 *
 * @param session the check-in that showed it, or after which the client said so
 * @param factor what came back
 * @param how how it is known
 */
public record Repair(int session, Factor factor, How how) {

  /** How a repair is known. */
  public enum How implements Coded {
    /**
     * A rating within one {@link Noise#SEM} of where it stood before, and at least as much above
     * the floor.
     */
    RECOVERED,

    /** Two ratings in a row at a level that carries the work, though lower than it once was. */
    SETTLED,

    /** The client says so. */
    SAID
  }

  /**
   * The client's word that it is good again.
   *
   * @param session the latest session when it was said
   * @param factor what is good again
   */
  public record Said(int session, Factor factor) {}
}
