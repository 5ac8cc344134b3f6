package fiducia.alliance;

import fiducia.model.Factor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Simulated clients who rate each session as the measurement model says: a true level per factor,
 * an error of the session that the factors share by half, and an error of each item; rounded to
 * whole points and cut off at the ends of the scale.
 *
 * @param between standard deviation of the true levels between clients
 * @param sem standard error of one session's rating by two items
 * @param fallsBy how many points trust falls by before session 4, for good; 0 for steady clients
 * @param random where chance comes from
 */
record Clients(double between, double sem, double fallsBy, RandomGenerator random) {

  /** Sessions with a check-in within three months of weekly therapy. */
  static final List<Integer> SESSIONS = List.of(1, 2, 3, 4, 6, 8, 10, 12);

  private static final double TYPICAL = 7.5;
  private static final double SHARED_BY_FACTORS = 0.7;
  private static final double ERROR_OF_ITEMS = 0.4;

  static Clients steady(double ratingsBetween, RandomGenerator random) {
    return fallingBy(0, ratingsBetween, random);
  }

  static Clients fallingBy(double points, double ratingsBetween, RandomGenerator random) {
    return new Clients(
        ratingsBetween * Math.sqrt(Noise.RELIABILITY),
        ratingsBetween * Math.sqrt(1 - Noise.RELIABILITY),
        points,
        random);
  }

  /** All check-ins of one client. */
  List<Answered> next() {
    double shared = Math.sqrt(SHARED_BY_FACTORS) * random.nextGaussian();
    var levels = new EnumMap<Factor, Double>(Factor.class);
    for (var factor : Factor.values()) {
      double own = Math.sqrt(1 - SHARED_BY_FACTORS) * random.nextGaussian();
      levels.put(factor, TYPICAL + between * (shared + own));
    }
    var answers = new ArrayList<Answered>();
    for (int session : SESSIONS) {
      answers.add(Answered.of(session, Answers.of(ratings(session, levels))));
    }
    return answers;
  }

  private Map<Item, Integer> ratings(int session, Map<Factor, Double> levels) {
    double day = random.nextGaussian();
    var ratings = new EnumMap<Item, Integer>(Item.class);
    levels.forEach(
        (factor, level) -> {
          double fallen = factor == Factor.TRUST && session >= 4 ? fallsBy : 0;
          double error = Math.sqrt(0.5) * day + Math.sqrt(0.5) * random.nextGaussian();
          for (var item : Item.of(factor)) {
            double own = Math.sqrt(2 * ERROR_OF_ITEMS) * random.nextGaussian();
            double value =
                Math.clamp(level - fallen, 0, 10)
                    + sem * (Math.sqrt(1 - ERROR_OF_ITEMS) * error + own);
            ratings.put(item, Math.clamp(Math.round(value), 0, 10));
          }
        });
    return ratings;
  }
}
