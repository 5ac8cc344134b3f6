package fiducia.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.model.Jurisdiction;
import fiducia.model.TherapistProfile;
import fiducia.store.Caseload;
import fiducia.store.Listing;
import fiducia.store.Listings;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.store.Therapists.Verified;
import fiducia.table.Change;
import fiducia.table.Item;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.StreamRecord;
import fiducia.testing.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTableTest {

  private static final Jurisdiction CONNECTICUT = new Jurisdiction("US-CT");
  private static final Jurisdiction NEW_YORK = new Jurisdiction("US-NY");
  private static final List<Jurisdiction> BOTH = List.of(CONNECTICUT, NEW_YORK);

  private static TestPlatform test;

  private Therapists therapists;
  private Listings listings;
  private DirectoryHandler directory;
  private final Stream stream = new Stream();

  @BeforeAll
  static void open() {
    test = TestPlatform.create();
  }

  @BeforeEach
  void start() {
    test.clock().set(TestPlatform.START);
    therapists = new Therapists(test.platform().table(), test.clock());
    listings = new Listings(test.platform().table(), test.platform().secrets(), test.clock());
    directory = new DirectoryHandler(test.platform());
  }

  /** Nobody is listed at the beginning of a test. */
  @AfterEach
  void clear() {
    for (var where : BOTH) {
      for (int shard = 0; shard < Keys.SHARDS; shard++) {
        for (var item :
            test.platform().table().all(Query.table(Keys.listingPartition(where.code(), shard)))) {
          test.platform().table().write(token(), Write.delete(item.key()).ifExists());
        }
      }
    }
  }

  @AfterAll
  static void close() {
    test.close();
  }

  /** What the stream says after each write: the item before and after, in order. */
  private final class Stream {

    private final Map<Key, Item> seen = new HashMap<>();
    private final List<ObjectNode> records = new ArrayList<>();

    void note(String therapist) {
      for (var key : List.of(Keys.therapist(therapist), Keys.places(therapist))) {
        var after = test.platform().table().get(key);
        var before = Optional.ofNullable(seen.get(key));
        if (!after.equals(before)) {
          records.add(StreamRecord.of("10000000" + records.size(), key, before, after));
          after.ifPresentOrElse(item -> seen.put(key, item), () -> seen.remove(key));
        }
      }
    }
  }

  private JsonNode deliver(List<ObjectNode> records) {
    return deliver(records, new Call.Logs());
  }

  private JsonNode deliver(List<ObjectNode> records, Call.Logs logs) {
    var event = Json.object();
    event.putArray("Records").addAll(records);
    var output = new ByteArrayOutputStream();
    try {
      directory.handleRequest(
          new ByteArrayInputStream(Json.bytes(event)), output, new Call.TestContext(logs));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Json.read(output.toString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static TherapistProfile profile(String name, int places, String... licences) {
    var json =
        Json.object().put("name", name).put("places", places).put("acceptingUntil", "2027-01-31");
    var list = json.putArray("licences");
    for (var licence : licences) {
      list.addObject()
          .put("jurisdiction", licence)
          .put("kind", "psychologist")
          .put("number", "77")
          .put("expires", "2027-06-30");
    }
    return TherapistProfileJson.read(new Fields(json, "", new Faults()));
  }

  private String token() {
    return test.platform().secrets().transactionToken();
  }

  private String start(String name, String... licences) {
    var id = test.platform().secrets().id("th_");
    therapists.create(id, profile(name, 2, licences), List.of(), Map.of(), token());
    stream.note(id);
    return id;
  }

  private void verify(String id) {
    var before = therapists.find(id).orElseThrow();
    therapists.verify(
        before,
        before.profile().licences().stream()
            .map(licence -> new Verified(licence, test.clock().instant()))
            .toList(),
        token());
    stream.note(id);
  }

  private void revoke(String id) {
    therapists.verify(therapists.find(id).orElseThrow(), List.of(), token());
    stream.note(id);
  }

  private void save(String id, TherapistProfile profile) {
    therapists.save(therapists.find(id).orElseThrow(), profile, token());
    stream.note(id);
  }

  private void hold(String id) {
    test.platform().table().write(token(), Caseload.hold(id));
    stream.note(id);
  }

  private void release(String id) {
    test.platform().table().write(token(), Caseload.release(id));
    stream.note(id);
  }

  private Map<Jurisdiction, Set<Listing>> listed() {
    Map<Jurisdiction, Set<Listing>> listed = new HashMap<>();
    BOTH.forEach(where -> listed.put(where, Set.copyOf(listings.in(where))));
    return listed;
  }

  @Test
  void aTherapistIsListedOnceVerifiedWhereTheLicenceIsValid() {
    var id = start("Ana", "US-CT");
    deliver(stream.records);
    assertThat(listings.in(CONNECTICUT)).isEmpty();

    verify(id);
    deliver(stream.records);
    assertThat(listings.in(CONNECTICUT)).extracting(Listing::therapist).containsExactly(id);
    assertThat(listings.in(CONNECTICUT).getFirst().free()).isEqualTo(2);
    assertThat(listings.in(NEW_YORK)).isEmpty();
    var item = test.platform().table().get(Keys.listing("US-CT", id)).orElseThrow();
    assertThat(item.text("listedUntil")).isEqualTo("2027-01-31");
  }

  @Test
  void anExpiredLicenceUnlistsByItself() {
    var id = start("Ana", "US-CT");
    verify(id);
    deliver(stream.records);
    test.clock().set(LocalDate.of(2027, 6, 30).atTime(23, 0).toInstant(java.time.ZoneOffset.UTC));
    assertThat(listings.in(CONNECTICUT)).hasSize(1);
    test.clock().advance(Duration.ofHours(14));
    assertThat(listings.in(CONNECTICUT)).isEmpty();
  }

  @Test
  void aListingIsWithoutOwnWordsAndNpi() {
    var id = start("Ana", "US-CT");
    var before = therapists.find(id).orElseThrow();
    var told = TherapistProfileJson.write(before.profile()).put("text", "I was a nurse once.");
    save(id, TherapistProfileJson.read(new Fields(told, "", new Faults())));
    verify(id);
    deliver(stream.records);
    assertThat(listings.in(CONNECTICUT).getFirst().profile().text()).isEmpty();
  }

  @Test
  void aLateRecordDoesNotBringBackWhoIsNoLongerListed() {
    var id = start("Ana", "US-CT");
    verify(id);
    var late = List.copyOf(stream.records);
    revoke(id);
    deliver(stream.records);
    deliver(late);
    assertThat(listings.in(CONNECTICUT)).isEmpty();
    // Not only because everything is read again: the older copy itself is refused.
    var old = therapists.together(id).orElseThrow();
    var tombstone = test.platform().table().get(Keys.listing("US-CT", id)).orElseThrow();
    assertThat(tombstone.number("sourceRevision"))
        .isEqualTo(old.getKey().revision() + old.getValue().revision());
    assertThat(tombstone.is("listed")).isFalse();
  }

  @Test
  void anOlderReadingNeverReplacesANewerOne() {
    var id = start("Ana", "US-CT");
    verify(id);
    var older = therapists.together(id).orElseThrow();
    hold(id);
    var newer = therapists.together(id).orElseThrow();
    listings.keep(newer.getKey(), newer.getValue(), Set.of());
    listings.keep(older.getKey(), older.getValue(), Set.of());
    assertThat(listings.in(CONNECTICUT).getFirst().free()).isEqualTo(1);
  }

  @Test
  void whoIsDeletedIsListedNoMore() {
    var id = start("Ana", "US-CT", "US-NY");
    verify(id);
    deliver(stream.records);
    var table = test.platform().table();
    table.write(token(), Write.delete(Keys.therapist(id)).ifExists());
    stream.note(id);
    deliver(stream.records);
    assertThat(listed().values()).allMatch(Set::isEmpty);
  }

  @Test
  void aPoisonRecordIsReportedByItsSequenceNumberAndTheOthersGoOn() {
    var id = start("Ana", "US-CT");
    verify(id);
    var records = new ArrayList<ObjectNode>(stream.records);
    var poison = Json.object();
    poison.putObject("dynamodb").put("SequenceNumber", "666").putObject("Keys");
    records.addFirst(poison);
    var logs = new Call.Logs();
    var answer = deliver(records, logs);
    assertThat(answer.toString())
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"666\"}]}");
    assertThat(listings.in(CONNECTICUT)).hasSize(1);
    assertThat(String.join("", logs.lines())).doesNotContain("Ana", id);
  }

  @Test
  void whatIsNoTherapistIsNoneOfItsBusiness() {
    var client = Keys.client("cl_1");
    var record =
        StreamRecord.of("1", client, Optional.empty(), Optional.of(Item.of(client, "client", 1)));
    assertThat(deliver(List.of(record)).path("batchItemFailures")).isEmpty();
  }

  /** What takes in records, one after the other. */
  private interface Taker {
    void take(List<ObjectNode> records);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void repeatedShuffledAndLateRecordsGiveWhatARebuildGives(long seed) {
    var ids = live(new Random(seed), this::deliver);
    assertThat(listed()).isEqualTo(rebuilt(ids));
  }

  /** The control: whoever believes the records themselves ends up elsewhere. */
  @Test
  void toBelieveTheRecordsWouldNotGiveWhatARebuildGives() {
    var ids = live(new Random(1), this::believe);
    assertThat(listed()).isNotEqualTo(rebuilt(ids));
  }

  /** Therapists change; records arrive one to five times, in no order, some of them early. */
  private List<String> live(Random random, Taker taker) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      ids.add(start("Therapist " + i, "US-CT"));
    }
    for (int step = 0; step < 25; step++) {
      var id = ids.get(random.nextInt(ids.size()));
      switch (random.nextInt(6)) {
        case 0 -> verify(id);
        case 1 -> revoke(id);
        case 2 -> hold(id);
        case 3 -> release(id);
        case 4 -> save(id, profile("Renamed " + step, random.nextInt(4), "US-CT", "US-NY"));
        default -> save(id, profile("Moved " + step, random.nextInt(4), "US-NY"));
      }
      if (random.nextInt(3) == 0) {
        taker.take(some(stream.records, random));
      }
    }
    var delivered = new ArrayList<ObjectNode>();
    for (var record : stream.records) {
      for (int times = 1 + random.nextInt(5); times > 0; times--) {
        delivered.add(record);
      }
    }
    Collections.shuffle(delivered, random);
    taker.take(delivered);
    return ids;
  }

  private void believe(List<ObjectNode> records) {
    for (var record : records) {
      Change.of(record)
          .after()
          .filter(item -> item.type().equals("therapist"))
          .map(Therapists::stored)
          .ifPresent(
              therapist -> {
                var table = test.platform().table();
                BOTH.forEach(
                    where ->
                        table
                            .get(Keys.listing(where.code(), therapist.id()))
                            .map(Item::key)
                            .ifPresent(key -> table.write(token(), Write.delete(key).ifExists())));
                listings.keep(therapist, Places.NONE, Set.copyOf(BOTH));
              });
    }
  }

  private static List<ObjectNode> some(List<ObjectNode> records, Random random) {
    var some = new ArrayList<>(records);
    Collections.shuffle(some, random);
    return some.subList(0, random.nextInt(some.size() + 1));
  }

  /** What ought to be listed, straight from the therapists. */
  private Map<Jurisdiction, Set<Listing>> rebuilt(List<String> ids) {
    Map<Jurisdiction, Set<Listing>> rebuilt = new HashMap<>();
    BOTH.forEach(where -> rebuilt.put(where, new java.util.HashSet<>()));
    for (var id : ids) {
      var now = therapists.together(id).orElseThrow();
      for (var entry : now.getKey().verified()) {
        rebuilt.get(entry.licence().jurisdiction()).add(Listing.of(now.getKey(), now.getValue()));
      }
    }
    return rebuilt;
  }
}
