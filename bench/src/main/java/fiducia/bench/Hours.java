package fiducia.bench;

import fiducia.model.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;

/**
 * Free hours of a week, on the hour from seven to nine in the evening, Monday to Thursday in one
 * word and Friday to Sunday in the other. Whole hours of one zone: two people have an hour in
 * common exactly where a bit is common, so that the others can ask with one bitwise and.
 *
 * @param early bit 14·day + hour − 7, Monday to Thursday
 * @param late the same from Friday
 */
record Hours(long early, long late) {

  static final Hours NONE = new Hours(0, 0);

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final int FIRST = 7;
  private static final int A_DAY = 14;
  private static final int EARLY_DAYS = 4;

  /** All bits of both words. */
  static final int SIZE = 7 * A_DAY;

  boolean isEmpty() {
    return (early | late) == 0;
  }

  /** With the hours of a day, 0 for Monday, from the first until before the last. */
  Hours with(int day, int from, int until) {
    long bits = ((1L << (until - from)) - 1) << (from - FIRST);
    return day < EARLY_DAYS
        ? new Hours(early | bits << (A_DAY * day), late)
        : new Hours(early, late | bits << (A_DAY * (day - EARLY_DAYS)));
  }

  boolean has(int bit) {
    int early = EARLY_DAYS * A_DAY;
    return bit < early ? (this.early >> bit & 1) != 0 : (late >> (bit - early) & 1) != 0;
  }

  WeeklyHours weekly() {
    var stretches = new ArrayList<WeeklyHours.Stretch>();
    for (int bit = 0; bit < SIZE; bit++) {
      if (has(bit)) {
        int hour = FIRST + bit % A_DAY;
        stretches.add(
            new WeeklyHours.Stretch(
                DayOfWeek.of(1 + bit / A_DAY), LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0)));
      }
    }
    return WeeklyHours.of(ZONE, stretches);
  }
}
