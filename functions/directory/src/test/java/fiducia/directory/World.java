package fiducia.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.model.Jurisdiction;
import fiducia.model.TherapistProfile;
import fiducia.platform.Platform;
import fiducia.store.Caseload;
import fiducia.store.Directory;
import fiducia.store.DirectoryBases;
import fiducia.store.DirectoryLog;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Verified;
import fiducia.table.Item;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.StreamRecord;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Therapists in a real table, the records that their changes leave, and the directory. */
final class World implements AutoCloseable {

  static final Jurisdiction CONNECTICUT = new Jurisdiction("US-CT");
  static final Jurisdiction NEW_YORK = new Jurisdiction("US-NY");

  final TestPlatform test = TestPlatform.create();
  final Therapists therapists = new Therapists(test.platform().table(), test.clock());
  final DirectoryBases bases =
      new DirectoryBases(test.platform().table(), test.platform().secrets(), test.clock());
  final DirectoryLog log =
      new DirectoryLog(test.platform().table(), test.platform().secrets(), test.clock());
  final List<ObjectNode> records = new ArrayList<>();
  private final Map<Key, Item> seen = new HashMap<>();

  /** As a function that reads the directory does. */
  Directory reader() {
    return reader(test.platform());
  }

  static Directory reader(Platform platform) {
    return new Directory(platform.table(), platform.secrets(), platform.clock());
  }

  /** The same platform over another connection. */
  Platform over(DynamoDbClient client) {
    var base = test.platform();
    return new Platform(
        new Table(client, TestTable.NAME),
        base.clock(),
        base.secrets(),
        base.mailer(),
        base.site());
  }

  /** Keeps the record of what was written last about a therapist. */
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

  JsonNode deliver(List<ObjectNode> some) {
    return deliver(some, new Call.Logs());
  }

  JsonNode deliver(List<ObjectNode> some, Call.Logs logs) {
    var event = Json.object();
    event.putArray("Records").addAll(some);
    return send(test.platform(), event, logs);
  }

  /** The schedule's event. */
  void compact() {
    compact(test.platform());
  }

  void compact(Platform platform) {
    send(platform, Json.object().put("detail-type", "Scheduled Event"), new Call.Logs());
  }

  JsonNode send(Platform platform, JsonNode event, Call.Logs logs) {
    var output = new ByteArrayOutputStream();
    try {
      new DirectoryHandler(platform)
          .handleRequest(
              new ByteArrayInputStream(Json.bytes(event)), output, new Call.TestContext(logs));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Json.read(output.toString(StandardCharsets.UTF_8));
  }

  static TherapistProfile profile(String name, int places, String... licences) {
    var json =
        Json.object().put("name", name).put("places", places).put("acceptingUntil", "2027-01-31");
    json.putObject("concerns").put("anxiety", 1 + places % 3);
    var list = json.putArray("licences");
    for (var licence : licences) {
      list.addObject()
          .put("jurisdiction", licence)
          .put("kind", "psychologist")
          .put("number", "77")
          .put("expires", "2027-06-30");
    }
    return profile(json);
  }

  static TherapistProfile profile(ObjectNode json) {
    return TherapistProfileJson.read(new Fields(json, "", new Faults()));
  }

  String token() {
    return test.platform().secrets().transactionToken();
  }

  String start(String name, String... licences) {
    var id = test.platform().secrets().id("th_");
    therapists.create(id, profile(name, 2, licences), List.of(), Map.of(), token());
    note(id);
    return id;
  }

  /** Somebody who is listed already. */
  String listed(String name, String... licences) {
    var id = start(name, licences);
    verify(id);
    deliver(records);
    return id;
  }

  void verify(String id) {
    var before = therapists.find(id).orElseThrow();
    therapists.verify(
        before,
        before.profile().licences().stream()
            .map(licence -> new Verified(licence, test.clock().instant()))
            .toList(),
        token());
    note(id);
  }

  void revoke(String id) {
    therapists.verify(therapists.find(id).orElseThrow(), List.of(), token());
    note(id);
  }

  void save(String id, TherapistProfile profile) {
    therapists.save(therapists.find(id).orElseThrow(), profile, token());
    note(id);
  }

  void hold(String id) {
    test.platform().table().write(token(), Caseload.hold(id));
    note(id);
  }

  void release(String id) {
    test.platform().table().write(token(), Caseload.release(id));
    note(id);
  }

  void delete(String id) {
    test.platform().table().write(token(), Write.delete(Keys.therapist(id)).ifExists());
    note(id);
  }

  boolean isListed(Jurisdiction where, String id) {
    return reader().now(where).revision(id).isPresent();
  }

  /** Who is listed, to the last bit. */
  List<String> listed(Jurisdiction where) {
    return text(reader().now(where).packed());
  }

  /** Who ought to be, straight from the therapists. */
  List<String> counted(Jurisdiction where) {
    return text(new Census(therapists, test.clock()).of(where).pool().pack());
  }

  static List<String> text(List<byte[]> segments) {
    return segments.stream().map(bytes -> HexFormat.of().formatHex(bytes)).toList();
  }

  /** The keys of all segments that are in the table, of whatever generation. */
  TreeSet<String> generations(Jurisdiction where) {
    var found = new TreeSet<String>();
    test.database()
        .client()
        .scanPaginator(request -> request.tableName(TestTable.NAME))
        .items()
        .forEach(
            item -> {
              var pk = item.get("pk").s();
              var prefix = "SEGMENT#" + where.code() + "#";
              if (pk.startsWith(prefix)) {
                found.add(pk.substring(prefix.length(), pk.lastIndexOf('#')));
              }
            });
    return found;
  }

  @Override
  public void close() {
    test.close();
  }
}
