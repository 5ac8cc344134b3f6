package fiducia.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.local.gateway.DevelopmentSignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The local run with a small template and three functions that do nothing but tell what they were
 * told.
 */
final class SmallRun implements AutoCloseable {

  static final Instant START = Instant.parse("2026-11-23T15:00:00Z");
  static final ObjectMapper JSON = new ObjectMapper();

  final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  final List<JsonNode> sweeps = new CopyOnWriteArrayList<>();
  final List<List<String>> batches = new CopyOnWriteArrayList<>();
  final LocalRun run;

  /** What the listening function answers to the keys of a batch; throwing is failing. */
  volatile UnaryOperator<List<String>> failing = keys -> List.of();

  /** What the sweeping function does with the table at each call. */
  volatile Runnable sweeping = () -> {};

  private final HttpClient http = HttpClient.newHttpClient();

  SmallRun() throws IOException {
    var template = Path.of("src/test/resources/small-template.yaml");
    run =
        LocalRun.start(
            LocalRun.Options.inMemory(template, Clock.fixed(START, ZoneOffset.UTC)),
            (function, surroundings) ->
                switch (function.handler()) {
                  case "test.Echo" -> echo();
                  case "test.Sweep" -> sweep();
                  default -> listen();
                });
  }

  private RequestStreamHandler echo() {
    return (input, output, context) -> {
      var event = JSON.readTree(input);
      requests.add(event);
      var body = event.path("body").asText();
      switch (body) {
        case "fail" -> throw new IllegalStateException("on purpose");
        case "nonsense" -> output.write("hello".getBytes());
        default -> {
          var said = body.equals("long") ? "\"" + "long ".repeat(400) + "\"" : "{}";
          var answer = JSON.createObjectNode().put("statusCode", 201).put("body", said);
          answer.putObject("headers").put("Content-Type", "application/json");
          output.write(JSON.writeValueAsBytes(answer));
        }
      }
    };
  }

  private RequestStreamHandler sweep() {
    return (input, output, context) -> {
      sweeps.add(JSON.readTree(input));
      sweeping.run();
    };
  }

  private RequestStreamHandler listen() {
    return (input, output, context) -> {
      var keys = new ArrayList<String>();
      var numbers = new ArrayList<String>();
      for (var change : JSON.readTree(input).path("Records")) {
        keys.add(change.at("/dynamodb/Keys/pk/S").asText());
        numbers.add(change.at("/dynamodb/SequenceNumber").asText());
      }
      batches.add(keys);
      var answer = JSON.createObjectNode();
      var failures = answer.putArray("batchItemFailures");
      for (var key : failing.apply(keys)) {
        var index = keys.indexOf(key);
        failures.addObject().put("itemIdentifier", index < 0 ? key : numbers.get(index));
      }
      output.write(JSON.writeValueAsBytes(answer));
    };
  }

  void put(String pk, Map<String, String> attributes) {
    var item = new java.util.HashMap<String, AttributeValue>();
    item.put("pk", AttributeValue.fromS(pk));
    item.put("sk", AttributeValue.fromS("x"));
    attributes.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
    run.table().putItem(put -> put.tableName("Table").item(item));
  }

  void delete(String pk) {
    run.table()
        .deleteItem(
            delete ->
                delete
                    .tableName("Table")
                    .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("x"))));
  }

  HttpResponse<String> get(String path, String... headers) {
    return call(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return call(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path, String mediaType, byte[] body) {
    return call(
        request(path)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> options(String path) {
    return call(request(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(run.address() + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private HttpResponse<String> call(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  DevelopmentSignIn.Token signIn() {
    return run.signIn("sub-1", "admin");
  }

  @Override
  public void close() {
    http.close();
    run.close();
  }
}
