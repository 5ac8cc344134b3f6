package fiducia.engine;

import fiducia.model.Concern;
import fiducia.model.Factor;
import fiducia.model.Format;
import fiducia.model.Nearby;
import fiducia.model.StyleDimension;
import fiducia.model.StylePreference.Taste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Predicts for one client how trust, rapport and collaboration would stand with each therapist.
 *
 * <p>Every feature is centred: 0 is the population's average. <b>What is not stated</b> is treated
 * alike throughout. A style, a concern or a distance that the therapist does not state takes what
 * the population's less fitting therapists have (one standard deviation below its average), so that
 * silence never pays. A wish about the person that the therapist leaves open neither scores nor
 * costs. All of it is named as unknown and widens the uncertainty. What the client does not tell
 * makes no term.
 */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored
final class Predictor {

  private static final Factor[] FACTORS = Factor.values();
  private static final Feature[] FEATURES = Feature.values();

  /** Levels that therapists state, taken as equally frequent (set by hand). */
  private static final double[] STYLE_LEVELS = {-1, -.5, 0, .5, 1};

  /** Likings 0 to 3 as shares; on average one half, and one quarter where not stated. */
  static final double LIKED_ON_AVERAGE = .5;

  static final double LIKED_NOT_STATED = .25;

  /** Half of the client's distance on average, three quarters where not known. */
  static final double WAY_ON_AVERAGE = .5;

  static final double WAY_NOT_KNOWN = .75;

  /** Variance of a share that is spread evenly between 0 and 1. */
  private static final double SPREAD_OF_A_SHARE = 1 / 12.0;

  final Model model;
  final Weights weights;
  final LearnedState learned;
  private final Copula copula;
  private final double[] z;
  final double priorVariance;
  final double[] clientTerm = new double[FACTORS.length];
  final List<StyleWish> styles;
  final List<PersonalWish> wishes;
  final Concern[] concerns;
  final Optional<Spot> from;
  final double withinKm;
  final boolean online;

  /** A client's taste on one dimension, with what the population offers for it. */
  record StyleWish(
      StyleDimension dimension, double level, double importance, double average, double spread) {

    static StyleWish of(StyleDimension dimension, Taste taste) {
      double level = taste.level() / 2.0;
      double sum = 0;
      double squares = 0;
      for (double offered : STYLE_LEVELS) {
        double gap = square(level - offered);
        sum += gap;
        squares += gap * gap;
      }
      double average = sum / STYLE_LEVELS.length;
      double variance = squares / STYLE_LEVELS.length - average * average;
      return new StyleWish(
          dimension, level, taste.importance() / 3.0, average, Math.sqrt(variance));
    }

    double fit(double offered) {
      return importance * (average - square(level - offered));
    }

    double fitNotStated() {
      return -importance * spread;
    }
  }

  Predictor(Question question) {
    var profile = question.seeker().profile();
    this.model = question.model();
    this.learned = question.learned();
    this.weights = learned.weights().orElse(model.weights());
    this.copula = new Copula(model.correlation());
    this.z = ClientVector.of(question.seeker());
    this.priorVariance = model.priorVariance(z);
    for (var factor : FACTORS) {
      clientTerm[factor.ordinal()] = weights.client(factor, z);
    }
    this.styles = new ArrayList<>();
    for (var dimension : StyleDimension.values()) {
      var taste = profile.style().tastes().get(dimension);
      if (taste != null && taste.importance() > 0) {
        styles.add(StyleWish.of(dimension, taste));
      }
    }
    this.wishes = PersonalWish.of(question);
    this.concerns = profile.concerns().stream().sorted().toArray(Concern[]::new);
    this.from =
        question.seeker().whereFrom().flatMap(nearby -> nearby.from().point()).map(Spot::of);
    this.withinKm = question.seeker().whereFrom().map(Nearby::withinKm).orElse(1);
    this.online = profile.formats().isEmpty() || profile.formats().contains(Format.ONLINE);
  }

