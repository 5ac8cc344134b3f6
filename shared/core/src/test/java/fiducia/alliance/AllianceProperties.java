package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.model.Factor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 300)
class AllianceProperties {

  // Order-free: late, shuffled, repeated and edited answers

  @Property
  void theFoldDependsOnTheSetOfAnswersAndNotOnTheirOrder(
      @ForAll("answers") List<Answered> answers,
      @ForAll("words") List<Repair.Said> said,
      @ForAll Random random) {
    assertOrderFree(list -> Alliance.of(list, said), answers, random);
  }

  /** Negative control: folding in order of arrival fails the same assertion. */
  @Example
  void aFoldInOrderOfArrivalWouldBeFound() {
    Function<List<Answered>, Object> lastArrived = list -> list.getLast().answers();
    var answers = List.of(Answered.of(1, Told.every(3)), Answered.of(2, Told.every(9)));

    assertThatThrownBy(
            () -> {
              for (int seed = 0; seed < 10; seed++) {
                assertOrderFree(lastArrived, answers, new Random(seed));
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  private static void assertOrderFree(
      Function<List<Answered>, Object> fold, List<Answered> answers, Random random) {
    var arrived = new ArrayList<>(answers);
    arrived.addAll(answers.subList(0, answers.size() / 2));
    Collections.shuffle(arrived, random);
    assertThat(fold.apply(arrived)).isEqualTo(fold.apply(answers));
  }

  @Property
  void onlyTheLatestRevisionOfASessionCounts(@ForAll("answers") List<Answered> answers) {
    var latest =
        answers.stream()
            .filter(
                one ->
                    answers.stream()
                        .noneMatch(
                            other ->
                                other.session() == one.session()
                                    && other.revision() > one.revision()))
            .toList();

    assertThat(Alliance.of(latest)).isEqualTo(Alliance.of(answers));
  }

  // Levels

  @Property
  void aLevelStaysOnTheScaleAndIsNeverLessSureThanThePrior(
      @ForAll("answers") List<Answered> answers) {
    var alliance = Alliance.of(answers);

    assertThat(alliance.standings()).containsOnlyKeys(Factor.values());
    for (var standing : alliance.standings().values()) {
      assertThat(standing.level().mean()).isBetween(0.0, 10.0);
      assertThat(standing.level().sd()).isPositive().isLessThanOrEqualTo(Level.PRIOR.sd());
    }
    assertThat(alliance.speaking().mean()).isBetween(0.0, 10.0);
  }

  @Property
  void aCheckInThatRatesNothingLowersNothing(
      @ForAll("answers") List<Answered> answers,
      @ForAll @IntRange(min = 31, max = 40) int session) {
    assertSilenceIsNoRating(Map.of(), answers, session);
  }

  /** Negative control: reading "prefer not to say" as 0 fails the same assertion. */
  @Example
  void readingPreferNotToSayAsZeroWouldBeFound() {
    var zeros = Told.every(0).ratings();

    assertThatThrownBy(
            () -> assertSilenceIsNoRating(zeros, Told.told().all(8, 1, 2, 3).answers(), 31))
        .isInstanceOf(AssertionError.class);
  }

  private static void assertSilenceIsNoRating(
      Map<Item, Integer> preferNotToSay, List<Answered> answers, int session) {
    var before = Alliance.of(answers);
    var more = new ArrayList<>(answers);
    more.add(Answered.of(session, Answers.of(preferNotToSay)));
    var after = Alliance.of(more);

    assertThat(after.standings()).isEqualTo(before.standings());
    assertThat(after.speaking()).isEqualTo(before.speaking());
    assertThat(after.alarms()).isEqualTo(before.alarms());
    assertThat(after.offers()).isEqualTo(before.offers());
  }

  @Property
  void aFactorThatIsNotRatedThisTimeStandsAsBefore(
      @ForAll("answers") List<Answered> answers, @ForAll Factor missing) {
    var more = new ArrayList<>(answers);
    more.add(Told.told().all(5, 31).notSaid(missing, 31).answers().getFirst());

    assertThat(Alliance.of(more).standing(missing))
        .isEqualTo(Alliance.of(answers).standing(missing));
  }

  // Verdicts, alarms, repairs, offers

  @Property
  void noVerdictBeforeTwoRatingsAndSessionThree(@ForAll("answers") List<Answered> answers) {
    var alliance = Alliance.of(answers);

    alliance
        .standings()
        .forEach(
            (factor, standing) -> {
              if (standing.ratings() < 2) {
                assertThat(standing.state()).isEqualTo(State.NOT_YET_KNOWN);
              }
            });
    for (var alarm : alliance.alarms()) {
      assertThat(alarm.session()).isGreaterThanOrEqualTo(3);
      assertThat(alliance.answered().stream().filter(s -> s <= alarm.session()).count())
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Property
  void trustOrRapportComesBeforeCollaboration(@ForAll("answers") List<Answered> answers) {
    for (var alarm : Alliance.of(answers).alarms()) {
      var noticed = EnumSet.copyOf(alarm.causes().stream().map(Alarm.Cause::factor).toList());
      if (!noticed.equals(EnumSet.of(Factor.COLLABORATION))) {
        assertThat(alarm.factor()).isNotEqualTo(Factor.COLLABORATION);
      }
    }
  }

  @Property
  void strainAndRepairOfAFactorTakeTurns(
      @ForAll("answers") List<Answered> answers, @ForAll("words") List<Repair.Said> said) {
    var alliance = Alliance.of(answers, said);

    for (var factor : Factor.values()) {
      long strains =
          alliance.alarms().stream()
              .filter(alarm -> alarm.causes().stream().anyMatch(c -> c.factor() == factor))
              .count();
      long repairs = alliance.repairs().stream().filter(r -> r.factor() == factor).count();
      boolean open = alliance.standing(factor).state() == State.STRAINED;
      assertThat(strains - repairs).isEqualTo(open ? 1 : 0);
    }
  }

  @Property
  void anOfferIsNeverMadeByTheCheckInThatRaisesAnAlarmAndEachRoundOnce(
      @ForAll("answers") List<Answered> answers) {
    var alliance = Alliance.of(answers);

    var alarmed = alliance.alarms().stream().map(Alarm::session).toList();
    assertThat(alliance.offers())
        .extracting(Offer::session)
        .isSorted()
        .noneMatch(alarmed::contains);
    assertThat(alliance.offers())
        .filteredOn(offer -> offer.round() != Offer.Round.LATER)
        .extracting(Offer::round)
        .doesNotHaveDuplicates();
  }

  @Property
  void aFallWithinNoiseFromASteadyClientRaisesNothing(
      @ForAll @IntRange(min = 6, max = 10) int usual, @ForAll Factor factor) {
    // One point is less than 1.74, and a factor at 5 or more is not under the floor.
    var told = Told.told().all(usual, 1, 2, 3, 4, 6).rated(factor, usual - 1, 4);

    assertThat(told.alliance().alarms()).isEmpty();
  }

  @Property
  void aFallBeyondNoiseFromASteadyClientIsNoticedAndNamed(
      @ForAll @IntRange(min = 4, max = 10) int usual,
      @ForAll @IntRange(min = 2, max = 4) int points,
      @ForAll Factor factor) {
    var alliance =
        Told.told()
            .all(Math.max(usual, 5), 1, 2, 3, 4)
            .rated(factor, Math.max(usual, 5) - points, 4)
            .alliance();

    assertThat(alliance.alarms()).extracting(Alarm::factor).containsExactly(factor);
  }

  @Property
  void theTherapistsViewKnowsOnlyWhatIsOpen(@ForAll("answers") List<Answered> answers) {
    var latest = onePerSession(answers);
    var open = latest.stream().filter(a -> a.answers().visibility().therapistMayRead()).toList();

    assertThat(Alliance.forTherapist(latest, Set.of()))
        .isEqualTo(Alliance.forTherapist(open, Set.of()))
        .isEqualTo(Alliance.of(open));
  }

  private static List<Answered> onePerSession(Collection<Answered> answers) {
    var seen = new HashSet<Integer>();
    return answers.stream().filter(answered -> seen.add(answered.session())).toList();
  }

  @Provide
  Arbitrary<List<Answered>> answers() {
    var ratings =
        Arbitraries.maps(Arbitraries.of(Item.class), Arbitraries.integers().between(0, 10));
    var answers =
        Combinators.combine(ratings, Arbitraries.of(Visibility.class))
            .as((some, visibility) -> new Answers(some, Optional.empty(), visibility));
    return Combinators.combine(
            Arbitraries.integers().between(1, 30), Arbitraries.integers().between(1, 3), answers)
        .as(Answered::new)
        .list()
        .ofMaxSize(24);
  }

  @Provide
  Arbitrary<List<Repair.Said>> words() {
    return Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.of(Factor.class))
        .as(Repair.Said::new)
        .list()
        .ofMaxSize(4);
  }
}
