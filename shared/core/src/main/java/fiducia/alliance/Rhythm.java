package fiducia.alliance;

/**
 * How often client and therapist have agreed to meet.
 *
 * @param everyDays calendar days from one session to the next, 1 to 60
 */
public record Rhythm(int everyDays) {

  public static final int MOST_DAYS = 60;

  public static final Rhythm WEEKLY = new Rhythm(7);
  public static final Rhythm FORTNIGHTLY = new Rhythm(14);

  public Rhythm {
    if (everyDays < 1 || everyDays > MOST_DAYS) {
      throw new IllegalArgumentException("a rhythm lies within 1 to 60 days");
    }
  }
}
