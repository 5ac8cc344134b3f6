package fiducia.engine;

/**
 * A probability with its uncertainty.
 *
 * @param probability the best single number
 * @param low with nine of ten chances it is at least this
 * @param high with nine of ten chances it is at most this
 */
public record Chance(double probability, double low, double high) {

  public Chance {
    if (!(0 <= low && low <= probability && probability <= high && high <= 1)) {
      throw new IllegalArgumentException("a chance lies between its bounds, within 0 to 1");
    }
  }

  public Likelihood words() {
    return Likelihood.of(probability);
  }
}
