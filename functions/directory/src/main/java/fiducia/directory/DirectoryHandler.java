package fiducia.directory;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.http.Log;
import fiducia.model.Jurisdiction;
import fiducia.platform.Platform;
import fiducia.store.DirectoryBases;
import fiducia.store.DirectoryLog;
import fiducia.store.Pulse;
import fiducia.store.Therapists;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table's stream in, the candidates that matching reads out: changes are noted in a log as they
 * come, and packed every hour. A record that cannot be taken in is reported by its sequence number:
 * the shard is tried again from there, and what follows waits until it is given up. What came
 * before is not repeated, and to note a change twice is to note it once.
 *
 * <p>Three events: a batch of the stream; the schedule's, which says nothing but that it is time;
 * and, by hand, {@code {"rebuild": ["US-CT"]}}, which makes the candidates of jurisdictions anew
 * from the therapists themselves.
 */
public final class DirectoryHandler implements RequestStreamHandler {

  /** What a jurisdiction takes; one that is cut off changes nothing and is the first next time. */
  private static final int RESERVE_MS = 15_000;

  private final TakeChanges takeChanges;
  private final Compaction compaction;

  public DirectoryHandler() {
    this(Platform.fromEnvironment());
  }

  public DirectoryHandler(Platform platform) {
    var table = platform.table();
    var clock = platform.clock();
    var secrets = platform.secrets();
    var therapists = new Therapists(table, clock);
    var log = new DirectoryLog(table, secrets, clock);
    var bases = new DirectoryBases(table, secrets, clock);
    this.takeChanges =
        new TakeChanges(
            new ListTherapist(therapists, log, bases, clock), new Pulse(table, secrets, clock));
    this.compaction = new Compaction(bases, log, new Census(therapists, clock), clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = Json.read(input);
    output.write(
        Json.bytes(
            event.has("Records")
                ? changes(event.path("Records"), context)
                : event.has("rebuild")
                    ? rebuild(event.path("rebuild"), context)
                    : compact(context)));
  }

  private JsonNode changes(JsonNode records, Context context) {
    var answer = Json.object();
    var failures = answer.putArray("batchItemFailures");
    takeChanges
        .from(records, poison -> Log.failure(context, "stream", poison))
        .forEach(record -> failures.addObject().put("itemIdentifier", sequenceNumber(record)));
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("records", records.size());
    counts.put("failed", failures.size());
    Log.swept(context, "listed", counts);
    return answer;
  }

  private static String sequenceNumber(JsonNode record) {
    return record.path("dynamodb").path("SequenceNumber").asText("");
  }

  private JsonNode compact(Context context) {
    var counts =
        compaction.run(
            () -> context.getRemainingTimeInMillis() > RESERVE_MS,
            failure -> Log.failure(context, "compaction", failure));
    Log.swept(context, "compacted", counts);
    if (counts.containsKey("failed")) {
      // The others are done; this tells whoever watches the function, and is tried again.
      throw new IllegalStateException("a jurisdiction could not be compacted");
    }
    return Json.object();
  }

  private JsonNode rebuild(JsonNode jurisdictions, Context context) {
    var counts = new TreeMap<String, Integer>();
    var answer = Json.object();
    for (var code : jurisdictions) {
      var outcome = rebuilt(code.asText(), context);
      answer.put(code.asText(), outcome);
      counts.merge(outcome, 1, Integer::sum);
    }
    Log.swept(context, "rebuilt", counts);
    return answer;
  }

  /** One that fails keeps no other from being made anew. */
  private String rebuilt(String jurisdiction, Context context) {
    try {
      return compaction.rebuild(new Jurisdiction(jurisdiction));
    } catch (RuntimeException failure) {
      Log.failure(context, "compaction", failure);
      return "failed";
    }
  }
}
