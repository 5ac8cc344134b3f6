package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.model.Factor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How often the alarm is wrong and how often it is right, by seeded simulation. The figures stand
 * in {@code docs/decisions/alliance-alarm.md}; these bounds hold them there.
 */
class AlarmSimulationTest {

  private static final int CLIENTS = 10_000;
  private static final double ASSUMED = Noise.BETWEEN_CLIENTS;

  /** Nearer to what short alliance scales show. */
  private static final double LIKELY = 1.5;

  @Test
  void steadyClientsAreSeldomAlarmedWhereRatingsSpreadAsIsLikely() {
    assertFewFalseAlarms(AlarmSimulationTest::ours, LIKELY, 0.10, 0.45);
  }

  @Test
  void steadyClientsAreAlarmedLessThanOnceInFiveCheckInsWhereRatingsSpreadAsWideAsAssumed() {
    assertFewFalseAlarms(AlarmSimulationTest::ours, ASSUMED, 0.20, 0.75);
  }

  /** Negative control: the same bound rejects an alarm on any fall, even the wider one. */
  @Test
  void anAlarmOnAnyFallIsFarOverTheBound() {
    assertThatThrownBy(
            () -> assertFewFalseAlarms(AlarmSimulationTest::onAnyFall, ASSUMED, 0.20, 0.75))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void trustThatFallsByThreePointsInWeekFourIsMostlyNamedAtOnce() {
    assertThat(named(3, LIKELY, 4)).isGreaterThan(0.85);
    assertThat(named(3, LIKELY, 6)).isGreaterThan(0.92);
  }

  /** Negative control: an alarm that never rings passes every bound on false alarms, not this. */
  @Test
  void steadyTrustIsSeldomNamedInWeekFour() {
    assertThat(named(0, LIKELY, 4)).isLessThan(0.10);
  }

  private static void assertFewFalseAlarms(
      Function<List<Answered>, Set<Integer>> alarm,
      double spread,
      double perCheckIn,
      double perClient) {
    var clients = Clients.steady(spread, new SplittableRandom(1));
    long judged = Clients.SESSIONS.stream().filter(s -> s >= Alliance.FIRST_VERDICT).count();
    int alarms = 0;
    int alarmed = 0;
    for (int i = 0; i < CLIENTS; i++) {
      var sessions = alarm.apply(clients.next());
      alarms += sessions.size();
      alarmed += sessions.isEmpty() ? 0 : 1;
    }
    assertThat(alarms / (double) (CLIENTS * judged)).as("per check-in").isLessThan(perCheckIn);
    assertThat(alarmed / (double) CLIENTS).as("per client").isLessThan(perClient);
  }

  /** Share of clients whose alarm names trust from session 4 up to a session. */
  private static double named(double fallsBy, double spread, int until) {
    var clients = Clients.fallingBy(fallsBy, spread, new SplittableRandom(2));
    int named = 0;
    for (int i = 0; i < CLIENTS; i++) {
      boolean trust =
          Alliance.of(clients.next()).alarms().stream()
              .filter(alarm -> alarm.session() >= 4 && alarm.session() <= until)
              .anyMatch(alarm -> alarm.factor() == Factor.TRUST);
      named += trust ? 1 : 0;
    }
    return named / (double) CLIENTS;
  }

  private static Set<Integer> ours(List<Answered> answers) {
    return Alliance.of(answers).alarms().stream().map(Alarm::session).collect(Collectors.toSet());
  }

  /** The wrong alarm: any factor rated lower than the time before. */
  private static Set<Integer> onAnyFall(List<Answered> answers) {
    var sessions = new HashSet<Integer>();
    for (int i = 2; i < answers.size(); i++) {
      for (var factor : Factor.values()) {
        double before = answers.get(i - 1).answers().rating(factor).orElseThrow();
        if (answers.get(i).answers().rating(factor).orElseThrow() < before) {
          sessions.add(answers.get(i).session());
        }
      }
    }
    return sessions;
  }
}
