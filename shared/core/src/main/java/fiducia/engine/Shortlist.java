package fiducia.engine;

import java.util.List;

/**
 * Who a question finds in a {@link Pool}, and why the others are not among them.
 *
 * @param considered therapists looked at
 * @param eligible those who meet every constraint
 * @param heldBack eligible ones with an improbable factor, at the end of the list
 * @param first the best first, as many as were asked for
 * @param excluded per constraint that applied, in the order of {@link Constraint}
 * @param relaxations what each of the client's wishes costs, in the same order
 */
public record Shortlist(
    int considered,
    int eligible,
    int heldBack,
    List<Entry> first,
    List<Exclusion> excluded,
    List<Relaxation> relaxations) {

  /**
   * One therapist of the list.
   *
   * @param id of the therapist
   * @param price λ of the therapist, 0 to .5; orders, and is never shown
   * @param order what the list goes by
   */
  public record Entry(String id, double price, double order) {}

  public Shortlist {
    first = List.copyOf(first);
    excluded = List.copyOf(excluded);
    relaxations = List.copyOf(relaxations);
  }
}
