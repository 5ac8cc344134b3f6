package fiducia.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.ClientProfileJson;
import fiducia.json.MergePatch;
import fiducia.json.TherapistProfileJson;
import fiducia.model.ClientProfile;
import fiducia.model.Jurisdiction;
import fiducia.model.TherapistProfile;
import fiducia.platform.Platform;
import fiducia.security.Secrets;
import fiducia.store.Clients;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.store.Therapists.Verified;
import fiducia.table.Keys;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestDirectory;
import fiducia.testing.TestPlatform;
import java.util.List;
import java.util.Map;

/** A clinic with therapists and clients, over a real table, spoken to through the handler. */
final class Clinic implements AutoCloseable {

  static final String THERAPIST =
      """
      {"name": "Dr. Ana Ruiz",
       "licences": [{"jurisdiction": "US-CT", "kind": "psychologist", "number": "1", "expires": "2027-06-30"}],
       "languages": ["en", "es"], "concerns": {"anxiety": 3, "sleep": 2}, "style": {"directive": 1},
       "about": {"gender": "woman", "birthYear": 1975}, "formats": ["online", "in-person"],
       "locations": [{"postalCode": "06103"}],
       "hours": {"zone": "America/New_York", "weekly": [{"day": "monday", "from": "09:00", "to": "20:00"}]},
       "fee": {"regular": {"amount": 15000, "currency": "USD"}, "slidingTo": {"amount": 9000, "currency": "USD"}},
       "insurers": ["aetna"], "ageGroups": ["adult"], "places": 3, "acceptingUntil": "2027-01-31"}
      """;

  static final String CLIENT =
      """
      {"reason": "I lie awake since I lost my job at Acme.", "aim": "specific-goal",
       "concerns": ["anxiety", "sleep"], "goals": ["sleep through the night"],
       "pastTherapy": {"helped": "walking"},
       "style": {"directive": {"level": 1, "importance": 2}},
       "wishes": {"language": {"strength": "must", "anyOf": ["es"]},
                  "gender": {"strength": "like", "anyOf": ["woman"]}},
       "formats": ["online"], "nearby": {"postalCode": "06103", "withinKm": 25},
       "hours": {"zone": "America/New_York", "weekly": [{"day": "monday", "from": "17:00", "to": "20:00"}]},
       "payment": {"highestFee": {"amount": 12000, "currency": "USD"}},
       "ageGroup": "adult", "jurisdiction": "US-CT"}
      """;

  final TestPlatform test;
  final MatchingHandler handler;
  final TestDirectory directory;
  private int count;
  private int elsewhere;
  private String jurisdiction = "US-CT";

  Clinic() {
    this(TestPlatform.create());
  }

  private Clinic(TestPlatform test) {
    this(test, test.platform());
  }

  /** With a platform of its own, over the same table. */
  Clinic(TestPlatform test, Platform platform) {
    this.test = test;
    this.handler = new MatchingHandler(platform);
    this.directory = new TestDirectory(test.platform());
  }

  Platform platform() {
    return test.platform();
  }

  Therapists therapists() {
    return new Therapists(platform().table(), test.clock());
  }

  /**
   * From now on everybody lives elsewhere: tests that share a table are not in each other's way.
   */
  void inAnotherJurisdiction() {
    jurisdiction = "US-%d".formatted(100 + elsewhere++);
  }

  /** Where everybody lives now. */
  Jurisdiction where() {
    return new Jurisdiction(jurisdiction);
  }

  /** As told where everybody lives now. */
  String told(String profile) {
    return profile.replace("US-CT", jurisdiction);
  }

  /** A client and the key. */
  record Person(String id, String key) {}

  Person client(String profile) {
    var id = platform().secrets().id("cl_");
    var key = platform().secrets().clientKey();
    new Clients(platform().table(), test.clock())
        .create(id, Secrets.hash(key), clientProfile(told(profile)), token());
    return new Person(id, key);
  }

  Person client() {
    return client(CLIENT);
  }

  static ClientProfile clientProfile(String json) {
    return ClientProfileJson.read(fields(json));
  }

  static TherapistProfile therapistProfile(String json) {
    return TherapistProfileJson.read(fields(json));
  }

  private static Fields fields(String json) {
    var faults = new Faults();
    return new Fields((ObjectNode) Json.read(json), "", faults);
  }

