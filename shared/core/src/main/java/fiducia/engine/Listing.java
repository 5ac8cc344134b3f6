package fiducia.engine;

import java.util.EnumMap;
import java.util.Map;

/**
 * Who fails on a day what the law, the clinic and the therapists' own calendars ask: the same for
 * every client of a jurisdiction, so it is worked out once and kept until a therapist changes.
 *
 * @param failing by constraint, in the order in which constraints are asked
 * @param once who fails any of them
 * @param twice who fails more than one
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record Listing(
    String jurisdiction, int day, Map<Constraint, Failing> failing, long[] once, long[] twice) {

  /**
   * Who fails one constraint.
   *
   * @param rows one bit each
   * @param count of them
   * @param notStated how many of them say nothing about it
   */
  @SuppressWarnings("ArrayRecordComponent") // read only
  record Failing(long[] rows, int count, int notStated) {

    /**
     * @param stated who says something about it; null where nobody does
     */
    static Failing of(long[] present, long[] met, long[] stated) {
      var rows = new long[met.length];
      int count = 0;
      int notStated = 0;
      for (int i = 0; i < met.length; i++) {
        rows[i] = present[i] & ~met[i];
        count += Long.bitCount(rows[i]);
        notStated += Long.bitCount(stated == null ? rows[i] : rows[i] & ~stated[i]);
      }
      return new Failing(rows, count, notStated);
    }
  }

  static Listing of(String jurisdiction, int day, Columns columns) {
    int words = columns.words();
    var bits = columns.bits;
    var present = bits.words(Columns.PRESENT);
    var licensed = new long[words];
    var verified = new long[words];
    columns.licences.validOn(jurisdiction, day, licensed, verified);
    // Who is not licensed here at all fails for that, and not for want of a verified licence.
    var listed = new long[words];
    var free = new long[words];
    for (int i = 0; i < words; i++) {
      listed[i] = licensed[i] & verified[i] | ~licensed[i] & bits.word(Columns.ANY_VERIFIED, i);
      free[i] = bits.word(Columns.FREE, i);
    }
    var accepting = columns.acceptingUntil.atLeast(day, words);
    var failing = new EnumMap<Constraint, Failing>(Constraint.class);
    failing.put(
        Constraint.LICENCE, Failing.of(present, licensed, bits.words(Columns.LICENCE_STATED)));
    failing.put(Constraint.VERIFIED, Failing.of(present, listed, present));
    failing.put(Constraint.FREE_PLACE, Failing.of(present, free, present));
    failing.put(
        Constraint.ACCEPTING, Failing.of(present, accepting, columns.acceptingUntil.stated()));
    var once = new long[words];
    var twice = new long[words];
    for (var one : failing.values()) {
      for (int i = 0; i < words; i++) {
        twice[i] |= once[i] & one.rows()[i];
        once[i] |= one.rows()[i];
      }
    }
    return new Listing(jurisdiction, day, failing, once, twice);
  }
}
