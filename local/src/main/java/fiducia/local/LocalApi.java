package fiducia.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The local API as anybody calls it: over HTTP. */
final class LocalApi implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An answer, and what it took.
   *
   * @param body a missing node where it is empty or no JSON
   */
  record Reply(
      String method, String path, int status, Duration took, JsonNode body, Optional<String> etag) {

    String text(String pointer) {
      return body.at(pointer).asText();
    }
  }

  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  LocalApi(URI address) {
    this.address = address;
  }

  Reply get(String path, Map<String, String> headers) {
    return call("GET", path, headers, Optional.empty());
  }

  Reply post(String path, Map<String, String> headers, JsonNode body) {
    return call("POST", path, headers, Optional.of(body));
  }

  Reply call(String method, String path, Map<String, String> headers, Optional<JsonNode> body) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    body.ifPresent(_ -> request.header("Content-Type", "application/json"));
    request.method(
        method,
        body.map(json -> BodyPublishers.ofString(json.toString())).orElse(BodyPublishers.noBody()));
    long start = System.nanoTime();
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(
          method,
          path,
          response.statusCode(),
          Duration.ofNanos(System.nanoTime() - start),
          json(response.body()),
          response.headers().firstValue("ETag"));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for an answer", stopping);
    }
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException other) {
      return MissingNode.getInstance();
    }
  }

  /** JSON from text, for bodies that are easiest to read as such. */
  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException slip) {
      throw new IllegalArgumentException("a body in this source is no JSON", slip);
    }
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    http.close();
  }
}
