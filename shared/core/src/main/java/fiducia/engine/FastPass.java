package fiducia.engine;

import fiducia.model.Factor;
import fiducia.model.StyleDimension;
import java.util.stream.DoubleStream;

/**
 * Scores rows of a {@link Columns} roughly and fast: the three levels as whole numbers of 2⁻¹⁶,
 * side by side in one word, so that one addition adds a term to all three. Good enough to say
 * whether a factor is clearly above or below the floor, and what the joint chance can be at most;
 * whatever is not clear is computed in full.
 */
@SuppressWarnings("EnumOrdinal") // tables in memory only
final class FastPass {

  /** Answers of {@link #floor}. */
  enum Floor {
    ABOVE,
    BELOW,
    UNCLEAR
  }

  private static final double SCALE = 65_536;

  /** Bits of one level, of which the highest is kept free for comparing. */
  private static final int WIDTH = 21;

  /** Makes every level positive: levels lie within ±8, or this pass is not used. */
  private static final long BIAS = 1L << WIDTH - 2;

  private static final double WIDEST = 7.5;

  /** More than all rounding in adding up a level. */
  private static final double ROUNDING = 1e-9;

  private static final long FIELD = (1L << WIDTH) - 1;
  private static final long GUARDS = all(1L << WIDTH - 1);

  /** A liking is counted in twelfths of a share. */
  private static final int TWELFTHS = 12;

  private final boolean usable;
  private final long[] style;
  private final long[] concerns;
  private final long[][] likes;
  private final double[] distance;
  private final double[] wait;

  /** By the code of the waiting. */
  private final long[] waits;

  private final Traits traits;
  private final long above;
  private final long below;
  private final double perStep;
  private final double offset;
  private final Ceiling ceiling;
  private final Predictor predictor;

  /** By how much a level may be off, in standard deviations. */
  private final double slack;

  /** The standing from which a factor is above the floor. */
  private final double floor;

  FastPass(Predictor predictor, Ceiling ceiling, Traits traits) {
    this.ceiling = ceiling;
    this.predictor = predictor;
    this.traits = traits;
    var model = predictor.model;
    var widest = new double[] {0};
    int terms = 4;
    var base = new double[Factor.values().length];
    for (var factor : Factor.values()) {
      base[factor.ordinal()] =
          predictor.weights.of(Feature.BASE, factor)
              + predictor.weights.of(Feature.CLIENT, factor)
                  * predictor.clientTerm[factor.ordinal()];
      for (var wish : predictor.wishes) {
        if (wish.isMust()) {
          base[factor.ordinal()] += predictor.weights.of(wish.feature(), factor);
        }
      }
    }
    widest[0] += largest(base);
    this.style = styles(predictor, all(BIAS) + packed(base), widest);
    this.concerns = concerns(predictor, widest);
    var likes = predictor.wishes.stream().filter(wish -> !wish.isMust()).toList();
    this.likes = new long[likes.size()][];
    for (int i = 0; i < this.likes.length; i++) {
      var met = weights(predictor, likes.get(i).feature(), 1);
      this.likes[i] = new long[] {packed(met), -packed(met), 0};
      widest[0] += largest(met);
      terms++;
    }
    this.distance = weights(predictor, Feature.DISTANCE, 1);
    widest[0] += largest(distance);
    this.wait = weights(predictor, Feature.WAIT, -1);
    this.waits = DoubleStream.of(traits.waits()).mapToLong(this::waiting).toArray();
    this.usable = widest[0] < WIDEST;
    // Every term is off by half a step at the most; a style counts as four.
    double slack = (terms + StyleDimension.values().length) * .5 + 2;
    double spread = Math.sqrt(model.residual() + predictor.priorVariance);
    long above = 0;
    long below = 0;
    this.slack = slack / SCALE;
    this.floor = quantile(model.floor());
    double quantile = floor * spread + model.threshold();
    for (var factor : Factor.values()) {
      double limit =
          quantile
              + predictor.weights.of(Feature.CLIENT, factor)
                  * predictor.clientTerm[factor.ordinal()];
      above = above << WIDTH | within((long) Math.ceil(limit * SCALE + slack) + BIAS);
      below = below << WIDTH | within((long) Math.floor(limit * SCALE - slack) + BIAS);
    }
    this.above = above;
    this.below = below;
    this.perStep = 1 / (3 * SCALE * spread);
    this.offset = -BIAS / (SCALE * spread) - model.threshold() / spread + slack / (SCALE * spread);
  }

  /** Whether levels are small enough for their fields; otherwise all is computed in full. */
  boolean usable() {
    return usable;
  }

  /** Looks up the levels of rows by their style and waiting alone, and their prices. */
  void begin(int[] rows, int count, long[] levels, int[] priceSteps) {
    traits.look(style, waits, this::waiting, rows, count, levels, priceSteps);
  }

  /**
   * Adds the concerns.
   *
   * @param twelfths the likings of all the client's concerns, in twelfths, added up
   */
  void addConcerns(int[] twelfths, int count, long[] levels) {
    for (int i = 0; i < count; i++) {
      levels[i] += concerns[twelfths[i]];
    }
  }

  /**
   * What a like adds.
   *
   * @param verdict the place of a {@link Verdict} in its list
   */
  long like(int like, int verdict) {
    return likes[like][verdict];
  }

  /** What the way adds, at most: with the value of the feature. */
  long distance(double feature) {
    return scaled(distance, feature);
  }

