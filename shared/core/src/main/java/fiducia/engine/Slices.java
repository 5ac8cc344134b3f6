package fiducia.engine;

import java.nio.ByteBuffer;

/**
 * Whole numbers from 0 to 2³¹ − 1, sliced by bit: comparing all rows with a limit takes a handful
 * of operations per slice and 64 rows (O'Neil and Quass 1997).
 */
final class Slices {

  private static final int STATED = 31;

  private final BitColumns bits = new BitColumns(STATED + 1);

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

  void stated(long[] into) {
    bits.orInto(STATED, into);
  }

  /** Adds the rows whose number is stated and at most this. */
  void atMost(long limit, long[] into) {
    var stated = bits.words(STATED);
    if (stated == null || limit < 0) {
      return;
    }
    var equal = stated.clone();
    for (int bit = STATED - 1; bit >= 0; bit--) {
      var slice = bits.words(bit);
      boolean one = limit > Integer.MAX_VALUE || (limit >>> bit & 1) != 0;
      for (int i = 0; i < BitColumns.WORDS; i++) {
        long set = slice == null ? 0 : slice[i];
        if (one) {
          into[i] |= equal[i] & ~set;
          equal[i] &= set;
        } else {
          equal[i] &= ~set;
        }
      }
    }
    for (int i = 0; i < BitColumns.WORDS; i++) {
      into[i] |= equal[i];
    }
  }

  int bytes(int words) {
    return bits.bytes(words);
  }

  void write(ByteBuffer out, int words) {
    bits.write(out, words);
  }

  void read(ByteBuffer in, int words) {
    bits.read(in, words);
  }
}
