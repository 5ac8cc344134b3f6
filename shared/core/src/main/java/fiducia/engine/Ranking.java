package fiducia.engine;

import java.time.Instant;
import java.util.List;

/**
 * The answer to one question.
 *
 * @param model name of the model that made it
 * @param learned version of the learned state
 * @param asOf as asked
 * @param seed as asked
 * @param considered therapists looked at
 * @param eligible those who meet every constraint
 * @param heldBack eligible ones with an improbable factor, not shown since there are others
 * @param finalists the best first
 * @param excluded per constraint that applied, in the order of {@link Constraint}
 * @param relaxations what each of the client's wishes costs, in the same order
 * @param untold what the client has not told
 */
public record Ranking(
    String model,
    String learned,
    Instant asOf,
    long seed,
    int considered,
    int eligible,
    int heldBack,
    List<Finalist> finalists,
    List<Exclusion> excluded,
    List<Relaxation> relaxations,
    List<Untold> untold) {

  public Ranking {
    finalists = List.copyOf(finalists);
    excluded = List.copyOf(excluded);
    relaxations = List.copyOf(relaxations);
    untold = List.copyOf(untold);
  }
}
