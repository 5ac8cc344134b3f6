package fiducia.directory;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.http.Log;
import fiducia.platform.Platform;
import fiducia.store.Listings;
import fiducia.store.Therapists;
import fiducia.table.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table's stream in, listings out: whenever a therapist changes, the copies that matching reads
 * are brought in step. A record that cannot be taken in is reported by its sequence number, so that
 * only it is tried again; the others go on.
 */
public final class DirectoryHandler implements RequestStreamHandler {

  private final ListTherapist listTherapist;

  public DirectoryHandler() {
    this(Platform.fromEnvironment());
  }

  public DirectoryHandler(Platform platform) {
    this.listTherapist =
        new ListTherapist(
            new Therapists(platform.table(), platform.clock()),
            new Listings(platform.table(), platform.secrets(), platform.clock()));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var records = Json.read(input).path("Records");
    var answer = Json.object();
    var failures = answer.putArray("batchItemFailures");
    for (var record : records) {
      try {
        listTherapist.after(Change.of(record));
      } catch (RuntimeException poison) {
        Log.failure(context, "stream", poison);
        failures.addObject().put("itemIdentifier", sequenceNumber(record));
      }
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("records", records.size());
    counts.put("failed", failures.size());
    Log.swept(context, "listed", counts);
    output.write(Json.bytes(answer));
  }

  private static String sequenceNumber(JsonNode record) {
    return record.path("dynamodb").path("SequenceNumber").asText("");
  }
}
