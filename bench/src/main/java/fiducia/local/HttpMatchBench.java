package fiducia.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.model.Concern;
import fiducia.model.StyleDimension;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A whole match over HTTP on the local server: client key, profile, directory, finalists read
 * again, match stored.
 *
 * <p>The invented clinic moves in through the API; then its therapists are copied in the table,
 * under ids of their own, until there are enough in one state. The copies reach the directory as
 * every change does: by the table's stream, the change log and the hourly compaction.
 */
public final class HttpMatchBench {

  private static final String WHERE = "US-CT";
  private static final int CLIENTS = 32;
  private static final int ROUNDS = 10;
  private static final int WARM_UP = 5;

  /** Progress is told each time so many are there. */
  private static final int PORTION = 20_000;

  private static final int BATCH = 25;
  private static final long SEED = 20261102;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream progress;
  private final SplittableRandom random = new SplittableRandom(SEED);

  /**
   * @param progress where it says what it is doing
   */
  public HttpMatchBench(PrintStream progress) {
    this.progress = progress;
  }

  /**
   * Milliseconds of a match by the client's clock.
   *
   * @param therapists looked at in the client's state
   * @param eligible of them, on average
   */
  public record Result(
      int therapists,
      double eligible,
      int matches,
      double p50,
      double p90,
      double p95,
      double p99) {}

  /**
   * @param template of the project
   * @param therapists how many there are to be in one state, at least
   */
  public Result run(Path template, int therapists) throws IOException {
    var options = LocalRun.Options.inMemory(template, Clock.systemUTC());
    try (var run = LocalRun.start(options, new Functions());
        var api = new LocalApi(run.address())) {
      progress.println("The invented clinic moves in ...");
      new DemoClinic(api).moveIn();
      copy(run, api, therapists);
      progress.println("The stream reaches the directory ...");
      api.post("/dev/drain", Map.of(), JSON.createObjectNode());
      progress.println("An hour passes: the directory packs ...");
      api.post("/dev/clock", Map.of(), JSON.createObjectNode().put("advance", "PT65M"));
      api.post("/dev/drain", Map.of(), JSON.createObjectNode());
      progress.println("Clients ask ...");
      return ask(api);
    }
  }

  private void copy(LocalRun run, LocalApi api, int therapists) {
    var originals = originals(run, api);
    progress.printf("%d therapists of theirs are copied ...%n", originals.size());
    var batch = new ArrayList<WriteRequest>();
    var name = run.template().table().name();
    for (int i = 0; i < therapists; i++) {
      var id = id();
      for (var item : originals.get(i % originals.size())) {
        var copied = renamed(item, id);
        batch.add(WriteRequest.builder().putRequest(put -> put.item(copied)).build());
      }
      if (batch.size() + 2 > BATCH || i == therapists - 1) {
        var requests = Map.of(name, List.copyOf(batch));
        run.table().batchWriteItem(write -> write.requestItems(requests));
        batch.clear();
      }
      if ((i + 1) % PORTION == 0) {
        progress.printf("%,d of %,d%n", i + 1, therapists);
      }
    }
  }

  /** Profile and places of every therapist who is verified in the state. */
  private List<List<Map<String, AttributeValue>>> originals(LocalRun run, LocalApi api) {
    var admin = Map.of("Authorization", "Bearer " + run.signIn("bench", "admin").value());
    var originals = new ArrayList<List<Map<String, AttributeValue>>>();
    var path = "/v1/therapists?status=verified&limit=100";
    for (var next = path; !next.isEmpty(); ) {
      var page = api.get(next, admin).body();
      for (var therapist : page.path("items")) {
        if (therapist.path("licences").findValuesAsText("jurisdiction").contains(WHERE)) {
          originals.add(items(run, therapist.path("id").asText()));
        }
      }
      var cursor = page.path("next").asText("");
      next = cursor.isEmpty() ? "" : path + "&cursor=" + cursor;
    }
    return originals;
  }

  private static List<Map<String, AttributeValue>> items(LocalRun run, String id) {
    DynamoDbClient table = run.table();
    var name = run.template().table().name();
    return table
        .query(
            query ->
                query
                    .tableName(name)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("THERAPIST#" + id))))
        .items()
        .stream()
        .filter(item -> List.of("PROFILE", "PLACES").contains(item.get("sk").s()))
        .toList();
  }

  private static Map<String, AttributeValue> renamed(Map<String, AttributeValue> item, String id) {
    var original = item.get("pk").s().substring("THERAPIST#".length());
    var copied = new HashMap<String, AttributeValue>();
    item.forEach(
        (key, value) ->
            copied.put(
                key,
                value.s() == null ? value : AttributeValue.fromS(value.s().replace(original, id))));
    return copied;
  }

  private String id() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return "th_" + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Result ask(LocalApi api) {
    var keys = new ArrayList<Map<String, String>>();
    for (int i = 0; i < CLIENTS; i++) {
      var made = api.post("/v1/clients", Map.of(), client());
      keys.add(Map.of("Authorization", "Bearer " + made.text("/key")));
    }
    var millis = new ArrayList<Double>();
    double eligible = 0;
    int considered = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (var key : keys) {
        var match = api.post("/v1/matches", key, JSON.createObjectNode());
        if (match.status() != 201) {
          throw new IllegalStateException("a match was answered " + match.status());
        }
        if (round >= 0) {
          millis.add(match.took().toNanos() / 1e6);
          eligible += match.body().path("eligible").asInt();
          considered = match.body().path("considered").asInt();
        }
      }
    }
    var sorted = millis.stream().mapToDouble(one -> one).toArray();
    Arrays.sort(sorted);
    return new Result(
        considered,
        eligible / sorted.length,
        sorted.length,
        at(sorted, .5),
        at(sorted, .9),
        at(sorted, .95),
        at(sorted, .99));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
  }

  private ObjectNode client() {
    var client = JSON.createObjectNode();
    client.put("jurisdiction", WHERE).put("ageGroup", "adult");
    var concerns = client.putArray("concerns");
    random
        .ints(1 + random.nextInt(3), 0, Concern.values().length)
        .distinct()
        .forEach(concern -> concerns.add(Concern.values()[concern].code()));
    var style = client.putObject("style");
    for (var dimension : StyleDimension.values()) {
      if (random.nextInt(5) < 3) {
        style
            .putObject(dimension.code())
            .put("level", random.nextInt(5) - 2)
            .put("importance", 1 + random.nextInt(3));
      }
    }
    if (random.nextBoolean()) {
      client.putArray("formats").add(random.nextBoolean() ? "online" : "in-person");
    }
    client
        .putObject("payment")
        .putObject("highestFee")
        .put("amount", 12_000 + 1_000 * random.nextInt(8))
        .put("currency", "USD");
    var hours = client.putObject("hours").put("zone", "America/New_York");
    hours
        .putArray("weekly")
        .addObject()
        .put("day", "tuesday")
        .put("from", "16:00")
        .put("to", "20:00");
    return client;
  }
}