  /** What a therapist's record adds to a level. */
  double recordLevel(Posterior known, Factor factor) {
    return weights.of(Feature.RECORD, factor) * known.level(factor, z);
  }

  /** σ of a therapist with a record. */
  double recordSpread(Posterior known, Factor factor) {
    return Math.sqrt(model.residual() + known.variance(factor, z));
  }

  /** A predicted pair. Reused from candidate to candidate while all are scored. */
  final class Pair {

    private Described candidate;
    private Optional<Posterior> posterior = Optional.empty();
    private final double[] features = new double[FEATURES.length];
    private final double[] unknownVariance = new double[FEATURES.length];
    private final double[] mean = new double[FACTORS.length];
    private final double[] spread = new double[FACTORS.length];

    Pair predict(Described next) {
      candidate = next;
      posterior = Optional.ofNullable(learned.posteriors().get(next.id()));
      describe();
      for (var factor : FACTORS) {
        double sum = 0;
        for (var feature : FEATURES) {
          sum += term(feature, factor);
        }
        mean[factor.ordinal()] = sum;
        spread[factor.ordinal()] = Math.sqrt(model.residual() + recordVariance(factor));
      }
      return this;
    }

    /** φ. */
    private void describe() {
      Arrays.fill(features, 0);
      Arrays.fill(unknownVariance, 0);
      features[Feature.BASE.ordinal()] = 1;
      for (var wish : styles) {
        byte stated = candidate.style(wish.dimension());
        int feature = Feature.style(wish.dimension()).ordinal();
        if (stated == Candidate.NOT_STATED) {
          features[feature] = wish.fitNotStated();
          unknownVariance[feature] = square(wish.importance() * wish.spread());
        } else {
          features[feature] = wish.fit(stated / 2.0);
        }
      }
      for (var wish : wishes) {
        int feature = wish.feature().ordinal();
        switch (candidate.meets(wish)) {
          case MET -> features[feature] = 1;
          case NOT_MET -> features[feature] = -1;
          case NOT_STATED -> unknownVariance[feature] = 1;
        }
      }
      describeConcerns();
      describeDistance();
      features[Feature.WAIT.ordinal()] = -candidate.waitingWeeks();
    }

    private void describeConcerns() {
      if (concerns.length == 0) {
        return;
      }
      double liked = 0;
      int open = 0;
      for (var concern : concerns) {
        byte stated = candidate.liking(concern);
        if (stated == Candidate.NOT_STATED) {
          open++;
          liked += LIKED_NOT_STATED;
        } else {
          liked += stated / 3.0;
        }
      }
      int feature = Feature.CONCERNS.ordinal();
      features[feature] = liked / concerns.length - LIKED_ON_AVERAGE;
      unknownVariance[feature] = square((double) open / concerns.length) * SPREAD_OF_A_SHARE;
    }

    private void describeDistance() {
      if (from.isEmpty() || !mustTravel()) {
        return;
      }
      double kilometres = candidate.kilometresFrom(from.get());
      boolean known = kilometres <= withinKm;
      int feature = Feature.DISTANCE.ordinal();
      features[feature] = WAY_ON_AVERAGE - (known ? kilometres / withinKm : WAY_NOT_KNOWN);
      unknownVariance[feature] = known ? 0 : SPREAD_OF_A_SHARE;
    }

    private boolean mustTravel() {
      return candidate.offers(Format.IN_PERSON) && !(online && candidate.offers(Format.ONLINE));
    }

    private double term(Feature feature, Factor factor) {
      return weights.of(feature, factor)
          * switch (feature) {
            case RECORD -> posterior.map(known -> known.level(factor, z)).orElse(0.0);
            case CLIENT -> clientTerm[factor.ordinal()];
            default -> features[feature.ordinal()];
          };
    }

    private double recordVariance(Factor factor) {
      return posterior.map(known -> known.variance(factor, z)).orElse(priorVariance);
    }

