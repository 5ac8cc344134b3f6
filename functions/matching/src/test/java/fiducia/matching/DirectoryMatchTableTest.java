package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.store.Matches;
import fiducia.store.Pulse;
import fiducia.store.Roll;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between the directory and a match, things happen. */
class DirectoryMatchTableTest {

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

  private static List<String> shown(JsonNode match) {
    return match.path("candidates").findValuesAsText("therapistId");
  }

  private static Answer match(Clinic.Person client, int show) {
    return Call.post("/v1/matches")
        .key(client.key())
        .body("{\"show\": " + show + "}")
        .to(clinic.handler);
  }

  private static Roll roll() {
    var roll = Roll.empty();
    clinic.directory.entries(clinic.where()).forEach(roll::apply);
    return roll;
  }

  @Test
  void aMatchIsTheSameFromTheBaseAsFromTheLog() {
    for (int i = 0; i < 5; i++) {
      clinic.therapist();
    }
    var fromLog = match(clinic.client(), 10).body();
    clinic.directory.replace(clinic.where(), roll());
    var fromBase =
        Call.post("/v1/matches")
            .key(clinic.client().key())
            .body("{\"show\": 10}")
            .to(new MatchingHandler(clinic.platform()))
            .body();
    assertThat(shown(fromBase)).containsExactlyInAnyOrderElementsOf(shown(fromLog));
    assertThat(fromBase.path("considered")).isEqualTo(fromLog.path("considered"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"filled up", "paused", "was unlisted", "is gone", "has no name"})
  void whoChangedBetweenCompactionAndMatchNeverAppears(String what) {
    var changed = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      changed.add(clinic.therapist());
    }
    var there = clinic.therapist();
    clinic.directory.replace(clinic.where(), roll());
    Consumer<String> happens =
        switch (what) {
          case "filled up" -> id -> clinic.setPlaces(id, 0);
          case "paused" ->
              id -> clinic.change(id, told(Clinic.THERAPIST.replace("2027-01-31", "2026-11-01")));
          case "was unlisted" -> clinic::revoke;
          case "is gone" ->
              id ->
                  clinic
                      .platform()
                      .table()
                      .write(clinic.token(), Write.delete(Keys.therapist(id)).ifExists());
          default ->
              id ->
                  clinic.change(
                      id, told(Clinic.THERAPIST.replace("\"name\": \"Dr. Ana Ruiz\",", "")));
        };
    changed.forEach(happens);
    for (int show : List.of(1, 3, 10)) {
      var match = match(clinic.client(), show).body();
      assertThat(shown(match)).as(what).containsExactly(there);
      // With one to be shown, not everybody has been read, and the counts say what is known.
      if (show > 1) {
        assertThat(match.path("eligible").asInt()).isEqualTo(1);
        boolean listed = !what.equals("is gone") && !what.equals("has no name");
        assertThat(match.path("considered").asInt()).isEqualTo(listed ? 5 : 1);
      }
    }
  }

  private static String told(String profile) {
    return clinic.told(profile);
  }

