package fiducia.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.model.Coded;
import fiducia.platform.Platform;
import fiducia.platform.Site;
import fiducia.security.Secrets;
import fiducia.table.Table;
import fiducia.testing.Call;
import fiducia.testing.TestClock;
import fiducia.testing.TestMailer;
import fiducia.testing.TestPlatform;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LogTest {

  private static final String PERSON = "cl_AbCdEfGhIjKlMnOpQrStUv";

  private enum Deed implements Coded {
    MAILED,
    LEFT_FOR_THE_NEXT
  }

  private final Call.Logs logs = new Call.Logs();
  private final Log log = log("test-request");

  private Log log(String correlationId) {
    return Log.of(PLATFORM, new Call.TestContext(logs), correlationId);
  }

  private static final Platform PLATFORM = platform();

  /** Nothing is read and nothing is sent by whoever only logs. */
  private static Platform platform() {
    var nobody =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                LogTest.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException(method.getName());
                });
    return new Platform(
        new Table(nobody, "none"),
        new TestClock(TestPlatform.START),
        new Secrets(new SplittableRandom(1)),
        new TestMailer(),
        new Site("", ""));
  }

  private JsonNode line() {
    assertThat(logs.lines()).hasSize(1);
    return Json.read(logs.lines().getFirst());
  }

  @Test
  void anAnswerIsToldByItsRouteAndNotByItsPath() {
    log.answered("GET", "/v1/matches/{matchId}", 404, Optional.of("not-found"), 7, Map.of());
    CleanLog.assertClean(logs);
    assertThat(line().toString())
        .isEqualTo(
            "{\"level\":\"INFO\",\"event\":\"answered\",\"correlationId\":\"test-request\","
                + "\"method\":\"GET\",\"route\":\"/v1/matches/{matchId}\",\"status\":404,"
                + "\"ms\":7,\"problem\":\"not-found\"}");
  }

  @Test
  void metricsRideOnTheLineInCloudWatchsEmbeddedFormat() {
    log.did(
        Event.SWEPT,
        Map.of(Deed.LEFT_FOR_THE_NEXT, 1, Deed.MAILED, 3),
        Map.of(Metric.CHECK_INS_MAILED, 3L, Metric.DUE_OVERDUE_MINUTES, 12L));
    CleanLog.assertClean(logs);
    assertThat(line().path("counts").toString())
        .isEqualTo("{\"left-for-the-next\":1,\"mailed\":3}");
    assertThat(line().path("_aws").toString())
        .isEqualTo(
            "{\"Timestamp\":1795446000000,\"CloudWatchMetrics\":[{\"Namespace\":\"Fiducia\","
                + "\"Dimensions\":[[\"Stack\"]],\"Metrics\":["
                + "{\"Name\":\"DueOverdueMinutes\",\"Unit\":\"None\"},"
                + "{\"Name\":\"CheckInsMailed\",\"Unit\":\"Count\"}]}]}");
    assertThat(line().path("Stack").asText()).isEqualTo("local");
    assertThat(line().path("DueOverdueMinutes").asInt()).isEqualTo(12);
    assertThat(line().path("CheckInsMailed").asInt()).isEqualTo(3);
  }

  @Test
  void aFailureIsToldByClassAndPlaceAndNeverByItsMessage() {
    var failure =
        new IllegalStateException(
            "Sam wrote: I lie awake", new RuntimeException("sam@mail.example"));
    log.failed(failure);
    CleanLog.assertClean(logs);
    assertThat(line().path("failure").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(line().path("cause").asText()).isEqualTo("java.lang.RuntimeException");
    assertThat(line().at("/places/0").asText()).contains("LogTest").doesNotContain("unfit");
    assertThat(line().toString()).doesNotContain("Sam", "awake", "sam@");
  }

  @Test
  void whatTheMetricsAreCalledIsWhatAlarmsGoBy() {
    assertThat(Metric.values())
        .extracting(Metric::title)
        .containsExactly(
            "DueOverdueMinutes",
            "DueFailed",
            "SweepsCutShort",
            "CheckInsMailed",
            "MailsRefused",
            "MailsUncertain",
            "DirectoryAgeSeconds",
            "TherapistsShown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/clients/" + PERSON,
        "/v1/check-in?token=fci_secret",
        "I lie awake",
        "sam@mail.example",
        "192.0.2.1",
        PERSON,
        "two\nlines"
      })
  void whatIsNotOfItsFormIsNotWritten(String personal) {
    log(personal).answered(personal, personal, 200, Optional.of(personal), 1, Map.of());
    assertThat(logs.lines().getFirst()).doesNotContain(personal).contains("unfit");
  }

  @Property
  void noKeyTakesAnIdOfAPerson(@ForAll long seed) {
    var secrets = new Secrets(new SplittableRandom(seed));
    for (var prefix : List.of("cl_", "th_", "ma_", "rq_", "re_")) {
      var id = secrets.timedId(prefix, TestPlatform.START);
      assertThat(Arrays.stream(Key.values()).filter(key -> key.takes(id)))
          // A class may be called like that; classes are not named by people.
          .isSubsetOf(Key.FAILURE, Key.CAUSE);
    }
  }

  // What the assertion itself is worth: it must refuse these.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"level\":\"INFO\",\"client\":\"" + PERSON + "\"}",
        "{\"level\":\"INFO\",\"correlationId\":\"" + PERSON + "\"}",
        "{\"level\":\"INFO\",\"route\":\"/v1/matches/" + PERSON + "\"}",
        "{\"level\":\"INFO\",\"problem\":\"Sam lies awake\"}",
        "{\"level\":\"INFO\",\"places\":[\"Sam lies awake\"]}",
        "{\"level\":\"INFO\",\"counts\":{\"" + PERSON + "\":1}}",
        "{\"level\":\"INFO\",\"message\":\"done\"}",
        "{\"level\":\"INFO\",\"CheckInsMailed\":\"to Sam\"}",
        "{\"level\":\"INFO\",\"_aws\":{\"note\":\"Sam Person\"}}",
        "{\"level\":\"INFO\",\"event\":\"unfit form\"}"
      })
  void aPersonInALineIsNoticed(String line) {
    assertThat(CleanLog.faults(line + "\n")).isNotEmpty();
  }
}
