package fiducia.store;

import fiducia.table.Keys;
import fiducia.table.Write;

/**
 * The counters of a therapist's places: {@code accepted ≤ occupied}, {@code occupied ≤ places}
 * wherever something is added, {@code accepted ≤ places} likewise. The conditions are part of the
 * transaction in which a request or a relationship changes its state, so nobody reads first and
 * writes later, and a place is never sold twice.
 *
 * <p>Where a therapist lowers {@code places} below what is taken, nobody loses a place; nothing is
 * added until there is room again.
 */
public final class Caseload {

  private Caseload() {}

  /** A request holds a place; refused where none is free. */
  public static Write hold(String therapist) {
    return Write.update(Keys.places(therapist)).add("occupied", 1).ifBelow("occupied", "places");
  }

  /** The held place becomes an accepted one; refused where as many as there are places are. */
  public static Write accept(String therapist) {
    return Write.update(Keys.places(therapist)).add("accepted", 1).ifBelow("accepted", "places");
  }

  /** A place that was only held is free again. */
  public static Write release(String therapist) {
    return Write.update(Keys.places(therapist)).add("occupied", -1).ifAtLeast("occupied", 1);
  }

  /** The place of an accepted request or of a relationship is free again. */
  public static Write free(String therapist) {
    return Write.update(Keys.places(therapist))
        .add("occupied", -1)
        .add("accepted", -1)
        .ifAtLeast("occupied", 1)
        .ifAtLeast("accepted", 1);
  }
}
