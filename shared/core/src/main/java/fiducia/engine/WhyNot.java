package fiducia.engine;

import java.util.List;

/** Where one therapist stands for a client, and why. */
public sealed interface WhyNot {

  /** Not among the therapists looked at. */
  record NotListed() implements WhyNot {}

  /**
   * Does not meet a constraint.
   *
   * @param failures what is not met, never empty
   */
  record Excluded(List<Failure> failures) implements WhyNot {

    public Excluded {
      failures = List.copyOf(failures);
    }
  }

  /**
   * Meets every constraint, and is held back because a factor is improbable while others exist.
   *
   * @param therapist with its reasons; its place counts among those held back
   */
  record HeldBack(Finalist therapist) implements WhyNot {}

  /**
   * Stands in the order, shown or not.
   *
   * @param therapist with its place in the whole order
   * @param of how many are in that order
   */
  record Placed(Finalist therapist, int of) implements WhyNot {}

  /**
   * A constraint that is not met.
   *
   * @param constraint which
   * @param notStated whether the profile says nothing about it
   * @param text one plain sentence to the client
   */
  record Failure(Constraint constraint, boolean notStated, String text) {}
}
