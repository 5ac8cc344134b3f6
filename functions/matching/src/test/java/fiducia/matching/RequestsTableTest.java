package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.http.Json;
import fiducia.store.Contacts;
import fiducia.store.Requests;
import fiducia.store.Requests.Decided;
import fiducia.store.Therapists.Places;
import fiducia.table.Keys;
import fiducia.table.Table.Query;
import fiducia.testing.Call;
import fiducia.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTableTest {

  private static Clinic clinic;
  private String ana;
  private String berta;
  private String carla;
  private String dora;

  private Clinic.Person client;
  private String match;

  @BeforeAll
  static void open() {
    clinic = new Clinic();
  }

  @AfterAll
  static void close() {
    clinic.close();
  }

  @BeforeEach
  void start() {
    clinic.test.clock().set(TestPlatform.START);
    clinic.inAnotherJurisdiction();
    ana = clinic.therapist();
    berta = clinic.therapist();
    carla = clinic.therapist();
    dora = clinic.therapist();
    client = clinic.client();
    match = clinic.matchShowing(client, ana, berta, carla, dora);
  }

  private String ask(String therapist) {
    var asked = clinic.ask(client, match, therapist);
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
    return asked.body().path("requests").path(0).path("id").asText();
  }

  private void assertPlaces(String therapist, int occupied, int accepted) {
    assertThat(clinic.places(therapist))
        .extracting(Places::occupied, Places::accepted)
        .containsExactly((long) occupied, (long) accepted);
  }

  private String state(String request) {
    return clinic.read(client, request).body().path("state").asText();
  }

  @Test
  void acceptingTwiceIsAcceptingOnce() {
    var request = ask(ana);
    var first = clinic.accept(ana, request);
    var second = clinic.accept(ana, request);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertPlaces(ana, 1, 1);
  }

  @Test
  void decliningGivesThePlaceBackAndTheClientSeesTheCode() {
    var request = ask(ana);
    assertThat(clinic.decline(ana, request, "hours-do-not-fit").status()).isEqualTo(200);
    assertThat(clinic.decline(ana, request, "hours-do-not-fit").status()).isEqualTo(200);
    assertThat(clinic.decline(ana, request, "other").problem()).isEqualTo("already-decided");
    assertThat(clinic.accept(ana, request).problem()).isEqualTo("already-decided");
    assertThat(clinic.read(client, request).body().path("declineCode").asText())
        .isEqualTo("hours-do-not-fit");
    assertPlaces(ana, 0, 0);
  }

  @Test
  void aCodeThatIsNotOnTheListIsRefused() {
    var request = ask(ana);
    var answer = clinic.decline(ana, request, "of-another-faith");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().toString()).doesNotContain("of-another-faith");
    assertThat(state(request)).isEqualTo("held");
  }

  @Test
  void withdrawingGivesThePlaceBackHeldOrAccepted() {
    var request = ask(ana);
    assertThat(clinic.withdraw(client, request).status()).isEqualTo(200);
    assertThat(clinic.withdraw(client, request).status()).isEqualTo(200);
    assertPlaces(ana, 0, 0);

    var other = ask(berta);
    clinic.accept(berta, other);
    assertPlaces(berta, 1, 1);
    clinic.withdraw(client, other);
    assertPlaces(berta, 0, 0);
    assertThat(clinic.confirm(client, other).problem()).isEqualTo("already-decided");
  }

  @Test
  void confirmingTwiceIsOneRelationship() {
    var request = ask(ana);
    clinic.accept(ana, request);
    var first = clinic.confirm(client, request);
    var second = clinic.confirm(client, request);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(
            clinic
                .platform()
                .table()
                .all(Query.index("gsi1", Keys.client(client.id()).pk(), "RELATIONSHIP#")))
        .hasSize(1);
    assertThat(clinic.read(client, request).body().path("relationshipId").asText())
        .isEqualTo(first.body().path("id").asText());
  }

  @Test
  void theFirstConfirmationReleasesTheOthersAcceptedOnesToo() {
    var toAna = ask(ana);
    var toBerta = ask(berta);
    var toCarla = ask(carla);
    clinic.accept(ana, toAna);
    clinic.accept(berta, toBerta);
    assertThat(clinic.confirm(client, toAna).status()).isEqualTo(201);
    assertThat(state(toBerta)).isEqualTo("released");
    assertThat(state(toCarla)).isEqualTo("released");
    assertPlaces(ana, 1, 1);
    assertPlaces(berta, 0, 0);
    assertPlaces(carla, 0, 0);
    assertThat(clinic.confirm(client, toBerta).problem()).isEqualTo("already-decided");
    assertThat(clinic.ask(client, match, dora).problem()).isEqualTo("relationship-active");
  }

  @Test
  void anUnfitRhythmIsRefusedWithEveryFault() {
    var request = ask(ana);
    clinic.accept(ana, request);
    var answer =
        clinic.onRequest(
            client,
            request,
            "confirmation",
            """
            {"rhythm": {"every": "days", "firstSession": "2031-01-01T17:00", "zone": "+01:00"}}
            """);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("faults"))
        .extracting(fault -> fault.path("pointer").asText())
        .contains("/rhythm/days", "/rhythm/zone");
    assertThat(state(request)).isEqualTo("accepted");
  }

  @Test
  void aHoldEndsAfterSeventyTwoHours() {
    var request = ask(ana);
    clinic.test.clock().advance(Requests.HOLD);
    assertThat(clinic.accept(ana, request).problem()).isEqualTo("hold-expired");
    assertThat(clinic.decline(ana, request, "other").problem()).isEqualTo("hold-expired");
    assertThat(state(request)).isEqualTo("expired");
    assertPlaces(ana, 1, 0);
    assertThat(requests().expire(request).orElseThrow()).isInstanceOf(Decided.Done.class);
    assertThat(requests().expire(request).orElseThrow()).isInstanceOf(Decided.Done.class);
    assertPlaces(ana, 0, 0);
    assertThat(clinic.platform().table().get(Keys.request(request)).orElseThrow().has("dueAt"))
        .isFalse();
  }

  @Test
  void aHoldThatIsNotOverIsNotSweptAway() {
    var request = ask(ana);
    clinic.test.clock().advance(Requests.HOLD.minus(Duration.ofMillis(1)));
    assertThat(requests().expire(request).orElseThrow()).isInstanceOf(Decided.Otherwise.class);
    assertThat(clinic.accept(ana, request).status()).isEqualTo(200);
  }

  @Test
  void anAcceptedRequestIsKeptForAWeekToConfirm() {
    var request = ask(ana);
    clinic.accept(ana, request);
    clinic.test.clock().advance(Requests.TO_CONFIRM);
    assertThat(clinic.confirm(client, request).problem()).isEqualTo("hold-expired");
    requests().expire(request);
    assertPlaces(ana, 0, 0);
  }

  private static Requests requests() {
    return new Requests(
        clinic.platform().table(), clinic.platform().secrets(), clinic.test.clock());
  }

  @Test
  void whatIsOverDoesNotStandInTheWayOfAskingAgain() {
    ask(ana);
    clinic.test.clock().advance(Requests.HOLD);
    assertThat(clinic.ask(client, match, ana).status()).isEqualTo(201);
    assertPlaces(ana, 1, 0);
  }

  @Test
  void threeRequestsAreOpenAtMost() {
    assertThat(clinic.ask(client, match, ana, berta).status()).isEqualTo(201);
    assertThat(clinic.ask(client, match, carla, dora).problem()).isEqualTo("too-many-open");
    assertPlaces(carla, 0, 0);
    assertThat(clinic.ask(client, match, carla).status()).isEqualTo(201);
    assertThat(clinic.ask(client, match, dora).problem()).isEqualTo("too-many-open");
  }

  @Test
  void nobodyIsAskedTwiceAtATime() {
    ask(ana);
    assertThat(clinic.ask(client, match, berta, ana).problem()).isEqualTo("already-requested");
    assertPlaces(ana, 1, 0);
    assertPlaces(berta, 0, 0);
  }

  @Test
  void whereOnePlaceIsTakenNobodyIsAskedAndTheAnswerNamesWho() {
    clinic.setPlaces(berta, 0);
    var answer = clinic.ask(client, match, ana, berta);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("place-taken");
    assertThat(answer.body().path("therapistIds").toString()).isEqualTo("[\"" + berta + "\"]");
    assertPlaces(ana, 0, 0);
    assertThat(clinic.platform().table().get(Keys.openRequests(client.id()))).isEmpty();
  }

  @Test
  void whoHasPausedMeanwhileIsNotAsked() {
    clinic.change(ana, clinic.told(Clinic.THERAPIST).replace("2027-01-31", "2026-11-01"));
    assertThat(clinic.ask(client, match, ana).problem()).isEqualTo("place-taken");
  }

  @Test
  void whoIsNoLongerVerifiedNeitherIsAskedNorAccepts() {
    var request = ask(ana);
    clinic.revoke(ana);
    clinic.revoke(berta);
    assertThat(clinic.ask(client, match, berta).problem()).isEqualTo("place-taken");
    assertThat(clinic.accept(ana, request).status()).isEqualTo(404);
    assertPlaces(ana, 1, 0);
  }

  @Test
  void whoeverWasCutOffSinceBeginsWithNobody() {
    var request = ask(ana);
    assertThat(clinic.accept(ana, request).status()).isEqualTo(200);
    clinic.revoke(ana);
    assertThat(clinic.confirm(client, request).problem()).isEqualTo("therapist-unavailable");
    assertThat(clinic.withdraw(client, request).status()).isEqualTo(200);
    assertPlaces(ana, 0, 0);
  }

  @Test
  void whoeverWasCutOffReadsNoNeeds() {
    ask(ana);
    var asked = Call.get("/v1/therapists/me/requests").asTherapist(Clinic.accountOf(ana));
    assertThat(asked.to(clinic.handler()).status()).isEqualTo(200);
    clinic.revoke(ana);
    assertThat(asked.to(clinic.handler()).status()).isEqualTo(404);
  }

  @Test
  void aMatchOfAnotherPlaceIsNoLongerAsked() {
    clinic.tell(client, "{\"jurisdiction\": \"US-VT\"}");
    var answer = clinic.ask(client, match, ana);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/faults/0/code").asText()).isEqualTo("out-of-date");
  }

  @Test
  void whoeverTheClientDoesNotWantIsNotAsked() {
    clinic.tell(client, "{\"excludedTherapists\": [\"" + ana + "\"]}");
    var answer = clinic.ask(client, match, berta, ana);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/faults/0/pointer").asText()).isEqualTo("/therapistIds/1");
    assertThat(answer.body().at("/faults/0/code").asText()).isEqualTo("excluded");
  }

  @Test
  void aFullCaseloadAcceptsNobody() {
    var request = ask(ana);
    clinic.setPlaces(ana, 0);
    assertThat(clinic.accept(ana, request).problem()).isEqualTo("no-free-place");
    clinic.setPlaces(ana, 1);
    assertThat(clinic.accept(ana, request).status()).isEqualTo(200);
  }

  @Test
  void therapistsOfAnotherMatchAreRefusedByTheirPlaceInTheList() {
    var stranger = clinic.platform().secrets().id("th_");
    var answer = clinic.ask(client, match, ana, stranger);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("faults").path(0).path("pointer").asText())
        .isEqualTo("/therapistIds/1");
    assertThat(answer.body().toString()).doesNotContain(stranger);
    var unknown = clinic.ask(client, clinic.platform().secrets().id("ma_"), ana);
    assertThat(unknown.body().path("faults").path(0).path("pointer").asText())
        .isEqualTo("/matchId");
  }

  @Test
  void theMatchOfAnotherClientIsNoMatch() {
    var other = clinic.client();
    assertThat(clinic.ask(other, match, ana).status()).isEqualTo(422);
  }

  @Test
  void everyFaultOfABodyIsTold() {
    var body =
        Json.read(
            """
            {"matchId": "x", "therapistIds": [], "note": "", "contact": {"email": "nobody"}, "odd": 1}
            """);
    var answer = clinic.ask(client, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().path("faults"))
        .extracting(fault -> fault.path("pointer").asText())
        .contains("/matchId", "/note", "/contact/email", "/odd");
    assertThat(clinic.ask(client, Json.object()).body().path("faults")).hasSize(2);
    var twice = clinic.ask(client, match, ana, ana);
    assertThat(twice.body().path("faults").path(0).path("code").asText()).isEqualTo("repeated");
    var nobody = Json.object().put("matchId", match);
    nobody.putArray("therapistIds");
    assertThat(clinic.ask(client, nobody).body().path("faults").path(0).path("code").asText())
        .isEqualTo("too-few");
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawal", "confirmation"})
  void aRequestOfAnotherClientIsNotThere(String what) {
    var request = ask(ana);
    var other = clinic.client();
    var body =
        what.equals("withdrawal")
            ? "{}"
            : """
            {"rhythm": {"every": "week", "firstSession": "2026-12-01T17:00", "zone": "UTC"}}
            """;
    var foreign = clinic.onRequest(other, request, what, body);
    var absent = clinic.onRequest(other, clinic.platform().secrets().id("rq_"), what, body);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(absent.body());
    assertThat(clinic.read(other, request).status()).isEqualTo(404);
    assertThat(state(request)).isEqualTo("held");
  }

  @Test
  void aRequestToAnotherTherapistIsNotThere() {
    var request = ask(ana);
    assertThat(clinic.accept(berta, request).status()).isEqualTo(404);
    assertThat(clinic.decline(berta, request, "other").status()).isEqualTo(404);
    assertThat(clinic.accept("nobody", request).status()).isEqualTo(404);
    assertThat(state(request)).isEqualTo("held");
    assertPlaces(ana, 1, 0);
  }

  @Test
  void withoutKeyOrClaimsNobodyIsAnybody() {
    var request = ask(ana);
    for (var what : List.of("withdrawal", "confirmation", "acceptance", "decline")) {
      var answer =
          Call.post("/v1/requests/{requestId}/" + what)
              .path("requestId", request)
              .body("{}")
              .to(clinic.handler);
      assertThat(answer.status()).as(what).isEqualTo(401);
    }
    assertThat(Call.get("/v1/therapists/me/requests").key(client.key()).to(clinic.handler).status())
        .isEqualTo(401);
  }

  @Test
  void theContactIsKeptApartAndReplacedWhenGivenAgain() {
    var body = Json.object().put("matchId", match);
    body.putArray("therapistIds").add(ana);
    body.putObject("contact").put("email", "sam@example.org").put("name", "Sam");
    assertThat(clinic.ask(client, body).status()).isEqualTo(201);
    body.putArray("therapistIds").add(berta);
    body.putObject("contact").put("email", "sam@example.net").put("language", "es");
    assertThat(clinic.ask(client, body).status()).isEqualTo(201);
    var contact = new Contacts(clinic.platform().table()).find(client.id()).orElseThrow();
    assertThat(contact.email()).isEqualTo("sam@example.net");
    assertThat(contact.name()).isEmpty();
    assertThat(contact.language()).map(language -> language.tag()).isEqualTo(Optional.of("es"));
  }

  @Test
  void aNoteThatHintsAtDangerIsAnsweredWithHelpAndStillSent() {
    var body = Json.object().put("matchId", match).put("note", "I want to kill myself");
    body.putArray("therapistIds").add(ana);
    var answer = clinic.ask(client, body);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("crisisHelp").path("lines")).isNotEmpty();
  }

  @Test
  void requestsAreListedNewestFirstInPages() {
    var first = ask(ana);
    clinic.test.clock().advance(Duration.ofMinutes(1));
    var second = ask(berta);
    clinic.test.clock().advance(Duration.ofMinutes(1));
    var third = ask(carla);
    var page =
        Call.get("/v1/requests").key(client.key()).query("limit", "2").to(clinic.handler).body();
    assertThat(page.path("items"))
        .extracting(item -> item.path("id").asText())
        .containsExactly(third, second);
    var cursor = page.path("next").asText();
    var rest =
        Call.get("/v1/requests").key(client.key()).query("cursor", cursor).to(clinic.handler);
    assertThat(rest.body().path("items"))
        .extracting(item -> item.path("id").asText())
        .containsExactly(first);
    var other = clinic.client();
    assertThat(
            Call.get("/v1/requests")
                .key(other.key())
                .query("cursor", cursor)
                .to(clinic.handler)
                .problem())
        .isEqualTo("bad-cursor");
  }

  @Test
  void aTherapistSeesWhatIsOpenAndNothingElse() {
    var request = ask(ana);
    var inbox = Call.get("/v1/therapists/me/requests").asTherapist(Clinic.accountOf(ana));
    assertThat(inbox.to(clinic.handler).body().path("items")).hasSize(1);
    clinic.accept(ana, request);
    assertThat(inbox.to(clinic.handler).body().path("items").path(0).path("state").asText())
        .isEqualTo("accepted");
    clinic.withdraw(client, request);
    assertThat(inbox.to(clinic.handler).body().path("items")).isEmpty();
    ask(ana);
    clinic.test.clock().advance(Requests.HOLD);
    assertThat(inbox.to(clinic.handler).body().path("items")).isEmpty();
  }
}
