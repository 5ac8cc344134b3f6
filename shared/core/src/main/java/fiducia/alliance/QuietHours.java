package fiducia.alliance;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the client is left in peace, by the clock on the client's wall.
 *
 * @param from the first quiet minute
 * @param until the first minute that is not quiet any more; on the next day where it is earlier
 *     than {@code from}; equal to it where no hour is quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** 21:00 to 08:00. */
  public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

  public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public boolean contains(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
  }

  /** The first instant from this one on that is not quiet in a zone. */
  public Instant firstAllowed(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    if (!contains(local.toLocalTime())) {
      return instant;
    }
    var day =
        local.toLocalTime().isBefore(until) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    var end = ZonedDateTime.of(day, until, zone);
    // Where the clock is set back across the end of the quiet hours, that end comes twice.
    return end.toInstant().isBefore(instant)
        ? end.withLaterOffsetAtOverlap().toInstant()
        : end.toInstant();
  }
}
