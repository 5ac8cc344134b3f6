package fiducia.engine;

/**
 * Chance that all factors hold at once, where each depends on the others: a Gaussian copula with
 * one common factor, integrated at seven Gauss–Hermite nodes.
 */
final class Copula {

  /** Nodes of the standard normal weight: √2 times those of exp(−x²). */
  private static final double[] NODES = {
    -3.7504397177257425,
    -2.366759410734541,
    -1.1544053947399682,
    0,
    1.1544053947399682,
    2.366759410734541,
    3.7504397177257425
  };

  private static final double[] SHARES = {
    5.482688559722178e-4,
    .030757123967586498,
    .24012317860501273,
    .45714285714285713,
    .24012317860501273,
    .030757123967586498,
    5.482688559722178e-4
  };

  private final double common;
  private final double own;

  /**
   * @param correlation ρ between any two factors, 0 to 1 exclusive
   */
  Copula(double correlation) {
    this.common = Math.sqrt(correlation);
    this.own = Math.sqrt(1 - correlation);
  }

  /** What each node adds to the standings. */
  double[] shifts() {
    var shifts = NODES.clone();
    for (int i = 0; i < shifts.length; i++) {
      shifts[i] *= common;
    }
    return shifts;
  }

  /** The weight of a node; all of them add up to 1. */
  static double share(int node) {
    return SHARES[node];
  }

  /**
   * Chance that all three hold, never above the smallest of the three.
   *
   * @param a each factor's (μ − τ) / σ
   */
  double joint(double a, double b, double c) {
    double sum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double shift = common * NODES[i];
      sum +=
          SHARES[i]
              * Normal.cdf((a + shift) / own)
              * Normal.cdf((b + shift) / own)
              * Normal.cdf((c + shift) / own);
    }
    return Math.min(sum, Math.min(Normal.cdf(a), Math.min(Normal.cdf(b), Normal.cdf(c))));
  }
}
