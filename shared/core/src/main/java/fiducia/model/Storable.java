package fiducia.model;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which texts, days and zones are kept. Whoever takes in a profile asks here, and so does whoever
 * reads one that is stored: what one of them takes and the other does not would be lost unnoticed.
 */
public final class Storable {

  /** First and last year of our time: a day outside of it is a slip, or stands for "never". */
  public static final int LEAST_YEAR = 1900;

  public static final int MOST_YEAR = 2200;

  private Storable() {}

  /** Whether text can be shown: no control characters, no half of a surrogate pair. */
  public static boolean isReadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))) {
          return false;
        }
      } else if (Character.isLowSurrogate(c)
          || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  public static boolean isOfOurTime(LocalDate day) {
    return day.getYear() >= LEAST_YEAR && day.getYear() <= MOST_YEAR;
  }

  /** Whether it is an IANA zone by its region name: an offset is not a zone. */
  public static boolean isZone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name);
  }
}
