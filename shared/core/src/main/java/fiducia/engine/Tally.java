package fiducia.engine;

import fiducia.model.Strength;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts over all candidates of one ranking why those who are not eligible are not. */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored
final class Tally {

  private final List<Constraint> constraints;
  private final List<Constraint> likes;
  private final int[] failed = new int[Constraint.values().length];
  private final int[] notStated = new int[failed.length];
  private final int[] onlyThis = new int[failed.length];
  private int opensByFormat;

  /**
   * @param constraints that apply, in their order
   * @param likes wishes that exclude nobody
   */
  Tally(List<Constraint> constraints, List<Constraint> likes) {
    this.constraints = constraints;
    this.likes = likes;
  }

  /** Candidates who fail a constraint, and those of them who say nothing about it. */
  void failed(Constraint constraint, int candidates, int ofWhomNotStated) {
    failed[constraint.ordinal()] += candidates;
    notStated[constraint.ordinal()] += ofWhomNotStated;
  }

  /** Candidates who fail this constraint and no other. */
  void onlyThis(Constraint constraint, int candidates) {
    onlyThis[constraint.ordinal()] += candidates;
  }

  /** Candidates who fail only how and where to meet, and could be met in another way. */
  void opensByFormat(int candidates) {
    opensByFormat += candidates;
  }

  List<Exclusion> exclusions() {
    return constraints.stream()
        .map(
            constraint -> {
              int i = constraint.ordinal();
              return new Exclusion(constraint, failed[i], notStated[i], onlyThis[i]);
            })
        .toList();
  }

  /** What each wish costs; to let go of one opens those who fail nothing else. */
  List<Relaxation> relaxations() {
    return Stream.concat(
            constraints.stream()
                .filter(Constraint::isClients)
                .map(one -> new Relaxation(one, Strength.MUST, opens(one))),
            likes.stream().map(one -> new Relaxation(one, Strength.LIKE, 0)))
        .sorted(Comparator.comparing(Relaxation::constraint))
        .toList();
  }

  /**
   * To let go of the format changes what the distance asks: whoever is too far away in person might
   * be met online. Every other wish stands for itself.
   */
  private int opens(Constraint constraint) {
    return constraint == Constraint.FORMAT ? opensByFormat : onlyThis[constraint.ordinal()];
  }
}
