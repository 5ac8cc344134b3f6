package fiducia.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Memory that a {@link Search} works in, used again by the next: fresh memory would have to be
 * cleared and would be far from the processor each time.
 */
final class Scratch {

  /** Words of a block: 16,384 rows. */
  static final int BLOCK = 256;

  final long[] met = new long[BLOCK];
  final long[] scratch = new long[BLOCK];
  final long[] once = new long[BLOCK];
  final long[] twice = new long[BLOCK];
  final long[] elsewhere = new long[BLOCK];

  /** By the place of a constraint among those that apply. */
  final long[][] fails = new long[Constraint.values().length][BLOCK];

  final Block block = new Block();
  final Rows shown = new Rows(2048);
  final Rows heldBack = new Rows(128);

  /** Forgets whom the search before has found; the rest is cleared where it is used. */
  void begin() {
    shown.count = 0;
    heldBack.count = 0;
  }

  /** Rows with what is known of them so far. */
  static final class Rows {
    int count;
    int[] row;
    int[] verdicts;
    long[] levels;
    double[] bound;

    Rows(int room) {
      row = new int[room];
      verdicts = new int[room];
      levels = new long[room];
      bound = new double[room];
    }

    void add(int place, int likes, long fastLevels, double atMost) {
      if (count == row.length) {
        row = Arrays.copyOf(row, 2 * count);
        verdicts = Arrays.copyOf(verdicts, 2 * count);
        levels = Arrays.copyOf(levels, 2 * count);
        bound = Arrays.copyOf(bound, 2 * count);
      }
      row[count] = place;
      verdicts[count] = likes;
      levels[count] = fastLevels;
      bound[count] = atMost;
      count++;
    }

    /** Those with the highest bounds, in no order. */
    int[] highest(int wanted) {
      var highest = new int[Math.min(wanted, count)];
      Arrays.setAll(highest, i -> i);
      int lowest = lowest(highest); // place of the lowest bound among them
      double toBeat = count == 0 ? 0 : bound[highest[lowest]];
      for (int i = highest.length; i < count; i++) {
        if (bound[i] > toBeat) {
          highest[lowest] = i;
          lowest = lowest(highest);
          toBeat = bound[highest[lowest]];
        }
      }
      return highest;
    }

    private int lowest(int[] of) {
      int lowest = 0;
      for (int i = 1; i < of.length; i++) {
        lowest = bound[of[i]] < bound[of[lowest]] ? i : lowest;
      }
      return lowest;
    }

    /** Those whose bound and a tie reach an order, without these. */
    int[] reaching(double worst, double tie, int[] without) {
      var reaching = new int[count];
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (bound[i] + tie >= worst && !contains(without, i)) {
          reaching[kept] = i;
          kept++;
        }
      }
      return Arrays.copyOf(reaching, kept);
    }

    /** The first of these, those with the highest bounds first. */
    int[] highestFirst(int[] some, int firstOnes) {
      return IntStream.of(some)
          .limit(firstOnes)
          .boxed()
          .sorted(Comparator.comparingDouble((Integer i) -> bound[i]).reversed())
          .mapToInt(i -> i)
          .toArray();
    }

    private static boolean contains(int[] some, int wanted) {
      for (int one : some) {
        if (one == wanted) {
          return true;
        }
      }
      return false;
    }
  }

  /** Those of a block who are eligible: all of them may be. */
  static final class Block {
    final int[] row = new int[64 * BLOCK];
    final int[] prices = new int[64 * BLOCK];
    final int[] twelfths = new int[64 * BLOCK];
    final int[] verdicts = new int[64 * BLOCK];
    final long[] levels = new long[64 * BLOCK];
  }
}
