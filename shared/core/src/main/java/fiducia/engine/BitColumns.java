package fiducia.engine;

import java.nio.ByteBuffer;

/**
 * Bits of up to {@link Segment#ROWS} rows in columns: one column says of every row whether one
 * thing holds. Columns in which nothing is set take no space.
 */
final class BitColumns {

  static final int WORDS = Segment.ROWS / 64;

  private long[][] columns;

  BitColumns(int columns) {
    this.columns = new long[columns][];
  }

  int count() {
    return columns.length;
  }

  void grow(int count) {
    columns = java.util.Arrays.copyOf(columns, count);
  }

  void set(int column, int row) {
    var words = columns[column];
    if (words == null) {
      words = new long[WORDS];
      columns[column] = words;
    }
    words[row >> 6] |= 1L << row;
  }

  boolean get(int column, int row) {
    var words = columns[column];
    return words != null && (words[row >> 6] >>> row & 1) != 0;
  }

  void clearRow(int row) {
    long others = ~(1L << row);
    for (var words : columns) {
      if (words != null) {
        words[row >> 6] &= others;
      }
    }
  }

  /**
   * The column's words, or null where nothing is set: the scan's inner loops ask for nothing else.
   */
  long[] words(int column) {
    return columns[column];
  }

  void orInto(int column, long[] into) {
    var words = columns[column];
    if (words != null) {
      for (int i = 0; i < WORDS; i++) {
        into[i] |= words[i];
      }
    }
  }

  /** The bits of a row from {@code first} on, as a mask of at most 64. */
  long mask(int first, int count, int row) {
    long mask = 0;
    for (int i = 0; i < count; i++) {
      if (get(first + i, row)) {
        mask |= 1L << i;
      }
    }
    return mask;
  }

  void setMask(int first, long mask, int row) {
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      set(first + Long.numberOfTrailingZeros(rest), row);
    }
  }

  int bytes(int words) {
    int bytes = 2;
    for (var column : columns) {
      bytes += isEmpty(column) ? 0 : 2 + 8 * words;
    }
    return bytes;
  }

  void write(ByteBuffer out, int words) {
    int used = 0;
    for (var column : columns) {
      used += isEmpty(column) ? 0 : 1;
    }
    out.putShort((short) used);
    for (int i = 0; i < columns.length; i++) {
      if (!isEmpty(columns[i])) {
        out.putShort((short) i);
        out.asLongBuffer().put(columns[i], 0, words);
        out.position(out.position() + 8 * words);
      }
    }
  }

  void read(ByteBuffer in, int words) {
    int used = in.getShort();
    for (int i = 0; i < used; i++) {
      int column = in.getShort();
      var read = new long[WORDS];
      in.asLongBuffer().get(read, 0, words);
      in.position(in.position() + 8 * words);
      columns[column] = read;
    }
  }

  private static boolean isEmpty(long[] words) {
    if (words != null) {
      for (long word : words) {
        if (word != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
