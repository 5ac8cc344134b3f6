package fiducia.figures;

import fiducia.alliance.Sessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long a client waited: whole days on the client's calendar from asking for a first talk to the
 * first session, as it was agreed on when the client confirmed.
 */
public enum Wait {
  WITHIN_3_DAYS(0, Counted.TALK_WITHIN_3_DAYS),
  WITHIN_A_WEEK(4, Counted.TALK_WITHIN_A_WEEK),
  WITHIN_2_WEEKS(8, Counted.TALK_WITHIN_2_WEEKS),
  WITHIN_4_WEEKS(15, Counted.TALK_WITHIN_4_WEEKS),
  LONGER(29, Counted.TALK_LATER);

  private final int firstDay;
  private final Counted counted;

  Wait(int firstDay, Counted counted) {
    this.firstDay = firstDay;
    this.counted = counted;
  }

  /** The shortest wait of this length, in days. */
  public int firstDay() {
    return firstDay;
  }

  public Counted counted() {
    return counted;
  }

  /**
   * @param asked when the request was made that was confirmed
   * @param sessions as agreed on; a first session before the request is no wait
   */
  public static Wait between(Instant asked, Sessions sessions) {
    var day = asked.atZone(sessions.zone()).toLocalDate();
    return of(ChronoUnit.DAYS.between(day, sessions.first().toLocalDate()));
  }

  static Wait of(long days) {
    var wait = WITHIN_3_DAYS;
    for (var longer : values()) {
      if (days >= longer.firstDay) {
        wait = longer;
      }
    }
    return wait;
  }
}
