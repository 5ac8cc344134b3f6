package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import fiducia.directory.DirectoryHandler;
import fiducia.feedback.FeedbackHandler;
import fiducia.followup.FollowUpHandler;
import fiducia.http.Json;
import fiducia.intake.IntakeHandler;
import fiducia.matching.MatchingHandler;
import fiducia.platform.Platform;
import fiducia.store.Mailing;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.MeteredDatabase;
import fiducia.testing.MeteredDatabase.Units;
import fiducia.testing.StreamRecord;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestRelationship;
import fiducia.testing.TestTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the loop consumes, as the database itself counts it, is what docs/data-model.md says. The
 * metered database knows no scan.
 */
class UnitsTest {

  private static final int THERAPISTS = 40;

  private static final String THERAPIST =
      """
      {"name": "Therapist %d",
       "licences": [{"jurisdiction": "US-CT", "kind": "psychologist", "number": "%d", "expires": "2027-06-30"}],
       "languages": ["en"], "concerns": {"anxiety": 3, "sleep": 2, "grief-loss": 1},
       "style": {"directive": 1, "intensity": 0, "present": -1, "challenge": 1},
       "about": {"gender": "woman", "birthYear": 1975, "communities": ["students"]},
       "formats": ["online"], "locations": [{"postalCode": "06103"}],
       "hours": {"zone": "America/New_York", "weekly": [{"day": "monday", "from": "09:00", "to": "20:00"}]},
       "fee": {"regular": {"amount": 12000, "currency": "USD"}}, "insurers": ["aetna"],
       "ageGroups": ["adult"], "places": 5, "acceptingUntil": "2027-01-31",
       "text": "I listen first, and we decide together what comes next."}
      """;

  private static final String CLIENT =
      """
      {"reason": "I lie awake.", "concerns": ["anxiety", "sleep"], "goals": ["Sleep through"],
       "style": {"directive": {"level": 1, "importance": 2}},
       "wishes": {"gender": {"strength": "like", "anyOf": ["woman"]}},
       "hours": {"zone": "America/New_York", "weekly": [{"day": "monday", "from": "17:00", "to": "20:00"}]},
       "payment": {"highestFee": {"amount": 15000, "currency": "USD"}},
       "ageGroup": "adult", "jurisdiction": "US-CT", "formats": ["online"]}
      """;

  private final Map<String, Units> measured = new LinkedHashMap<>();
  private MeteredDatabase meter;

  private Answer measure(String label, Call call, RequestStreamHandler handler) {
    meter.take();
    var answer = call.to(handler);
    assertThat(answer.status()).as(label + " " + answer.body()).isBetween(200, 299);
    measured.put(label, meter.take());
    return answer;
  }

  @Test
  void everyAccessCostsWhatTheDataModelSays() throws IOException {
    try (var test = TestPlatform.create()) {
      meter = new MeteredDatabase(test.database().client());
      var base = test.platform();
      var platform =
          new Platform(
              new Table(meter, TestTable.NAME),
              test.clock(),
              base.secrets(),
              base.mailer(),
              base.site());
      liveThrough(test, platform);
    }
    var documented = documented();
    var report = new StringBuilder();
    measured.forEach(
        (label, units) ->
            report.append(
                "| %s | %s | %s |%n"
                    .formatted(label, number(units.read()), number(units.write()))));
    assertThat(documented.keySet()).as(report.toString()).containsAll(measured.keySet());
    measured.forEach(
        (label, units) -> {
          assertThat(number(units.read()) + " read, " + number(units.write()) + " write")
              .as(label + "%n" + report)
              .isEqualTo(documented.get(label));
        });
  }

