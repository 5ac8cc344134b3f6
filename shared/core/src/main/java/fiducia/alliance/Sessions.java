package fiducia.alliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When the sessions of a relationship take place, and when the client is asked about them.
 *
 * <p>A rhythm counts calendar days in the zone: session after session keeps its time on the
 * client's wall, whatever the zone does with its clocks, and the instant follows from the zone's
 * rules. A time that does not exist (a gap) moves forward by the length of the gap; of a time that
 * exists twice (an overlap) the earlier is meant.
 *
 * @param firstNumber number of the session at {@code first}: 1 for a new relationship; more where
 *     rhythm, time or zone were changed on the way
 * @param first its local date and time
 * @param zone where the client is, a region such as {@code America/New_York}
 * @param rhythm how often
 * @param pauses in any order; kept sorted, and joined where they overlap
 * @param quiet when nothing may arrive
 */
public record Sessions(
    int firstNumber,
    LocalDateTime first,
    ZoneId zone,
    Rhythm rhythm,
    List<Pause> pauses,
    QuietHours quiet) {

  /** How long a session lasts. */
  public static final Duration LENGTH = Duration.ofMinutes(50);

  /** How long a client is left alone with a session before being asked about it. */
  public static final Duration REST = Duration.ofHours(1);

  public Sessions {
    if (firstNumber < 1) {
      throw new IllegalArgumentException("sessions are counted from 1");
    }
    pauses = merged(pauses);
  }

  /** The sessions of a new relationship without pauses, under the default quiet hours. */
  public static Sessions of(LocalDateTime first, ZoneId zone, Rhythm rhythm) {
    return new Sessions(1, first, zone, rhythm, List.of(), QuietHours.DEFAULT);
  }

  /**
   * The same sessions, paused from now on. A session that has begun by now has taken place and
   * keeps its number.
   *
   * @param until the first day after the pause; empty to pause until {@link #resumedAt}; a day that
   *     is over already pauses nothing
   */
  public Sessions pausedAt(Instant now, Optional<LocalDate> until) {
    var from = nextFreeDay(now);
    var more = new ArrayList<>(pauses);
    more.add(new Pause(from, until.map(day -> day.isBefore(from) ? from : day)));
    return with(more);
  }

  /** The same sessions, going on from now: what is left of any pause is dropped. */
  public Sessions resumedAt(Instant now) {
    var day = nextFreeDay(now);
    return with(
        pauses.stream()
            .filter(pause -> pause.from().isBefore(day))
            .map(pause -> pause.lasts(day) ? pause.endedOn(day) : pause)
            .toList());
  }

  /** Whether a pause holds at this time. */
  public boolean isPausedAt(Instant now) {
    var day = now.atZone(zone).toLocalDate();
    return pauses.stream().anyMatch(pause -> !pause.from().isAfter(day) && pause.lasts(day));
  }

  /** Number of the latest session that has begun by now; one before the first where none has. */
  public int latestBegunAt(Instant now) {
    int session = firstNumber - 1;
    while (startOf(session + 1).filter(start -> !start.toInstant().isAfter(now)).isPresent()) {
      session++;
    }
    return session;
  }

  /**
   * When a session begins.
   *
   * @param session {@code firstNumber} or more
   * @return empty while a pause is open before it
   * @throws IllegalArgumentException for a session before {@code firstNumber}
   */
  public Optional<ZonedDateTime> startOf(int session) {
    if (session < firstNumber) {
      throw new IllegalArgumentException("this plan does not reach back to that session");
    }
    long slot = (long) session - firstNumber;
    for (var pause : pauses) {
      long from = slotOn(pause.from());
      if (slot < from) {
        break;
      }
      if (pause.until().isEmpty()) {
        return Optional.empty();
      }
      slot += slotOn(pause.until().get()) - from;
    }
    return Optional.of(ZonedDateTime.of(first.plusDays(slot * rhythm.everyDays()), zone));
  }

  /** When a session is over; empty while a pause is open before it. */
  public Optional<Instant> endOf(int session) {
    return startOf(session).map(start -> start.toInstant().plus(LENGTH));
  }

  /**
   * When the check-in about a session is due: some time after its end, and out of the quiet hours.
   * Whether a session has a check-in at all is for {@link Cadence} to say.
   *
   * @return empty while a pause is open before the session
   */
  public Optional<Instant> dueAt(int session) {
    return endOf(session).map(end -> quiet.firstAllowed(end.plus(REST), zone));
  }

  /** Number of the first slot on or after a day, 0 being the day of {@code first}. */
  private long slotOn(LocalDate day) {
    long days = ChronoUnit.DAYS.between(first.toLocalDate(), day);
    return Math.max(0, Math.ceilDiv(days, rhythm.everyDays()));
  }

  /** The first day whose session time has not come yet. */
  private LocalDate nextFreeDay(Instant now) {
    var local = now.atZone(zone).toLocalDateTime();
    return local.toLocalTime().isBefore(first.toLocalTime())
        ? local.toLocalDate()
        : local.toLocalDate().plusDays(1);
  }

  private Sessions with(List<Pause> pauses) {
    return new Sessions(firstNumber, first, zone, rhythm, pauses, quiet);
  }

  private static List<Pause> merged(List<Pause> pauses) {
    var merged = new ArrayList<Pause>();
    pauses.stream()
        .sorted(Comparator.comparing(Pause::from))
        .forEach(
            pause -> {
              if (!merged.isEmpty() && merged.getLast().reaches(pause.from())) {
                merged.add(merged.removeLast().joined(pause));
              } else {
                merged.add(pause);
              }
            });
    return List.copyOf(merged);
  }
}
