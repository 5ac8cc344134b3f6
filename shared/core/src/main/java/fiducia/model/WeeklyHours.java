package fiducia.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The hours of a week at which somebody could meet, in quarter hours of their own zone.
 *
 * @param zone IANA zone in which the hours are meant; they keep their wall-clock time across
 *     daylight saving
 * @param slots bit {@code 96 · (ISO day of week − 1) + quarter of the day} is set where the quarter
 *     is free
 */
public record WeeklyHours(ZoneId zone, BitSet slots) {

  private static final int QUARTERS_AN_HOUR = 4;
  public static final int SLOTS_A_DAY = 96;
  public static final int SLOTS = 7 * SLOTS_A_DAY;
  private static final int SLOT_MINUTES = 15;

  /** How many {@link #stretches} a week can have where it is stored. */
  public static final int MOST_STRETCHES = 50;

  /**
   * One stretch of a day.
   *
   * @param from inclusive, on a quarter hour
   * @param to exclusive, on a quarter hour; midnight means the end of the day
   */
  public record Stretch(DayOfWeek day, LocalTime from, LocalTime to) {

    public Stretch {
      if (slot(from) >= endSlot(to)) {
        throw new IllegalArgumentException("a stretch ends after it begins");
      }
    }

    private static int slot(LocalTime time) {
      return time.toSecondOfDay() / (SLOT_MINUTES * 60);
    }

    private static int endSlot(LocalTime time) {
      return time.equals(LocalTime.MIDNIGHT) ? SLOTS_A_DAY : slot(time);
    }
  }

  public WeeklyHours {
    slots = (BitSet) slots.clone();
  }

  public static WeeklyHours of(ZoneId zone, List<Stretch> stretches) {
    var slots = new BitSet(SLOTS);
    for (var stretch : stretches) {
      int day = SLOTS_A_DAY * (stretch.day().getValue() - 1);
      slots.set(day + Stretch.slot(stretch.from()), day + Stretch.endSlot(stretch.to()));
    }
    return new WeeklyHours(zone, slots);
  }

  /** Every hour of the week. */
  public static WeeklyHours always(ZoneId zone) {
    var slots = new BitSet(SLOTS);
    slots.set(0, SLOTS);
    return new WeeklyHours(zone, slots);
  }

  @Override
  public BitSet slots() {
    return (BitSet) slots.clone();
  }

  /** The stretches of the week, in order, joined where they touch within a day. */
  public List<Stretch> stretches() {
    var stretches = new ArrayList<Stretch>();
    for (int day = 0; day < 7; day++) {
      int end = (day + 1) * SLOTS_A_DAY;
      for (int from = slots.nextSetBit(day * SLOTS_A_DAY); from >= 0 && from < end; ) {
        int to = Math.min(slots.nextClearBit(from), end);
        stretches.add(new Stretch(DayOfWeek.of(day + 1), time(from), time(to)));
        from = slots.nextSetBit(to);
      }
    }
    return List.copyOf(stretches);
  }

  /**
   * The slots in UTC of the week around an instant: offsets differ between zones and seasons, so
   * two people's hours can be compared only at a date.
   */
  public BitSet utcSlots(Instant around) {
    int offset = zone.getRules().getOffset(around).getTotalSeconds() / (SLOT_MINUTES * 60);
    var shifted = new BitSet(SLOTS);
    slots.stream().forEach(slot -> shifted.set(Math.floorMod(slot - offset, SLOTS)));
    return shifted;
  }

  /** Whether both could meet for an hour on end in the week around an instant. */
  public boolean shareAnHour(WeeklyHours other, Instant around) {
    return sharedHours(other, around).cardinality() > 0;
  }

  /**
   * The first hour both could meet, starting within a week after an instant, by both people's
   * clocks on the day itself.
   *
   * @return its start in this person's zone, or nothing where no hour is shared
   */
  public Optional<ZonedDateTime> firstSharedHour(WeeklyHours other, Instant after) {
    var quarter = after.truncatedTo(ChronoUnit.HOURS);
    while (!quarter.isAfter(after)) {
      quarter = quarter.plus(Duration.ofMinutes(SLOT_MINUTES));
    }
    int free = 0; // quarters on end that both have
    for (int ahead = 0; ahead < SLOTS + QUARTERS_AN_HOUR; ahead++) {
      var now = quarter.plus(Duration.ofMinutes((long) SLOT_MINUTES * ahead));
      free = isFree(now) && other.isFree(now) ? free + 1 : 0;
      if (free == QUARTERS_AN_HOUR) {
        return Optional.of(
            now.minus(Duration.ofMinutes((QUARTERS_AN_HOUR - 1L) * SLOT_MINUTES)).atZone(zone));
      }
    }
    return Optional.empty();
  }

  private boolean isFree(Instant quarter) {
    var local = quarter.atZone(zone);
    return slots.get(
        SLOTS_A_DAY * (local.getDayOfWeek().getValue() - 1)
            + local.toLocalTime().toSecondOfDay() / (60 * SLOT_MINUTES));
  }

  /** Slots in UTC at which a shared hour of four quarters starts; the week is a ring. */
  private BitSet sharedHours(WeeklyHours other, Instant around) {
    var both = utcSlots(around);
    both.and(other.utcSlots(around));
    var starts = new BitSet(SLOTS);
    for (int slot = both.nextSetBit(0); slot >= 0; slot = both.nextSetBit(slot + 1)) {
      if (both.get((slot + 1) % SLOTS)
          && both.get((slot + 2) % SLOTS)
          && both.get((slot + 3) % SLOTS)) {
        starts.set(slot);
      }
    }
    return starts;
  }

  private static LocalTime time(int slot) {
    return LocalTime.ofSecondOfDay((long) (slot % SLOTS_A_DAY) * SLOT_MINUTES * 60);
  }
}
