package fiducia.feedback;

import static fiducia.feedback.Feedback.answers;
import static org.assertj.core.api.Assertions.assertThat;

import fiducia.alliance.CheckInLink;
import fiducia.log.CleanLog;
import fiducia.store.SilenceQuestion;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestRelationship;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailsStoppedByLinkTableTest {

  private Feedback feedback;

  @BeforeEach
  void open() {
    feedback = Feedback.open();
  }

  @AfterEach
  void close() {
    feedback.close();
  }

  private Answer tap(String what, String token) {
    return Call.post("/v1/check-in/" + what).key(token).body("{}").to(feedback.handler());
  }

  @Test
  void theLinkOfAMailStopsTheMailsAsTheKeyDoes() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var paused = tap("pause", token);
    assertThat(paused.status()).isEqualTo(200);
    assertThat(paused.body()).hasToString("{\"state\":\"paused\"}");
    assertThat(pair.course().planned().orElseThrow().item().has("dueAt")).isFalse();
    assertThat(pair.course().silence().orElseThrow().state())
        .isEqualTo(SilenceQuestion.State.CLOSED);
    assertThat(feedback.get(pair, "").body().path("state").asText()).isEqualTo("paused");
    long revision = pair.course().relationship().revision();
    assertThat(tap("pause", token)).isEqualTo(paused);
    assertThat(feedback.post(pair, "/pause", "{}").body().path("revision").asLong())
        .as("the same pause, whoever asks for it")
        .isEqualTo(revision);
  }

  @Test
  void aTapByMistakeIsUndoneAndNothingIsMissed() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var before = feedback.get(pair, "").body().path("nextCheckIn");
    tap("pause", token);
    feedback.here().clock().advance(Duration.ofMinutes(1));
    var resumed = tap("resumption", token);
    assertThat(resumed.body()).hasToString("{\"state\":\"active\"}");
    assertThat(feedback.get(pair, "").body().path("nextCheckIn")).isEqualTo(before);
    assertThat(pair.course().planned().orElseThrow().item().has("dueAt")).isTrue();
    assertThat(tap("resumption", token)).isEqualTo(resumed);
  }

  @Test
  void aPauseWithAnEndIsMadeOneWithout() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    feedback.post(pair, "/pause", "{\"until\": \"2026-12-14\"}");
    tap("pause", token);
    feedback.here().clock().set(Instant.parse("2027-01-20T12:00:00Z"));
    assertThat(feedback.get(pair, "").body().path("state").asText()).isEqualTo("paused");
  }

  @Test
  void theQuestionAfterASilenceHasALinkThatStopsTheMailsToo() {
    var pair = feedback.begin();
    feedback.send(pair);
    var token = feedback.askAfterSilence(pair);
    assertThat(tap("pause", token).body().path("state").asText()).isEqualTo("paused");
    assertThat(feedback.openLink(token).body().has("chosen")).isFalse();
    assertThat(tap("resumption", token).body().path("state").asText()).isEqualTo("active");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resumption"})
  void aLinkThatHasEndedStopsNothing(String what) {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    feedback.answer(pair, 1, answers(7, 7, 7));
    feedback.here().clock().advance(CheckInLink.VALID);
    var late = tap(what, token);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.problem()).isEqualTo("link-expired");
    assertThat(feedback.get(pair, "").body().path("state").asText()).isEqualTo("active");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resumption"})
  void whatCannotBeMeantIsRefused(String what) {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var call = Call.post("/v1/check-in/" + what);
    assertThat(call.body("{}").to(feedback.handler()).status()).isEqualTo(401);
    assertThat(tap(what, pair.key()).status()).isEqualTo(401);
    assertThat(
            Call.post("/v1/check-in/" + what)
                .key(token)
                .body("{\"until\": \"2026-12-14\"}")
                .to(feedback.handler())
                .status())
        .isEqualTo(422);
    feedback.post(pair, "/ending", "{\"kind\": \"planned\"}");
    assertThat(tap(what, token).problem()).isEqualTo("relationship-ended");
  }

  @Test
  void whatALinkSaysNamesNobody() {
    var pair = feedback.begin();
    var token = feedback.send(pair);
    var logs = new Call.Logs();
    var paused = Call.post("/v1/check-in/pause").key(token).logs(logs).to(feedback.handler());
    CleanLog.assertClean(logs);
    for (var told : List.of(paused.body().toString(), String.join("", logs.lines()))) {
      assertThat(told)
          .doesNotContain(token, pair.client(), pair.id(), "Sam", TestRelationship.ADDRESS);
    }
  }
}
