package fiducia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestPlatform;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TherapistIntakeTableTest {

  private static final String LICENCE =
      "{\"jurisdiction\": \"US-CT\", \"kind\": \"psychologist\", \"number\": \"1234\"}";

  private TestPlatform platform;
  private IntakeHandler handler;

  @BeforeEach
  void open() {
    platform = TestPlatform.create();
    handler = new IntakeHandler(platform.platform());
  }

  @AfterEach
  void close() {
    platform.close();
  }

  private static String profile(String npi) {
    return """
    {"name": "Ada Example", "npi": "%s", "languages": ["en"], "places": 5,
     "licences": [{"jurisdiction": "US-CT", "kind": "psychologist", "number": "1234",
                   "expires": "2027-06-30"}]}
    """
        .formatted(npi);
  }

  private Answer patch(String subject, Optional<String> etag, String body) {
    var call = Call.patch("/v1/therapists/me").asTherapist(subject).body(body);
    etag.ifPresent(call::ifMatch);
    return call.to(handler);
  }

  private Answer verify(String id, String decision) {
    return Call.post("/v1/therapists/{therapistId}/verification")
        .path("therapistId", id)
        .asAdmin("clinic")
        .body("{\"licence\": " + LICENCE + ", \"decision\": \"" + decision + "\"}")
        .to(handler);
  }

  @Test
  void aTherapistIsVerifiedByTheClinicAndTheLicenceExpiresByItself() {
    var made = patch("ada", Optional.empty(), profile("1234567893"));
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.body().path("status").asText()).isEqualTo("pending");
    var id = made.body().path("id").asText();
    var verified = verify(id, "verified");
    assertThat(verified.body().path("status").asText()).isEqualTo("verified");
    assertThat(verified.body().at("/verified/0/expires").asText()).isEqualTo("2027-06-30");
    platform.clock().advance(Duration.ofDays(365));
    var later = Call.get("/v1/therapists/me").asTherapist("ada").to(handler);
    assertThat(later.body().path("status").asText()).isEqualTo("expired");
    assertThat(list("expired")).containsExactly(id);
    assertThat(list("verified")).isEmpty();
    assertThat(verify(id, "verified").status()).isEqualTo(422);
  }

  @Test
  void aRevokedOrChangedLicenceIsNoLongerVerified() {
    var made = patch("ada", Optional.empty(), profile("1234567893"));
    var id = made.body().path("id").asText();
    var verified = verify(id, "verified");
    assertThat(verify(id, "revoked").body().path("verified")).isEmpty();
    var again = verify(id, "verified");
    assertThat(again.body().path("verified")).hasSize(1);
    assertThat(verified.etag()).isNotEqualTo(again.etag());
    var changed =
        patch(
            "ada",
            Optional.of(again.etag()),
            "{\"licences\": [{\"jurisdiction\": \"US-CT\", \"kind\": \"psychologist\", \"number\":"
                + " \"999\"}]}");
    assertThat(changed.body().path("verified")).isEmpty();
    assertThat(changed.body().path("status").asText()).isEqualTo("pending");
  }

  @Test
  void anNpiBelongsToOneTherapistAndItsCheckDigitIsChecked() {
    assertThat(patch("ada", Optional.empty(), profile("1234567893")).status()).isEqualTo(200);
    assertThat(patch("bob", Optional.empty(), profile("1234567893")).problem())
        .isEqualTo("npi-taken");
    assertThat(patch("bob", Optional.empty(), profile("1234567890")).status()).isEqualTo(422);
    assertThat(Call.get("/v1/therapists/me").asTherapist("bob").to(handler).status())
        .isEqualTo(404);
  }

  @Test
  void anNpiThatIsGivenUpCanBeTakenByAnother() {
    var made = patch("ada", Optional.empty(), profile("1234567893"));
    assertThat(patch("ada", Optional.of(made.etag()), "{\"npi\": null}").status()).isEqualTo(200);
    assertThat(patch("bob", Optional.empty(), profile("1234567893")).status()).isEqualTo(200);
  }

  @Test
  void acceptingIsConfirmedForNinetyDaysAtTheMost() {
    patch("ada", Optional.empty(), profile("1234567893"));
    var ok =
        Call.post("/v1/therapists/me/accepting")
            .asTherapist("ada")
            .body("{\"until\": \"2027-02-20\"}")
            .to(handler);
    assertThat(ok.body().path("acceptingUntil").asText()).isEqualTo("2027-02-20");
    var far =
        Call.post("/v1/therapists/me/accepting")
            .asTherapist("ada")
            .body("{\"until\": \"2027-02-22\"}")
            .to(handler);
    assertThat(far.status()).isEqualTo(422);
    var etag = Call.get("/v1/therapists/me").asTherapist("ada").to(handler).etag();
    var byTheProfile = patch("ada", Optional.of(etag), "{\"acceptingUntil\": \"2027-02-22\"}");
    assertThat(byTheProfile.status()).isEqualTo(422);
    assertThat(byTheProfile.body().at("/faults/0/pointer").asText()).isEqualTo("/acceptingUntil");
  }

  @Test
  void aLinkedAccountIsTheTherapistAndAnAccountIsLinkedOnce() {
    var entered =
        Call.post("/v1/therapists").asAdmin("clinic").body(profile("1234567893")).to(handler);
    assertThat(entered.status()).isEqualTo(201);
    var id = entered.body().path("id").asText();
    assertThat(link(id, "ada").status()).isEqualTo(204);
    assertThat(link(id, "ada").status()).isEqualTo(204);
    assertThat(
            Call.get("/v1/therapists/me").asTherapist("ada").to(handler).body().path("id").asText())
        .isEqualTo(id);
    var other =
        Call.post("/v1/therapists")
            .asAdmin("clinic")
            .body("{}")
            .to(handler)
            .body()
            .path("id")
            .asText();
    assertThat(link(other, "ada").problem()).isEqualTo("account-taken");
    assertThat(link(id, "ada-2").status()).isEqualTo(204);
    assertThat(link(other, "ada").status()).isEqualTo(204);
  }

  private Answer link(String id, String subject) {
    return Call.put("/v1/therapists/{therapistId}/account")
        .path("therapistId", id)
        .asAdmin("clinic")
        .body("{\"subject\": \"" + subject + "\"}")
        .to(handler);
  }

  @Test
  void theClinicListsEveryTherapistOncePageByPage() {
    for (int i = 0; i < 25; i++) {
      Call.post("/v1/therapists")
          .asAdmin("clinic")
          .body("{\"licences\": [" + LICENCE + "]}")
          .to(handler);
    }
    assertThat(list("pending")).hasSize(25);
  }

  /** Follows the cursors to the end; no therapist comes twice. */
  private HashSet<String> list(String status) {
    var ids = new HashSet<String>();
    Optional<String> cursor = Optional.empty();
    do {
      var call =
          Call.get("/v1/therapists").asAdmin("clinic").query("status", status).query("limit", "4");
      cursor.ifPresent(value -> call.query("cursor", value));
      var page = call.to(handler).body();
      for (JsonNode item : page.path("items")) {
        assertThat(ids.add(item.path("id").asText())).isTrue();
      }
      cursor = Optional.ofNullable(page.get("next")).map(JsonNode::asText);
    } while (cursor.isPresent());
    return ids;
  }

  @Test
  void aCursorIsNeitherMadeUpNorLent() {
    for (int i = 0; i < 3; i++) {
      Call.post("/v1/therapists")
          .asAdmin("clinic")
          .body("{\"licences\": [" + LICENCE + "]}")
          .to(handler);
    }
    var next =
        Call.get("/v1/therapists")
            .asAdmin("clinic")
            .query("status", "pending")
            .query("limit", "1")
            .to(handler)
            .body()
            .path("next")
            .asText();
    for (var call :
        new Call[] {
          Call.get("/v1/therapists")
              .asAdmin("other")
              .query("status", "pending")
              .query("cursor", next),
          Call.get("/v1/therapists")
              .asAdmin("clinic")
              .query("status", "verified")
              .query("cursor", next),
          Call.get("/v1/therapists")
              .asAdmin("clinic")
              .query("status", "pending")
              .query("cursor", "x" + next),
          Call.get("/v1/therapists")
              .asAdmin("clinic")
              .query("status", "pending")
              .query("cursor", ""),
        }) {
      assertThat(call.to(handler).problem()).isEqualTo("bad-cursor");
    }
  }

  @Test
  void anIdOfAnyLengthAndFormFindsNothingAndBreaksNothing() {
    for (var id : new String[] {"th_x", "x".repeat(5000), "a#b", "\u0000", "th_ää"}) {
      var answer =
          Call.get("/v1/therapists/{therapistId}").path("therapistId", id).asAdmin("clinic");
      assertThat(answer.to(handler).status()).isEqualTo(404);
    }
  }

  @Test
  void groupsAreHeldApart() {
    assertThat(
            Call.get("/v1/therapists")
                .asTherapist("ada")
                .query("status", "pending")
                .to(handler)
                .status())
        .isEqualTo(401);
    assertThat(Call.get("/v1/therapists/me").asAdmin("clinic").to(handler).status()).isEqualTo(401);
    assertThat(Call.get("/v1/therapists/me").to(handler).status()).isEqualTo(401);
  }
}
