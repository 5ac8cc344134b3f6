package fiducia.engine;

import fiducia.model.StyleDimension;

/** The four style levels of a therapist as one number below 6⁴: one look-up scores all four. */
@SuppressWarnings("EnumOrdinal") // the order of the dimensions is part of the code
final class StyleCode {

  static final int LEVELS = 6;

  /** What the first level stands for. */
  static final int LOWEST = -2;

  /** The last level. */
  static final int NOT_STATED = LEVELS - 1;

  private static final int DIMENSIONS = StyleDimension.values().length;

  static final int COUNT = LEVELS * LEVELS * LEVELS * LEVELS;

  private StyleCode() {}

  static int of(byte[] levels) {
    int code = 0;
    for (int i = DIMENSIONS - 1; i >= 0; i--) {
      code = code * LEVELS + (levels[i] == Candidate.NOT_STATED ? NOT_STATED : levels[i] - LOWEST);
    }
    return code;
  }

  /** The level of a dimension in a code, or {@link Candidate#NOT_STATED}. */
  static byte level(int code, StyleDimension dimension) {
    int rest = code;
    for (int i = 0; i < dimension.ordinal(); i++) {
      rest /= LEVELS;
    }
    int level = rest % LEVELS;
    return level == NOT_STATED ? Candidate.NOT_STATED : (byte) (level + LOWEST);
  }

  /**
   * What every code is worth.
   *
   * @param base what it is worth before any of its levels
   * @param byDimension for each dimension what each of its levels is worth
   */
  static long[] worth(long base, long[][] byDimension) {
    var worth = new long[COUNT];
    worth[0] = base;
    int known = 1;
    for (var byLevel : byDimension) {
      for (int level = LEVELS - 1; level >= 0; level--) {
        for (int code = 0; code < known; code++) {
          worth[level * known + code] = worth[code] + byLevel[level];
        }
      }
      known *= LEVELS;
    }
    return worth;
  }
}