  @Test
  void whoGotWorseInBetweenGivesWayToThoseWhoWereNotReadAtFirst() {
    var worse = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      worse.add(clinic.therapist());
    }
    var lukewarm = told(Clinic.THERAPIST.replace("\"anxiety\": 3", "\"anxiety\": 2"));
    var next = clinic.therapist(lukewarm);
    var cold =
        told(
            Clinic.THERAPIST.replace(
                "\"anxiety\": 3, \"sleep\": 2", "\"anxiety\": 0, \"sleep\": 0"));
    worse.forEach(id -> clinic.change(id, cold));
    assertThat(shown(match(clinic.client(), 1).body())).containsExactly(next);
  }

  @Test
  void pricesOrderAndAReplayHasThem() {
    var cheap = clinic.therapist();
    var dear = clinic.therapist();
    clinic.setPlaces(dear, 0);
    clinic.setPlaces(cheap, 3);
    clinic.list(dear);
    var busy = roll();
    for (int day = 0; day < 100; day++) {
      busy.pool().reprice();
    }
    clinic.directory.replace(clinic.where(), busy);
    clinic.setPlaces(dear, 3);
    clinic.list(dear);
    var client = clinic.client();
    for (int i = 0; i < 5; i++) {
      var match = match(client, 2).body();
      assertThat(shown(match)).containsExactly(cheap, dear);
      assertThat(match.toString()).doesNotContain("price");
      var id = match.path("id").asText();
      var stored =
          new Matches(clinic.platform().table(), clinic.platform().secrets())
              .find(client.id(), id)
              .orElseThrow();
      assertThat(stored.prices().get(dear)).isGreaterThan(.1);
      assertThat(stored.waitingSince()).isPresent();
      var replay = replay(client, id);
      assertThat(replay.body().path("identical").asBoolean()).isTrue();
      assertThat(shown(replay.body().path("match"))).containsExactly(cheap, dear);
    }
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

  @Test
  void whoWasNotReadIsToldWhereItStandsNow() {
    for (int i = 0; i < 5; i++) {
      clinic.therapist();
    }
    var last =
        clinic.therapist(
            Clinic.THERAPIST.replace("\"anxiety\": 3, \"sleep\": 2", "\"grief-loss\": 1"));
    var client = clinic.client();
    var match = match(client, 1).body().path("id").asText();
    var why = explain(client, match, last).body();
    assertThat(why.path("outcome").asText()).isEqualTo("not-shown");
    assertThat(why.path("order").asInt()).isEqualTo(6);
    assertThat(why.path("of").asInt()).isEqualTo(6);
    clinic.setPlaces(last, 0);
    var full = explain(client, match, last).body();
    assertThat(full.path("outcome").asText()).isEqualTo("excluded");
    assertThat(full.at("/failed/0/constraint").asText()).isEqualTo("free-place");
  }

  private static Item pulse() {
    return clinic.platform().table().get(Keys.pulse()).orElseThrow();
  }

  @Test
  void thatChangesDoNotComeThroughIsSaidAfterThirtySeconds() {
    var client = clinic.client();
    clinic.therapist();
    var pulse =
        new Pulse(clinic.platform().table(), clinic.platform().secrets(), clinic.test.clock());
    pulse.send();
    pulse.heard(pulse());
    // A quiet day is no alarm.
    clinic.test.clock().advance(Duration.ofDays(1));
    assertThat(match(client, 3).body().has("directoryAgeSeconds")).isFalse();
    // That match has sent a pulse, and the directory stands still.
    var unheard = pulse();
    clinic.test.clock().advance(Duration.ofSeconds(30));
    assertThat(match(client, 3).body().has("directoryAgeSeconds")).isFalse();
    clinic.test.clock().advance(Duration.ofSeconds(1));
    var late = match(client, 3).body();
    assertThat(late.path("directoryAgeSeconds").asInt()).isEqualTo(31);
    var read =
        Call.get("/v1/matches/{matchId}")
            .path("matchId", late.path("id").asText())
            .key(client.key())
            .to(clinic.handler)
            .body();
    assertThat(Json.text(read)).isEqualTo(Json.text(late));
    assertThat(replay(client, late.path("id").asText()).body().path("identical").asBoolean())
        .isTrue();
    clinic.test.clock().advance(Duration.ofMinutes(10));
    assertThat(match(client, 3).body().path("directoryAgeSeconds").asInt()).isEqualTo(631);
    // It moves on: first what was sent first, then the rest.
    pulse.heard(unheard);
    pulse.heard(pulse());
    assertThat(match(client, 3).body().has("directoryAgeSeconds")).isFalse();
    // What comes again, or late, changes nothing.
    pulse.heard(unheard);
    pulse.heard(pulse());
    assertThat(match(client, 3).body().has("directoryAgeSeconds")).isFalse();
  }

  @Test
  void manyMatchesAtOnceWhileTherapistsChange() throws Exception {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      ids.add(clinic.therapist());
    }
    var client = clinic.client();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var deeds = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 40; i++) {
        var id = ids.get(i % ids.size());
        deeds.add(
            () -> {
              clinic.list(id);
              return true;
            });
        deeds.add(() -> shown(match(client, 10).body()).size() == 8);
      }
      for (var deed : threads.invokeAll(deeds)) {
        assertThat(deed.get()).isTrue();
      }
    }
  }
}
