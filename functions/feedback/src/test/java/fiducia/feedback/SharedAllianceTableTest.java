package fiducia.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.http.Json;
import fiducia.testing.Call;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestRelationship;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The therapist cannot tell whether there are answers that were not shared. */
class SharedAllianceTableTest {

  private static final int[] GOOD = {8, 8, 8};
  private static final int[] BAD = {1, 2, 1};

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
  void theTherapistsViewIsTheSameByteForByteWhetherOrNotPrivateAnswersExist() {
    isBlindToPrivateAnswers(this::theCase);
    isBlindToPrivateAnswers(this::caseload);
  }

  /** Negative control: the client's own view is not blind, and the same assertion finds it. */
  @Test
  void theAssertionFindsAViewThatIsNotBlind() {
    assertThatThrownBy(
            () -> isBlindToPrivateAnswers(pair -> Json.text(feedback.get(pair, "").body())))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                isBlindToPrivateAnswers(pair -> Json.text(feedback.get(pair, "/alliance").body())))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whatIsSharedIsSeen() {
    var pair = feedback.begin();
    feedback.lives(pair, "my-therapist", GOOD, GOOD, GOOD);
    var shared = feedback.asTherapist(pair, "GET", "").to(feedback.handler()).body();
    assertThat(shared.at("/sharedAlliance/answered").asInt()).isEqualTo(3);
    assertThat(shared.at("/sharedAlliance/factors/trust/state").asText()).isNotEmpty();
    assertThat(shared.at("/client/name").asText()).isEqualTo("Sam");
    assertThat(shared.has("revision")).isFalse();
    assertThat(Json.text(shared)).doesNotContain(TestRelationship.ADDRESS);
  }

  /** Two relationships that differ in nothing but private answers, an alarm among them. */
  private void isBlindToPrivateAnswers(Function<TestRelationship, String> view) {
    feedback.here().clock().set(TestPlatform.START);
    var silent = feedback.begin();
    var open = feedback.begin();
    for (var pair : new TestRelationship[] {silent, open}) {
      feedback.here().clock().set(TestPlatform.START);
      feedback.lives(pair, "my-therapist", GOOD);
      feedback.send(pair);
      feedback.send(pair);
    }
    feedback.answer(open, 2, Feedback.answers(8, 8, 8).put("visibleTo", "pooled"));
    feedback.answer(
        open,
        3,
        Feedback.answers(BAD[0], BAD[1], BAD[2])
            .put("visibleTo", "matching-only")
            .put("line", "I did not say this aloud"));
    feedback.post(open, "/repair", "{\"outcome\": \"not-repaired\"}");
    assertThat(open.course().alarms()).isNotEmpty();
    assertThat(anonymous(view.apply(open), open)).isEqualTo(anonymous(view.apply(silent), silent));
  }

  private static String anonymous(String json, TestRelationship pair) {
    return json.replace(pair.id(), "re_").replace(pair.therapist(), "th_");
  }

  private String theCase(TestRelationship pair) {
    return Json.text(feedback.asTherapist(pair, "GET", "").to(feedback.handler()).body());
  }

  private String caseload(TestRelationship pair) {
    return Json.text(
        Call.get("/v1/therapists/me/relationships")
            .asTherapist(pair.account())
            .to(feedback.handler())
            .body());
  }
}
