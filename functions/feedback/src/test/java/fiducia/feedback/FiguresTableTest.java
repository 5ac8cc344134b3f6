package fiducia.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.figures.Counted;
import fiducia.figures.Counts;
import fiducia.figures.Quarter;
import fiducia.http.Json;
import fiducia.log.CleanLog;
import fiducia.store.QuarterCounts;
import fiducia.table.Keys;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestRelationship;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endings are counted once, and the clinic is told what tells of nobody. */
class FiguresTableTest {

  private static final Quarter NOW = new Quarter(2026, 4);
  private static final Instant TOLD = Instant.parse("2027-01-02T00:00:00Z");

  private Feedback feedback;

  @BeforeEach
  void open() {
    feedback = Feedback.open();
  }

  @AfterEach
  void close() {
    feedback.close();
  }

  private Map<Quarter, Counts> counted() {
    return new QuarterCounts(feedback.here().platform().table()).all();
  }

  private void assertCounted(Counted what) {
    assertThat(counted()).isEqualTo(Map.of(NOW, Counts.NONE.plus(what, 1)));
  }

  private Answer byTherapist(TestRelationship pair, String kind) {
    return feedback
        .asTherapist(pair, "POST", "/ending")
        .body("{\"kind\": \"" + kind + "\"}")
        .to(feedback.handler());
  }

  private Answer figures() {
    return Call.get("/v1/clinic/figures").asAdmin("desk").to(feedback.handler());
  }

  /** So often, as the functions would have counted it. */
  private void happened(Quarter quarter, Counted what, int times) {
    var platform = feedback.here().platform();
    int shards = Math.min(Keys.SHARDS, times);
    for (int shard = 0; shard < shards; shard++) {
      int share = times / shards + (shard < times % shards ? 1 : 0);
      platform
          .table()
          .write(
              platform.secrets().transactionToken(),
              Write.updateOrCreate(Keys.figures(quarter.code(), shard), "figures", 1)
                  .add(what.code(), share));
    }
  }

  @ParameterizedTest
  @CsvSource({"planned, PLANNED_BY_CLIENT", "rematch, REMATCH"})
  void anEndingByTheClientIsCountedOnceThoughItComesTwice(String kind, Counted what) {
    var pair = feedback.begin();
    var body = "{\"kind\": \"" + kind + "\"}";
    assertThat(feedback.post(pair, "/ending", body).status()).isEqualTo(200);
    assertThat(feedback.post(pair, "/ending", body).status()).isEqualTo(200);
    assertThat(byTherapist(pair, "dropout").status()).isEqualTo(409);
    assertCounted(what);
  }

  @ParameterizedTest
  @CsvSource({"planned, PLANNED_BY_THERAPIST", "dropout, DROPOUT"})
  void anEndingByTheTherapistIsCountedOnceThoughItComesTwice(String kind, Counted what) {
    var pair = feedback.begin();
    assertThat(byTherapist(pair, kind).status()).isEqualTo(200);
    assertThat(byTherapist(pair, kind).status()).isEqualTo(200);
    assertCounted(what);
  }

  @ParameterizedTest
  @CsvSource({"fine-and-done, PLANNED_BY_CLIENT", "another-therapist, REMATCH"})
  void aWayOutThatEndsIsCountedAsTheClientsEnding(String choice, Counted what) {
    var pair = feedback.begin();
    feedback.send(pair);
    var link = feedback.askAfterSilence(pair);
    var body = "{\"choice\": \"" + choice + "\"}";
    assertThat(feedback.post(pair, "/way-out", body).status()).isEqualTo(200);
    Call.post("/v1/check-in/way-out").key(link).body(body).to(feedback.handler());
    assertCounted(what);
  }

  @ParameterizedTest
  @CsvSource({"pause", "call-me"})
  void aWayOutThatGoesOnIsNoEnding(String choice) {
    var pair = feedback.begin();
    feedback.send(pair);
    feedback.askAfterSilence(pair);
    feedback.post(pair, "/way-out", "{\"choice\": \"" + choice + "\"}");
    assertThat(counted()).isEmpty();
  }

