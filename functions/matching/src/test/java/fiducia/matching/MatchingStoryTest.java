package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.http.Json;
import fiducia.testing.Call;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchingStoryTest {

  private Clinic clinic;

  @BeforeEach
  void open() {
    clinic = new Clinic();
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void fromMatchToRelationship() {
    var ana = clinic.therapist();
    var berta = clinic.therapist();
    var english = clinic.therapist(Clinic.THERAPIST.replace("[\"en\", \"es\"]", "[\"en\"]"));
    var client = clinic.client();

    var match = clinic.match(client);
    assertThat(match.status()).as(match.body().toString()).isEqualTo(201);
    assertThat(match.body().path("considered").asInt()).isEqualTo(3);
    assertThat(match.body().path("candidates"))
        .extracting(candidate -> candidate.path("therapistId").asText())
        .containsExactlyInAnyOrder(ana, berta)
        .doesNotContain(english);
    assertThat(match.body().path("fewerThanThree").asBoolean()).isTrue();
    assertThat(match.body().path("costs").toString())
        .contains("{\"wish\":\"language\",\"strength\":\"must\",\"opens\":1}");

    var matchId = match.body().path("id").asText();
    assertThat(match.headers()).containsEntry("Location", "/v1/matches/" + matchId);
    var asked = clinic.ask(client, matchId, ana, berta);
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
    var toAna = asked.body().path("requests").path(0).path("id").asText();
    var toBerta = asked.body().path("requests").path(1).path("id").asText();
    assertThat(clinic.places(ana).occupied()).isEqualTo(1);

    var inbox = Call.get("/v1/therapists/me/requests").asTherapist(Clinic.accountOf(ana));
    var open = inbox.to(clinic.handler).body().path("items");
    assertThat(open).hasSize(1);
    assertThat(open.path(0).path("id").asText()).isEqualTo(toAna);

    assertThat(clinic.confirm(client, toAna).problem()).isEqualTo("not-accepted");
    var accepted = clinic.accept(ana, toAna);
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
    assertThat(accepted.body().path("state").asText()).isEqualTo("accepted");

    var confirmed = clinic.confirm(client, toAna);
    assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(201);
    assertThat(confirmed.body().path("nextCheckIn").path("at").asText())
        .isEqualTo("2026-12-01T23:50:00Z");
    assertThat(clinic.read(client, toBerta).body().path("state").asText()).isEqualTo("released");
    assertThat(clinic.places(ana))
        .satisfies(places -> assertThat(places.occupied()).isEqualTo(1))
        .satisfies(places -> assertThat(places.accepted()).isEqualTo(1));
    assertThat(clinic.places(berta).occupied()).isZero();
    assertThat(clinic.ask(client, matchId, berta).problem()).isEqualTo("relationship-active");
  }

  @Test
  void aMatchIsReadExactlyAsItWasShownWhateverChangesLater() {
    var ana = clinic.therapist();
    var client = clinic.client();
    var shown = clinic.match(client).body();
    clinic.change(ana, Clinic.THERAPIST.replace("Dr. Ana Ruiz", "Somebody Else"));
    clinic.list(ana);
    clinic.test.clock().advance(Duration.ofDays(40));
    var read =
        Call.get("/v1/matches/{matchId}")
            .path("matchId", shown.path("id").asText())
            .key(client.key())
            .to(clinic.handler);
    assertThat(Json.text(read.body())).isEqualTo(Json.text(shown));
  }

  @Test
  void aReplayOfTheStoredInputsGivesTheSameBitForBit() {
    for (int i = 0; i < 5; i++) {
      clinic.therapist();
    }
    var client = clinic.client();
    var shown = clinic.match(client).body();
    clinic.test.clock().advance(Duration.ofDays(400));
    var replay =
        Call.post("/v1/matches/{matchId}/replay")
            .path("matchId", shown.path("id").asText())
            .key(client.key())
            .to(clinic.handler);
    assertThat(replay.status()).as(replay.body().toString()).isEqualTo(200);
    assertThat(replay.body().path("identical").asBoolean()).isTrue();
    assertThat(Json.text(replay.body().path("match"))).isEqualTo(Json.text(shown));
  }
}
