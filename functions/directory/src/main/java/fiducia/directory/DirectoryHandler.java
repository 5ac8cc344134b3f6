package fiducia.directory;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.log.Event;
import fiducia.log.Log;
import fiducia.model.Jurisdiction;
import fiducia.platform.Platform;
import fiducia.store.DirectoryBases;
import fiducia.store.DirectoryLog;
import fiducia.store.Pulse;
import fiducia.store.Therapists;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

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

  private final Platform platform;
  private final TakeChanges takeChanges;
  private final Compaction compaction;

  public DirectoryHandler() {
    this(Platform.fromEnvironment());
  }

  public DirectoryHandler(Platform platform) {
    this.platform = platform;
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
    var log = Log.of(platform, context, event);
    output.write(
        Json.bytes(
            event.has("Records")
                ? changes(event.path("Records"), log)
                : event.has("rebuild")
                    ? rebuild(event.path("rebuild"), log)
                    : compact(context, log)));
  }

  private JsonNode changes(JsonNode records, Log log) {
    var answer = Json.object();
    var failures = answer.putArray("batchItemFailures");
    takeChanges
        .from(records, poison -> log.failed(poison))
        .forEach(record -> failures.addObject().put("itemIdentifier", sequenceNumber(record)));
    log.did(
        Event.LISTED,
        Map.of(Taken.RECORDS, records.size(), Taken.FAILED, failures.size()),
        Map.of());
    return answer;
  }

  private static String sequenceNumber(JsonNode record) {
    return record.path("dynamodb").path("SequenceNumber").asText("");
  }

  private JsonNode compact(Context context, Log log) {
    var counts =
        compaction.run(
            () -> context.getRemainingTimeInMillis() > RESERVE_MS, failure -> log.failed(failure));
    log.did(Event.COMPACTED, counts, Map.of());
    if (counts.containsKey(Packed.FAILED)) {
      // The others are done; this tells whoever watches the function, and is tried again.
      throw new IllegalStateException("a jurisdiction could not be compacted");
    }
    return Json.object();
  }

  private JsonNode rebuild(JsonNode jurisdictions, Log log) {
    var counts = new EnumMap<Packed, Integer>(Packed.class);
    var answer = Json.object();
    for (var code : jurisdictions) {
      var outcome = rebuilt(code.asText(), log);
      answer.put(code.asText(), outcome.code());
      counts.merge(outcome, 1, Integer::sum);
    }
    log.did(Event.REBUILT, counts, Map.of());
    return answer;
  }

  /** One that fails keeps no other from being made anew. */
  private Packed rebuilt(String jurisdiction, Log log) {
    try {
      return compaction.rebuild(new Jurisdiction(jurisdiction));
    } catch (RuntimeException failure) {
      log.failed(failure);
      return Packed.FAILED;
    }
  }
}
