package fiducia.engine;

import java.nio.ByteBuffer;

/**
 * Whole numbers from 0 to 2³¹ − 1, sliced by bit: comparing all rows with a limit takes a handful
 * of operations per slice and 64 rows (O'Neil and Quass 1997).
 */
final class Slices {

  private static final int STATED = 31;

  private final BitColumns bits;

  Slices(int words) {
    this.bits = new BitColumns(STATED + 1, words);
  }

  void grow(int toWords) {
    bits.grow(toWords);
  }

  void set(int row, int value) {
    bits.set(STATED, row);
    bits.setMask(0, value, row);
  }

  void clearRow(int row) {
    bits.clearRow(row);
  }

  boolean isStated(int row) {
    return bits.get(STATED, row);
  }

  int get(int row) {
    return (int) bits.mask(0, STATED, row);
  }

  /** The rows that state a number; null where none does. */
  long[] stated() {
    return bits.words(STATED);
  }

  /**
   * Adds the rows whose number is stated and at most this.
   *
   * @param equal scratch space, as long as {@code into}
   */
  void atMost(long limit, int first, int count, long[] equal, long[] into) {
    if (limit < 0 || bits.words(STATED) == null) {
      return;
    }
    System.arraycopy(bits.words(STATED), first, equal, 0, count);
    for (int bit = STATED - 1; bit >= 0; bit--) {
      boolean one = limit > Integer.MAX_VALUE || (limit >>> bit & 1) != 0;
      var slice = bits.words(bit);
      if (slice != null && one) {
        less(slice, first, count, equal, into);
      } else if (slice != null) {
        for (int i = 0; i < count; i++) {
          equal[i] &= ~slice[first + i];
        }
      } else if (one) {
        // Nobody has this bit: all that are left are less.
        BitColumns.or(equal, 0, count, into);
        return;
      }
    }
    BitColumns.or(equal, 0, count, into);
  }

  private static void less(long[] slice, int first, int count, long[] equal, long[] into) {
    for (int i = 0; i < count; i++) {
      long set = slice[first + i];
      into[i] |= equal[i] & ~set;
      equal[i] &= set;
    }
  }

  /** The rows whose number is stated and at least this. */
  long[] atLeast(long limit, int words) {
    var less = new long[words];
    atMost(limit - 1, 0, words, new long[words], less);
    var stated = bits.words(STATED);
    for (int i = 0; i < words; i++) {
      less[i] = stated == null ? 0 : stated[i] & ~less[i];
    }
    return less;
  }

  int bytes(int words) {
    return bits.bytes(words);
  }

  void write(ByteBuffer out, int words) {
    bits.write(out, words);
  }

  void read(ByteBuffer in, int words, int firstWord) {
    bits.read(in, words, firstWord, null);
  }
}