  @Test
  void clientAndTherapistWhoEndItAtOnceAreCountedOnce() throws Exception {
    var pairs = IntStream.range(0, 5).mapToObj(i -> feedback.begin()).toList();
    try (var threads = Executors.newFixedThreadPool(10)) {
      var calls =
          IntStream.range(0, 20)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          i % 2 == 0
                              ? feedback.post(
                                  pairs.get(i / 4), "/ending", "{\"kind\": \"planned\"}")
                              : byTherapist(pairs.get(i / 4), "dropout"))
              .toList();
      for (var answer : threads.invokeAll(calls)) {
        assertThat(answer.get().status()).isIn(200, 409);
      }
    }
    var counts = counted().get(NOW);
    assertThat(counts.of(Counted.PLANNED_BY_CLIENT) + counts.of(Counted.DROPOUT)).isEqualTo(5);
  }

  @Test
  void beforeAQuarterIsOverNothingIsTold() {
    happened(NOW, Counted.REMATCH, 50);
    feedback.here().clock().set(TOLD.minusMillis(1));
    assertThat(figures().body())
        .isEqualTo(
            Json.read(
                """
                {"running": {"quarter": "2026-Q4", "from": "2026-10-01", "until": "2026-12-31",
                             "toldFrom": "2027-01-02T00:00:00Z"},
                 "quarters": []}
                """));
  }

  @Test
  void aQuarterIsToldOnceItIsOverAndNeverOtherwiseAgain() {
    var pair = feedback.begin();
    happened(NOW, Counted.TALK_WITHIN_3_DAYS, 9);
    happened(NOW, Counted.TALK_WITHIN_A_WEEK, 17);
    happened(NOW, Counted.TALK_WITHIN_2_WEEKS, 4);
    happened(NOW, Counted.TALK_WITHIN_4_WEEKS, 8);
    happened(NOW, Counted.TALK_LATER, 2);
    happened(NOW, Counted.DECLINED, 12);
    happened(NOW, Counted.EXPIRED, 4);
    happened(NOW, Counted.PLANNED_BY_CLIENT, 8);
    happened(NOW, Counted.PLANNED_BY_THERAPIST, 6);
    happened(NOW, Counted.REMATCH, 5);
    happened(NOW, Counted.DROPOUT, 1);
    feedback.here().clock().set(TOLD);
    var first = figures();
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body())
        .isEqualTo(
            Json.read(
                """
                {"running": {"quarter": "2027-Q1", "from": "2027-01-01", "until": "2027-03-31",
                             "toldFrom": "2027-04-02T00:00:00Z"},
                 "quarters": [
                   {"quarter": "2026-Q4", "from": "2026-10-01", "until": "2026-12-31",
                    "firstTalks": {"count": 40,
                                   "days": [{"from": 0, "until": 3, "count": 9},
                                            {"from": 4, "until": 7, "count": 17},
                                            {"from": 8, "count": 14}],
                                   "median": {"from": 4, "until": 7}},
                    "requests": {"declined": {"count": 12}, "expired": {}, "withdrawn": {}},
                    "endings": {"planned": {"count": 14, "by": {"client": 8, "therapist": 6}},
                                "rematch": {"count": 5}, "dropout": {}}}],
                 "since": "2026-Q4"}
                """));
    var told = first.body().at("/quarters/0");
    byTherapist(pair, "dropout");
    happened(NOW.next(), Counted.EXPIRED, 30);
    feedback.here().clock().set(NOW.next().toldFrom());
    assertThat(figures().body().at("/quarters/1")).isEqualTo(told);
    assertThat(figures().body().at("/quarters/0/requests/expired/count").asInt()).isEqualTo(30);
  }

  @Test
  void whatIsSmallIsNotTold() {
    for (var what : Counted.values()) {
      happened(NOW, what, what == Counted.TALK_WITHIN_3_DAYS ? 0 : 1);
    }
    feedback.here().clock().set(TOLD);
    var answer = figures().body().at("/quarters/0");
    assertThat(answer.findValues("count")).isEmpty();
    assertThat(answer)
        .isEqualTo(
            Json.read(
                """
                {"quarter": "2026-Q4", "from": "2026-10-01", "until": "2026-12-31",
                 "firstTalks": {}, "requests": {"declined": {}, "expired": {}, "withdrawn": {}},
                 "endings": {"planned": {}, "rematch": {}, "dropout": {}}}
                """));
  }

  @Test
  void eightQuartersAreToldTheQuietOnesToo() {
    happened(new Quarter(2024, 4), Counted.REMATCH, 6);
    happened(NOW, Counted.REMATCH, 7);
    feedback.here().clock().set(TOLD);
    var answer = figures().body();
    assertThat(Feedback.texts(answer.path("quarters"), "quarter"))
        .containsExactly(
            "2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1");
    assertThat(answer.path("since").asText()).isEqualTo("2024-Q4");
    assertThat(answer.at("/quarters/1/endings/rematch")).isEqualTo(Json.object());
  }

  @Test
  void nothingCanBeChosen() {
    happened(NOW, Counted.REMATCH, 7);
    feedback.here().clock().set(TOLD);
    JsonNode plain = figures().body();
    var asked =
        Call.get("/v1/clinic/figures")
            .asAdmin("desk")
            .query("from", "2026-11-01")
            .query("until", "2026-11-02");
    assertThat(asked.to(feedback.handler()).body()).isEqualTo(plain);
  }

  @Test
  void nobodyButTheClinicSeesFigures() {
    var pair = feedback.begin();
    for (var call :
        List.of(
            Call.get("/v1/clinic/figures"),
            Call.get("/v1/clinic/figures").key(pair.key()),
            Call.get("/v1/clinic/figures").asTherapist(pair.account()))) {
      assertThat(call.to(feedback.handler()).status()).isEqualTo(401);
    }
    var logs = new Call.Logs();
    var told = Call.get("/v1/clinic/figures").asAdmin("desk").logs(logs).to(feedback.handler());
    assertThat(told.status()).isEqualTo(200);
    CleanLog.assertClean(logs);
  }
}