  private long waiting(double weeks) {
    return scaled(wait, weeks);
  }

  /** Whether every factor is clearly above the floor: nearly always. */
  boolean isAbove(long levels) {
    return ((levels | GUARDS) - above & GUARDS) == GUARDS;
  }

  Floor floor(long levels) {
    if (isAbove(levels)) {
      return Floor.ABOVE;
    }
    return ((levels | GUARDS) - below & GUARDS) == GUARDS ? Floor.UNCLEAR : Floor.BELOW;
  }

  /** What the joint chance is at most. */
  double ceiling(long levels) {
    long sum = (levels & FIELD) + (levels >>> WIDTH & FIELD) + (levels >>> 2 * WIDTH);
    return ceiling.byMean(sum * perStep + offset);
  }

  /** The same, closer and slower. */
  double closer(long levels) {
    return ceiling.byEach(
        standing(levels >>> 2 * WIDTH),
        standing(levels >>> WIDTH & FIELD),
        standing(levels & FIELD));
  }

  /** What the joint chance of a therapist with a record is at most. */
  double ceiling(long levels, Posterior record) {
    return ceiling.byEach(
        atMost(levels, record, Factor.TRUST),
        atMost(levels, record, Factor.RAPPORT),
        atMost(levels, record, Factor.COLLABORATION));
  }

  private double atMost(long levels, Posterior record, Factor factor) {
    double level = level(levels, record, factor) + slack - predictor.model.threshold();
    return level / predictor.recordSpread(record, factor) + ROUNDING;
  }

  /** The same as {@link #floor(long)} for a therapist with a record. */
  Floor floor(long levels, Posterior record) {
    var all = Floor.ABOVE;
    for (var factor : Factor.values()) {
      double ofThePair =
          level(levels, record, factor)
              - predictor.model.threshold()
              - predictor.weights.of(Feature.CLIENT, factor)
                  * predictor.clientTerm[factor.ordinal()];
      double needed = floor * predictor.recordSpread(record, factor);
      if (ofThePair + slack < needed - ROUNDING) {
        return Floor.BELOW;
      }
      if (ofThePair - slack <= needed + ROUNDING) {
        all = Floor.UNCLEAR;
      }
    }
    return all;
  }

  private double level(long levels, Posterior record, Factor factor) {
    long field = levels >>> (Factor.values().length - 1 - factor.ordinal()) * WIDTH & FIELD;
    return (field - BIAS) / SCALE + predictor.recordLevel(record, factor);
  }

  private double standing(long field) {
    return 3 * field * perStep + offset;
  }

  private static long[] styles(Predictor predictor, long base, double[] widest) {
    var byDimension = new long[StyleDimension.values().length][StyleCode.LEVELS];
    for (var wish : predictor.styles) {
      var byLevel = byDimension[wish.dimension().ordinal()];
      double most = 0;
      for (int level = 0; level < StyleCode.LEVELS; level++) {
        double fit =
            level == StyleCode.NOT_STATED
                ? wish.fitNotStated()
                : wish.fit((level + StyleCode.LOWEST) / 2.0);
        var levels = weights(predictor, Feature.style(wish.dimension()), fit);
        byLevel[level] = packed(levels);
        most = Math.max(most, largest(levels));
      }
      widest[0] += most;
    }
    return StyleCode.worth(base, byDimension);
  }

  private static long[] concerns(Predictor predictor, double[] widest) {
    int count = predictor.concerns.length;
    var table = new long[TWELFTHS * count + 1];
    double most = 0;
    for (int twelfths = 0; twelfths < table.length && count > 0; twelfths++) {
      double feature = twelfths / (double) TWELFTHS / count - Predictor.LIKED_ON_AVERAGE;
      var levels = weights(predictor, Feature.CONCERNS, feature);
      table[twelfths] = packed(levels);
      most = Math.max(most, largest(levels));
    }
    widest[0] += most;
    return table;
  }

  private static double[] weights(Predictor predictor, Feature feature, double times) {
    var weights = new double[Factor.values().length];
    for (var factor : Factor.values()) {
      weights[factor.ordinal()] = predictor.weights.of(feature, factor) * times;
    }
    return weights;
  }

  /** Trust, rapport and collaboration, from the highest field to the lowest. */
  private static long packed(double[] levels) {
    return (Math.round(levels[0] * SCALE) << 2 * WIDTH)
        + (Math.round(levels[1] * SCALE) << WIDTH)
        + Math.round(levels[2] * SCALE);
  }

  private static long scaled(double[] weights, double feature) {
    return (Math.round(weights[0] * feature * SCALE) << 2 * WIDTH)
        + (Math.round(weights[1] * feature * SCALE) << WIDTH)
        + Math.round(weights[2] * feature * SCALE);
  }

  private static double largest(double[] levels) {
    double largest = 0;
    for (double level : levels) {
      largest = Math.max(largest, Math.abs(level));
    }
    return largest;
  }

  private static long all(long field) {
    return field << 2 * WIDTH | field << WIDTH | field;
  }

  private static long within(long field) {
    return Math.max(0, Math.min((1L << WIDTH - 1) - 1, field));
  }

  /** The standing at which Φ is this; to 1e-12, which the slack covers many times. */
  private static double quantile(double chance) {
    double low = -10;
    double high = 10;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (Normal.cdf(middle) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
