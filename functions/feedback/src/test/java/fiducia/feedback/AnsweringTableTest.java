package fiducia.feedback;

import static fiducia.feedback.Feedback.answers;
import static org.assertj.core.api.Assertions.assertThat;

import fiducia.alliance.Visibility;
import fiducia.http.Json;
import fiducia.store.RaisedAlarm;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringTableTest {

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
  void openingALinkChangesNothingHoweverOften() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var before = feedback.here().platform().table().partition("RELATIONSHIP#" + pair.id());
    Answer first = feedback.openLink(token);
    for (int i = 0; i < 5; i++) {
      assertThat(feedback.openLink(token)).isEqualTo(first);
    }
    assertThat(first.body().path("kind").asText()).isEqualTo("session");
    assertThat(first.body().path("session").asInt()).isEqualTo(1);
    assertThat(first.body().path("questions")).hasSize(7);
    assertThat(first.body().has("answers")).isFalse();
    assertThat(feedback.here().platform().table().partition("RELATIONSHIP#" + pair.id()))
        .isEqualTo(before);
    assertThat(feedback.byLink(token, answers(7, 7, 7)).status()).isEqualTo(200);
    assertThat(feedback.openLink(token).body().at("/answers/items/trust-1").asInt()).isEqualTo(7);
  }

  @Test
  void theSameAnswerTwiceIsOneAnswer() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var first = feedback.byLink(token, answers(7, 7, 7));
    feedback.here().clock().advance(Duration.ofHours(3));
    assertThat(feedback.byLink(token, answers(7, 7, 7))).isEqualTo(first);
    feedback.here().clock().advance(Duration.ofHours(30));
    assertThat(feedback.byLink(token, answers(7, 7, 7))).isEqualTo(first);
    assertThat(pair.course().checkIn(1).orElseThrow().given().orElseThrow().revision())
        .isEqualTo(1);
  }

  @Test
  void anotherAnswerReplacesTheFirstForADayAndIsRefusedThen() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var first = feedback.byLink(token, answers(7, 7, 7));
    feedback.here().clock().advance(Duration.ofHours(24).minusMillis(1));
    var second = feedback.byLink(token, answers(8, 8, 8));
    assertThat(second.status()).isEqualTo(200);
    // The day counts from the first answer; changing it wins no time.
    assertThat(second.body()).isEqualTo(first.body());
    feedback.here().clock().advance(Duration.ofMillis(1));
    var third = feedback.byLink(token, answers(9, 9, 9));
    assertThat(third.status()).isEqualTo(409);
    assertThat(third.problem()).isEqualTo("answers-frozen");
    assertThat(feedback.answer(pair, 1, answers(9, 9, 9)).problem()).isEqualTo("answers-frozen");
    assertThat(feedback.openLink(token).body().at("/answers/items/trust-1").asInt()).isEqualTo(8);
  }

  @Test
  void aLinkOpensForSevenDaysAndNotAMomentLonger() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    feedback.here().clock().advance(Duration.ofDays(7).minusMillis(1));
    assertThat(feedback.openLink(token).status()).isEqualTo(200);
    feedback.here().clock().advance(Duration.ofMillis(1));
    assertThat(feedback.openLink(token).status()).isEqualTo(410);
    assertThat(feedback.byLink(token, answers(7, 7, 7)).problem()).isEqualTo("link-expired");
    // The client's own key answers late as well.
    assertThat(feedback.answer(pair, 1, answers(7, 7, 7)).status()).isEqualTo(200);
  }

  @Test
  void anAnswerGivenLateByLinkMayStillBeChangedForItsDay() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    feedback.here().clock().advance(Duration.ofDays(7).minusHours(1));
    feedback.byLink(token, answers(7, 7, 7));
    feedback.here().clock().advance(Duration.ofHours(20));
    assertThat(feedback.byLink(token, answers(8, 8, 8)).status()).isEqualTo(200);
    feedback.here().clock().advance(Duration.ofHours(4));
    assertThat(feedback.byLink(token, answers(9, 9, 9)).status()).isEqualTo(410);
  }

  @Test
  void anUnknownTokenIsNobody() {
    var unknown = feedback.here().platform().secrets().linkToken();
    assertThat(feedback.openLink(unknown).status()).isEqualTo(401);
    assertThat(feedback.byLink(unknown, answers(7, 7, 7)).status()).isEqualTo(401);
    assertThat(Call.get("/v1/check-in").to(feedback.handler()).status()).isEqualTo(401);
    // A client's key opens no link, and a link's token no account.
    var pair = feedback.begin();
    var token = feedback.send(pair);
    assertThat(feedback.openLink(pair.key()).status()).isEqualTo(401);
    assertThat(Call.get("/v1/relationships").key(token).to(feedback.handler()).status())
        .isEqualTo(401);
  }

  @Test
  void aLinkAsksOneQuestionOrTheOther() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var silence = feedback.askAfterSilence(pair);
    assertThat(feedback.byLink(silence, answers(7, 7, 7)).problem()).isEqualTo("other-question");
    assertThat(
            Call.post("/v1/check-in/way-out")
                .key(token)
                .body("{\"choice\": \"pause\"}")
                .to(feedback.handler())
                .problem())
        .isEqualTo("other-question");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /items | missing",
        "{\"items\": {}} | /items | empty",
        "{\"items\": 3} | /items | not-an-object",
        "{\"items\": {\"trust-1\": 11}} | /items/trust-1 | not-in-range",
        "{\"items\": {\"trust-1\": -1}} | /items/trust-1 | not-in-range",
        "{\"items\": {\"trust-1\": 7.5}} | /items/trust-1 | not-in-range",
        "{\"items\": {\"trust-1\": \"7\"}} | /items/trust-1 | not-in-range",
        "{\"items\": {\"trust-3\": 7}} | /items/trust-3 | unknown-member",
        "{\"items\": {\"trust-1\": 7}, \"line\": \"\"} | /line | empty",
        "{\"items\": {\"trust-1\": 7}, \"visibleTo\": \"all\"} | /visibleTo | unknown-code",
        "{\"items\": {\"trust-1\": 7}, \"mood\": 3} | /mood | unknown-member",
        "{\"items\": {\"trust-1\": 7}, \"visibleTo\": null} | /visibleTo | null",
        "{\"items\": null} | /items | missing",
      })
  void whatDoesNotFitIsNamedAndNothingIsStored(String body, String pointer, String code) {
    var pair = feedback.begin();
    feedback.send(pair);
    var refused = feedback.answer(pair, 1, Json.read(body));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/faults/0/pointer").asText()).isEqualTo(pointer);
    assertThat(refused.body().at("/faults/0/code").asText()).isEqualTo(code);
    assertThat(pair.course().anythingAnswered()).isFalse();
  }

  @Test
  void preferringNotToSayIsAnAnswerAndTheDefaultIsPooled() {
    var pair = feedback.begin();
    feedback.send(pair);
    var answered =
        feedback.answer(pair, 1, Json.read("{\"items\": {\"trust-1\": \"prefer-not-to-say\"}}"));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.body().path("visibleTo").asText()).isEqualTo("pooled");
    var given = pair.course().checkIn(1).orElseThrow().given().orElseThrow();
    assertThat(given.answers().ratings()).isEmpty();
    assertThat(given.visibleTo()).isEqualTo(Visibility.POOLED);
    var listed = feedback.get(pair, "/check-ins").body().at("/items/1");
    assertThat(listed.at("/items/trust-1").asText()).isEqualTo("prefer-not-to-say");
    assertThat(listed.path("state").asText()).isEqualTo("answered");
  }

  @Test
  void aSessionThatHasNotBeenCannotBeAnswered() {
    var pair = feedback.begin();
    assertThat(feedback.answer(pair, 1, answers(7, 7, 7)).problem()).isEqualTo("not-due");
    assertThat(feedback.answer(pair, 5, answers(7, 7, 7)).problem()).isEqualTo("not-due");
    assertThat(feedback.answer(pair, 0, answers(7, 7, 7)).status()).isEqualTo(404);
    // Its time has come, though no sweep has looked yet.
    pair.at("2026-11-24T18:50");
    assertThat(feedback.answer(pair, 1, answers(7, 7, 7)).status()).isEqualTo(200);
  }

  @Test
  void aLineThatHintsAtDangerBringsHelpThatIsStoredNowhere() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var logs = new Call.Logs();
    var said = Json.object().put("line", "I want to die");
    said.set("items", Json.object());
    Answer answered =
        Call.post("/v1/check-in/answers").key(token).body(said).logs(logs).to(feedback.handler());
    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.body().at("/crisisHelp/country").asText()).isEqualTo("US");
    assertThat(answered.body().at("/crisisHelp/lines/1/call").asText()).isEqualTo("988");
    assertThat(feedback.byLink(token, said)).isEqualTo(answered);
    var stored = pair.course().checkIn(1).orElseThrow().item().attributes().keySet();
    assertThat(stored).noneMatch(name -> name.matches("(?i).*(crisis|danger|help|hint).*"));
    assertThat(logs.lines())
        .isNotEmpty()
        .noneMatch(
            line ->
                line.contains("die")
                    || line.contains(token)
                    || line.contains(pair.id())
                    || line.contains(pair.client()));
    var harmless = Json.object().put("line", "I liked the chairs");
    harmless.set("items", Json.object());
    assertThat(feedback.byLink(token, harmless).body().has("crisisHelp")).isFalse();
  }

  @Test
  void answersAtTheSameTimeAreAllKeptAndTheirAlarmIsRaisedOnce() throws Exception {
    var pair = feedback.begin();
    feedback.lives(pair, "pooled", new int[] {8, 8, 8}, new int[] {8, 8, 8});
    feedback.send(pair);
    feedback.send(pair);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 8)
              .<Callable<Answer>>mapToObj(
                  i -> () -> feedback.answer(pair, 3 + i % 2, answers(3, 8, 8)))
              .toList();
      for (var answer : threads.invokeAll(calls)) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    }
    var course = pair.course();
    assertThat(course.checkIns().stream().filter(one -> one.given().isPresent())).hasSize(4);
    // Whichever came first: the alarms are those that all answers together tell of.
    assertThat(
            course.alarms().stream()
                .filter(raised -> raised.state() != RaisedAlarm.State.WITHDRAWN)
                .map(RaisedAlarm::alarm))
        .containsExactlyElementsOf(course.alliance().alarms())
        .hasSize(1);
  }

  @Test
  void anEditThatTakesBackAFallTakesBackItsAlarm() {
    var pair = feedback.begin();
    feedback.lives(pair, "pooled", new int[] {8, 8, 8}, new int[] {8, 8, 8}, new int[] {2, 8, 8});
    assertThat(feedback.get(pair, "/alliance").body().at("/alarm/session").asInt()).isEqualTo(3);
    feedback.answer(pair, 3, answers(8, 8, 8));
    assertThat(feedback.get(pair, "/alliance").body().has("alarm")).isFalse();
    feedback.answer(pair, 3, answers(2, 8, 8));
    assertThat(feedback.get(pair, "/alliance").body().at("/alarm/session").asInt()).isEqualTo(3);
  }
}
