package fiducia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample events are what the gateway, the stream and the schedule would send. */
class EventsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Contract CONTRACT = Contract.published();

  static Stream<Path> calls() throws IOException {
    return events().filter(file -> read(file).has("httpMethod"));
  }

  private static Stream<Path> events() throws IOException {
    try (var files = Files.list(Contract.home().resolve("events"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  private static JsonNode read(Path file) {
    return JSON.readTree(file);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCallIsOneThatTheContractDescribes(Path file) {
    assertThat(CONTRACT.requestFaults(call(read(file)))).isEmpty();
  }

  @Test
  void aCallThatTheContractDoesNotDescribeIsFound() throws IOException {
    var event = (ObjectNode) read(Contract.home().resolve("events/matching-create-match.json"));
    event.put("body", "{\"show\": 11}");
    assertThat(CONTRACT.requestFaults(call(event))).anyMatch(fault -> fault.contains("/show"));
  }

  private static Exchange call(JsonNode event) {
    var headers = new HashMap<String, String>();
    event
        .path("headers")
        .propertyStream()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
    var query =
        event
            .path("queryStringParameters")
            .propertyStream()
            .map(one -> one.getKey() + "=" + one.getValue().asString())
            .toList();
    return new Exchange(
        event.path("httpMethod").asString(),
        event.path("path").asString() + (query.isEmpty() ? "" : "?" + String.join("&", query)),
        headers,
        event.path("body").asString(""),
        0,
        new HashMap<>(),
        "");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCallSaysTheSameThingEverywhere(Path file) {
    var event = read(file);
    assertThat(CONTRACT.routes())
        .containsKey(event.path("httpMethod").asString() + " " + event.path("resource").asString());
    assertThat(event.at("/requestContext/httpMethod")).isEqualTo(event.path("httpMethod"));
    assertThat(event.at("/requestContext/resourcePath")).isEqualTo(event.path("resource"));
    var path = event.path("resource").asString();
    for (var parameter : event.path("pathParameters").properties()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue().asString());
    }
    assertThat(event.path("path").asString()).isEqualTo(path);
    for (var header : event.path("headers").properties()) {
      assertThat(event.path("multiValueHeaders").path(header.getKey()).get(0))
          .isEqualTo(header.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void onlyStaffComeWithClaims(Path file) {
    var event = read(file);
    var route = event.path("httpMethod").asString() + " " + event.path("resource").asString();
    assertThat(event.at("/requestContext/authorizer/claims").has("sub"))
        .isEqualTo(CONTRACT.routes().get(route).isStaff());
  }

  @Test
  void theStreamSendsTherapistsWithBothImages() {
    var records = read(Contract.home().resolve("events/directory-therapists-changed.json"));
    assertThat(records.path("Records").valueStream().map(one -> one.path("eventName").asString()))
        .containsExactly("INSERT", "MODIFY", "REMOVE");
    for (var one : records.path("Records")) {
      assertThat(one.at("/dynamodb/Keys/pk/S").asString()).startsWith("THERAPIST#th_");
      assertThat(one.at("/dynamodb/StreamViewType").asString()).isEqualTo("NEW_AND_OLD_IMAGES");
    }
  }

  @Test
  void everyFunctionHasASample() throws IOException {
    var functions =
        events()
            .map(file -> file.getFileName().toString())
            .map(name -> name.startsWith("follow-up") ? "follow-up" : name.split("-", 2)[0])
            .distinct();
    assertThat(functions)
        .containsExactlyInAnyOrderElementsOf(
            List.of("directory", "feedback", "follow-up", "intake", "matching"));
  }
}
