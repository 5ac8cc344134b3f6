package fiducia.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Log lines: JSON, made of these keys and no others; never a path, a body, an id or a message. */
public final class Log {

  private Log() {}

  static void answered(
      Context context,
      String correlationId,
      String method,
      String resource,
      Response response,
      long ms) {
    var line =
        Json.object()
            .put("level", "INFO")
            .put("event", "answered")
            .put("correlationId", correlationId)
            .put("method", method)
            .put("route", resource)
            .put("status", response.status())
            .put("ms", ms);
    response
        .body()
        .filter(body -> response.status() >= 400)
        .ifPresent(body -> line.put("problem", body.path("code").asText()));
    write(context, line);
  }

  /** What went wrong, by class and place; its message might repeat what a person wrote. */
  public static void failure(Context context, String correlationId, Throwable failure) {
    var line =
        Json.object()
            .put("level", "ERROR")
            .put("event", "failed")
            .put("correlationId", correlationId)
            .put("failure", failure.getClass().getName());
    var places = line.putArray("places");
    var trace = failure.getStackTrace();
    for (int i = 0; i < Math.min(12, trace.length); i++) {
      places.add(trace[i].toString());
    }
    write(context, line);
  }

  /**
   * What a function without a caller has done.
   *
   * @param counts how many of what, by name
   */
  public static void swept(Context context, String event, java.util.Map<String, Integer> counts) {
    var line = Json.object().put("level", "INFO").put("event", event);
    var numbers = line.putObject("counts");
    new java.util.TreeMap<>(counts).forEach(numbers::put);
    write(context, line);
  }

  private static void write(Context context, ObjectNode line) {
    context.getLogger().log(Json.text(line) + "\n");
  }
}
