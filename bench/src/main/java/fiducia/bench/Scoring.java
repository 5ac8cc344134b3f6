package fiducia.bench;

import fiducia.engine.Feature;
import fiducia.engine.Model;
import fiducia.engine.Numbers;
import fiducia.engine.Question;
import fiducia.model.Concern;
import fiducia.model.Factor;
import java.util.List;

/**
 * One client's score as the others compute it: everything that does not depend on the therapist is
 * worked out before anything is timed.
 *
 * @param trust of trust and of rapport
 * @param floor where a factor stands that is as improbable as a pair may be
 */
record Scoring(
    Client client,
    Question question,
    Line trust,
    Line collaboration,
    JointFit fit,
    double acceptance,
    double tie,
    double floor) {

  static final double EARTH_KM = 6371.0088;
  static final int CONCERNS = Concern.values().length;

  private static final double[] STYLE_LEVELS = {-1, -.5, 0, .5, 1};
  private static final List<Feature> STYLES =
      List.of(
          Feature.STYLE_DIRECTIVE,
          Feature.STYLE_INTENSITY,
          Feature.STYLE_PRESENT,
          Feature.STYLE_CHALLENGE);

  /** Where a factor stands: a line in the five features that differ between therapists. */
  record Line(
      double base, double style, double wish, double concerns, double distance, double delay) {

    double at(double styles, double wishes, double liked, double way, double weeks) {
      return base
          + style * styles
          + wish * wishes
          + concerns * liked
          + distance * way
          - delay * weeks;
    }
  }

  static Scoring of(Client client, JointFit fit) {
    var question = client.question();
    var model = question.model();
    refuseWhatIsNotAlike(model);
    return new Scoring(
        client,
        question,
        line(client, question, Factor.TRUST),
        line(client, question, Factor.COLLABORATION),
        fit,
        model.acceptance(),
        model.tie(),
        quantile(model.floor()));
  }

  private static Line line(Client client, Question question, Factor factor) {
    var model = question.model();
    double spread = Numbers.coldSpread(question);
    double musts =
        (client.languages().isMust() ? model.weights().of(Feature.WISH_LANGUAGE, factor) : 0)
            + (client.genders().isMust() ? model.weights().of(Feature.WISH_GENDER, factor) : 0);
    double base = model.weights().of(Feature.BASE, factor) + musts - model.threshold();
    return new Line(
        base / spread,
        model.weights().of(Feature.STYLE_DIRECTIVE, factor) / spread,
        model.weights().of(Feature.WISH_LANGUAGE, factor) / spread,
        model.weights().of(Feature.CONCERNS, factor) / spread,
        model.weights().of(Feature.DISTANCE, factor) / spread,
        model.weights().of(Feature.WAIT, factor) / spread);
  }

  /** Two lines serve for three factors, and one weight for all styles and for all wishes. */
  private static void refuseWhatIsNotAlike(Model model) {
    for (var feature : Feature.values()) {
      if (model.weights().of(feature, Factor.TRUST)
          != model.weights().of(feature, Factor.RAPPORT)) {
        throw new IllegalStateException(
            "trust and rapport weigh differently in " + model.name() + ": the others need a line");
      }
    }
    for (var factor : Factor.values()) {
      for (var style : STYLES) {
        alike(model, factor, style, Feature.STYLE_DIRECTIVE);
      }
      alike(model, factor, Feature.WISH_GENDER, Feature.WISH_LANGUAGE);
    }
  }

  private static void alike(Model model, Factor factor, Feature one, Feature other) {
    if (model.weights().of(one, factor) != model.weights().of(other, factor)) {
      throw new IllegalStateException(
          one + " and " + other + " weigh differently in " + model.name());
    }
  }

  /** Importance times the average of (p − s)² over the levels that therapists state. */
  double styleAverage(int dimension) {
    return client.importance()[dimension] / 3.0 * averageGap(client.level()[dimension] / 2.0);
  }

  /** What a therapist who states no level gets: one standard deviation below the average. */
  double styleNotStated(int dimension) {
    double level = client.level()[dimension] / 2.0;
    double average = averageGap(level);
    double squares = 0;
    for (double offered : STYLE_LEVELS) {
      squares += Math.pow(level - offered, 4);
    }
    double variance = squares / STYLE_LEVELS.length - average * average;
    return -client.importance()[dimension] / 3.0 * Math.sqrt(variance);
  }

  double style(int dimension, int stated) {
    if (stated == Therapist.NO_LEVEL) {
      return styleNotStated(dimension);
    }
    double gap = (client.level()[dimension] - stated) / 2.0;
    return styleAverage(dimension) - client.importance()[dimension] / 3.0 * gap * gap;
  }

  private static double averageGap(double level) {
    double sum = 0;
    for (double offered : STYLE_LEVELS) {
      sum += (level - offered) * (level - offered);
    }
    return sum / STYLE_LEVELS.length;
  }

  /** Liking 0 to 3 in twelfths of the whole, a quarter of it where not stated. */
  static int twelfths(byte liking) {
    return liking == Therapist.NO_LEVEL ? 3 : 4 * liking;
  }

  double score(double styles, double wishes, double liked, double way, double weeks, double lot) {
    double t = trust.at(styles, wishes, liked, way, weeks);
    double c = collaboration.at(styles, wishes, liked, way, weeks);
    double score = acceptance * fit.joint(t, c) + tie * lot;
    return t < floor || c < floor ? score - 1 : score;
  }

  /** By how much two scores may change places when the engine's own joint chance is used. */
  double margin() {
    return 2 * acceptance * fit.error() + 1e-9;
  }

  /** Square of the straight line through the earth's unit sphere. */
  static double chordSquared(double kilometres) {
    double chord = 2 * Math.sin(kilometres / EARTH_KM / 2);
    return chord * chord;
  }

  /** Φ⁻¹ by bisection. */
  private static double quantile(double probability) {
    double low = -8;
    double high = 8;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (Numbers.below(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
