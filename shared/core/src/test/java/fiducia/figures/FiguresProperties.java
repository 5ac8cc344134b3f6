package fiducia.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * Nobody is told of by a figure. Whoever has the answer, and this code as well, can work out a
 * count only where no other count would have made the same answer: so for each count of one to four
 * there must be another one that makes it.
 */
@PropertyDefaults(tries = 2_000)
class FiguresProperties {

  private static final Counted[] ALL = Counted.values();

  /** What somebody is told of several quarters. */
  private static List<Figures> told(List<Counts> quarters) {
    return quarters.stream().map(Figures::of).toList();
  }

  /** Other counts that somebody might think of: one more or fewer, or one elsewhere. */
  private static Stream<Counts> others(Counts counts, Counted suspect) {
    return Stream.of(-1L, 1L)
        .flatMap(
            step -> {
              var moved = counts.plus(suspect, step);
              var balanced =
                  Arrays.stream(ALL)
                      .filter(other -> other != suspect && counts.of(other) - step >= 0)
                      .map(other -> moved.plus(other, -step));
              return Stream.concat(Stream.of(moved), balanced);
            });
  }

  private static <A> void nobodyIsToldOf(Function<List<Counts>, A> telling, List<Counts> quarters) {
    var answer = telling.apply(quarters);
    for (int i = 0; i < quarters.size(); i++) {
      for (var suspect : ALL) {
        long count = quarters.get(i).of(suspect);
        int quarter = i;
        if (count >= 1 && count < Figures.FEWEST) {
          assertThat(
                  others(quarters.get(i), suspect)
                      .map(other -> with(quarters, quarter, other))
                      .anyMatch(other -> telling.apply(other).equals(answer)))
              .as("%s happened %d times, and the answer gives it away: %s", suspect, count, answer)
              .isTrue();
        }
      }
    }
  }

  private static List<Counts> with(List<Counts> quarters, int at, Counts other) {
    var changed = new ArrayList<>(quarters);
    changed.set(at, other);
    return changed;
  }

  /** Mostly small counts, where it matters; with some large ones between. */
  @Provide
  Arbitrary<List<Counts>> quarters() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 6)),
            net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(0, 40)))
        .list()
        .ofSize(ALL.length)
        .map(FiguresProperties::counts)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  private static Counts counts(List<Long> each) {
    var byKind = new EnumMap<Counted, Long>(Counted.class);
    for (int i = 0; i < ALL.length; i++) {
      byKind.put(ALL[i], each.get(i));
    }
    return new Counts(byKind);
  }

  @Property
  void noCountOfOneToFourCanBeWorkedOut(@ForAll("quarters") List<Counts> quarters) {
    nobodyIsToldOf(FiguresProperties::told, quarters);
  }

  /** Every way in which up to seven each can have waited, not only what chance brings. */
  @Example
  void norFromHowLongClientsWaited() {
    var waits = Wait.values();
    for (int number = 0; number < Math.pow(8, waits.length); number++) {
      var counts = Counts.NONE;
      int left = number;
      for (var wait : waits) {
        counts = counts.plus(wait.counted(), left % 8);
        left /= 8;
      }
      nobodyIsToldOf(FiguresProperties::told, List.of(counts));
    }
  }

  @Property
  void nothingBelowFiveIsTold(@ForAll("quarters") List<Counts> quarters) {
    for (var figures : told(quarters)) {
      assertThat(
              Stream.of(
                      figures.told().values().stream(),
                      figures.planned().stream().map(Figures.Planned::count),
                      figures.planned().flatMap(Figures.Planned::by).stream()
                          .flatMap(by -> Stream.of(by.client(), by.therapist())),
                      figures.firstTalks().stream()
                          .flatMap(talks -> talks.days().stream())
                          .map(Figures.Days::count))
                  .flatMap(stream -> stream))
          .allMatch(count -> count >= 5);
    }
  }

  @Property
  void whatIsToldOfFirstTalksIsAllOfThemAndTheirTrueMiddle(
      @ForAll("quarters") List<Counts> quarters) {
    for (var counts : quarters) {
      var days =
          Arrays.stream(Wait.values())
              .flatMapToLong(
                  wait -> LongStream.generate(wait::firstDay).limit(counts.of(wait.counted())))
              .toArray();
      Figures.of(counts)
          .firstTalks()
          .ifPresentOrElse(
              talks -> {
                assertThat(talks.count()).isEqualTo(days.length);
                assertThat(talks.days().getFirst().from()).isZero();
                assertThat(talks.days().getLast().until()).isEmpty();
                long middle = days[(days.length - 1) / 2];
                assertThat(middle).isGreaterThanOrEqualTo(talks.median().from());
                assertThat(middle)
                    .isLessThanOrEqualTo(talks.median().until().orElse(Integer.MAX_VALUE));
              },
              () -> assertThat(days).hasSizeLessThan(5));
    }
  }

  /** What the check is for: each of these hides every small count, and tells it all the same. */
  @Example
  void tellingByTakingAwayIsNoticed() {
    var waited = List.of(Counts.NONE.plus(Counted.DECLINED, 12).plus(Counted.EXPIRED, 3));
    isNoticed(
        quarters ->
            List.of(told(quarters), sum(quarters.getFirst(), Counted.DECLINED, Counted.EXPIRED)),
        waited);

    var year = List.of(waited.getFirst(), Counts.NONE.plus(Counted.EXPIRED, 7));
    isNoticed(
        quarters ->
            List.of(told(quarters), quarters.getFirst().plus(quarters.get(1)).of(Counted.EXPIRED)),
        year);

    var planned =
        List.of(
            Counts.NONE.plus(Counted.PLANNED_BY_CLIENT, 9).plus(Counted.PLANNED_BY_THERAPIST, 2));
    isNoticed(
        quarters ->
            List.of(told(quarters), atLeastFive(quarters.getFirst(), Counted.PLANNED_BY_CLIENT)),
        planned);

    // A middle that is found in the counts themselves: 6 and 10 with 4 between, that is the fourth.
    var middle =
        List.of(
            Counts.NONE
                .plus(Counted.TALK_WITHIN_3_DAYS, 6)
                .plus(Counted.TALK_WITHIN_A_WEEK, 4)
                .plus(Counted.TALK_WITHIN_2_WEEKS, 10));
    isNoticed(quarters -> eachAloneAndTheMiddle(quarters.getFirst()), middle);
  }

  private static <A> void isNoticed(Function<List<Counts>, A> telling, List<Counts> quarters) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> nobodyIsToldOf(telling, quarters));
  }

  private static long sum(Counts counts, Counted... what) {
    return Arrays.stream(what).mapToLong(counts::of).sum();
  }

  private static Optional<Long> atLeastFive(Counts counts, Counted what) {
    return Optional.of(counts.of(what)).filter(count -> count >= 5);
  }

  private static List<Object> eachAloneAndTheMiddle(Counts counts) {
    var told = new ArrayList<Object>();
    long all = sum(counts, ALL);
    long soFar = 0;
    Optional<Wait> middle = Optional.empty();
    for (var wait : Wait.values()) {
      told.add(atLeastFive(counts, wait.counted()));
      soFar += counts.of(wait.counted());
      if (middle.isEmpty() && 2 * soFar >= all) {
        middle = Optional.of(wait);
      }
    }
    told.add(middle);
    return told;
  }

  @Example
  void nobodyAtAllIsNoFigure() {
    assertThat(Figures.of(Counts.NONE))
        .isEqualTo(new Figures(Optional.empty(), Map.of(), Optional.empty()));
  }
}
