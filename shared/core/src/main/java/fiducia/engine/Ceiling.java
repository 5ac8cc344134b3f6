package fiducia.engine;

/**
 * What the joint chance can be at most, by the mean of the three standings.
 *
 * <p>At each node of the copula the product of three Φ is at most the cube of Φ at their mean,
 * since ln Φ is concave; so the sum over the nodes, at three equal standings, is a bound for all
 * that have this mean. It rises with the mean; the table holds it at steps, each entry for the
 * upper end of its step.
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record Ceiling(double correlation, double[] steps) {

  static final double LOWEST = -6;
  static final double STEPS_PER_UNIT = 256;
  private static final int STEPS = (int) (2 * -LOWEST * STEPS_PER_UNIT);

  /** More than all rounding in the copula's sum. */
  private static final double ROUNDING = 1e-12;

  static Ceiling of(double correlation) {
    var copula = new Copula(correlation);
    var steps = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double end = LOWEST + (i + 1) / STEPS_PER_UNIT;
      steps[i] = i == STEPS - 1 ? 1 : Math.min(1, copula.joint(end, end, end) + ROUNDING);
    }
    return new Ceiling(correlation, steps);
  }

  /** The bound at a mean of standings. */
  double at(double mean) {
    int step = (int) ((mean - LOWEST) * STEPS_PER_UNIT);
    return steps[Math.max(0, Math.min(steps.length - 1, step))];
  }
}
