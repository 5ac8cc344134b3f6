package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.store.Listing;
import fiducia.store.Matches;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchesTableTest {

  private static Clinic clinic;

  @BeforeAll
  static void open() {
    clinic = new Clinic();
  }

  @AfterAll
  static void close() {
    clinic.close();
  }

  @BeforeEach
  void elsewhere() {
    clinic.inAnotherJurisdiction();
  }

  private static Set<String> shown(JsonNode match) {
    return new HashSet<>(match.path("candidates").findValuesAsText("therapistId"));
  }

  private static Answer replay(Clinic.Person client, String match) {
    return Call.post("/v1/matches/{matchId}/replay")
        .path("matchId", match)
        .key(client.key())
        .to(clinic.handler);
  }

  private static Answer explain(Clinic.Person client, String match, String therapist) {
    return Call.get("/v1/matches/{matchId}/candidates/{therapistId}")
        .path("matchId", match)
        .path("therapistId", therapist)
        .key(client.key())
        .to(clinic.handler);
  }

  private static Answer read(Clinic.Person client, String match) {
    return Call.get("/v1/matches/{matchId}")
        .path("matchId", match)
        .key(client.key())
        .to(clinic.handler);
  }

  @Test
  void whoHasNotToldEnoughIsToldWhatIsMissing() {
    var answer = clinic.match(clinic.client("{}"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("profile-incomplete");
    assertThat(answer.body().path("missing").toString())
        .isEqualTo("[\"jurisdiction\",\"ageGroup\"]");
  }

  @Test
  void threeAreShownUnlessMoreAreAskedFor() {
    for (int i = 0; i < 5; i++) {
      clinic.therapist();
    }
    var client = clinic.client();
    var plain = Call.post("/v1/matches").key(client.key()).to(clinic.handler);
    assertThat(shown(plain.body())).hasSize(3);
    assertThat(plain.body().path("fewerThanThree").asBoolean()).isFalse();
    assertThat(shown(clinic.match(client).body())).hasSize(5);
    var tooMany = Call.post("/v1/matches").key(client.key()).body("{\"show\":11}");
    assertThat(tooMany.to(clinic.handler).status()).isEqualTo(422);
  }

  @Test
  void whoHasFilledUpSinceTheDirectoryKnewIsNotShown() {
    var full = clinic.therapist();
    var free = clinic.therapist();
    clinic.setPlaces(full, 0);
    var match = clinic.match(clinic.client()).body();
    assertThat(shown(match)).containsExactly(free);
    assertThat(match.path("excluded").toString())
        .contains("{\"constraint\":\"free-place\",\"count\":1,\"notStated\":0,\"onlyThis\":1}");
  }

  @Test
  void whoWasUnlistedOrHasPausedSinceIsNotShown() {
    var revoked = clinic.therapist();
    var paused = clinic.therapist();
    var there = clinic.therapist();
    clinic.revoke(revoked);
    clinic.change(paused, clinic.told(Clinic.THERAPIST).replace("2027-01-31", "2026-11-01"));
    assertThat(shown(clinic.match(clinic.client()).body())).containsExactly(there);
  }

  @Test
  void whoMovesUpForThoseWhoDropOutIsReadAsWell() {
    // More than are read at once have filled up, unknown to the directory.
    var full = new ArrayList<String>();
    for (int i = 0; i < 15; i++) {
      full.add(clinic.therapist());
    }
    full.forEach(id -> clinic.setPlaces(id, 0));
    var last =
        clinic.therapist(
            Clinic.THERAPIST.replace("\"anxiety\": 3, \"sleep\": 2", "\"grief-loss\": 1"));
    var plain = Call.post("/v1/matches").key(clinic.client().key()).body("{\"show\":1}");
    assertThat(shown(plain.to(clinic.handler).body())).containsExactly(last);
  }

  @Test
  void chancesLieWithinTheirBoundsAndTheFeeWithinWhatTheClientCanPay() {
    clinic.therapist();
    var match = clinic.match(clinic.client()).body();
    var candidate = match.path("candidates").path(0);
    assertThat(candidate.path("terms")).isNotEmpty();
    for (var factor : new String[] {"joint", "trust", "rapport", "collaboration"}) {
      var chance = candidate.path("established").path(factor);
      assertThat(chance.path("low").asDouble())
          .isLessThanOrEqualTo(chance.path("probability").asDouble());
      assertThat(chance.path("probability").asDouble())
          .isLessThanOrEqualTo(chance.path("high").asDouble());
    }
    assertThat(match.path("seed").isTextual()).isTrue();
    assertThat(candidate.path("fee").path("most").path("amount").asInt()).isEqualTo(12000);
    assertThat(candidate.path("firstCommonHour").path("zone").asText())
        .isEqualTo("America/New_York");
  }

  @Test
  void aReplayOfOtherInputsIsNotIdentical() {
    var ana = clinic.therapist();
    var client = clinic.client();
    var id = clinic.match(client).body().path("id").asText();
    assertThat(replay(client, id).body().path("identical").asBoolean()).isTrue();
    // The control: what was shown is changed by the last digit of one number.
    var matches = new Matches(clinic.platform().table(), clinic.platform().secrets());
    var stored = matches.find(client.id(), id).orElseThrow();
    var shown = (ObjectNode) Json.read(stored.shown());
    var term = (ObjectNode) shown.path("candidates").path(0).path("terms").path(0);
    term.put("value", Math.nextUp(term.path("value").doubleValue()));
    var inputs = matches.inputs(stored);
    var forged = forged(stored, Json.text(shown));
    matches.keep(forged, inputs);
    var replayed = replay(client, forged.id());
    assertThat(replayed.body().path("identical").asBoolean()).isFalse();
    assertThat(shown(replayed.body().path("match"))).containsExactly(ana);
  }

  private static Matches.Stored forged(Matches.Stored match, String shown) {
    return new Matches.Stored(
        clinic.platform().secrets().id("ma_"),
        match.client(),
        match.createdAt(),
        match.clientRevision(),
        match.profile(),
        match.model(),
        match.learned(),
        match.seed(),
        match.show(),
        match.waitingSince(),
        match.prices(),
        match.therapists(),
        shown,
        match.inputs());
  }

  @Test
  void aMatchOfARetiredModelIsStillReadButNotReplayed() {
    clinic.therapist();
    var client = clinic.client();
    var shown = clinic.match(client).body();
    var id = shown.path("id").asText();
    var key = Keys.match(client.id(), id);
    clinic.platform().table().write(clinic.token(), Write.update(key).set("model", "clay-0"));
    assertThat(replay(client, id).problem()).isEqualTo("model-retired");
    assertThat(Json.text(read(client, id).body())).isEqualTo(Json.text(shown));
    var first = shown.at("/candidates/0/therapistId").asText();
    assertThat(explain(client, id, first).body().has("therapist")).isTrue();
  }

  @Test
  void inputsLargerThanAnItemAreKeptInParts() {
    clinic.therapist();
    var client = clinic.client();
    var matches = new Matches(clinic.platform().table(), clinic.platform().secrets());
    var id = clinic.match(client).body().path("id").asText();
    var stored = matches.find(client.id(), id).orElseThrow();
    var one = matches.inputs(stored).getFirst();
    var random = new java.util.Random(1);
    var many = new ArrayList<Listing>();
    for (int i = 0; i < 20_000; i++) {
      // Random ids do not shrink: enough of them fill more than one item.
      many.add(
          new Listing(
              "th_" + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()),
              one.profile(),
              one.verified(),
              random.nextInt(100),
              random.nextInt(1000),
              random.nextInt(1000)));
    }
    var large = forged(stored, stored.shown());
    matches.keep(large, many);
    assertThat(clinic.platform().table().get(Keys.matchInput(client.id(), large.id(), 1)))
        .isPresent();
    assertThat(matches.inputs(large)).isEqualTo(many);
  }

  @Test
  void whyNotThisOneTellsWhatIsNotMet() {
    var shown = clinic.therapist();
    var english = clinic.therapist(Clinic.THERAPIST.replace("[\"en\", \"es\"]", "[\"en\"]"));
    var client = clinic.client();
    var match = clinic.match(client).body().path("id").asText();
    assertThat(explain(client, match, shown).body())
        .isEqualTo(
            Json.read(
                """
                {"therapistId": "%s", "outcome": "shown", "failed": [], "order": 1, "of": 1,
                 "therapist": {"name": "%s"}}"""
                    .formatted(shown, nameOf(shown))));
    var why = explain(client, match, english).body();
    assertThat(why.path("outcome").asText()).isEqualTo("excluded");
    assertThat(why.path("failed").path(0).path("constraint").asText()).isEqualTo("language");
    assertThat(why.path("failed").path(0).path("text").asText()).isNotEmpty();
  }

  private static String nameOf(String therapist) {
    return clinic.therapists().find(therapist).orElseThrow().profile().name().orElseThrow();
  }

  /** Says something in own words; everything else stays. */
  private static void says(String therapist, String text) {
    var told =
        TherapistProfileJson.write(clinic.therapists().find(therapist).orElseThrow().profile());
    clinic.change(therapist, Json.text(told.put("text", text)));
  }

  @Test
  void ofWhoeverWasShownTheOwnWordsAreToldAsTheyAreNow() {
    var ana = clinic.therapist();
    says(ana, "I listen first.\n\nThen we decide.");
    var client = clinic.client();
    var match = clinic.match(client).body();
    var id = match.path("id").asText();
    assertThat(match.toString()).doesNotContain("I listen first");
    assertThat(explain(client, id, ana).body().at("/therapist/text").asText())
        .isEqualTo("I listen first.\n\nThen we decide.");
    says(ana, "Small steps.");
    assertThat(explain(client, id, ana).body().at("/therapist/text").asText())
        .isEqualTo("Small steps.");
    var silent = clinic.told(Clinic.THERAPIST).replace("Dr. Ana Ruiz", "Dr. Ana Ruiz-Vega");
    clinic.change(ana, silent);
    assertThat(explain(client, id, ana).body().path("therapist"))
        .isEqualTo(Json.object().put("name", "Dr. Ana Ruiz-Vega"));
    // What was shown does not change with it, and is ranked again bit for bit.
    assertThat(read(client, id).body()).isEqualTo(match);
    assertThat(replay(client, id).body().path("identical").asBoolean()).isTrue();
  }

  @Test
  void ofWhoeverWasNotShownNothingIsToldBeyondTheOutcome() {
    var spanish = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      spanish.add(clinic.therapist());
    }
    var english = clinic.therapist(Clinic.THERAPIST.replace("[\"en\", \"es\"]", "[\"en\"]"));
    spanish.forEach(id -> says(id, "I listen first."));
    says(english, "I listen first.");
    var client = clinic.client();
    var one = Call.post("/v1/matches").key(client.key()).body("{\"show\":1}").to(clinic.handler);
    var match = one.body().path("id").asText();
    spanish.removeAll(shown(one.body()));
    // Those who were read and those who were not; an earlier match may well have shown them.
    clinic.match(client);
    assertThat(spanish).hasSize(7);
    for (var id : spanish) {
      var why = explain(client, match, id).body();
      assertThat(why.path("outcome").asText()).isEqualTo("not-shown");
      assertThat(why.has("therapist")).isFalse();
    }
    var why = explain(client, match, english).body();
    assertThat(why.path("outcome").asText()).isEqualTo("excluded");
    assertThat(why.toString()).doesNotContain("\"therapist\":", "I listen first");
  }

  @Test
  void whoHasLeftOrIsNoLongerLicensedThereIsStillShownButSaysNothing() {
    var gone = clinic.therapist();
    var revoked = clinic.therapist();
    var ends = clinic.therapist(Clinic.THERAPIST.replace("2027-06-30", "2026-12-01"));
    var elsewhere =
        clinic.therapist(
            Clinic.THERAPIST.replace(
                "\"expires\": \"2027-06-30\"}",
                "\"expires\": \"2026-12-01\"}, {\"jurisdiction\": \"US-MA\","
                    + " \"kind\": \"psychologist\", \"number\": \"2\", \"expires\": \"2027-06-30\"}"));
    var there = clinic.therapist();
    var all = List.of(gone, revoked, ends, elsewhere, there);
    all.forEach(id -> says(id, "I listen first."));
    var client = clinic.client();
    var match = clinic.matchShowing(client, all.toArray(String[]::new));
    all.forEach(id -> assertThat(explain(client, match, id).body().has("therapist")).isTrue());
    clinic.revoke(revoked);
    clinic
        .platform()
        .table()
        .write(clinic.token(), Write.delete(Keys.therapist(gone)).ifEquals("therapist", gone));
    var before = clinic.test.clock().instant();
    // A day ends last at UTC−12: nobody loses an hour of it.
    clinic.test.clock().set(Instant.parse("2026-12-02T11:59:59Z"));
    assertThat(explain(client, match, ends).body().has("therapist")).isTrue();
    clinic.test.clock().set(Instant.parse("2026-12-02T12:00:00Z"));
    for (var id : List.of(gone, revoked, ends, elsewhere)) {
      var why = explain(client, match, id);
      assertThat(why.status()).isEqualTo(200);
      assertThat(why.body().path("outcome").asText()).isEqualTo("shown");
      assertThat(why.body().has("therapist")).isFalse();
    }
    assertThat(explain(client, match, there).body().at("/therapist/text").asText())
        .isEqualTo("I listen first.");
    clinic.test.clock().set(before);
  }

  @Test
  void thePlaceToldIsThePlaceThatWasShown() {
    for (int i = 0; i < 5; i++) {
      clinic.therapist();
    }
    var client = clinic.client();
    var match = Call.post("/v1/matches").key(client.key()).body("{}").to(clinic.handler).body();
    var id = match.path("id").asText();
    for (var candidate : match.path("candidates")) {
      var why = explain(client, id, candidate.path("therapistId").asText()).body();
      assertThat(why.path("order")).isEqualTo(candidate.path("order"));
      assertThat(why.path("of").asInt()).isEqualTo(5);
    }
  }

  @Test
  void whoComesAfterThoseShownIsToldThePlace() {
    for (int i = 0; i < 4; i++) {
      clinic.therapist();
    }
    var client = clinic.client();
    var all = shown(clinic.match(client).body());
    var match = Call.post("/v1/matches").key(client.key()).body("{\"show\":1}").to(clinic.handler);
    all.removeAll(shown(match.body()));
    var why = explain(client, match.body().path("id").asText(), all.iterator().next()).body();
    assertThat(why.path("outcome").asText()).isEqualTo("not-shown");
    assertThat(why.path("order").asInt()).isBetween(2, 4);
    assertThat(why.path("of").asInt()).isEqualTo(4);
  }

  @Test
  void whoIsNotListedThereIsUnknown() {
    var elsewhere = clinic.therapist();
    clinic.inAnotherJurisdiction();
    clinic.therapist();
    var client = clinic.client();
    var match = clinic.match(client).body().path("id").asText();
    assertThat(explain(client, match, elsewhere).status()).isEqualTo(404);
    assertThat(explain(client, match, "th_nobody").status()).isEqualTo(404);
  }

  @Test
  void theMatchOfAnotherClientIsNotThere() {
    var ana = clinic.therapist();
    var match = clinic.match(clinic.client()).body().path("id").asText();
    var other = clinic.client();
    assertThat(read(other, match).status()).isEqualTo(404);
    assertThat(replay(other, match).status()).isEqualTo(404);
    assertThat(explain(other, match, ana).status()).isEqualTo(404);
    assertThat(Call.get("/v1/matches").key(other.key()).to(clinic.handler).body().path("items"))
        .isEmpty();
  }

  @Test
  void matchesAreListedNewestFirst() {
    clinic.therapist();
    var client = clinic.client();
    var first = clinic.match(client).body().path("id").asText();
    clinic.test.clock().advance(java.time.Duration.ofSeconds(1));
    var second = clinic.match(client).body().path("id").asText();
    var list = Call.get("/v1/matches").key(client.key()).query("limit", "1");
    var page = list.to(clinic.handler).body();
    assertThat(page.path("items").path(0).path("id").asText()).isEqualTo(second);
    assertThat(page.path("items").path(0).path("shown").asInt()).isEqualTo(1);
    var rest = list.query("cursor", page.path("next").asText()).to(clinic.handler).body();
    assertThat(rest.path("items").path(0).path("id").asText()).isEqualTo(first);
  }

  @Test
  void wordsThatHintAtDangerAreAnsweredWithHelpAndNothingOfItIsStored() {
    var client =
        clinic.client(
            Clinic.CLIENT.replace("I lie awake since I lost my job at Acme.", "I want to die."));
    var answer = clinic.match(client).body();
    assertThat(answer.path("crisisHelp").path("lines")).isNotEmpty();
    assertThat(answer.path("crisisHelp").path("language").asText()).isEqualTo("es");
    var id = answer.path("id").asText();
    assertThat(read(client, id).body()).isEqualTo(answer);
    var item = clinic.platform().table().get(Keys.match(client.id(), id)).orElseThrow();
    var stored =
        new Matches(clinic.platform().table(), clinic.platform().secrets())
            .find(client.id(), id)
            .orElseThrow();
    assertThat(stored.shown()).doesNotContain("crisisHelp");
    assertThat(names(item)).doesNotContain("crisisHelp", "danger");
  }

  private static Set<String> names(Item item) {
    return item.attributes().keySet();
  }
}
