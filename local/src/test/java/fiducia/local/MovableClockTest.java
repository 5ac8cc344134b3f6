package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovableClockTest {

  private static final Instant START = SmallRun.START;

  private SmallRun small;

  @BeforeEach
  void start() throws IOException {
    small = new SmallRun();
  }

  @AfterEach
  void stop() {
    small.close();
  }

  private void due(String pk, Instant at) {
    small.put(pk, Map.of("duePk", "DUE#3", "dueAt", at.toString()));
  }

  private JsonNode move(String body) {
    return SmallRun.json(small.post("/dev/clock", body));
  }

  @Test
  void goesForwardAndNeverBack() {
    var clock = small.run.clock();
    var elsewhere = clock.withZone(ZoneOffset.ofHours(5));
    clock.moveTo(START.plusSeconds(60));
    clock.moveTo(START.plusSeconds(30));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    assertThat(elsewhere.instant()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void isShownAndMovedOverHttp() {
    assertThat(SmallRun.json(small.get("/dev/clock")).path("now").asText())
        .isEqualTo(START.toString());
    assertThat(move("{\"advance\":\"P7D\"}").path("now").asText())
        .isEqualTo(START.plus(Duration.ofDays(7)).toString());
    assertThat(move("{\"to\":\"2026-12-24T10:00:00Z\"}").path("now").asText())
        .isEqualTo("2026-12-24T10:00:00Z");
  }

  @Test
  void refusesToGoBackOrNowhereOrYearsAhead() {
    for (var body :
        new String[] {
          "{\"to\":\"2026-11-01T00:00:00Z\"}",
          "{\"advance\":\"soon\"}",
          "{}",
          "{\"advance\":\"P9Y\"}",
          "{\"advance\":\"P999999999Y\"}"
        }) {
      assertThat(small.post("/dev/clock", body).statusCode()).as(body).isEqualTo(422);
    }
    assertThat(small.run.clock().instant()).isEqualTo(START);
  }

  @Test
  void sweepsAtTheFirstTickAfterSomethingIsDueWithTheClockStandingThere() {
    due("D#1", START.plus(Duration.ofDays(10)).plusSeconds(61));
    var seen = new java.util.ArrayList<Instant>();
    small.sweeping =
        () -> {
          seen.add(small.run.clock().instant());
          small.delete("D#1");
        };
    assertThat(move("{\"advance\":\"P12W\"}").path("sweeps").asInt()).isEqualTo(1);
    assertThat(seen).containsExactly(START.plus(Duration.ofDays(10)).plusSeconds(300));
    assertThat(small.sweeps.getFirst().path("time").asText()).isEqualTo(seen.getFirst().toString());
    assertThat(small.sweeps.getFirst().path("source").asText()).isEqualTo("aws.events");
  }

  @Test
  void makesUpForEveryDueTimeInOrder() {
    due("D#1", START.plus(Duration.ofHours(1)));
    due("D#2", START.plus(Duration.ofHours(2)));
    small.sweeping = () -> small.delete(small.sweeps.size() == 1 ? "D#1" : "D#2");
    move("{\"advance\":\"P1D\"}");
    assertThat(small.sweeps)
        .extracting(event -> event.path("time").asText())
        .containsExactly("2026-11-23T16:00:00Z", "2026-11-23T17:00:00Z");
  }

  @Test
  void looksAgainEveryHourForWhatStaysDue() {
    due("D#1", START.plus(Duration.ofHours(1)));
    move("{\"advance\":\"PT5H\"}");
    assertThat(small.sweeps).hasSize(5);
  }

  @Test
  void aSweepThatFailsIsTriedAsOftenAsTheTemplateSaysAndThenPutAside() {
    due("D#1", START.plus(Duration.ofHours(1)));
    small.sweeping =
        () -> {
          throw new IllegalStateException("on purpose");
        };
    move("{\"advance\":\"PT1H\"}");
    assertThat(small.sweeps).hasSize(2);
    assertThat(small.run.deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(2));
  }
}
