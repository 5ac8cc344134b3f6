package fiducia.feedback;

import static fiducia.feedback.Feedback.answers;
import static org.assertj.core.api.Assertions.assertThat;

import fiducia.http.Json;
import fiducia.store.Clients;
import fiducia.store.Therapists;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestRelationship;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipsTableTest {

  private Feedback feedback;

  @BeforeEach
  void open() {
    feedback = Feedback.open();
  }

  @AfterEach
  void close() {
    feedback.close();
  }

  @Test
  void aClientSeesTheOwnRelationshipAndWhenTheNextQuestionsCome() {
    var pair = feedback.begin();
    var read = feedback.get(pair, "").body();
    assertThat(read.path("id").asText()).isEqualTo(pair.id());
    assertThat(read.path("therapistName").asText()).isEqualTo("Dr. Ana Rivera");
    assertThat(read.path("state").asText()).isEqualTo("active");
    assertThat(read.at("/rhythm/firstSession").asText()).isEqualTo("2026-11-24T17:00");
    assertThat(read.at("/nextCheckIn/at").asText()).isEqualTo("2026-11-24T23:50:00Z");
    assertThat(read.at("/nextCheckIn/zone").asText()).isEqualTo("America/New_York");
    var listed = Call.get("/v1/relationships").key(pair.key()).to(feedback.handler()).body();
    assertThat(listed.path("items")).containsExactly(read);
    assertThat(listed.has("next")).isFalse();
  }

  @Test
  void thoseOfOthersAreAsIfTheyWereNotThere() {
    var own = feedback.begin();
    var others = feedback.begin();
    var absent =
        new TestRelationship(
            own.here(), "re_0000000000000000000000", own.client(), own.key(), "", "");
    var stranger =
        new TestRelationship(
            own.here(), others.id(), own.client(), own.key(), own.therapist(), own.account());
    record Attempt(String method, String below, String body) {}
    var attempts =
        List.of(
            new Attempt("GET", "", ""),
            new Attempt("GET", "/alliance", ""),
            new Attempt("GET", "/check-ins", ""),
            new Attempt("POST", "/pause", "{}"),
            new Attempt("POST", "/resumption", "{}"),
            new Attempt("POST", "/repair", "{\"outcome\": \"repaired\"}"),
            new Attempt("POST", "/way-out", "{\"choice\": \"pause\"}"),
            new Attempt("POST", "/ending", "{\"kind\": \"planned\"}"),
            new Attempt(
                "PUT",
                "/rhythm",
                """
                {"every": "week", "firstSession": "2026-12-01T17:00", "zone": "UTC"}\
                """));
    for (var attempt : attempts) {
      var answers = new ArrayList<Answer>();
      for (var pair : List.of(stranger, absent)) {
        answers.add(
            feedback
                .call(pair, attempt.method(), attempt.below())
                .body(attempt.body())
                .to(feedback.handler()));
      }
      assertThat(answers.getFirst().status()).as(attempt.toString()).isEqualTo(404);
      assertThat(answers.getFirst()).isEqualTo(answers.getLast());
    }
    assertThat(feedback.answer(stranger, 1, answers(7, 7, 7)))
        .isEqualTo(feedback.answer(absent, 1, answers(7, 7, 7)));
    for (var below : List.of("", "/ending")) {
      var method = below.isEmpty() ? "GET" : "POST";
      var asked =
          List.of(
              feedback.asTherapist(stranger, method, below),
              feedback.asTherapist(
                  new TestRelationship(
                      own.here(), absent.id(), "", "", own.therapist(), own.account()),
                  method,
                  below));
      var answered =
          asked.stream()
              .map(call -> call.body("{\"kind\": \"planned\"}").to(feedback.handler()))
              .toList();
      assertThat(answered.getFirst().status()).isEqualTo(404);
      assertThat(answered.getFirst()).isEqualTo(answered.getLast());
    }
    assertThat(others.course().relationship().hasEnded()).isFalse();
  }

  @Test
  void aPauseHoldsTheNextCheckInBackAndTheSequenceGoesOnAfterIt() {
    var pair = feedback.begin();
    feedback.send(pair);
    feedback.here().clock().advance(Duration.ofHours(1));
    var paused = feedback.post(pair, "/pause", "{}");
    assertThat(paused.body().path("state").asText()).isEqualTo("paused");
    assertThat(paused.body().has("nextCheckIn")).isFalse();
    assertThat(pair.course().planned().orElseThrow().item().has("dueAt")).isFalse();
    assertThat(feedback.post(pair, "/pause", "{}").body()).isEqualTo(paused.body());
    feedback.here().clock().advance(Duration.ofDays(24));
    var resumed = feedback.post(pair, "/resumption", "{}");
    assertThat(resumed.body().path("state").asText()).isEqualTo("active");
    // Session 2, on the weekday and at the hour that were agreed.
    assertThat(resumed.body().at("/nextCheckIn/session").asInt()).isEqualTo(2);
    assertThat(resumed.body().at("/nextCheckIn/at").asText()).isEqualTo("2026-12-22T23:50:00Z");
    assertThat(feedback.post(pair, "/resumption", "{}").body()).isEqualTo(resumed.body());
    assertThat(pair.course().planned().orElseThrow().item().instant("dueAt"))
        .isEqualTo(Instant.parse("2026-12-22T23:50:00Z"));
  }

  @Test
  void aPauseWithAnEndIsOverByItself() {
    var pair = feedback.begin();
    feedback.send(pair);
    var paused = feedback.post(pair, "/pause", "{\"until\": \"2026-12-14\"}");
    assertThat(paused.body().path("state").asText()).isEqualTo("paused");
    assertThat(pair.course().planned().orElseThrow().at())
        .contains(Instant.parse("2026-12-15T23:50:00Z"));
    pair.at("2026-12-14T09:00");
    var read = feedback.get(pair, "").body();
    assertThat(read.path("state").asText()).isEqualTo("active");
    assertThat(read.at("/nextCheckIn/at").asText()).isEqualTo("2026-12-15T23:50:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2026-01-01", "2028-01-01"})
  void aPauseEndsOnADayAheadAndWithinAYear(String until) {
    var pair = feedback.begin();
    var refused = feedback.post(pair, "/pause", "{\"until\": \"" + until + "\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/faults/0/pointer").asText()).isEqualTo("/until");
  }

  @Test
  void anotherRhythmCountsOnAndKeepsItsHourAcrossAClockChange() {
    var pair =
        TestRelationship.in(feedback.here())
            .rhythm("week", "2026-11-24T17:00", "Europe/Madrid")
            .begin();
    feedback.lives(pair, "pooled", new int[] {8, 8, 8}, new int[] {8, 8, 8});
    var changed =
        feedback.put(
            pair,
            "/rhythm",
            """
            {"every": "fortnight", "firstSession": "2027-03-22T18:00", "zone": "Europe/Madrid"}\
            """);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().at("/rhythm/every").asText()).isEqualTo("fortnight");
    assertThat(changed.body().at("/nextCheckIn/session").asInt()).isEqualTo(3);
    assertThat(changed.body().at("/nextCheckIn/at").asText()).isEqualTo("2027-03-22T18:50:00Z");
    feedback.send(pair);
    // Clocks go forward on 28 March: the same hour on the wall is an hour earlier in UTC.
    assertThat(feedback.get(pair, "").body().at("/nextCheckIn/at").asText())
        .isEqualTo("2027-04-05T17:50:00Z");
    var again =
        feedback.put(
            pair,
            "/rhythm",
            """
            {"every": "fortnight", "firstSession": "2027-03-22T18:00", "zone": "Europe/Madrid"}\
            """);
    assertThat(again.body()).isEqualTo(feedback.get(pair, "").body());
  }

  @Test
  void anotherRhythmBeginsWithASessionThatIsAhead() {
    var pair = feedback.begin();
    var refused =
        feedback.put(
            pair,
            "/rhythm",
            """
            {"every": "week", "firstSession": "2026-11-22T17:00", "zone": "America/New_York"}\
            """);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/faults/0/pointer").asText()).isEqualTo("/firstSession");
  }

  @Test
  void anEndingGivesThePlaceBackOnceWhoeverEndsItAndHoweverOften() throws Exception {
    var pair = feedback.begin();
    var other = TestRelationship.in(feedback.here()).with(pair).begin();
    assertThat(pair.places().occupied()).isEqualTo(2);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 8; i++) {
        calls.add(
            i % 2 == 0
                ? () -> feedback.post(pair, "/ending", "{\"kind\": \"planned\"}")
                : () ->
                    feedback
                        .asTherapist(pair, "POST", "/ending")
                        .body("{\"kind\": \"planned\"}")
                        .to(feedback.handler()));
      }
      for (var answer : threads.invokeAll(calls)) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    }
    assertThat(pair.places().occupied()).isEqualTo(1);
    assertThat(pair.places().accepted()).isEqualTo(1);
    assertThat(pair.guard()).isEmpty();
    assertThat(other.guard()).isPresent();
    assertThat(pair.course().planned()).isEmpty();
    assertThat(pair.course().silence().orElseThrow().item().has("dueAt")).isFalse();
  }

  @Test
  void anEndedRelationshipIsReadAndNotChanged() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    feedback.answer(pair, 1, answers(7, 7, 7));
    feedback.post(pair, "/ending", "{\"kind\": \"planned\"}");
    var refused =
        List.of(
            feedback.post(pair, "/ending", "{\"kind\": \"rematch\"}"),
            feedback.post(pair, "/pause", "{}"),
            feedback.post(pair, "/resumption", "{}"),
            feedback.post(pair, "/repair", "{\"outcome\": \"repaired\"}"),
            feedback.post(pair, "/way-out", "{\"choice\": \"pause\"}"),
            feedback.answer(pair, 1, answers(8, 8, 8)),
            feedback.answer(pair, 2, answers(8, 8, 8)),
            feedback.byLink(token, answers(8, 8, 8)),
            feedback
                .asTherapist(pair, "POST", "/ending")
                .body("{\"kind\": \"dropout\"}")
                .to(feedback.handler()),
            feedback.put(
                pair,
                "/rhythm",
                """
                {"every": "week", "firstSession": "2026-12-01T17:00", "zone": "UTC"}\
                """));
    assertThat(refused).extracting(Answer::problem).containsOnly("relationship-ended");
    assertThat(refused).extracting(Answer::status).containsOnly(409);
    assertThat(feedback.get(pair, "").body().path("ending").asText()).isEqualTo("planned");
    assertThat(feedback.get(pair, "/alliance").status()).isEqualTo(200);
    assertThat(feedback.get(pair, "/check-ins").body().at("/items/0/state").asText())
        .isEqualTo("frozen");
  }

  @Test
  void aRematchKeepsWhatWasToldAndLeavesThisTherapistOut() {
    var pair = feedback.begin();
    var ended = feedback.post(pair, "/ending", "{\"kind\": \"rematch\", \"note\": \"too far\"}");
    assertThat(ended.body().path("ending").asText()).isEqualTo("rematch");
    var profile =
        new Clients(feedback.here().platform().table(), feedback.here().clock())
            .find(pair.client())
            .orElseThrow()
            .profile();
    assertThat(profile.excludedTherapists()).containsExactly(pair.therapist());
    assertThat(profile.reason()).contains("sleepless since spring");
    var seen = feedback.asTherapist(pair, "GET", "").to(feedback.handler()).body().toString();
    assertThat(seen).doesNotContain("too far");
  }

  @Test
  void theOpenAlarmIsTalkedAboutAndRepairedOnce() {
    var pair = feedback.begin();
    assertThat(feedback.post(pair, "/repair", "{\"outcome\": \"repaired\"}").problem())
        .isEqualTo("no-open-alarm");
    feedback.lives(pair, "pooled", new int[] {8, 8, 8}, new int[] {8, 8, 8}, new int[] {2, 8, 8});
    var notYet = feedback.post(pair, "/repair", "{\"outcome\": \"not-yet\"}");
    assertThat(notYet.body().at("/alarm/beginWith").asText()).isEqualTo("trust");
    var not = feedback.post(pair, "/repair", "{\"outcome\": \"not-repaired\"}");
    assertThat(not.body().has("alarm")).isFalse();
    assertThat(not.body().at("/offer/kind").asText()).isEqualTo("rematch");
    var repaired = feedback.post(pair, "/repair", "{\"outcome\": \"repaired\"}");
    assertThat(repaired.body().has("offer")).isFalse();
    assertThat(repaired.body().at("/factors/trust/state").asText()).isEqualTo("repaired");
    assertThat(feedback.post(pair, "/repair", "{\"outcome\": \"repaired\"}").body())
        .isEqualTo(repaired.body());
    assertThat(feedback.post(pair, "/repair", "{\"outcome\": \"not-yet\"}").problem())
        .isEqualTo("no-open-alarm");
  }

  @Test
  void aWayOutIsTakenOnce() {
    var pair = feedback.begin();
    assertThat(feedback.post(pair, "/way-out", "{\"choice\": \"call-me\"}").problem())
        .isEqualTo("no-open-question");
    feedback.send(pair);
    feedback.askAfterSilence(pair);
    var call = feedback.post(pair, "/way-out", "{\"choice\": \"call-me\"}");
    assertThat(call.body().path("state").asText()).isEqualTo("active");
    assertThat(pair.course().relationship().callRequestedAt()).isPresent();
    feedback.here().clock().advance(Duration.ofHours(1));
    assertThat(feedback.post(pair, "/way-out", "{\"choice\": \"call-me\"}")).isEqualTo(call);
    assertThat(feedback.post(pair, "/way-out", "{\"choice\": \"pause\"}").problem())
        .isEqualTo("no-open-question");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fine-and-done", "pause", "another-therapist", "call-me"})
  void everyWayOutLeadsWhereItSays(String choice) {
    var pair = feedback.begin();
    feedback.send(pair);
    var token = feedback.askAfterSilence(pair);
    var taken =
        Call.post("/v1/check-in/way-out")
            .key(token)
            .body(Json.object().put("choice", choice))
            .to(feedback.handler());
    assertThat(taken.status()).isEqualTo(200);
    var expected =
        switch (choice) {
          case "fine-and-done" -> "ended planned";
          case "another-therapist" -> "ended rematch";
          case "pause" -> "paused ";
          default -> "active ";
        };
    assertThat(taken.body().path("state").asText() + " " + taken.body().path("ending").asText())
        .isEqualTo(expected);
    assertThat(pair.places().occupied()).isEqualTo(expected.startsWith("ended") ? 0 : 1);
    assertThat(feedback.openLink(token).body().path("chosen").asText()).isEqualTo(choice);
  }

  @Test
  void checkInsAreListedNewestFirstPageByPage() {
    var lent = feedback.begin();
    var pair = feedback.begin();
    feedback.lives(
        pair, "matching-only", new int[] {8, 8, 8}, new int[] {7, 7, 7}, new int[] {9, 9, 9});
    var sessions = new ArrayList<String>();
    var next = "";
    do {
      var call = feedback.call(pair, "GET", "/check-ins").query("limit", "2");
      var page = (next.isEmpty() ? call : call.query("cursor", next)).to(feedback.handler());
      page.body()
          .path("items")
          .forEach(item -> sessions.add(item.path("session") + " " + item.path("state").asText()));
      next = page.body().path("next").asText();
    } while (!next.isEmpty());
    assertThat(sessions).containsExactly("4 planned", "3 answered", "2 frozen", "1 frozen");
    var cursor =
        feedback.call(pair, "GET", "/check-ins").query("limit", "1").to(feedback.handler());
    assertThat(
            feedback
                .call(lent, "GET", "/check-ins")
                .query("cursor", cursor.body().path("next").asText())
                .to(feedback.handler())
                .problem())
        .isEqualTo("bad-cursor");
  }

  @Test
  void aTherapistWhoIsCutOffIsCutOffAtTheNextCall() {
    var pair = feedback.begin();
    var caseload = Call.get("/v1/therapists/me/relationships").asTherapist(pair.account());
    assertThat(caseload.to(feedback.handler()).body().path("items")).hasSize(1);
    var therapists = new Therapists(feedback.here().platform().table(), feedback.here().clock());
    therapists.verify(
        therapists.find(pair.therapist()).orElseThrow(),
        List.of(),
        feedback.here().platform().secrets().transactionToken());
    assertThat(caseload.to(feedback.handler()).status()).isEqualTo(404);
    assertThat(feedback.asTherapist(pair, "GET", "").to(feedback.handler()).status())
        .isEqualTo(404);
  }
}
