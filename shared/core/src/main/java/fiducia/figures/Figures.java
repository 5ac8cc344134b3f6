package fiducia.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a clinic is told of a quarter. A count below {@link #FEWEST} is never told, and nothing is
 * told from which one could be worked out, by whoever knows these rules as well:
 *
 * <ul>
 *   <li>lengths of waiting that are next to each other are joined until five stand behind each, so
 *       their sum may be told;
 *   <li>of everything else there is no sum: what is hidden cannot be found by taking away;
 *   <li>planned endings are told by who said so only where both are five or more; else together.
 * </ul>
 *
 * @param firstTalks relationships that began; absent where they are too few
 * @param told how often; {@code DECLINED}, {@code EXPIRED}, {@code WITHDRAWN}, {@code REMATCH} and
 *     {@code DROPOUT}, each where it is often enough
 * @param planned planned endings; absent where they are too few
 */
public record Figures(
    Optional<FirstTalks> firstTalks, Map<Counted, Long> told, Optional<Planned> planned) {

  /**
   * The smallest count that is told. A threshold rule, as statistical offices have it: "some
   * agencies require at least five respondents in a cell" (Glossary of Statistical Disclosure
   * Control, UNECE/Eurostat 2005).
   */
  public static final int FEWEST = 5;

  private static final List<Counted> ALONE =
      List.of(
          Counted.DECLINED, Counted.EXPIRED, Counted.WITHDRAWN, Counted.REMATCH, Counted.DROPOUT);

  /**
   * How long clients waited.
   *
   * @param days in order, from no day to any number of days, without a gap
   */
  public record FirstTalks(List<Days> days) {

    public long count() {
      return days.stream().mapToLong(Days::count).sum();
    }

    /**
     * Where the middle one lies, when all are put in order; of an even number the earlier of both.
     * Found from what is told, so it tells nothing more.
     */
    public Days median() {
      long all = count();
      long soFar = 0;
      for (var some : days) {
        soFar += some.count();
        if (2 * soFar >= all) {
          return some;
        }
      }
      throw new IllegalStateException("nobody");
    }
  }

  /**
   * Those who waited so long.
   *
   * @param from the fewest days
   * @param until the most days; absent where there is no limit
   * @param count {@link #FEWEST} or more
   */
  public record Days(int from, OptionalInt until, long count) {}

  /**
   * Planned endings.
   *
   * @param count {@link #FEWEST} or more
   * @param by who said so, where that is told
   */
  public record Planned(long count, Optional<By> by) {}

  /** Both {@link #FEWEST} or more. */
  public record By(long client, long therapist) {}

  public static Figures of(Counts counts) {
    var told = new EnumMap<Counted, Long>(Counted.class);
    for (var what : ALONE) {
      if (counts.of(what) >= FEWEST) {
        told.put(what, counts.of(what));
      }
    }
    return new Figures(firstTalks(counts), Map.copyOf(told), planned(counts));
  }

  private static Optional<FirstTalks> firstTalks(Counts counts) {
    var days = new ArrayList<Days>();
    int from = 0;
    long waiting = 0;
    for (var wait : Wait.values()) {
      waiting += counts.of(wait.counted());
      boolean last = wait.ordinal() == Wait.values().length - 1;
      if (waiting >= FEWEST) {
        var until =
            last
                ? OptionalInt.empty()
                : OptionalInt.of(Wait.values()[wait.ordinal() + 1].firstDay() - 1);
        days.add(new Days(from, until, waiting));
        from = until.orElse(0) + 1;
        waiting = 0;
      }
    }
    if (days.isEmpty()) {
      return Optional.empty();
    }
    // Too few to stand alone, or nobody: which of both is not told.
    var longest = days.removeLast();
    days.add(new Days(longest.from(), OptionalInt.empty(), longest.count() + waiting));
    return Optional.of(new FirstTalks(List.copyOf(days)));
  }

  private static Optional<Planned> planned(Counts counts) {
    long client = counts.of(Counted.PLANNED_BY_CLIENT);
    long therapist = counts.of(Counted.PLANNED_BY_THERAPIST);
    if (client + therapist < FEWEST) {
      return Optional.empty();
    }
    var by =
        client >= FEWEST && therapist >= FEWEST
            ? Optional.of(new By(client, therapist))
            : Optional.<By>empty();
    return Optional.of(new Planned(client + therapist, by));
  }
}