  private void liveThrough(TestPlatform test, Platform platform) throws IOException {
    var intake = new IntakeHandler(platform);
    var matching = new MatchingHandler(platform);
    var feedback = new FeedbackHandler(platform);
    var followUp = new FollowUpHandler(platform);
    var directory = new Directory(test.platform().table(), new DirectoryHandler(platform));
    var first = "";
    for (int i = 1; i <= THERAPISTS; i++) {
      var entered = Call.post("/v1/therapists").asAdmin("clinic").body(THERAPIST.formatted(i, i));
      var id = measure("POST /v1/therapists", entered, intake).body().path("id").asText();
      first = first.isEmpty() ? id : first;
      var verification =
          Call.post("/v1/therapists/{therapistId}/verification")
              .path("therapistId", id)
              .asAdmin("clinic")
              .body(
                  "{\"licence\": {\"jurisdiction\": \"US-CT\", \"kind\": \"psychologist\", \"number\": \"%d\"}, \"decision\": \"verified\"}"
                      .formatted(i));
      measure("POST /v1/therapists/{therapistId}/verification", verification, intake);
      meter.take();
      directory.changed(id);
      measured.put("a change of a therapist reaches the directory", meter.take());
    }
    test.clock().advance(Duration.ofHours(1));
    meter.take();
    directory.compact();
    measured.put("a compaction of forty therapists", meter.take());
    directory.compact();
    measured.put("a compaction with nothing to do", meter.take());
    var link =
        Call.put("/v1/therapists/{therapistId}/account")
            .path("therapistId", first)
            .asAdmin("clinic");
    measure(
        "PUT /v1/therapists/{therapistId}/account", link.body("{\"subject\": \"ada\"}"), intake);
    measure(
        "GET /v1/therapists",
        Call.get("/v1/therapists").asAdmin("clinic").query("status", "verified"),
        intake);

    var key =
        measure("POST /v1/clients", Call.post("/v1/clients").body("{}"), intake)
            .body()
            .path("key")
            .asText();
    measure("GET /v1/clients/me", Call.get("/v1/clients/me").key(key), intake);
    measure(
        "PATCH /v1/clients/me",
        Call.patch("/v1/clients/me").key(key).ifMatch("\"1\"").body(CLIENT),
        intake);
    var contact = "{\"email\": \"someone@mail.example\"}";
    Call.put("/v1/clients/me/contact").key(key).body(contact).to(intake);
    measure(
        "PUT /v1/clients/me/contact",
        Call.put("/v1/clients/me/contact").key(key).body(contact),
        intake);
    measure("GET /v1/clients/me/contact", Call.get("/v1/clients/me/contact").key(key), intake);
    Call.of("DELETE", "/v1/clients/me/contact").key(key).to(intake);
    sweep(followUp);
    directory.pulse();
    measure(
        "POST /v1/matches, the first of a function", Call.post("/v1/matches").key(key), matching);
    measure("POST /v1/matches", Call.post("/v1/matches").key(key), matching);
    var match =
        measure(
                "POST /v1/matches, ten to be shown",
                Call.post("/v1/matches").key(key).body("{\"show\": 10}"),
                matching)
            .body();
    var matchId = match.path("id").asText();
    measure(
        "GET /v1/matches/{matchId}",
        Call.get("/v1/matches/{matchId}").path("matchId", matchId).key(key),
        matching);
    var therapist = match.at("/candidates/0/therapistId").asText();
    measure(
        "GET /v1/matches/{matchId}/candidates/{therapistId}, one who was shown",
        Call.get("/v1/matches/{matchId}/candidates/{therapistId}")
            .path("matchId", matchId)
            .path("therapistId", therapist)
            .key(key),
        matching);
    var other = match.at("/candidates/1/therapistId").asText();
    var asking =
        "{\"matchId\": \"%s\", \"therapistIds\": [\"%s\", \"%s\"], \"contact\": {\"email\": \"someone@mail.example\"}}"
            .formatted(matchId, therapist, other);
    var requests =
        measure(
                "POST /v1/requests, two therapists",
                Call.post("/v1/requests").key(key).body(asking),
                matching)
            .body()
            .path("requests");
    var requestId = requests.at("/0/id").asText();
    var asked = requests.at("/0/therapistId").asText();
    if (!asked.equals(first)) {
      Call.put("/v1/therapists/{therapistId}/account")
          .path("therapistId", asked)
          .asAdmin("clinic")
          .body("{\"subject\": \"eve\"}")
          .to(intake);
    }
    var subject = asked.equals(first) ? "ada" : "eve";
    measure(
        "GET /v1/therapists/me/requests",
        Call.get("/v1/therapists/me/requests").asTherapist(subject),
        matching);
    measure(
        "POST /v1/requests/{requestId}/acceptance",
        Call.post("/v1/requests/{requestId}/acceptance")
            .path("requestId", requestId)
            .asTherapist(subject)
            .body("{}"),
        matching);
    var relationship =
        measure(
                "POST /v1/requests/{requestId}/confirmation",
                Call.post("/v1/requests/{requestId}/confirmation")
                    .path("requestId", requestId)
                    .key(key)
                    .body(
                        "{\"rhythm\": {\"every\": \"week\", \"firstSession\": \"2026-11-30T17:00\", \"zone\": \"America/New_York\"}}"),
                matching)
            .body()
            .path("id")
            .asText();
    test.clock().advance(Duration.ofDays(9));
    meter.take();
    sweep(followUp);
    measured.put("a sweep that mails one check-in", meter.take());
    sweep(followUp);
    measured.put("a sweep with nothing due", meter.take());
    var mail = test.mailer().sent().getLast().text();
    var token = Pattern.compile("#(fci_[A-Za-z0-9_-]{43})").matcher(mail);
    assertThat(token.find()).isTrue();
    measure("GET /v1/check-in", Call.get("/v1/check-in").key(token.group(1)), feedback);
    measure(
        "POST /v1/check-in/pause", Call.post("/v1/check-in/pause").key(token.group(1)), feedback);
    measure(
        "POST /v1/check-in/resumption",
        Call.post("/v1/check-in/resumption").key(token.group(1)),
        feedback);
    measure(
        "POST /v1/check-in/answers",
        Call.post("/v1/check-in/answers")
            .key(token.group(1))
            .body("{\"items\": {\"trust-1\": 8, \"trust-2\": 7, \"rapport-1\": 8}}"),
        feedback);
    measure(
        "GET /v1/relationships/{relationshipId}/alliance",
        Call.get("/v1/relationships/{relationshipId}/alliance")
            .path("relationshipId", relationship)
            .key(key),
        feedback);
    measure(
        "GET /v1/therapists/me/relationships",
        Call.get("/v1/therapists/me/relationships").asTherapist(subject),
        feedback);
    measure(
        "POST /v1/relationships/{relationshipId}/ending",
        Call.post("/v1/relationships/{relationshipId}/ending")
            .path("relationshipId", relationship)
            .key(key)
            .body("{\"kind\": \"planned\"}"),
        feedback);
    call(test, feedback);
    imports(intake);
  }

