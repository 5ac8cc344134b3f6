package fiducia.engine;

import fiducia.model.WeeklyHours;
import java.util.BitSet;

/**
 * A week's quarter hours at which an hour on end could start, as bits, so that two people's weeks
 * compare in eleven words. The week is a ring: Sunday's last hour runs into Monday.
 */
final class Week {

  private static final int WORDS = (WeeklyHours.SLOTS + 63) / 64;
  private static final int QUARTER_SECONDS = 900;

  private final long[] starts;

  private Week(long[] starts) {
    this.starts = starts;
  }

  static Week of(WeeklyHours hours) {
    var free = hours.slots();
    var starts = new long[WORDS];
    for (int slot = free.nextSetBit(0); slot >= 0; slot = free.nextSetBit(slot + 1)) {
      if (free.get(ring(slot + 1)) && free.get(ring(slot + 2)) && free.get(ring(slot + 3))) {
        starts[slot >> 6] |= 1L << slot;
      }
    }
    return new Week(starts);
  }

  static Week of(long[] starts) {
    return new Week(starts.clone());
  }

  long[] starts() {
    return starts.clone();
  }

  /** The quarters at which an hour could start, in order. */
  int[] quarters() {
    return BitSet.valueOf(starts).stream().toArray();
  }

  /** The same hours on a clock that many seconds ahead. */
  Week ahead(int seconds) {
    int quarters = Math.floorDiv(seconds, QUARTER_SECONDS);
    var shifted = new long[WORDS];
    BitSet.valueOf(starts).stream()
        .map(slot -> ring(slot + quarters))
        .forEach(slot -> shifted[slot >> 6] |= 1L << slot);
    return new Week(shifted);
  }

  boolean meets(Week other) {
    for (int word = 0; word < WORDS; word++) {
      if ((starts[word] & other.starts[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  private static int ring(int slot) {
    return Math.floorMod(slot, WeeklyHours.SLOTS);
  }
}
