package fiducia.model;

import java.util.Optional;
import java.util.Set;

/**
 * What a therapist tells of the own person, so that clients who wish for it can find it. All of it
 * is optional, and an absent answer is "not stated", never "no".
 *
 * @param gender as stated
 * @param birthYear year of birth, for wishes about age
 * @param faiths shared or known from within; empty where not stated
 * @param cultures shared or known from within; empty where not stated
 * @param affirming affirming of sexual and gender diversity
 * @param communities experience with; empty where not stated
 */
public record About(
    Optional<Gender> gender,
    Optional<Integer> birthYear,
    Set<Faith> faiths,
    Set<Culture> cultures,
    Optional<Boolean> affirming,
    Set<Community> communities) {

  public About {
    faiths = Set.copyOf(faiths);
    cultures = Set.copyOf(cultures);
    communities = Set.copyOf(communities);
  }

  public static About notStated() {
    return new About(
        Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty(), Set.of());
  }
}
