package fiducia.engine;

/** The normal distribution, alike on every machine. */
final class Normal {

  /** Nine of ten lie below it. */
  static final double NINETIETH = 1.2815515655446004;

  private static final double SQRT_TAU = 2.5066282746310002;

  private Normal() {}

  /**
   * Chance that a standard normal variable stays below a value. Rational approximation of Hart et
   * al. 1968, no. 5666, in the form of West 2005; absolute error below 1e-15.
   */
  static double cdf(double z) {
    double x = Math.abs(z);
    double tail = x > 37 ? 0 : StrictMath.exp(-x * x / 2) * ratio(x);
    return z > 0 ? 1 - tail : tail;
  }

  private static double ratio(double x) {
    if (x > 7.07106781186547) {
      return 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + .65))))) / SQRT_TAU;
    }
    double above = 3.52624965998911e-2 * x + .700383064443688;
    above = above * x + 6.37396220353165;
    above = above * x + 33.912866078383;
    above = above * x + 112.079291497871;
    above = above * x + 221.213596169931;
    above = above * x + 220.206867912376;
    double below = 8.83883476483184e-2 * x + 1.75566716318264;
    below = below * x + 16.064177579207;
    below = below * x + 86.7807322029461;
    below = below * x + 296.564248779674;
    below = below * x + 637.333633378831;
    below = below * x + 793.826512519948;
    below = below * x + 440.413735824752;
    return above / below;
  }
}
