package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CadenceTest {

  private static final Instant SENT = Instant.parse("2026-10-27T23:50:00Z");

  @Test
  void afterTheFirstFourSessionsAndThenEverySecond() {
    assertThat(Cadence.sessions().limit(8)).containsExactly(1, 2, 3, 4, 6, 8, 10, 12);
    assertThat(Cadence.asksAfter(0)).isFalse();
    assertThat(Cadence.asksAfter(5)).isFalse();
    assertThat(Cadence.next(0)).isEqualTo(1);
    assertThat(Cadence.next(4)).isEqualTo(6);
  }

  @Test
  void symptomsAreAskedForEveryFourthSessionAndAlwaysTogetherWithACheckIn() {
    assertThat(Cadence.sessions().limit(12).filter(Cadence::asksForSymptomsAfter))
        .containsExactly(4, 8, 12, 16, 20);
  }

  @Test
  void aLinkOpensForSevenDays() {
    assertThat(CheckInLink.opens(SENT, Instant.parse("2026-11-03T23:49:59Z"))).isTrue();
    assertThat(CheckInLink.opens(SENT, Instant.parse("2026-11-03T23:50:00Z"))).isFalse();
  }

  @Test
  void answersMayBeChangedForADayAndAreThenFrozen() {
    assertThat(CheckInLink.isEditable(SENT, Instant.parse("2026-10-28T23:49:59Z"))).isTrue();
    assertThat(CheckInLink.isEditable(SENT, Instant.parse("2026-10-28T23:50:00Z"))).isFalse();
  }

  @Test
  void silenceIsAskedAboutEightDaysLaterByTheClientsClock() {
    // 19:50 in New York, still on summer time when sent and no longer when asked.
    assertThat(Silence.asksAt(SENT, ZoneId.of("America/New_York"), QuietHours.DEFAULT))
        .isEqualTo(Instant.parse("2026-11-05T00:50:00Z"));
  }

  @Test
  void silenceIsNotAskedAboutAtNight() {
    assertThat(Silence.asksAt(SENT, ZoneId.of("Europe/Madrid"), QuietHours.DEFAULT))
        .isEqualTo(Instant.parse("2026-11-05T07:00:00Z"));
  }

  @Test
  void noWayOutOfSilenceIsADropout() {
    assertThat(Silence.WayOut.values())
        .hasSize(4)
        .noneMatch(out -> out.ending().equals(Optional.of(Ending.DROPOUT)));
    assertThat(Silence.WayOut.FINE_AND_DONE.ending()).contains(Ending.PLANNED);
    assertThat(Silence.WayOut.ANOTHER_THERAPIST.ending()).contains(Ending.REMATCH);
    assertThat(Silence.WayOut.PAUSE.ending()).isEmpty();
  }
}
