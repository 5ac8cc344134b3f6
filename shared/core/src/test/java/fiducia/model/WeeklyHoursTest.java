package fiducia.model;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.model.WeeklyHours.Stretch;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static WeeklyHours tuesdays(ZoneId zone, int from, int to) {
    return WeeklyHours.of(
        zone, List.of(new Stretch(DayOfWeek.TUESDAY, LocalTime.of(from, 0), LocalTime.of(to, 0))));
  }

  /** Clocks go back on 1 November 2026 and forward on 14 March 2027. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-28T15:00:00Z, 2026-11-03T17:00",
    "2026-10-31T15:00:00Z, 2026-11-03T17:00",
    "2026-11-03T22:10:00Z, 2026-11-03T17:15",
    "2027-03-13T15:00:00Z, 2027-03-16T17:00"
  })
  void theFirstHourIsOneByTheClocksOfItsDay(String after, String start) {
    var client = tuesdays(NEW_YORK, 17, 20);
    var hour = client.firstSharedHour(tuesdays(NEW_YORK, 16, 19), Instant.parse(after));
    assertThat(hour.map(ZonedDateTime::toLocalDateTime)).hasToString("Optional[" + start + "]");
  }

  @ParameterizedTest
  @CsvSource({"17, 18", "18, 20"})
  void whereNothingIsSharedThereIsNone(int from, int to) {
    var client = tuesdays(NEW_YORK, from, to);
    var other = tuesdays(ZoneId.of("America/Chicago"), from, from + 1);
    assertThat(client.firstSharedHour(other, Instant.parse("2026-11-23T15:00:00Z")).isPresent())
        .isEqualTo(to - from > 1);
  }
}
