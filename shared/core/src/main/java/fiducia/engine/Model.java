package fiducia.engine;

import static fiducia.engine.Feature.*;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named version of everything that turns profiles into an order. Once a match has been made with
 * a name, its numbers never change: what is better becomes a new name beside it.
 *
 * <p>Levels are in standard deviations of the population of pairs. Weights marked <i>set</i> are
 * set by hand, to be replaced by what is learned.
 *
 * @param name stored with every match
 * @param weights α, β and γ before anything is learned
 * @param threshold τ: the level from which a factor counts as established
 * @param residual s²: variance that nothing known explains
 * @param therapistVariance prior variance of a therapist's own level
 * @param styleVariance prior variance of a therapist's slope per style dimension
 * @param domainVariance prior variance of a therapist's level per domain
 * @param correlation ρ between the factors, 0 to 1
 * @param floor a pair with a factor less probable than this is held back while others exist
 * @param tie differences of the order below this are left to the seed
 * @param acceptance chance that a therapist accepts a request, where nothing is learned
 * @param priceHalfLifeWeeks weeks of waiting after which a client feels half of a price
 */
public record Model(
    String name,
    Weights weights,
    double threshold,
    double residual,
    double therapistVariance,
    double styleVariance,
    double domainVariance,
    double correlation,
    double floor,
    double tie,
    double acceptance,
    double priceHalfLifeWeeks) {

  /** How much each factor counts where one number must stand for all: T, R, C. */
  static final double[] SHARES = {.40, .35, .25};

  /**
   * Logits to standard deviations of a latent normal: a logistic variable has the standard
   * deviation π/√3.
   */
  private static final double LOGIT = Math.PI / 1.7320508075688772;

  /**
   * Preferences not met raise the odds of dropout 1.79 times (Swift et al. 2018, 53 studies): the
   * step from unmet to met, half of it on either side of not known. ln 1.79 = .5822.
   */
  private static final double WISH = .5822156198526637 / LOGIT / 2;

  /** Each week of waiting: odds of coming × .95 (Psychol Serv 2023). ln .95 = −.0513. */
  private static final double WEEK = .05129329438755058 / LOGIT;

  private static final Weights COLD =
      Weights.none()
          // Set: with an average pair about 64 of 100 establish a factor.
          .with(BASE, .36, .36, .33)
          // Set: style bears on trust and rapport first.
          .with(STYLE_DIRECTIVE, .12, .12, .06)
          .with(STYLE_INTENSITY, .12, .12, .06)
          .with(STYLE_PRESENT, .12, .12, .06)
          .with(STYLE_CHALLENGE, .12, .12, .06)
          // Size from Swift et al.; set: comfort bears on trust and rapport first. Kinds of wishes
          // weigh alike, since the meta-analysis finds no difference between them.
          .with(WISH_LANGUAGE, 1.2 * WISH, 1.2 * WISH, .6 * WISH)
          .with(WISH_GENDER, 1.2 * WISH, 1.2 * WISH, .6 * WISH)
          .with(WISH_AGE, 1.2 * WISH, 1.2 * WISH, .6 * WISH)
          .with(WISH_FAITH, 1.2 * WISH, 1.2 * WISH, .6 * WISH)
          .with(WISH_CULTURE, 1.2 * WISH, 1.2 * WISH, .6 * WISH)
          .with(WISH_AFFIRMING, 1.2 * WISH, 1.2 * WISH, .6 * WISH)
          .with(WISH_COMMUNITY, 1.2 * WISH, 1.2 * WISH, .6 * WISH)
          // Set: what the therapist likes to work with bears on collaboration first.
          .with(CONCERNS, .15, .15, .50)
          // Set: small; a long way keeps people from coming.
          .with(DISTANCE, .10, .10, .10)
          // Whoever does not come establishes nothing.
          .with(WAIT, WEEK, WEEK, WEEK);

  private static final Model COLD_1 =
      new Model(
          "cold-1",
          COLD,
          0,
          .80,
          // Therapists explain about 5 % of the variance (Johns 2019; Schiefele 2017).
          .05,
          .02,
          .05,
          .70,
          .35,
          .02,
          .80,
          4);

  /** The version with which new matches are made. */
  public static final Model CURRENT = COLD_1;

  /** The version of that name, or nothing where this build cannot run it. */
  public static Optional<Model> named(String name) {
    return Stream.of(COLD_1).filter(model -> model.name().equals(name)).findFirst();
  }

  /** Another version, which differs in the tie alone. */
  public Model tied(String otherName, double otherTie) {
    return new Model(
        otherName,
        weights,
        threshold,
        residual,
        therapistVariance,
        styleVariance,
        domainVariance,
        correlation,
        floor,
        otherTie,
        acceptance,
        priceHalfLifeWeeks);
  }

  /** zᵀVz before anything is known of a therapist. */
  double priorVariance(double[] z) {
    double variance = therapistVariance;
    for (int i = 1; i < z.length; i++) {
      variance += z[i] * z[i] * (i <= 4 ? styleVariance : domainVariance);
    }
    return variance;
  }
}