    /** (μ − τ) / σ */
    private double standing(Factor factor) {
      return (mean[factor.ordinal()] - model.threshold()) / spread[factor.ordinal()];
    }

    double established(Factor factor) {
      return Normal.cdf(standing(factor));
    }

    double joint() {
      return copula.joint(
          standing(Factor.TRUST), standing(Factor.RAPPORT), standing(Factor.COLLABORATION));
    }

    /** Whether a factor is too improbable by what the pair itself says. */
    boolean isBelowFloor() {
      for (var factor : FACTORS) {
        double ofThePair = mean[factor.ordinal()] - model.threshold() - clientTerm(factor);
        if (Normal.cdf(ofThePair / spread[factor.ordinal()]) < model.floor()) {
          return true;
        }
      }
      return false;
    }

    private double clientTerm(Factor factor) {
      return term(Feature.CLIENT, factor);
    }

    /** By the probabilities that are shown: levels that differ by a hair may show as equal. */
    Factor weakest() {
      var weakest = Factor.TRUST;
      for (var factor : FACTORS) {
        if (established(factor) < established(weakest)) {
          weakest = factor;
        }
      }
      return weakest;
    }

    Experience experience() {
      return Experience.of(posterior.map(Posterior::cases).orElse(0));
    }

    List<Prediction> predictions() {
      return EnumSet.allOf(Factor.class).stream().map(this::prediction).toList();
    }

    private Prediction prediction(Factor factor) {
      var terms = new ArrayList<Term>();
      for (var feature : FEATURES) {
        double value = term(feature, factor);
        if (value != 0) {
          terms.add(new Term(feature, value));
        }
      }
      return new Prediction(
          factor,
          mean[factor.ordinal()],
          spread[factor.ordinal()],
          around(
              established(factor), Normal.cdf(shifted(factor, -1)), Normal.cdf(shifted(factor, 1))),
          terms);
    }

    /** The joint chance; its bounds are those of three factors that err together. */
    Chance jointChance() {
      return around(joint(), shiftedJoint(-1), shiftedJoint(1));
    }

    private double shiftedJoint(int direction) {
      return copula.joint(
          shifted(Factor.TRUST, direction),
          shifted(Factor.RAPPORT, direction),
          shifted(Factor.COLLABORATION, direction));
    }

    /** Where a factor would stand, did we know all that can be known, nine times out of ten. */
    private double shifted(Factor factor, int direction) {
      double variance = recordVariance(factor);
      for (var feature : FEATURES) {
        variance += square(weights.of(feature, factor)) * unknownVariance[feature.ordinal()];
      }
      double level = mean[factor.ordinal()] + direction * Normal.NINETIETH * Math.sqrt(variance);
      return (level - model.threshold()) / Math.sqrt(model.residual());
    }

    private static Chance around(double probability, double low, double high) {
      return new Chance(probability, Math.min(low, probability), Math.max(high, probability));
    }

    /** What a feature is worth over all factors. */
    double weight(Feature feature) {
      double weight = 0;
      for (var factor : FACTORS) {
        weight += Model.SHARES[factor.ordinal()] * term(feature, factor);
      }
      return weight;
    }

    boolean isUnknown(Feature feature) {
      return unknownVariance[feature.ordinal()] > 0;
    }

    /** The client's concerns with which the therapist likes to work, at least fairly. */
    Set<Concern> sharedConcerns() {
      var shared = EnumSet.noneOf(Concern.class);
      for (var concern : concerns) {
        if (candidate.liking(concern) >= 2) {
          shared.add(concern);
        }
      }
      return shared;
    }

    Set<Concern> unknownConcerns() {
      var unknown = EnumSet.noneOf(Concern.class);
      for (var concern : concerns) {
        if (candidate.liking(concern) == Candidate.NOT_STATED) {
          unknown.add(concern);
        }
      }
      return unknown;
    }
  }

  private static double square(double x) {
    return x * x;
  }
}
