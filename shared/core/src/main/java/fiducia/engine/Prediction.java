package fiducia.engine;

import fiducia.model.Factor;
import java.util.List;

/**
 * One factor of the alliance that a pair might form.
 *
 * @param factor which
 * @param mean predicted level in standard deviations of the population: exactly the sum of the
 *     terms, added in their order
 * @param spread standard deviation of the prediction, above 0
 * @param chance that the factor becomes established
 * @param terms all that are not 0, in the order of {@link Feature}
 */
public record Prediction(
    Factor factor, double mean, double spread, Chance chance, List<Term> terms) {

  public Prediction {
    terms = List.copyOf(terms);
    double sum = 0;
    for (var term : terms) {
      sum += term.value();
    }
    if (sum != mean) {
      throw new IllegalArgumentException("the terms add up to the predicted level");
    }
  }
}
