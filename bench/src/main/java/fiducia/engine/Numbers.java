package fiducia.engine;

/**
 * The engine's own numbers, lent to the benchmark: the others are given the same lot, spread and
 * joint chance, so that what is compared is the search and never the rule.
 */
public final class Numbers {

  private final Copula copula;

  public Numbers(Model model) {
    this.copula = new Copula(model.correlation());
  }

  /** A therapist's lot in [0, 1). */
  public static double lot(long seed, String id) {
    return Lot.draw(seed, id);
  }

  /** σ of any factor for a client while nothing is known of any therapist. */
  public static double coldSpread(Question question) {
    var model = question.model();
    return Math.sqrt(model.residual() + model.priorVariance(ClientVector.of(question.seeker())));
  }

  /** Chance that all three hold, from each factor's (μ − τ) / σ. */
  public double joint(double trust, double rapport, double collaboration) {
    return copula.joint(trust, rapport, collaboration);
  }

  /** Φ. */
  public static double below(double z) {
    return Normal.cdf(z);
  }
}