  private void imports(IntakeHandler intake) {
    var csv = new StringBuilder("clinic_id,name,licences\n");
    for (int i = 1; i <= 50; i++) {
      csv.append("t-%d,Therapist %d,US-CT:psychologist:I-%d:2027-06-30\n".formatted(i, i, i));
    }
    var route = "POST /v1/therapists/imports, fifty ";
    measure(route + "rows, a dry run", importing(csv, "true"), intake);
    measure(route + "new rows", importing(csv, "false"), intake);
    measure(route + "rows once more", importing(csv, "false"), intake);
  }

  private static Call importing(CharSequence csv, String dryRun) {
    return Call.post("/v1/therapists/imports")
        .asAdmin("clinic")
        .query("file", "a-clinics-own-list")
        .query("dryRun", dryRun)
        .body("text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Somebody else, of whom nothing was heard, asks to be called. */
  private void call(TestPlatform test, FeedbackHandler feedback) {
    var silent =
        TestRelationship.in(test).rhythm("week", "2026-12-15T17:00", "America/New_York").begin();
    var question = silent.course().silence().orElseThrow();
    silent.write(question.open(Mailing.UNWANTED, test.clock().instant()));
    measure(
        "POST /v1/relationships/{relationshipId}/way-out, call-me",
        Call.post("/v1/relationships/{relationshipId}/way-out")
            .path("relationshipId", silent.id())
            .key(silent.key())
            .body("{\"choice\": \"call-me\"}"),
        feedback);
    var calls =
        measure("GET /v1/call-requests", Call.get("/v1/call-requests").asAdmin("clinic"), feedback);
    measure(
        "POST /v1/call-requests/{callRequestId}/done",
        Call.post("/v1/call-requests/{callRequestId}/done")
            .path("callRequestId", calls.body().at("/items/0/id").asText())
            .asAdmin("clinic"),
        feedback);
    measure("GET /v1/clinic/figures", Call.get("/v1/clinic/figures").asAdmin("clinic"), feedback);
  }

  /** The directory function, fed by hand. */
  private record Directory(Table unmetered, DirectoryHandler handler) {

    /** Profile and places have changed, as at a verification. */
    void changed(String therapist) throws IOException {
      record(Keys.therapist(therapist));
    }

    void pulse() throws IOException {
      record(Keys.pulse());
    }

    private void record(Key key) throws IOException {
      var event = Json.object();
      event
          .putArray("Records")
          .add(StreamRecord.of("1", key, Optional.empty(), unmetered.get(key)));
      send(event);
    }

    void compact() throws IOException {
      send(Json.object());
    }

    private void send(JsonNode event) throws IOException {
      handler.handleRequest(
          new ByteArrayInputStream(Json.bytes(event)),
          new ByteArrayOutputStream(),
          new Call.TestContext(new Call.Logs()));
    }
  }

  private static void sweep(FollowUpHandler followUp) throws IOException {
    var event = "{\"detail-type\": \"Scheduled Event\", \"source\": \"aws.events\"}";
    followUp.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayOutputStream(),
        new Call.TestContext(new Call.Logs()));
  }

  private static String number(double units) {
    return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
  }

  /** The rows of the document: label, keys, read units, write units. */
  private static Map<String, String> documented() throws IOException {
    var rows = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(Path.of("..", "docs", "data-model.md"))) {
      var cells = line.split("\\|");
      if (cells.length == 5
          && cells[3].strip().matches("[0-9.]+")
          && cells[4].strip().matches("[0-9.]+")) {
        rows.put(
            cells[1].strip().replace("`", ""),
            cells[3].strip() + " read, " + cells[4].strip() + " write");
      }
    }
    return rows;
  }
}
