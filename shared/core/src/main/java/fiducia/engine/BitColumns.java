package fiducia.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bits in columns: one column says of every row whether one thing holds, 64 rows to a word. Columns
 * in which nothing was ever set take no space.
 */
final class BitColumns {

  private long[][] columns;
  private int count;
  private int words;

  /**
   * @param words of a column: 64 rows each
   */
  BitColumns(int columns, int words) {
    this.columns = new long[columns][];
    this.count = columns;
    this.words = words;
  }

  /** Adds a column and says which it is. */
  int addColumn() {
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, 2 * count + 4);
    }
    return count++;
  }

  void grow(int toWords) {
    words = toWords;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] != null) {
        columns[i] = Arrays.copyOf(columns[i], toWords);
      }
    }
  }

  void set(int column, int row) {
    made(column)[row >> 6] |= 1L << row;
  }

  private long[] made(int column) {
    var made = columns[column];
    if (made == null) {
      made = new long[words];
      columns[column] = made;
    }
    return made;
  }

  boolean get(int column, int row) {
    var bits = columns[column];
    return bits != null && (bits[row >> 6] >>> row & 1) != 0;
  }

  void clearRow(int row) {
    long others = ~(1L << row);
    for (var bits : columns) {
      if (bits != null) {
        bits[row >> 6] &= others;
      }
    }
  }

  /** The column's words, or null where nothing is set. */
  long[] words(int column) {
    return columns[column];
  }

  /** One word of a column. */
  long word(int column, int word) {
    var bits = columns[column];
    return bits == null ? 0 : bits[word];
  }

  /**
   * Adds {@code count} words of a column, from {@code first} on, to the beginning of {@code into}.
   */
  void orInto(int column, int first, int count, long[] into) {
    or(columns[column], first, count, into);
  }

  static void or(long[] bits, int first, int count, long[] into) {
    if (bits != null) {
      for (int i = 0; i < count; i++) {
        into[i] |= bits[first + i];
      }
    }
  }

  /** Adds {@code count} words of another column, from {@code first} on, to a column of these. */
  void include(int column, long[] other, int first, int count) {
    var into = made(column);
    for (int i = first; i < first + count; i++) {
      into[i] |= other[i];
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

  int bytes(int rowWords) {
    int bytes = 2;
    for (var column : columns) {
      bytes += isEmpty(column) ? 0 : 2 + 8 * rowWords;
    }
    return bytes;
  }

  void write(ByteBuffer out, int rowWords) {
    int used = 0;
    for (var column : columns) {
      used += isEmpty(column) ? 0 : 1;
    }
    out.putShort((short) used);
    for (int i = 0; i < columns.length; i++) {
      if (!isEmpty(columns[i])) {
        out.putShort((short) i);
        out.asLongBuffer().put(columns[i], 0, rowWords);
        out.position(out.position() + 8 * rowWords);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote, from a word on.
   *
   * @param columnOf what a column that was written is here
   */
  void read(ByteBuffer in, int rowWords, int firstWord, int[] columnOf) {
    int used = in.getShort();
    for (int i = 0; i < used; i++) {
      int column = in.getShort();
      in.asLongBuffer()
          .get(made(columnOf == null ? column : columnOf[column]), firstWord, rowWords);
      in.position(in.position() + 8 * rowWords);
    }
  }

  private static boolean isEmpty(long[] bits) {
    if (bits != null) {
      for (long word : bits) {
        if (word != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
