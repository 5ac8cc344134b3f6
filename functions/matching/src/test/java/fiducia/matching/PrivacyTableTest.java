package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.http.Json;
import fiducia.log.CleanLog;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before acceptance a therapist sees need, not identity; logs see neither. */
class PrivacyTableTest {

  private static final String EMAIL = "sam.person@example.org";
  private static final String NAME = "Sam Person";
  private static final String NOTE = "Mornings are hard for me.";

  private Clinic clinic;
  private final Call.Logs logs = new Call.Logs();

  @BeforeEach
  void open() {
    clinic = new Clinic();
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  private Answer call(Call call) {
    return call.logs(logs).to(clinic.handler);
  }

  @Test
  void aTherapistSeesTheNeedAndNotTheClientWhateverTheState() {
    var ana = clinic.therapist();
    var client = clinic.client();
    var match = call(Call.post("/v1/matches").key(client.key()).body("{}")).body();
    var asking = Json.object().put("matchId", match.path("id").asText()).put("note", NOTE);
    asking.putArray("therapistIds").add(ana);
    asking.putObject("contact").put("email", EMAIL).put("name", NAME);
    var asked = call(Call.post("/v1/requests").key(client.key()).body(asking)).body();
    var request = asked.path("requests").path(0).path("id").asText();
    assertThat(asked.toString()).doesNotContain(EMAIL);

    var seen = new ArrayList<Answer>();
    var account = Clinic.accountOf(ana);
    seen.add(call(Call.get("/v1/therapists/me/requests").asTherapist(account)));
    seen.add(
        call(
            Call.post("/v1/requests/{requestId}/acceptance")
                .path("requestId", request)
                .asTherapist(account)
                .body("{}")));
    seen.add(call(Call.get("/v1/therapists/me/requests").asTherapist(account)));

    for (var answer : seen) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().toString())
          .contains("sleep through the night", NOTE, "\"concerns\":[\"anxiety\",\"sleep\"]")
          .doesNotContain(
              EMAIL, NAME, "Acme", "walking", "woman", "06103", client.id(), client.key());
    }
    var need = seen.get(1).body().path("need");
    assertThat(need.properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "concerns", "aim", "goals", "ageGroup", "formats", "languages", "hours", "note");
    assertLogsSayNothing(
        List.of(EMAIL, NAME, NOTE, "Acme", client.id(), client.key(), ana, request));
  }

  @Test
  void whatIsWrongIsToldAndLoggedWithoutTheWordsThatWereSent() {
    clinic.therapist();
    var client = clinic.client();
    var body = Json.object().put("matchId", "my-own-id").put("note", "x".repeat(1001));
    body.putArray("therapistIds").add("Dr. Secret");
    body.putObject("contact").put("email", "not an address").put("name", "");
    var refused = call(Call.post("/v1/requests").key(client.key()).body(body));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().toString())
        .doesNotContain("my-own-id", "Dr. Secret", "not an address", "xxx");
    assertLogsSayNothing(List.of("my-own-id", "Dr. Secret", "not an address", "xxx"));
  }

  @Test
  void aMatchTellsTheOperatorHowOldTheDirectoryIsAndHowManyWereShown() {
    clinic.therapist();
    clinic.therapist();
    call(Call.post("/v1/matches").key(clinic.client().key()).body("{}"));
    CleanLog.assertClean(logs);
    var line = Json.read(logs.lines().getLast());
    assertThat(line.path("DirectoryAgeSeconds").asInt(-1)).isZero();
    assertThat(line.path("TherapistsShown").asInt()).isEqualTo(2);
  }

  private void assertLogsSayNothing(List<String> personal) {
    CleanLog.assertClean(logs);
    for (var line : logs.lines()) {
      assertThat(line).doesNotContain(personal);
    }
  }
}
