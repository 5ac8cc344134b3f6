package fiducia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check itself: it lets pass what is described and names what is not. */
class ContractTest {

  private static final Contract CONTRACT = Contract.published();
  private static final String KEY = "fck_vT0aLw2Jm5RzB8cNd3XkQ9eUy1PsH5gQx0DkNm3iVfG";

  private String method = "PUT";
  private String path = "/v1/relationships/re_9RbC4tLj6ZoWh2FyNv7SuE/check-ins/4/answers";
  private final Map<String, String> sent =
      new HashMap<>(Map.of("Authorization", "Bearer " + KEY, "Content-Type", "application/json"));
  private String body = CONTRACT.example("Answers").toString();
  private int status = 200;
  private final Map<String, String> got =
      new HashMap<>(
          Map.of(
              "Content-Type", "application/json; charset=utf-8",
              "Cache-Control", "no-store",
              "X-Content-Type-Options", "nosniff",
              "X-Correlation-Id", "6f1c2a34",
              "Access-Control-Allow-Origin", "http://localhost:8080"));
  private String answer = CONTRACT.example("Answered").toString();

  private Exchange exchange() {
    return new Exchange(method, path, sent, body, status, got, answer);
  }

  private void problem(int with, String code) {
    status = with;
    got.put("Content-Type", "application/problem+json");
    answer =
        """
        {"type": "urn:fiducia:problem:%1$s", "title": "No.", "status": %2$d, "code": "%1$s",
         "detail": "Because."}"""
            .formatted(code, with);
  }

  private void expectFault(String words) {
    assertThat(CONTRACT.faults(exchange())).anyMatch(fault -> fault.contains(words));
    assertThatThrownBy(() -> CONTRACT.check(exchange()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(words);
  }

  @Test
  void whatIsDescribedPasses() {
    CONTRACT.check(exchange());
  }

  @Test
  void anUndescribedStatusIsAFault() {
    problem(418, "teapot");
    expectFault("the status is not described");
  }

  @Test
  void anUndescribedMemberOfAnAnswerIsAFault() {
    answer = answer.replaceFirst("\\{", "{\"score\": 7, ");
    expectFault("'score'");
  }

  @Test
  void aMissingMemberOfAnAnswerIsAFault() {
    answer =
        answer.replace("\"visibleTo\"", "\"crisis\"").replace("\"crisis\":\"my-therapist\",", "");
    assertThat(CONTRACT.faults(exchange())).anyMatch(fault -> fault.contains("visibleTo"));
  }

  @Test
  void aWrongFormatInAnAnswerIsAFault() {
    answer = answer.replaceFirst("2026-12-23T01:10:00Z", "2026-13-23T01:10:00Z");
    expectFault("/answeredAt");
  }

  @Test
  void aMissingHeaderOfAnAnswerIsAFault() {
    got.remove("X-Correlation-Id");
    expectFault("X-Correlation-Id is missing");
  }

  @Test
  void aWrongHeaderOfAnAnswerIsAFault() {
    got.put("Cache-Control", "public");
    expectFault("Cache-Control");
  }

  @Test
  void anotherMediaTypeIsAFault() {
    got.put("Content-Type", "text/html");
    expectFault("text/html");
  }

  @Test
  void acceptingAnUndescribedRequestIsAFault() {
    body = body.replace("\"trust-1\":7", "\"trust-1\":11");
    expectFault("/items/trust-1");
  }

  @Test
  void refusingAnUndescribedRequestIsRight() {
    body = body.replace("\"trust-1\":7", "\"trust-1\":11");
    problem(422, "unfit-content");
    CONTRACT.check(exchange());
  }

  @Test
  void answeringWithoutACredentialIsAFault() {
    sent.remove("Authorization");
    expectFault("without the credential CLIENT_KEY");
  }

  @Test
  void aCodeThatIsNotOfThisStatusIsAFault() {
    problem(409, "place-taken");
    expectFault("/code");
  }

  @Test
  void aValueInThePathIsHeldAgainstItsSchema() {
    path = path.replace("/4/", "/0/");
    expectFault("path session");
  }

  @Test
  void anUndescribedPathMayOnlyBeNotFound() {
    path = "/v1/diagnoses";
    expectFault("the path is not described");
    problem(404, "not-found");
    CONTRACT.check(exchange());
  }

  @Test
  void anUndescribedMethodMayOnlyBeRefused() {
    method = "DELETE";
    expectFault("the method is not described");
    problem(405, "method-not-allowed");
    expectFault("405 without Allow");
    got.put("Allow", "PUT");
    CONTRACT.check(exchange());
  }

  @Test
  void aNumberInTheQueryIsANumber() {
    method = "GET";
    path = "/v1/matches?limit=20";
    body = "";
    answer = CONTRACT.example("Matches").toString();
    CONTRACT.check(exchange());
    path = "/v1/matches?limit=0";
    expectFault("query limit");
    path = "/v1/matches?offset=3";
    expectFault("query offset is not described");
  }

  @Test
  void nothingIsToBeSentWhereNothingIsDescribed() {
    method = "GET";
    path = "/v1/vocabulary";
    body = "{}";
    got.put("Cache-Control", "public, max-age=3600");
    answer = CONTRACT.example("Vocabulary").toString();
    expectFault("has a body where none is described");
  }

  @Test
  void ofTwoRoutesThatFitTheLiteralOneIsMeant() {
    method = "GET";
    path = "/v1/therapists/me";
    body = "";
    sent.put("Authorization", "Bearer eyJ");
    got.put("ETag", "\"5\"");
    answer = CONTRACT.example("Therapist").toString();
    CONTRACT.check(exchange());
  }
}
