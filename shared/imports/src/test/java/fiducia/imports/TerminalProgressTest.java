package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
  private final MovedClock clock = new MovedClock();

  private static final class MovedClock extends Clock {

    private Instant now = Instant.parse("2026-11-23T15:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private String shown() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalGetsABarWithRateAndTimeLeft() {
    var progress = new TerminalProgress(out, true, clock);
    clock.pass(Duration.ofSeconds(10));
    progress.at(250, 1000, 600_000);
    assertThat(shown())
        .startsWith("\r[#######.......................]  25 %")
        .contains("600,000 rows  60,000 rows/s  00:30 left")
        .doesNotContain("\n");
  }

  @Test
  void aLogGetsAPlainLineNowAndThen() {
    var progress = new TerminalProgress(out, false, clock);
    for (int second = 1; second <= 25; second++) {
      clock.pass(Duration.ofSeconds(1));
      progress.at(second * 10, 1000, second * 100);
    }
    progress.done(1000, 1000, 10_000);
    assertThat(shown().lines()).hasSize(3).noneMatch(line -> line.contains("\r"));
    assertThat(shown()).contains(" 10 %  1,000 rows  100 rows/s  01:30 left");
    assertThat(shown().lines().toList().getLast()).startsWith("100 %  10,000 rows");
  }

  @Test
  void aBarIsDrawnFiveTimesASecondAtTheMost() {
    var progress = new TerminalProgress(out, true, clock);
    for (int i = 0; i < 1000; i++) {
      clock.pass(Duration.ofMillis(1));
      progress.at(i, 1000, i);
    }
    assertThat(shown().chars().filter(c -> c == '\r').count()).isEqualTo(5);
  }

  @Test
  void aSizeThatIsNotKnownShowsRowsOnly() {
    var progress = new TerminalProgress(out, true, clock);
    clock.pass(Duration.ofSeconds(2));
    progress.at(500, 0, 10);
    assertThat(shown()).contains("10 rows  5 rows/s").doesNotContain("%").doesNotContain("left");
  }

  @Test
  void moreThanAnHourIsWrittenWithHours() {
    var progress = new TerminalProgress(out, true, clock);
    clock.pass(Duration.ofHours(1));
    progress.at(250, 1000, 1);
    assertThat(shown()).contains("3:00:00 left");
  }
}
