package fiducia.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.alliance.Ending;
import fiducia.alliance.Rhythm;
import fiducia.alliance.Sessions;
import fiducia.figures.Figures.By;
import fiducia.figures.Figures.Days;
import fiducia.figures.Figures.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static Counts waited(long... each) {
    var counts = Counts.NONE;
    for (int i = 0; i < each.length; i++) {
      counts = counts.plus(Wait.values()[i].counted(), each[i]);
    }
    return counts;
  }

  private static Days days(int from, int until, long count) {
    return new Days(from, OptionalInt.of(until), count);
  }

  private static Days longer(int from, long count) {
    return new Days(from, OptionalInt.empty(), count);
  }

  private static List<Days> told(long... each) {
    return Figures.of(waited(each)).firstTalks().orElseThrow().days();
  }

  @Test
  void waitsThatAreFrequentEnoughStandAlone() {
    assertThat(told(9, 14, 11, 6, 5))
        .containsExactly(
            days(0, 3, 9), days(4, 7, 14), days(8, 14, 11), days(15, 28, 6), longer(29, 5));
  }

  @Test
  void neighboursAreJoinedUntilFiveStandBehindThem() {
    assertThat(told(2, 14, 1, 3, 6)).containsExactly(days(0, 7, 16), longer(8, 10));
    assertThat(told(9, 3, 8, 2, 1)).containsExactly(days(0, 3, 9), longer(4, 14));
    assertThat(told(4, 0, 0, 0, 1)).containsExactly(longer(0, 5));
    assertThat(Figures.of(waited(1, 1, 1, 1, 0)).firstTalks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, WITHIN_3_DAYS",
    "3, WITHIN_3_DAYS",
    "4, WITHIN_A_WEEK",
    "7, WITHIN_A_WEEK",
    "8, WITHIN_2_WEEKS",
    "14, WITHIN_2_WEEKS",
    "15, WITHIN_4_WEEKS",
    "28, WITHIN_4_WEEKS",
    "29, LONGER",
    "200, LONGER",
    "-3, WITHIN_3_DAYS"
  })
  void aWaitIsCountedInWholeDays(long days, Wait wait) {
    assertThat(Wait.of(days)).isEqualTo(wait);
  }

  @Test
  void aWaitIsCountedOnTheClientsCalendar() {
    var first = LocalDateTime.parse("2026-12-01T17:00");
    var newYork = Sessions.of(first, ZoneId.of("America/New_York"), Rhythm.WEEKLY);
    // Still the 27th in New York, so four days; in London it was the 28th.
    var asked = Instant.parse("2026-11-28T03:00:00Z");
    assertThat(Wait.between(asked, newYork)).isEqualTo(Wait.WITHIN_A_WEEK);
    var london = Sessions.of(first, ZoneId.of("Europe/London"), Rhythm.WEEKLY);
    assertThat(Wait.between(asked, london)).isEqualTo(Wait.WITHIN_3_DAYS);
  }

  @Test
  void whoSaidThatItEndedIsToldOnlyWhereBothAreFrequent() {
    var counts =
        Counts.NONE.plus(Counted.PLANNED_BY_CLIENT, 7).plus(Counted.PLANNED_BY_THERAPIST, 4);
    assertThat(Figures.of(counts).planned()).contains(new Planned(11, Optional.empty()));
    assertThat(Figures.of(counts.plus(Counted.PLANNED_BY_THERAPIST, 1)).planned())
        .contains(new Planned(12, Optional.of(new By(7, 5))));
  }

  @Test
  void everyEndingIsCountedByItsKindAndBySomebody() {
    assertThat(Counted.of(Ending.PLANNED, Ending.By.CLIENT)).isEqualTo(Counted.PLANNED_BY_CLIENT);
    assertThat(Counted.of(Ending.PLANNED, Ending.By.THERAPIST))
        .isEqualTo(Counted.PLANNED_BY_THERAPIST);
    assertThat(Counted.of(Ending.REMATCH, Ending.By.CLIENT)).isEqualTo(Counted.REMATCH);
    assertThat(Counted.of(Ending.DROPOUT, Ending.By.THERAPIST)).isEqualTo(Counted.DROPOUT);
  }

  @Test
  void fourAreNotToldAndFiveAre() {
    var counts = Counts.NONE.plus(Counted.DROPOUT, 4).plus(Counted.REMATCH, 5);
    assertThat(Figures.of(counts).told()).isEqualTo(Map.of(Counted.REMATCH, 5L));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2026-Q1",
    "2026-03-31T23:59:59.999Z, 2026-Q1",
    "2026-04-01T00:00:00Z, 2026-Q2",
    "2026-11-24T09:00:00Z, 2026-Q4",
    "2026-12-31T23:59:59.999Z, 2026-Q4",
    "2027-01-01T00:00:00Z, 2027-Q1"
  })
  void aQuarterHasFixedBorders(Instant at, String code) {
    assertThat(Quarter.of(at).code()).isEqualTo(code);
    assertThat(Quarter.of(code)).isEqualTo(Quarter.of(at));
  }

  @Test
  void quartersFollowEachOtherWithoutAGap() {
    var last = new Quarter(2026, 4);
    assertThat(last.next()).isEqualTo(new Quarter(2027, 1));
    assertThat(last.next().previous()).isEqualTo(last);
    assertThat(last.firstDay()).isEqualTo(LocalDate.parse("2026-10-01"));
    assertThat(last.lastDay()).isEqualTo(LocalDate.parse("2026-12-31"));
  }

  @Test
  void aQuarterIsToldADayAfterItsEnd() {
    var since = new Quarter(2026, 3);
    var told = Instant.parse("2027-01-02T00:00:00Z");
    assertThat(new Quarter(2026, 4).toldFrom()).isEqualTo(told);
    assertThat(since.toldAt(told.minusMillis(1), 8)).containsExactly(since);
    assertThat(Quarter.runningAt(told.minusMillis(1))).isEqualTo(new Quarter(2026, 4));
    assertThat(since.toldAt(told, 8)).containsExactly(new Quarter(2026, 4), since);
    assertThat(Quarter.runningAt(told)).isEqualTo(new Quarter(2027, 1));
    assertThat(since.toldAt(told, 1)).containsExactly(new Quarter(2026, 4));
    assertThat(new Quarter(2027, 1).toldAt(told, 8)).isEmpty();
  }
}
