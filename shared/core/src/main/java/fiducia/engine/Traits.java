package fiducia.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleToLongFunction;

/**
 * What every eligible row is scored by, in one word each: the code of the style, the price and the
 * waiting. Who looks at one looks at all, and each word is far from the last.
 */
final class Traits {

  private static final int STYLE_BITS = 11;
  private static final int PRICE_BITS = 13;
  private static final int WAIT_SHIFT = STYLE_BITS + PRICE_BITS;
  private static final int STYLE_MASK = (1 << STYLE_BITS) - 1;
  private static final int PRICE_MASK = (1 << PRICE_BITS) - 1;

  /** Stands for a waiting that is told row by row, since there are too many different ones. */
  private static final int OWN_WAIT = 255;

  private int[] words;

  /** The different waitings in weeks, by their code; the first is none. */
  private double[] waits = {0};

  private final Map<Double, Integer> waitCodes = new HashMap<>(Map.of(0.0, 0));
  private final Map<Integer, Double> ownWaits = new HashMap<>();

  Traits(int capacity) {
    words = new int[capacity];
  }

  void grow(int toRows) {
    words = Arrays.copyOf(words, toRows);
  }

  int styleCode(int row) {
    return words[row] & STYLE_MASK;
  }

  int priceSteps(int row) {
    return words[row] >>> STYLE_BITS & PRICE_MASK;
  }

  double waitingWeeks(int row) {
    int code = words[row] >>> WAIT_SHIFT;
    return code == OWN_WAIT ? ownWaits.get(row) : waits[code];
  }

  void setStyleCode(int row, int code) {
    words[row] = words[row] & ~STYLE_MASK | code & STYLE_MASK;
  }

  void setPriceSteps(int row, int steps) {
    words[row] =
        words[row] & ~(PRICE_MASK << STYLE_BITS) | Math.clamp(steps, 0, PRICE_MASK) << STYLE_BITS;
  }

  void setWaitingWeeks(int row, double weeks) {
    if (Double.doubleToLongBits(weeks) == 0 && words[row] >>> WAIT_SHIFT == 0) {
      return;
    }
    int code = waitCodes.getOrDefault(weeks, OWN_WAIT);
    if (code == OWN_WAIT && waits.length < OWN_WAIT) {
      code = waits.length;
      waits = Arrays.copyOf(waits, code + 1);
      waits[code] = weeks;
      waitCodes.put(weeks, code);
    }
    if (code == OWN_WAIT) {
      ownWaits.put(row, weeks);
    } else {
      ownWaits.remove(row);
    }
    words[row] = words[row] & (1 << WAIT_SHIFT) - 1 | code << WAIT_SHIFT;
  }

  /** Whether any of the first rows makes anybody wait. */
  boolean anyWaits(int rows) {
    for (int row = 0; row < rows; row++) {
      if (words[row] >>> WAIT_SHIFT != 0) {
        return true;
      }
    }
    return false;
  }

  /** The different waitings in weeks, by their code. */
  double[] waits() {
    return waits;
  }

  /**
   * The levels of some rows by their style and waiting, and their prices.
   *
   * @param worthOfStyle by the code of the style, with what every row begins with
   * @param worthOfWait by the code of the waiting
   * @param worthOfOwnWait by weeks
   */
  void look(
      long[] worthOfStyle,
      long[] worthOfWait,
      DoubleToLongFunction worthOfOwnWait,
      int[] rows,
      int count,
      long[] levels,
      int[] priceSteps) {
    for (int i = 0; i < count; i++) {
      int word = words[rows[i]];
      int wait = word >>> WAIT_SHIFT;
      priceSteps[i] = word >>> STYLE_BITS & PRICE_MASK;
      levels[i] =
          worthOfStyle[word & STYLE_MASK]
              + (wait == OWN_WAIT
                  ? worthOfOwnWait.applyAsLong(ownWaits.get(rows[i]))
                  : worthOfWait[wait]);
    }
  }
}
