package fiducia.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.log.CleanLog;
import fiducia.model.Language;
import fiducia.store.Contacts;
import fiducia.store.Contacts.Contact;
import fiducia.table.Keys;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestRelationship;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRequestsTableTest {

  private Feedback feedback;

  @BeforeEach
  void open() {
    feedback = Feedback.open();
  }

  @AfterEach
  void close() {
    feedback.close();
  }

  private TestRelationship asks(TestRelationship pair) {
    feedback.send(pair);
    feedback.askAfterSilence(pair);
    assertThat(feedback.post(pair, "/way-out", "{\"choice\": \"call-me\"}").status())
        .isEqualTo(200);
    return pair;
  }

  private Answer list() {
    return Call.get("/v1/call-requests").asAdmin("desk").to(feedback.handler());
  }

  private List<JsonNode> open(Answer page) {
    var items = new ArrayList<JsonNode>();
    page.body().path("items").forEach(items::add);
    return items;
  }

  private Call done(String call) {
    return Call.post("/v1/call-requests/{callRequestId}/done")
        .path("callRequestId", call)
        .asAdmin("desk");
  }

  private Contacts contacts() {
    return new Contacts(feedback.here().platform().table());
  }

  private String token() {
    return feedback.here().platform().secrets().transactionToken();
  }

  @Test
  void whoAsksToBeCalledIsSeenByTheClinicWithNameAndAddress() {
    var pair = asks(feedback.begin());
    assertThat(open(list())).hasSize(1);
    var call = open(list()).getFirst();
    assertThat(call.path("id").asText()).matches("ca_[A-Za-z0-9_-]{22}");
    assertThat(call)
        .isEqualTo(
            Json.object()
                .put("id", call.path("id").asText())
                .put("askedAt", feedback.here().clock().instant().toString())
                .put("therapistId", pair.therapist())
                .put("therapistName", "Dr. Ana Rivera")
                .put("name", "Sam")
                .put("email", TestRelationship.ADDRESS)
                .put("language", "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fine-and-done", "pause", "another-therapist"})
  void whoTakesAnotherWayOutIsSeenByNobody(String choice) {
    var pair = feedback.begin();
    feedback.send(pair);
    var token = feedback.askAfterSilence(pair);
    Call.post("/v1/check-in/way-out")
        .key(token)
        .body(Json.object().put("choice", choice))
        .to(feedback.handler());
    assertThat(open(list())).isEmpty();
  }

  @Test
  void aWishThatIsSentManyTimesIsOneCall() throws Exception {
    var pair = feedback.begin();
    feedback.send(pair);
    var link = feedback.askAfterSilence(pair);
    var body = "{\"choice\": \"call-me\"}";
    try (var threads = Executors.newFixedThreadPool(6)) {
      var sends =
          IntStream.range(0, 6)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          i % 2 == 0
                              ? feedback.post(pair, "/way-out", body)
                              : Call.post("/v1/check-in/way-out")
                                  .key(link)
                                  .body(body)
                                  .to(feedback.handler()))
              .toList();
      for (var sent : threads.invokeAll(sends)) {
        assertThat(sent.get().status()).isEqualTo(200);
      }
    }
    assertThat(open(list())).hasSize(1);
  }

  @Test
  void whatTheClientCorrectsOrTakesBackIsSeenSo() {
    var pair = asks(feedback.begin());
    var corrected = new Contact("right@client.example", Optional.empty(), Optional.empty());
    contacts().save(pair.client(), corrected, token());
    assertThat(open(list()).getFirst().path("email").asText()).isEqualTo("right@client.example");
    assertThat(open(list()).getFirst().has("name")).isFalse();
    contacts().remove(pair.client(), token());
    assertThat(open(list()).getFirst().has("email")).isFalse();
    assertThat(open(list()).getFirst().path("therapistName").asText()).isEqualTo("Dr. Ana Rivera");
  }

  @Test
  void whoHasLeftNoAddressIsOnTheListWithoutOne() {
    asks(TestRelationship.in(feedback.here()).withoutAddress().begin());
    assertThat(open(list()))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.has("name")).isFalse();
              assertThat(call.has("email")).isFalse();
              assertThat(call.has("language")).isFalse();
            });
  }

  @Test
  void whatIsDoneIsOffTheListAndForgottenAMonthLater() {
    asks(feedback.begin());
    var id = open(list()).getFirst().path("id").asText();
    var closed = done(id).to(feedback.handler());
    assertThat(closed.status()).isEqualTo(200);
    assertThat(closed.body().path("doneAt").asText())
        .isEqualTo(feedback.here().clock().instant().toString());
    assertThat(closed.body().toString()).doesNotContain("Sam", "@");
    assertThat(open(list())).isEmpty();
    feedback.here().clock().advance(Duration.ofDays(30).minusSeconds(1));
    assertThat(done(id).body("{}").to(feedback.handler())).isEqualTo(closed);
    var item = feedback.here().platform().table().get(Keys.callRequest(id)).orElseThrow();
    assertThat(item.has("gsi1pk")).isFalse();
    feedback.here().clock().advance(Duration.ofSeconds(1));
    assertThat(item.expired(feedback.here().clock().instant())).isTrue();
    assertThat(done(id).to(feedback.handler()).status()).isEqualTo(404);
  }

  @Test
  void twoColleaguesMayBothSayThatItIsDone() throws Exception {
    asks(feedback.begin());
    var id = open(list()).getFirst().path("id").asText();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var sends =
          IntStream.range(0, 4)
              .<Callable<Answer>>mapToObj(i -> () -> done(id).to(feedback.handler()))
              .toList();
      var answers = new ArrayList<Answer>();
      for (var sent : threads.invokeAll(sends)) {
        answers.add(sent.get());
      }
      assertThat(answers).allMatch(answer -> answer.equals(answers.getFirst()));
      assertThat(answers.getFirst().status()).isEqualTo(200);
    }
  }

  @Test
  void theLongestWaitingComesFirstPageByPage() {
    var pairs = IntStream.range(0, 3).mapToObj(i -> feedback.begin()).toList();
    for (var pair : pairs) {
      asks(pair);
      feedback.here().clock().advance(Duration.ofMinutes(3));
    }
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var call = Call.get("/v1/call-requests").asAdmin("desk").query("limit", "2");
      var page = (next.isEmpty() ? call : call.query("cursor", next)).to(feedback.handler());
      open(page).forEach(item -> seen.add(item.path("therapistId").asText()));
      next = page.body().path("next").asText();
    } while (!next.isEmpty());
    assertThat(seen)
        .containsExactlyElementsOf(pairs.stream().map(TestRelationship::therapist).toList());
    var first = Call.get("/v1/call-requests").asAdmin("desk").query("limit", "1");
    var lent =
        Call.get("/v1/call-requests")
            .asAdmin("another desk")
            .query("cursor", first.to(feedback.handler()).body().path("next").asText());
    assertThat(lent.to(feedback.handler()).problem()).isEqualTo("bad-cursor");
  }

  @Test
  void nobodyButTheClinicSeesTheList() {
    var pair = asks(feedback.begin());
    var id = open(list()).getFirst().path("id").asText();
    var route = "/v1/call-requests/{callRequestId}/done";
    for (var call :
        List.of(
            Call.get("/v1/call-requests"),
            Call.get("/v1/call-requests").key(pair.key()),
            Call.get("/v1/call-requests").asTherapist(pair.account()),
            Call.post(route).path("callRequestId", id).asTherapist(pair.account()))) {
      assertThat(call.to(feedback.handler()).status()).isEqualTo(401);
    }
    assertThat(open(list())).hasSize(1);
    assertThat(done("ca_0000000000000000000000").to(feedback.handler()).status()).isEqualTo(404);
    assertThat(done(id).body("{\"note\": \"\"}").to(feedback.handler()).status()).isEqualTo(422);
    assertThat(open(list())).hasSize(1);
  }

  @Test
  void neitherTheCallNorTheLogKeepsWhoItIs() {
    var pair = asks(TestRelationship.in(feedback.here()).language("es").begin());
    contacts()
        .save(
            pair.client(),
            new Contact(
                "secret@client.example", Optional.of("Zoe"), Optional.of(new Language("es"))),
            token());
    var logs = new Call.Logs();
    var listed = Call.get("/v1/call-requests").asAdmin("desk").logs(logs).to(feedback.handler());
    var id = open(listed).getFirst().path("id").asText();
    done(id).logs(logs).to(feedback.handler());
    CleanLog.assertClean(logs);
    assertThat(String.join("", logs.lines()))
        .doesNotContain("Zoe", "secret", pair.client(), id, "desk");
    var stored = feedback.here().platform().table().get(Keys.callRequest(id)).orElseThrow();
    assertThat(stored.attributes().toString()).doesNotContain("Zoe", "secret", "Sam");
  }
}
