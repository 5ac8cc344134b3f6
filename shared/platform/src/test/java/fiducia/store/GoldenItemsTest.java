package fiducia.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Rhythm;
import fiducia.alliance.Sessions;
import fiducia.figures.Counted;
import fiducia.figures.Quarter;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.ClientProfileJson;
import fiducia.json.TherapistProfileJson;
import fiducia.model.ClientProfile;
import fiducia.model.Concern;
import fiducia.model.DeclineCode;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.TherapistProfile;
import fiducia.security.Secrets;
import fiducia.store.Contacts.Contact;
import fiducia.store.DirectoryLog.Entry;
import fiducia.store.Requests.Asked;
import fiducia.store.Requests.Asking;
import fiducia.store.Therapists.Verified;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table.Query;
import fiducia.testing.StreamRecord;
import fiducia.testing.TestDirectory;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Items as they were written by each schema version, in {@code golden/<type>-<version>.json}: what
 * is in a clinic's table stays readable. Whoever changes what is written raises the version and
 * adds an item; the old ones stay.
 */
class GoldenItemsTest {

  private static final String CLIENT = "cl_GOLDENGOLDENGOLDENGOLD";
  private static final String THERAPIST = "th_GOLDENGOLDENGOLDENGOLD";
  private static final String MATCH = "ma_GOLDENGOLDENGOLDENGOLD";
  private static final String CALL = "ca_GOLDENGOLDENGOLDENGOLD";
  private static final Jurisdiction CONNECTICUT = new Jurisdiction("US-CT");

  private TestPlatform test;

