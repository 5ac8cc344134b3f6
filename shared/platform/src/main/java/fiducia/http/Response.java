package fiducia.http;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.log.Metric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param headers beside those that every answer has
 * @param body absent for 204
 * @param measured what an operator watches; told to the log, not to the caller
 */
public record Response(
    int status, Map<String, String> headers, Optional<JsonNode> body, Map<Metric, Long> measured) {

  public Response {
    headers = Map.copyOf(headers);
    measured = Map.copyOf(measured);
  }

  public Response(int status, Map<String, String> headers, Optional<JsonNode> body) {
    this(status, headers, body, Map.of());
  }

  public static Response ok(JsonNode body) {
    return new Response(200, Map.of(), Optional.of(body));
  }

  public static Response created(JsonNode body) {
    return new Response(201, Map.of(), Optional.of(body));
  }

  public static Response noContent() {
    return new Response(204, Map.of(), Optional.empty());
  }

  /** A strong ETag made of a revision. */
  public Response etag(long revision) {
    return header("ETag", "\"" + revision + "\"");
  }

  public Response location(String path) {
    return header("Location", path);
  }

  /** May be kept by browsers and caches: only for what is the same for everybody. */
  public Response cacheable(int seconds) {
    return header("Cache-Control", "public, max-age=" + seconds);
  }

  public Response header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body, measured);
  }

  public Response measured(Metric metric, long value) {
    var more = new LinkedHashMap<>(measured);
    more.put(metric, value);
    return new Response(status, headers, body, more);
  }
}
