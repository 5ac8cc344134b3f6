package fiducia.alliance;

/**
 * What is believed about a level on the 0 to 10 scale: a normal distribution, which each rating
 * narrows. The mean is a weighted mean of the prior and the ratings, so it never leaves the scale.
 *
 * @param mean 0 to 10
 * @param sd its standard deviation in points, above 0
 */
public record Level(double mean, double sd) {

  /**
   * Before any rating: clients rate early alliances high, so the prior lies above the middle.
   * Assumed, as {@link Noise#BETWEEN_CLIENTS} is.
   */
  public static final Level PRIOR = new Level(7.0, Noise.TRUE_SPREAD);

  /** How far a true level may wander from one session to the next; standard deviation, assumed. */
  static final double DRIFT = 0.35;

  /** The belief some sessions later: as high, less sure, and never less sure than the prior. */
  Level after(int sessions) {
    return new Level(mean, Math.min(PRIOR.sd, Math.sqrt(sd * sd + sessions * DRIFT * DRIFT)));
  }

  /**
   * The belief when something happened that makes earlier ratings say little: a rupture, a repair.
   */
  Level unsettled() {
    return new Level(mean, PRIOR.sd);
  }

  /** The belief after a rating with a standard error (normal prior, normal likelihood). */
  Level rated(double rating, double noise) {
    double gain = sd * sd / (sd * sd + noise * noise);
    return new Level(mean + gain * (rating - mean), sd * Math.sqrt(1 - gain));
  }
}
