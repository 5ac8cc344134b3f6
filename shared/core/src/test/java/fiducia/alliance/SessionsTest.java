package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Sessions TUESDAYS_AT_FIVE =
      Sessions.of(LocalDateTime.parse("2026-10-13T17:00"), NEW_YORK, Rhythm.WEEKLY);

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Nested
  class WallClock {

    @Test
    void aSessionKeepsItsTimeOnTheWallWhenTheClocksAreSetBack() {
      assertThat(TUESDAYS_AT_FIVE.startOf(3).orElseThrow().toInstant())
          .isEqualTo(at("2026-10-27T21:00:00Z"));
      assertThat(TUESDAYS_AT_FIVE.startOf(4).orElseThrow().toInstant())
          .isEqualTo(at("2026-11-03T22:00:00Z"));
    }

    @Test
    void aTimeThatDoesNotExistMovesForwardByTheGap() {
      var sessions = Sessions.of(LocalDateTime.parse("2027-03-07T02:30"), NEW_YORK, Rhythm.WEEKLY);

      assertThat(sessions.startOf(2).orElseThrow().toLocalDateTime())
          .isEqualTo(LocalDateTime.parse("2027-03-14T03:30"));
      assertThat(sessions.startOf(3).orElseThrow().toLocalDateTime())
          .isEqualTo(LocalDateTime.parse("2027-03-21T02:30"));
    }

    @Test
    void ofATimeThatExistsTwiceTheEarlierIsMeant() {
      var sessions = Sessions.of(LocalDateTime.parse("2026-10-25T01:30"), NEW_YORK, Rhythm.WEEKLY);

      assertThat(sessions.startOf(2).orElseThrow().toInstant())
          .isEqualTo(at("2026-11-01T05:30:00Z"));
    }

    @Test
    void aZoneThatSkipsADayMovesTheSessionToTheNextDay() {
      var apia = ZoneId.of("Pacific/Apia");
      var sessions = Sessions.of(LocalDateTime.parse("2011-12-23T10:00"), apia, Rhythm.WEEKLY);

      assertThat(sessions.startOf(2).orElseThrow().toLocalDateTime())
          .isEqualTo(LocalDateTime.parse("2011-12-31T10:00"));
      assertThat(sessions.dueAt(2).orElseThrow().atZone(apia).toLocalDateTime())
          .isEqualTo(LocalDateTime.parse("2011-12-31T11:50"));
    }

    @Test
    void aLaterPlanGoesOnCountingWhereTheEarlierEnded() {
      var fortnightly =
          new Sessions(
              9,
              LocalDateTime.parse("2026-12-15T09:00"),
              ZoneId.of("Europe/Madrid"),
              Rhythm.FORTNIGHTLY,
              List.of(),
              QuietHours.DEFAULT);

      assertThat(fortnightly.startOf(10).orElseThrow().toLocalDateTime())
          .isEqualTo(LocalDateTime.parse("2026-12-29T09:00"));
      assertThatIllegalArgumentException().isThrownBy(() -> fortnightly.startOf(8));
    }

    @Test
    void aRhythmLiesWithinOneToSixtyDays() {
      assertThat(new Rhythm(60).everyDays()).isEqualTo(60);
      assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(0));
      assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(61));
    }
  }

  @Nested
  class Due {

    @Test
    void anHourAfterTheSessionEnds() {
      assertThat(TUESDAYS_AT_FIVE.dueAt(1)).contains(at("2026-10-13T22:50:00Z"));
    }

    @Test
    void anEveningSessionIsAskedAboutNextMorning() {
      var late = Sessions.of(LocalDateTime.parse("2026-10-31T20:00"), NEW_YORK, Rhythm.WEEKLY);

      // The night between is an hour longer; the morning is still eight o'clock.
      assertThat(late.dueAt(1)).contains(at("2026-11-01T13:00:00Z"));
    }

    @Test
    void aSessionBeforeDawnIsAskedAboutTheSameMorning() {
      var early = Sessions.of(LocalDateTime.parse("2026-10-13T05:00"), NEW_YORK, Rhythm.WEEKLY);

      assertThat(early.dueAt(1)).contains(at("2026-10-13T12:00:00Z"));
    }

    @Test
    void quietHoursMayLieWithinADayOrNotExist() {
      var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(16, 0));

      assertThat(siesta.contains(LocalTime.of(12, 59))).isFalse();
      assertThat(siesta.contains(LocalTime.of(13, 0))).isTrue();
      assertThat(siesta.contains(LocalTime.of(16, 0))).isFalse();
      assertThat(siesta.firstAllowed(at("2026-10-13T18:00:00Z"), NEW_YORK))
          .isEqualTo(at("2026-10-13T20:00:00Z"));
      assertThat(QuietHours.NONE.contains(LocalTime.MIDNIGHT)).isFalse();
      assertThat(QuietHours.DEFAULT.contains(LocalTime.of(20, 59))).isFalse();
      assertThat(QuietHours.DEFAULT.contains(LocalTime.of(21, 0))).isTrue();
      assertThat(QuietHours.DEFAULT.contains(LocalTime.of(7, 59))).isTrue();
      assertThat(QuietHours.DEFAULT.contains(LocalTime.of(8, 0))).isFalse();
    }

    @Test
    void quietHoursThatEndTwiceOnOneMorningNeverSendIntoThePast() {
      // Clocks go back from 02:00 to 01:00 on this morning: 01:10 comes twice.
      var quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(1, 10));
      var secondTime = at("2026-11-01T06:05:00Z");

      assertThat(quiet.firstAllowed(secondTime, NEW_YORK)).isEqualTo(at("2026-11-01T06:10:00Z"));
    }
  }

  @Nested
  class PausesAndStops {

    private static final Instant AFTER_THE_SECOND = at("2026-10-22T12:00:00Z");

    @Test
    void whilePausedNothingIsDueAndThePastStays() {
      var paused = TUESDAYS_AT_FIVE.pausedAt(AFTER_THE_SECOND, Optional.empty());

      assertThat(paused.dueAt(2)).isEqualTo(TUESDAYS_AT_FIVE.dueAt(2));
      assertThat(paused.dueAt(3)).isEmpty();
      assertThat(paused.dueAt(50)).isEmpty();
    }

    @Test
    void afterThePauseTheSequenceGoesOn() {
      var resumed =
          TUESDAYS_AT_FIVE
              .pausedAt(AFTER_THE_SECOND, Optional.empty())
              .resumedAt(at("2026-11-12T12:00:00Z"));

      assertThat(resumed.startOf(3).orElseThrow().toLocalDateTime())
          .isEqualTo(LocalDateTime.parse("2026-11-17T17:00"));
      assertThat(resumed.startOf(4).orElseThrow().toLocalDateTime())
          .isEqualTo(LocalDateTime.parse("2026-11-24T17:00"));
    }

    @Test
    void aPauseUntilADateEndsByItself() {
      var paused =
          TUESDAYS_AT_FIVE.pausedAt(AFTER_THE_SECOND, Optional.of(LocalDate.parse("2026-11-10")));

      assertThat(paused.startOf(3).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.parse("2026-11-10"));
      assertThat(paused.isPausedAt(at("2026-11-01T12:00:00Z"))).isTrue();
      assertThat(paused.isPausedAt(at("2026-11-10T12:00:00Z"))).isFalse();
      assertThat(paused.resumedAt(at("2026-11-01T12:00:00Z")).startOf(3).orElseThrow())
          .hasToString("2026-11-03T17:00-05:00[America/New_York]");
    }

    @Test
    void aSessionThatHasBegunKeepsItsNumberThoughThePauseBeginsTheSameDay() {
      var during = at("2026-10-20T21:10:00Z");
      var before = at("2026-10-20T20:50:00Z");

      assertThat(TUESDAYS_AT_FIVE.pausedAt(during, Optional.empty()).startOf(2)).isPresent();
      assertThat(TUESDAYS_AT_FIVE.pausedAt(before, Optional.empty()).startOf(2)).isEmpty();
    }

    @Test
    void pausesMayOverlapAndComeInAnyOrder() {
      var apart =
          List.of(
              new Pause(LocalDate.parse("2026-11-01"), Optional.of(LocalDate.parse("2026-11-20"))),
              new Pause(LocalDate.parse("2026-10-21"), Optional.of(LocalDate.parse("2026-11-05"))));
      var joined =
          List.of(
              new Pause(LocalDate.parse("2026-10-21"), Optional.of(LocalDate.parse("2026-11-20"))));

      assertThat(with(apart)).isEqualTo(with(joined));
    }

    private static Sessions with(List<Pause> pauses) {
      return new Sessions(
          1,
          LocalDateTime.parse("2026-10-13T17:00"),
          NEW_YORK,
          Rhythm.WEEKLY,
          pauses,
          QuietHours.DEFAULT);
    }
  }

  /** Every zone of the JDK over ten years, at the hours at which clocks are changed and others. */
  @Nested
  class EveryZone {

    private static final int YEARS = 10;
    private static final List<LocalTime> TIMES =
        List.of(
            LocalTime.of(0, 30), LocalTime.of(2, 30), LocalTime.of(17, 0), LocalTime.of(23, 30));

    @Test
    void weeklySessionsKeepTheWallClockForTenYears() {
      overTenYears(Rhythm.WEEKLY, EveryZone::starts);
    }

    @Test
    void fortnightlySessionsKeepTheWallClockForTenYears() {
      overTenYears(Rhythm.FORTNIGHTLY, EveryZone::starts);
    }

    /** Negative control: a week of 168 hours is an hour off after the first change of clocks. */
    @Test
    void aWeekOf168HoursIsFoundOut() {
      BiFunction<Sessions, Integer, Instant> naive =
          (sessions, session) ->
              sessions
                  .first()
                  .atZone(sessions.zone())
                  .toInstant()
                  .plus(Duration.ofHours(168L * (session - 1)));

      assertThatThrownBy(() -> overTenYears(Rhythm.WEEKLY, naive))
          .isInstanceOf(AssertionError.class);
    }

    /** Negative control: quiet hours by universal time end at four in the morning of New York. */
    @Test
    void quietHoursByUniversalTimeAreFoundOut() {
      var late = Sessions.of(LocalDateTime.parse("2026-10-13T20:00"), NEW_YORK, Rhythm.WEEKLY);
      var end = late.endOf(1).orElseThrow();
      var due = QuietHours.DEFAULT.firstAllowed(end.plus(Sessions.REST), ZoneId.of("UTC"));

      assertThatThrownBy(() -> assertDue(late, end, due)).isInstanceOf(AssertionError.class);
      assertDue(late, end, late.dueAt(1).orElseThrow());
    }

    private static Instant starts(Sessions sessions, int session) {
      return sessions.startOf(session).orElseThrow().toInstant();
    }

    private static void overTenYears(
        Rhythm rhythm, BiFunction<Sessions, Integer, Instant> startOf) {
      // A Sunday: most changes of clocks fall on a Sunday, at 00:00, 01:00, 02:00 or 03:00.
      var sunday = LocalDate.parse("2020-01-05");
      int last = YEARS * 365 / rhythm.everyDays();
      for (var id : ZoneId.getAvailableZoneIds()) {
        for (var time : TIMES) {
          var sessions = Sessions.of(sunday.atTime(time), ZoneId.of(id), rhythm);
          var before = Instant.MIN;
          for (int session = 1; session <= last; session++) {
            var start = startOf.apply(sessions, session);
            assertWallClock(sessions, session, start);
            if (!start.isAfter(before)) {
              throw new AssertionError(
                  id + ": session " + session + " is not after the one before");
            }
            var end = start.plus(Sessions.LENGTH);
            var due = sessions.dueAt(session).orElseThrow();
            assertDue(sessions, end, due);
            before = due;
          }
        }
      }
    }

    /** By the zone's rules, not by the arithmetic under test. */
    private static void assertWallClock(Sessions sessions, int session, Instant start) {
      var wall = sessions.first().plusDays((long) (session - 1) * sessions.rhythm().everyDays());
      var rules = sessions.zone().getRules();
      var offsets = rules.getValidOffsets(wall);
      var expected =
          offsets.isEmpty()
              ? wall.plus(rules.getTransition(wall).getDuration())
                  .toInstant(rules.getTransition(wall).getOffsetAfter())
              : offsets.stream().map(wall::toInstant).min(Instant::compareTo).orElseThrow();
      if (!start.equals(expected)) {
        throw new AssertionError(sessions.zone() + ": session " + session + " left the wall clock");
      }
    }

    private static void assertDue(Sessions sessions, Instant end, Instant due) {
      var local = due.atZone(sessions.zone()).toLocalTime();
      if (due.isBefore(end.plus(Sessions.REST))) {
        throw new AssertionError(sessions.zone() + ": asked before the session is over");
      }
      if (due.isAfter(end.plus(Duration.ofHours(14)))) {
        throw new AssertionError(sessions.zone() + ": asked later than the next morning");
      }
      if (!local.isBefore(LocalTime.of(21, 0)) || local.isBefore(LocalTime.of(8, 0))) {
        throw new AssertionError(sessions.zone() + ": asked in the quiet hours");
      }
    }
  }
}