  /** A verified and listed therapist with an account of the same name. */
  String therapist(String profile) {
    var id = platform().secrets().id("th_");
    var read = therapistProfile(told(profile));
    therapists().create(id, read, List.of(Keys.subject(accountOf(id))), Map.of(), token());
    verify(id);
    list(id);
    return id;
  }

  /** One of several alike: told apart by name. */
  String therapist() {
    count++;
    return therapist(THERAPIST.replace("Dr. Ana Ruiz", "Dr. Ana Ruiz " + count));
  }

  String therapistWithPlaces(int places) {
    return therapist(THERAPIST.replace("\"places\": 3", "\"places\": " + places));
  }

  void verify(String id) {
    var before = therapists().find(id).orElseThrow();
    therapists()
        .verify(
            before,
            before.profile().licences().stream()
                .map(licence -> new Verified(licence, test.clock().instant()))
                .toList(),
            token());
  }

  void change(String id, String profile) {
    var before = therapists().find(id).orElseThrow();
    therapists().save(before, therapistProfile(profile), token());
  }

  void revoke(String id) {
    therapists().verify(therapists().find(id).orElseThrow(), List.of(), token());
  }

  /** Changes a client's profile, as the intake does. */
  void tell(Person client, String patch) {
    var clients = new Clients(platform().table(), platform().clock());
    var before = clients.find(client.id()).orElseThrow();
    var told =
        MergePatch.apply(ClientProfileJson.write(before.profile()), (ObjectNode) Json.read(patch));
    clients.save(before, ClientProfileJson.read(new Fields(told, "", new Faults())), token());
  }

  MatchingHandler handler() {
    return handler;
  }

  /** The counters are what decides; the profile follows. */
  void setPlaces(String id, int places) {
    platform().table().write(token(), Write.update(Keys.places(id)).set("places", places));
  }

  void list(String id) {
    directory.list(id);
  }

  Places places(String id) {
    return therapists().places(id).orElseThrow();
  }

  static String accountOf(String therapist) {
    return "account-of-" + therapist;
  }

  String token() {
    return platform().secrets().transactionToken();
  }

  Answer match(Person client) {
    return Call.post("/v1/matches").key(client.key()).body("{\"show\": 10}").to(handler);
  }

  /** A match in which these were all shown. */
  String matchShowing(Person client, String... therapists) {
    var match = match(client).body();
    var shown = match.path("candidates").findValuesAsText("therapistId");
    if (!shown.containsAll(List.of(therapists))) {
      throw new AssertionError("not shown: " + match);
    }
    return match.path("id").asText();
  }

  Answer ask(Person client, String match, String... therapists) {
    var body = Json.object().put("matchId", match);
    body.set("therapistIds", Json.array(List.of(therapists)));
    return ask(client, body);
  }

  Answer ask(Person client, JsonNode body) {
    return Call.post("/v1/requests").key(client.key()).body(body).to(handler);
  }

  /** Asks, and gives the id of the request. */
  String asked(Person client, String therapist) {
    var match = match(client).body().path("id").asText();
    return ask(client, match, therapist).body().path("requests").path(0).path("id").asText();
  }

  Answer onRequest(Person client, String request, String what, String body) {
    return Call.post("/v1/requests/{requestId}/" + what)
        .path("requestId", request)
        .key(client.key())
        .body(body)
        .to(handler);
  }

  Answer asTherapist(String therapist, String request, String what, String body) {
    return Call.post("/v1/requests/{requestId}/" + what)
        .path("requestId", request)
        .asTherapist(accountOf(therapist))
        .body(body)
        .to(handler);
  }

  Answer accept(String therapist, String request) {
    return asTherapist(therapist, request, "acceptance", "{}");
  }

  Answer decline(String therapist, String request, String code) {
    return asTherapist(therapist, request, "decline", "{\"code\": \"" + code + "\"}");
  }

  Answer withdraw(Person client, String request) {
    return onRequest(client, request, "withdrawal", "{}");
  }

  Answer confirm(Person client, String request) {
    return onRequest(
        client,
        request,
        "confirmation",
        """
        {"rhythm": {"every": "week", "firstSession": "2026-12-01T17:00", "zone": "America/New_York"}}
        """);
  }

  Answer read(Person client, String request) {
    return Call.get("/v1/requests/{requestId}")
        .path("requestId", request)
        .key(client.key())
        .to(handler);
  }

  @Override
  public void close() {
    test.close();
  }
}
