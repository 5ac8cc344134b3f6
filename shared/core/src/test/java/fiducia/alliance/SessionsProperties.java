package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 300)
class SessionsProperties {

  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final LocalDateTime FIRST = LocalDateTime.parse("2026-09-01T18:00");

  @Property
  void sessionsAreTheDaysOfTheRhythmThatLieInNoPause(
      @ForAll @IntRange(min = 1, max = 60) int everyDays, @ForAll("pauses") List<Pause> pauses) {
    var sessions = new Sessions(1, FIRST, ZONE, new Rhythm(everyDays), pauses, QuietHours.DEFAULT);
    var expected = new ArrayList<LocalDate>();
    for (var day = FIRST.toLocalDate(); expected.size() < 12; day = day.plusDays(everyDays)) {
      var now = day;
      if (pauses.stream().noneMatch(pause -> within(pause, now))) {
        expected.add(day);
      }
    }

    for (int session = 1; session <= 12; session++) {
      assertThat(sessions.startOf(session).orElseThrow().toLocalDate())
          .isEqualTo(expected.get(session - 1));
    }
  }

  @Property
  void aPauseFromNowOnChangesNothingThatHasBegunAndLetsNothingBeginUntilItEnds(
      @ForAll @IntRange(min = 1, max = 60) int everyDays,
      @ForAll @IntRange(max = 20_000) int pausedAfterHours,
      @ForAll @IntRange(max = 5_000) int restedHours) {
    var sessions = Sessions.of(FIRST, ZONE, new Rhythm(everyDays));
    var start = FIRST.atZone(ZONE).toInstant();
    var paused = start.plusSeconds(3600L * pausedAfterHours);
    var resumed = paused.plusSeconds(3600L * restedHours);
    var after = sessions.pausedAt(paused, Optional.empty()).resumedAt(resumed);

    for (int session = 1; session <= 400; session++) {
      var planned = sessions.startOf(session).orElseThrow().toInstant();
      var begins = after.startOf(session).orElseThrow().toInstant();
      if (planned.isAfter(paused)) {
        assertThat(begins).isAfter(resumed);
        break;
      }
      assertThat(begins).isEqualTo(planned);
    }
  }

  private static boolean within(Pause pause, LocalDate day) {
    return !day.isBefore(pause.from()) && day.isBefore(pause.until().orElseThrow());
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    return Combinators.combine(
            Arbitraries.integers().between(-30, 300), Arbitraries.integers().between(0, 90))
        .as(
            (from, days) -> {
              var day = FIRST.toLocalDate().plusDays(from);
              return new Pause(day, Optional.of(day.plusDays(days)));
            })
        .list()
        .ofMaxSize(5);
  }
}
