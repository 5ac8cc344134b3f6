package fiducia.engine;

import java.util.Map;
import java.util.Optional;

/**
 * What has been learned from real clients, given to the engine as plain input. Therapists who are
 * not named stand where a new therapist stands.
 *
 * @param version stored with every match, so that it can be replayed; {@code neutral} where nothing
 *     is learned
 * @param weights of the population, in place of the model's own
 * @param posteriors per therapist
 * @param prices λ per therapist, 0 to .5; a price orders and is never shown as fit
 * @param acceptances chance that a therapist accepts a request, 0 to 1
 */
public record LearnedState(
    String version,
    Optional<Weights> weights,
    Map<String, Posterior> posteriors,
    Map<String, Double> prices,
    Map<String, Double> acceptances) {

  private static final LearnedState NEUTRAL =
      new LearnedState("neutral", Optional.empty(), Map.of(), Map.of(), Map.of());

  public LearnedState {
    posteriors = Map.copyOf(posteriors);
    prices = Map.copyOf(prices);
    acceptances = Map.copyOf(acceptances);
    if (prices.values().stream().anyMatch(price -> !(price >= 0 && price <= .5))
        || acceptances.values().stream().anyMatch(chance -> !(chance >= 0 && chance <= 1))) {
      throw new IllegalArgumentException("prices lie within 0 to .5, chances within 0 to 1");
    }
  }

  /** Nothing learned yet. */
  public static LearnedState neutral() {
    return NEUTRAL;
  }
}
