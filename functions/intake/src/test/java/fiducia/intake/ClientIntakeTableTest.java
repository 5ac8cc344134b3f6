package fiducia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.log.CleanLog;
import fiducia.security.Secrets;
import fiducia.table.Keys;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientIntakeTableTest {

  private static TestPlatform platform;
  private static IntakeHandler handler;

  @BeforeAll
  static void open() {
    platform = TestPlatform.create();
    handler = new IntakeHandler(platform.platform());
  }

  @AfterAll
  static void close() {
    platform.close();
  }

  private static String start() {
    return Call.post("/v1/clients").body("{}").to(handler).body().path("key").asText();
  }

  private static Answer save(String key, String etag, String patch) {
    return Call.patch("/v1/clients/me").key(key).ifMatch(etag).body(patch).to(handler);
  }

  private static List<String> pointers(JsonNode problem) {
    return StreamSupport.stream(problem.path("faults").spliterator(), false)
        .map(fault -> fault.path("pointer").asText())
        .toList();
  }

  @Test
  void aClientStartsWithoutAccountAndTheKeyIsStoredHashed() {
    var started = Call.post("/v1/clients").body("{}").to(handler);
    assertThat(started.status()).isEqualTo(201);
    var key = started.body().path("key").asText();
    assertThat(key).matches("fck_[A-Za-z0-9_-]{43}");
    var stored = platform.platform().table().get(Keys.clientKey(Secrets.hash(key)));
    assertThat(stored).isPresent();
    assertThat(stored.get().attributes().toString()).doesNotContain(key.substring(4));
  }

  @Test
  void aProfileIsSavedPieceByPiece() {
    var key = start();
    var one =
        save(key, "\"1\"", "{\"concerns\": [\"grief-loss\"], \"goals\": [\"Sleep through\"]}");
    assertThat(one.status()).isEqualTo(200);
    assertThat(one.etag()).isEqualTo("\"2\"");
    assertThat(one.body().path("readyToMatch").asBoolean()).isFalse();
    assertThat(one.body().path("missing"))
        .extracting(JsonNode::asText)
        .containsExactly("jurisdiction", "ageGroup");
    var two =
        save(
            key,
            one.etag(),
            """
            {"jurisdiction": "US-CT", "ageGroup": "adult",
             "wishes": {"language": {"strength": "must", "anyOf": ["es"]},
                        "age": {"strength": "like", "from": 40}},
             "style": {"directive": {"level": 1, "importance": 2}},
             "nearby": {"postalCode": "06103", "withinKm": 25},
             "hours": {"zone": "America/New_York",
                       "weekly": [{"day": "monday", "from": "17:00", "to": "00:00"}]},
             "payment": {"highestFee": {"amount": 12000, "currency": "USD"}}}
            """);
    assertThat(two.status()).isEqualTo(200);
    var read = Call.get("/v1/clients/me").key(key).to(handler);
    assertThat(read.body()).isEqualTo(two.body());
    assertThat(read.etag()).isEqualTo("\"3\"");
    assertThat(read.body().path("readyToMatch").asBoolean()).isTrue();
    assertThat(read.body().at("/concerns/0").asText()).isEqualTo("grief-loss");
    assertThat(read.body().at("/hours/weekly/0/to").asText()).isEqualTo("00:00");
    var three = save(key, two.etag(), "{\"payment\": null, \"wishes\": {\"age\": null}}");
    assertThat(three.body().has("payment")).isFalse();
    assertThat(three.body().path("wishes").has("age")).isFalse();
    assertThat(three.body().path("wishes").has("language")).isTrue();
  }

  @Test
  void aChangeOfAnOldVersionIsRefusedAndNothingIsLost() {
    var key = start();
    assertThat(Call.patch("/v1/clients/me").key(key).body("{}").to(handler).status())
        .isEqualTo(428);
    save(key, "\"1\"", "{\"reason\": \"first\"}");
    var late = save(key, "\"1\"", "{\"reason\": \"second\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(Call.get("/v1/clients/me").key(key).to(handler).body().path("reason").asText())
        .isEqualTo("first");
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlaceAndNoValueIsRepeated() {
    var secret = "my-very-private-thing";
    var answer =
        save(
            start(),
            "\"1\"",
            """
            {"concerns": ["anxiety", "%s"], "goals": "%s", "aim": 7, "unheard/of": "%s",
             "style": {"directive": {"level": 9}}, "nearby": {"postalCode": "00000", "withinKm": 5},
             "hours": {"zone": "+01:00", "weekly": [{"day": "monday", "from": "18:00", "to": "17:00"}]},
             "payment": {"insurer": "aetna", "highestFee": {"amount": 1, "currency": "USD"}},
             "wishes": {"gender": {"strength": "must"}}, "jurisdiction": "%s"}
            """
                .formatted(secret, secret, secret, secret));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(pointers(answer.body()))
        .contains(
            "/concerns/1",
            "/goals",
            "/aim",
            "/unheard~1of",
            "/style/directive/level",
            "/style/directive/importance",
            "/nearby/postalCode",
            "/hours/zone",
            "/hours/weekly/0/to",
            "/payment",
            "/wishes/gender/anyOf",
            "/jurisdiction");
    assertThat(answer.body().toString()).doesNotContain(secret);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | 400 | malformed-json",
        "{\"a\": 1} trailing | 400 | malformed-json",
        "{\"reason\": \"x\", \"reason\": \"y\"} | 400 | malformed-json",
        "[] | 422 | unfit-content",
        "{\"reason\": \"\\u0000\"} | 422 | unfit-content",
        "{\"reason\": \"\\ud800\"} | 422 | unfit-content",
        "{\"goals\": [null]} | 422 | unfit-content",
        "{\"nearby\": {\"postalCode\": \"06103\", \"withinKm\": 1e400}} | 422 | unfit-content",
      })
  void badInputIsRefusedClearly(String body, int status, String code) {
    var answer = save(start(), "\"1\"", body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(code);
  }

  @Test
  void aBodyOfAnotherMediaTypeOrTooLargeIsRefused() {
    var key = start();
    var form =
        Call.patch("/v1/clients/me")
            .key(key)
            .ifMatch("\"1\"")
            .header("Content-Type", "text/plain")
            .body("{}")
            .to(handler);
    assertThat(form.status()).isEqualTo(415);
    assertThat(save(key, "\"1\"", "{\"reason\": \"" + "x".repeat(70_000) + "\"}").status())
        .isEqualTo(413);
  }

  @Test
  void whoHasNoKeyOrAWrongOneIsNotKnown() {
    assertThat(Call.get("/v1/clients/me").to(handler).status()).isEqualTo(401);
    assertThat(Call.get("/v1/clients/me").key("fck_" + "x".repeat(43)).to(handler).status())
        .isEqualTo(401);
    assertThat(Call.get("/v1/clients/me").asAdmin("someone").to(handler).status()).isEqualTo(401);
  }

  @Test
  void aDraftThatIsNeverUsedEndsAfterThirtyDaysAndAUsedOneDoesNot() {
    var unused = start();
    var used = start();
    save(used, "\"1\"", "{\"concerns\": [\"sleep\"]}");
    var now = platform.clock().instant();
    platform.clock().advance(Duration.ofDays(31));
    assertThat(Call.get("/v1/clients/me").key(unused).to(handler).status()).isEqualTo(401);
    assertThat(Call.get("/v1/clients/me").key(used).to(handler).status()).isEqualTo(200);
    platform.clock().set(now);
  }

  @Test
  void wordsThatHintAtDangerBringHelpAtOnceAndTheHintIsNotStored() {
    var key = start();
    var answer = save(key, "\"1\"", "{\"jurisdiction\": \"US-CT\", \"reason\": \"I want to die\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/crisisHelp/lines/0/name").asText()).isNotBlank();
    var stored =
        platform
            .platform()
            .table()
            .get(Keys.client(answer.body().path("id").asText()))
            .orElseThrow();
    assertThat(stored.attributes().toString()).doesNotContainIgnoringCase("crisis");
    assertThat(save(key, "\"2\"", "{\"reason\": \"I sleep badly\"}").body().has("crisisHelp"))
        .isFalse();
  }

  @Test
  void theSamePostTwiceIsOneClientAndShowsTheKeyAgain() {
    var once =
        Call.post("/v1/clients")
            .header("Idempotency-Key", "0f3c1b0e-6f5e-4b57")
            .body("{}")
            .to(handler);
    var again =
        Call.post("/v1/clients")
            .header("Idempotency-Key", "0f3c1b0e-6f5e-4b57")
            .body("{}")
            .to(handler);
    assertThat(again.body()).isEqualTo(once.body());
    assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
    var other =
        Call.post("/v1/clients")
            .header("Idempotency-Key", "0f3c1b0e-6f5e-4b57")
            .body("{\"aim\": \"personal-growth\"}")
            .to(handler);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void nothingPersonalReachesTheLog() {
    var logs = new Call.Logs();
    var key = start();
    Call.patch("/v1/clients/me")
        .key(key)
        .ifMatch("\"1\"")
        .logs(logs)
        .body(
            "{\"reason\": \"a private sentence\", \"nearby\": {\"postalCode\": \"06103\","
                + " \"withinKm\": 5}}")
        .to(handler);
    var id = Call.get("/v1/clients/me").key(key).logs(logs).to(handler).body().path("id").asText();
    assertThat(logs.lines()).hasSize(2);
    CleanLog.assertClean(logs);
    for (var line : logs.lines()) {
      assertThat(line).doesNotContain("private", "06103", key, id, "192.0.2.1");
    }
  }

  @Test
  void anAddressThatIsNotOursAnswers404AndAnotherMethod405() {
    assertThat(Call.get("/v1/nothing").to(handler).status()).isEqualTo(404);
    var other = Call.of("DELETE", "/v1/clients/me").to(handler);
    assertThat(other.status()).isEqualTo(405);
    assertThat(other.headers()).containsEntry("Allow", "GET, PATCH");
  }

  @Test
  void crisisHelpNeedsNoKey() {
    var help =
        Call.get("/v1/crisis-help")
            .query("jurisdiction", "US-CT")
            .query("language", "es")
            .to(handler);
    assertThat(help.status()).isEqualTo(200);
    assertThat(help.body().path("language").asText()).isEqualTo("es");
    assertThat(help.body().toString()).contains("988");
    assertThat(Call.get("/v1/crisis-help").query("jurisdiction", "x").to(handler).status())
        .isEqualTo(400);
  }
}
