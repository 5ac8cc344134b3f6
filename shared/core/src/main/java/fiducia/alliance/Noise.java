package fiducia.alliance;

/**
 * How much a client's rating of one session says about the factor, and what counts as more than
 * chance. All in points of the 0 to 10 scale.
 */
public final class Noise {

  /**
   * Share of a single session's alliance rating that belongs to client and therapist rather than to
   * the day: generalizability of one session, .77 (Crits-Christoph et al. 2011).
   */
  public static final double RELIABILITY = 0.77;

  /**
   * Standard deviation of ratings between clients. <b>Assumed</b>, on the wide side, until our own
   * items have been answered often enough to measure it: with a smaller one fewer alarms are false
   * than we say, not more.
   */
  public static final double BETWEEN_CLIENTS = 2.0;

  /** Standard error of one session's rating of a factor by both of its items: SD·√(1 − .77). */
  public static final double SEM = BETWEEN_CLIENTS * Math.sqrt(1 - RELIABILITY);

  /** Spread of the true levels between clients: SD·√.77. */
  public static final double TRUE_SPREAD = BETWEEN_CLIENTS * Math.sqrt(RELIABILITY);

  /** One-sided 90 % point of the normal distribution. */
  public static final double Z90 = 1.28;

  /** A fall beyond this is more than noise: 1.28·√2·SEM, about 1.74 points. */
  public static final double FALL = Z90 * Math.sqrt(2) * SEM;

  private Noise() {}

  /**
   * Standard error of a rating.
   *
   * @param items how many of the factor's two items were rated, 1 or 2; with one, all of the error
   *     is taken to be that item's own, the cautious bound √2·SEM
   */
  static double of(int items) {
    return items == 1 ? Math.sqrt(2) * SEM : SEM;
  }

  /** What a rating with this standard error may fall by chance from where the client stood. */
  static double fall(double noise) {
    return Z90 * Math.sqrt(noise * noise + SEM * SEM);
  }
}