  @BeforeEach
  void open() {
    test = TestPlatform.create();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private static Fields fields(String json) {
    return new Fields((ObjectNode) Json.read(json), "", new Faults());
  }

  private static final ClientProfile CLIENT_PROFILE =
      ClientProfileJson.read(
          fields(
              """
              {"reason": "golden", "aim": "specific-goal", "concerns": ["anxiety"], "goals": ["sleep"],
               "style": {"directive": {"level": 1, "importance": 2}},
               "wishes": {"language": {"strength": "must", "anyOf": ["es"]}},
               "formats": ["online"], "nearby": {"postalCode": "06103", "withinKm": 25},
               "hours": {"zone": "America/New_York", "weekly": [{"day": "monday", "from": "17:00", "to": "20:00"}]},
               "payment": {"highestFee": {"amount": 12000, "currency": "USD"}},
               "ageGroup": "adult", "jurisdiction": "US-CT"}
              """));

  private static final TherapistProfile THERAPIST_PROFILE =
      TherapistProfileJson.read(
          fields(
              """
              {"name": "Golden Therapist", "npi": "1234567893",
               "licences": [{"jurisdiction": "US-CT", "kind": "psychologist", "number": "1", "expires": "2027-06-30"}],
               "languages": ["en", "es"], "concerns": {"anxiety": 3}, "style": {"directive": 1},
               "about": {"gender": "woman", "birthYear": 1975, "affirming": true},
               "formats": ["online"], "locations": [{"postalCode": "06103"}],
               "fee": {"regular": {"amount": 15000, "currency": "USD"}},
               "ageGroups": ["adult"], "places": 3, "acceptingUntil": "2027-01-31", "text": "golden"}
              """));

  /** In a quarter by itself, so that every counter is in one item. */
  private static final Instant COUNTED = Instant.parse("2026-09-01T10:00:00Z");

  /** Every item that these stores write today, by type. */
  private List<Item> written() {
    var table = test.platform().table();
    var secrets = test.platform().secrets();
    var clients = new Clients(table, test.clock());
    clients.create(CLIENT, Secrets.hash("fck_golden"), CLIENT_PROFILE, secrets.transactionToken());
    var therapists = new Therapists(table, test.clock());
    therapists.create(
        THERAPIST,
        THERAPIST_PROFILE,
        List.of(Keys.subject("golden")),
        Map.of(),
        secrets.transactionToken());
    var therapist = therapists.find(THERAPIST).orElseThrow();
    therapists.verify(
        therapist,
        List.of(new Verified(THERAPIST_PROFILE.licences().getFirst(), test.clock().instant())),
        secrets.transactionToken());
    var together = therapists.together(THERAPIST).orElseThrow();
    var listing = Listing.of(together.getKey(), together.getValue());
    var directory = new TestDirectory(test.platform());
    directory.append(CONNECTICUT, listing);
    directory.replace(CONNECTICUT, roll(listing));
    var base = directory.bases().find(CONNECTICUT).orElseThrow();
    new Pulse(table, secrets, test.clock()).send();
    var match =
        new Matches.Stored(
            MATCH,
            CLIENT,
            test.clock().instant(),
            1,
            CLIENT_PROFILE,
            "cold-1",
            "neutral",
            7,
            3,
            Optional.of(test.clock().instant()),
            Map.of(THERAPIST, .0123),
            Set.of(THERAPIST),
            "{\"golden\":true}",
            1);
    new Matches(table, secrets).keep(match, List.of(listing));
    var requests = new Requests(table, secrets, test.clock());
    var first = ask(requests);
    requests.decline(first, THERAPIST, DeclineCode.OTHER);
    var second = ask(requests);
    requests.accept(second, THERAPIST);
    requests.confirm(
        second,
        CLIENT,
        Sessions.of(
            LocalDateTime.of(2026, 12, 1, 17, 0), ZoneId.of("America/New_York"), Rhythm.WEEKLY));
    var relationship = new Relationships(table).find(Relationships.idOf(second)).orElseThrow();
    table.write(
        secrets.transactionToken(), CallRequests.ask(CALL, relationship, test.clock().instant()));
    for (var what : Counted.values()) {
      table.write(secrets.transactionToken(), QuarterCounts.count(what, CLIENT, COUNTED));
    }
    var items = new ArrayList<Item>();
    items.add(
        table.get(Keys.figures(Quarter.of(COUNTED).code(), Keys.shard(CLIENT))).orElseThrow());
    for (var partition :
        List.of(
            Keys.client(CLIENT).pk(),
            Keys.clientKey(Secrets.hash("fck_golden")).pk(),
            Keys.therapist(THERAPIST).pk(),
            Keys.subject("golden").pk(),
            Keys.directory("US-CT").pk(),
            Keys.directoryLog("US-CT"),
            Keys.segment("US-CT", base.generation(), 0).pk(),
            Keys.pulse().pk(),
            Keys.request(second).pk(),
            Keys.relationship(Relationships.idOf(second)).pk(),
            Keys.callRequest(CALL).pk())) {
      items.addAll(table.all(Query.table(partition)));
    }
    return items;
  }

  /** One who is listed, and one who has left. */
  private Roll roll(Listing listing) {
    var now = test.clock().instant();
    var roll = Roll.empty();
    roll.apply(new Entry(now, THERAPIST, listing.sourceRevision(), Optional.of(listing)));
    roll.apply(new Entry(now, "th_GONEGONEGONEGONEGONEGO", 4, Optional.empty()));
    return roll;
  }

  private String ask(Requests requests) {
    var need = Json.object();
    need.putArray("concerns").add("anxiety");
    var asked =
        requests.ask(
            new Asking(
                CLIENT,
                MATCH,
                CONNECTICUT,
                List.of(THERAPIST),
                need,
                Optional.of(
                    new Contact(
                        "golden@example.org",
                        Optional.of("Golden"),
                        Optional.of(new Language("es"))))));
    return ((Asked.Made) asked).requests().getFirst().id();
  }

  private static Optional<Item> golden(String type, int version) {
    var name = "/golden/" + type + "-" + version + ".json";
    try (InputStream file = GoldenItemsTest.class.getResourceAsStream(name)) {
      return Optional.ofNullable(file).map(Json::read).map(StreamRecord::item);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Item goldenOf(String type) {
    return golden(type, 1).orElseThrow();
  }

  @Test
  void whatIsWrittenTodayHasTheShapeOfItsVersion() {
    assertThat(written())
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(golden(item.type(), item.version()))
                    .as("a golden item of %s-%d", item.type(), item.version())
                    .hasValueSatisfying(
                        golden ->
                            assertThat(golden.attributes().keySet())
                                .as(item.type())
                                .isEqualTo(item.attributes().keySet())));
  }

  /** Puts an item there as an older build has left it. */
  private void leave(Item item) {
    test.database()
        .client()
        .putItem(request -> request.tableName(TestTable.NAME).item(item.attributes()));
  }

  @Test
  void aClientIsRead() {
    leave(goldenOf("client"));
    var client = new Clients(test.platform().table(), test.clock()).find(CLIENT).orElseThrow();
    assertThat(client.profile()).isEqualTo(CLIENT_PROFILE);
  }

  @Test
  void aTherapistAndItsPlacesAreRead() {
    leave(goldenOf("therapist"));
    leave(goldenOf("places"));
    leave(goldenOf("unique"));
    var therapists = new Therapists(test.platform().table(), test.clock());
    var read = therapists.together(THERAPIST).orElseThrow();
    assertThat(read.getKey().profile()).isEqualTo(THERAPIST_PROFILE);
    assertThat(read.getKey().verified()).hasSize(1);
    assertThat(read.getValue().places()).isEqualTo(3);
    assertThat(therapists.ofAccount("golden")).contains(THERAPIST);
  }

  @Test
  void aDirectoryIsReadFromItsSegmentsAndItsLog() {
    for (var type : List.of("directory-base", "directory-segment", "directory-gone")) {
      leave(goldenOf(type));
    }
    var bases =
        new DirectoryBases(test.platform().table(), test.platform().secrets(), test.clock());
    var base = bases.find(CONNECTICUT).orElseThrow();
    var roll = bases.load(base, true).orElseThrow();
    assertThat(roll.pool().revision(THERAPIST)).hasValue(3);
    assertThat(roll.gone().keySet()).containsExactly("th_GONEGONEGONEGONEGONEGO");
    leave(goldenOf("directory-entry"));
    var log = new DirectoryLog(test.platform().table(), test.platform().secrets(), test.clock());
    var entry = log.since(CONNECTICUT, Instant.EPOCH).getFirst();
    assertThat(entry.therapist()).isEqualTo(THERAPIST);
    assertThat(entry.listing().orElseThrow().profile().concerns())
        .containsEntry(Concern.ANXIETY, 3);
  }

  @Test
  void aPulseIsRead() {
    var pulse = Optional.of(goldenOf("pulse"));
    var sent = Instant.ofEpochMilli(pulse.get().number("sent"));
    assertThat(Pulse.late(pulse, sent.plusSeconds(31))).contains(Duration.ofSeconds(31));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aMatchAndItsInputsAreRead(int version) {
    leave(golden("match", version).orElseThrow());
    leave(goldenOf("match-input"));
    var matches = new Matches(test.platform().table(), test.platform().secrets());
    var match = matches.find(CLIENT, MATCH).orElseThrow();
    assertThat(match.shown()).isEqualTo("{\"golden\":true}");
    assertThat(match.profile()).isEqualTo(CLIENT_PROFILE);
    assertThat(match.question()).isPresent();
    assertThat(match.prices()).isEqualTo(version == 1 ? Map.of() : Map.of(THERAPIST, .0123));
    assertThat(match.waitingSince().isPresent()).isEqualTo(version == 2);
    assertThat(matches.inputs(match)).extracting(Listing::therapist).containsExactly(THERAPIST);
  }

  @Test
  void aRequestIsRead() {
    var request = FirstTalk.of(goldenOf("request"));
    assertThat(request.client()).isEqualTo(CLIENT);
    assertThat(request.state()).isEqualTo(FirstTalk.State.CONFIRMED);
    assertThat(request.relationship()).isPresent();
    assertThat(request.need().path("concerns").path(0).asText()).isEqualTo("anxiety");
  }

  @Test
  void aContactIsRead() {
    leave(goldenOf("contact"));
    assertThat(new Contacts(test.platform().table()).find(CLIENT))
        .contains(
            new Contact(
                "golden@example.org", Optional.of("Golden"), Optional.of(new Language("es"))));
  }

  @Test
  void aRelationshipIsReadWithItsFirstCheckInAndItsQuestion() {
    leave(goldenOf("relationship"));
    leave(goldenOf("check-in"));
    leave(goldenOf("silence"));
    var id = goldenOf("relationship").text("relationship");
    var relationship = new Relationships(test.platform().table()).find(id).orElseThrow();
    assertThat(relationship.therapistName()).isEqualTo("Golden Therapist");
    assertThat(relationship.sessions().rhythm()).isEqualTo(Rhythm.WEEKLY);
    assertThat(new Relationships(test.platform().table()).course(id)).isPresent();
  }

  @Test
  void aCallRequestIsRead() {
    leave(goldenOf("call-request"));
    var calls = new CallRequests(test.platform().table());
    var call = calls.find(CALL, test.clock().instant()).orElseThrow();
    assertThat(call.client()).isEqualTo(CLIENT);
    assertThat(call.therapistName()).isEqualTo("Golden Therapist");
    assertThat(call.doneAt()).isEmpty();
    assertThat(calls.open(20, Optional.empty()).items())
        .extracting(item -> CallRequests.of(item).id())
        .containsExactly(CALL);
  }

  @Test
  void countsAreRead() {
    leave(goldenOf("figures"));
    var all = new QuarterCounts(test.platform().table()).all();
    assertThat(all.keySet()).containsExactly(new Quarter(2026, 3));
    assertThat(all.firstEntry().getValue().byKind())
        .containsEntry(Counted.TALK_WITHIN_3_DAYS, 1L)
        .containsEntry(Counted.DROPOUT, 12L)
        .hasSize(Counted.values().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-key", "active", "open-requests"})
  void whatOnlyGuardsKeepsItsKeyAndSaysWhose(String type) {
    var item = goldenOf(type);
    assertThat(item.text("client")).isEqualTo(CLIENT);
    assertThat(List.of("KEY", "ACTIVE", "REQUESTS"))
        .filteredOn(Predicate.isEqual(item.key().sk()))
        .hasSize(1);
  }
}
