package fiducia.engine;

/**
 * What the joint chance can be at most, out of tables.
 *
 * <p><b>By the mean of the three standings</b>: at each node of the copula the product of three Φ
 * is at most the cube of Φ at their mean, since ln Φ is concave; so the sum over the nodes, at
 * three equal standings, is a bound for all that have this mean. <b>By each of the three</b>: Φ at
 * the upper end of a step. Tables hold values for the upper ends of their steps, and what they hold
 * rises; so a look-up is never too low.
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record Ceiling(double correlation, double[] byMean, double[] cdf, double[] shifts) {

  private static final double LOWEST = -6;
  private static final double STEPS_PER_UNIT = 256;
  private static final int STEPS = (int) (2 * -LOWEST * STEPS_PER_UNIT);

  /** More than all rounding in the copula's sum. */
  private static final double ROUNDING = 1e-12;

  static Ceiling of(double correlation) {
    var copula = new Copula(correlation);
    var byMean = new double[STEPS];
    var cdf = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double end = LOWEST + (i + 1) / STEPS_PER_UNIT;
      boolean last = i == STEPS - 1;
      byMean[i] = last ? 1 : Math.min(1, copula.joint(end, end, end) + ROUNDING);
      cdf[i] = last ? 1 : Math.min(1, Normal.cdf(end) + ROUNDING);
    }
    return new Ceiling(correlation, byMean, cdf, copula.shifts());
  }

  /** The bound at a mean of standings. */
  double byMean(double mean) {
    return at(byMean, mean);
  }

  /** The bound at three standings. */
  double byEach(double a, double b, double c) {
    double own = Math.sqrt(1 - correlation);
    double sum = 0;
    for (int node = 0; node < shifts.length; node++) {
      double shift = shifts[node];
      sum +=
          Copula.share(node)
              * at(cdf, (a + shift) / own)
              * at(cdf, (b + shift) / own)
              * at(cdf, (c + shift) / own);
    }
    return sum + ROUNDING;
  }

  private static double at(double[] table, double place) {
    int step = (int) ((place - LOWEST) * STEPS_PER_UNIT);
    return table[Math.max(0, Math.min(STEPS - 1, step))];
  }
}
