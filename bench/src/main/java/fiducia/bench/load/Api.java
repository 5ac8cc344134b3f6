package fiducia.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The API over HTTP/1.1, as browsers behind many addresses call it. */
final class Api implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param status 0 where no answer came
   * @param body a missing node where it is empty or no JSON
   */
  record Reply(int status, JsonNode body) {

    boolean isWell() {
      return status / 100 == 2;
    }

    String text(String pointer) {
      return body.at(pointer).asText();
    }
  }

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Api(URI address) {
    this.address = address;
  }

  Reply call(String method, String path, Map<String, String> headers, String body) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), json(response.body()));
    } catch (IOException lost) {
      return new Reply(0, MissingNode.getInstance());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Reply(0, MissingNode.getInstance());
    }
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException other) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
