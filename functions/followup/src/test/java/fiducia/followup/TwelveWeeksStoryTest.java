package fiducia.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.feedback.FeedbackHandler;
import fiducia.http.Json;
import fiducia.mail.Mail;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestRelationship;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients live through in twelve weeks, by mail, link and key; the clock is moved. */
class TwelveWeeksStoryTest {

  private TestPlatform here;
  private FollowUpHandler followUp;
  private FeedbackHandler feedback;

  @BeforeEach
  void open() {
    here = TestPlatform.create();
    followUp = new FollowUpHandler(here.platform());
    feedback = new FeedbackHandler(here.platform());
  }

  @AfterEach
  void close() {
    here.close();
  }

  @Test
  void trustFallsInWeekFourIsRaisedRepairedAndTherapyEndsAsPlanned() {
    var pair = TestRelationship.in(here).begin();
    int mails = 0;
    for (int week = 1; week <= 12; week++) {
      pass(Duration.ofDays(7));
      boolean asked = week <= 4 || week % 2 == 0;
      mails += asked ? 1 : 0;
      assertThat(here.mailer().sent()).as("week " + week).hasSize(mails);
      if (!asked) {
        continue;
      }
      int trust = week == 4 ? 3 : 8;
      assertThat(byLink(answers(trust, 8, 8)).status()).isEqualTo(200);
      var alliance = own(pair, "GET", "/alliance", "").body();
      if (week < 3) {
        assertThat(alliance.path("verdict").asBoolean()).isFalse();
        assertThat(alliance.at("/factors/trust").has("level")).isFalse();
      }
      if (week == 4) {
        assertThat(alliance.at("/alarm/beginWith").asText()).isEqualTo("trust");
        assertThat(alliance.at("/alarm/session").asInt()).isEqualTo(4);
        assertThat(alliance.at("/alarm/words")).hasSize(3);
        assertThat(alliance.at("/factors/trust/state").asText()).isEqualTo("strained");
        var told = own(pair, "POST", "/repair", "{\"outcome\": \"repaired\"}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().has("alarm")).isFalse();
        assertThat(told.body().at("/factors/trust/state").asText()).isEqualTo("repaired");
      } else {
        assertThat(alliance.has("alarm")).isFalse();
      }
    }
    assertThat(pair.places().accepted()).isEqualTo(1);
    var ended = own(pair, "POST", "/ending", "{\"kind\": \"planned\"}");
    assertThat(ended.body().path("ending").asText()).isEqualTo("planned");
    assertThat(pair.places().occupied()).isZero();
    assertThat(pair.places().accepted()).isZero();
    assertThat(pair.guard()).isEmpty();
    pass(Duration.ofDays(30));
    assertThat(here.mailer().sent()).hasSize(mails);
  }

  @Test
  void whoAnswersNothingIsAskedOnceAndGoesToAnotherTherapistWithoutRetelling() {
    var pair = TestRelationship.in(here).begin();
    pass(Duration.ofDays(10));
    // Two check-ins, then the one question; the first link has ended meanwhile.
    assertThat(here.mailer().sent()).hasSize(3);
    assertThat(open(here.mailer().sent().get(0)).path("code").asText()).isEqualTo("link-expired");
    assertThat(open(here.mailer().sent().get(1)).path("kind").asText()).isEqualTo("session");
    assertThat(open(here.mailer().sent().get(2)).path("choices")).hasSize(4);
    var silence = here.mailer().sent().get(2);
    var taken =
        Call.post("/v1/check-in/way-out")
            .key(token(silence))
            .body("{\"choice\": \"another-therapist\"}")
            .to(feedback);
    assertThat(taken.body().path("ending").asText()).isEqualTo("rematch");
    var client =
        new fiducia.store.Clients(here.platform().table(), here.clock())
            .find(pair.client())
            .orElseThrow()
            .profile();
    assertThat(client.excludedTherapists()).containsExactly(pair.therapist());
    assertThat(client.reason()).contains("sleepless since spring");
    assertThat(pair.guard()).isEmpty();
    assertThat(pair.places().occupied()).isZero();
    pass(Duration.ofDays(60));
    assertThat(here.mailer().sent()).hasSize(3);
  }

  @Test
  void whoStopsTheMailsByTheLinkOfOneGetsNoneUntilTheyAreWantedAgain() {
    var pair = TestRelationship.in(here).begin();
    pass(Duration.ofDays(3));
    assertThat(here.mailer().sent()).hasSize(1);
    var mail = here.mailer().sent().getFirst();
    assertThat(mail.text()).contains("https://site.example/pause#" + token(mail) + "\n");
    assertThat(tap("pause", mail)).isEqualTo("paused");
    // Long enough for the next check-ins and for the question after a silence.
    pass(Duration.ofDays(3));
    assertThat(tap("resumption", mail)).isEqualTo("active");
    assertThat(tap("pause", mail)).isEqualTo("paused");
    pass(Duration.ofDays(40));
    assertThat(here.mailer().sent()).hasSize(1);
    own(pair, "POST", "/resumption", "");
    pass(Duration.ofDays(8));
    assertThat(here.mailer().sent()).as("the control: mails do come without a pause").hasSize(2);
  }

  private String tap(String what, Mail mail) {
    return Call.post("/v1/check-in/" + what)
        .key(token(mail))
        .to(feedback)
        .body()
        .path("state")
        .asText();
  }

  /** Lets time pass as it does: the sweep runs again and again. */
  private void pass(Duration time) {
    var end = here.clock().instant().plus(time);
    while (here.clock().instant().isBefore(end)) {
      here.clock().advance(Duration.ofHours(2));
      SweepTableTest.sweep(followUp);
    }
  }

  private Answer byLink(JsonNode body) {
    return Call.post("/v1/check-in/answers")
        .key(token(here.mailer().sent().getLast()))
        .body(body)
        .to(feedback);
  }

  private JsonNode open(Mail mail) {
    return Call.get("/v1/check-in").key(token(mail)).to(feedback).body();
  }

  private Answer own(TestRelationship pair, String method, String below, String body) {
    var call =
        Call.of(method, "/v1/relationships/{relationshipId}" + below)
            .path("relationshipId", pair.id())
            .key(pair.key());
    return (body.isEmpty() ? call : call.body(body)).to(feedback);
  }

  static String token(Mail mail) {
    var text = mail.text();
    int from = text.indexOf("/check-in#") + "/check-in#".length();
    return text.substring(from).split("\\s", 2)[0];
  }

  static JsonNode answers(int trust, int rapport, int collaboration) {
    var items = Json.object();
    for (var item : List.of("1", "2")) {
      items.put("trust-" + item, trust);
      items.put("rapport-" + item, rapport);
      items.put("collaboration-" + item, collaboration);
    }
    return Json.object().set("items", items);
  }
}
