package fiducia.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fiducia.bench.load.World.Found;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTest {

  private static final Found NOTHING_LOST = new Found(3, 3, List.of());

  private static LoadReport report(Found found, boolean soak, Step... steps) {
    return new LoadReport(Map.of("date", "today"), List.of(steps), soak, found);
  }

  private static Step step(int status, double heapMegabytes) {
    var step = new Step(10, 1);
    for (int i = 0; i < 10; i++) {
      step.meant();
      step.answered(Operation.MATCH, status, 1_000 * (i + 1), true);
    }
    step.memory(new ServerProcess.Memory(heapMegabytes, 0));
    return step;
  }

  @Test
  void aStepKnowsItsSharesItsRoutesAndItsThroughput() {
    var step = step(200, 20);
    step.meant();
    step.gaveUp();
    assertThat(step.throughput()).isEqualTo(10);
    assertThat(step.asked()).isEqualTo(11);
    assertThat(step.unanswered()).isEqualTo(1);
    assertThat(step.millis(50)).isBetween(5., 5.01);
    assertThat(step.millis(99)).isBetween(10., 10.01);
    assertThat(step.routes()).containsOnlyKeys(Operation.MATCH);
  }

  @Test
  void whatIsAnsweredAfterTheStepIsNoThroughputOfIt() {
    var step = new Step(1, 1);
    step.meant();
    step.answered(Operation.MATCH, 200, 7_000_000, false);
    assertThat(step.throughput()).isZero();
    assertThat(step.millis(99)).isGreaterThan(6_999);
    assertThat(LoadBench.isSaturated(step)).isTrue();
    assertThat(LoadBench.isSaturated(step(200, 20))).isFalse();
    assertThat(LoadBench.isSaturated(step(429, 20))).isTrue();
  }

  @Test
  void aLoadHoldsWithoutServerErrorsAndLosses() {
    assertThat(report(NOTHING_LOST, false, step(201, 20)).holds()).isTrue();
    assertThat(report(NOTHING_LOST, false, step(409, 20)).holds()).isTrue();
    assertThat(report(NOTHING_LOST, false, step(201, 20), step(503, 20)).holds()).isFalse();
    assertThat(report(new Found(3, 2, List.of("a match")), false, step(201, 20)).holds()).isFalse();
  }

  @Test
  void aHeapThatGrowsIsNoticedInASoakAndBreathingIsNot() {
    assertThat(report(NOTHING_LOST, true, step(200, 20), step(200, 35), step(200, 24)).holds())
        .isTrue();
    var growing = report(NOTHING_LOST, true, step(200, 20), step(200, 40), step(200, 60));
    assertThat(growing.holds()).isFalse();
    assertThat(growing.table()).contains("it grows");
  }

  @Test
  void thePlotIsDrawnOfOneStepAndOfMany() {
    for (var steps : List.of(List.of(step(200, 20)), List.of(step(200, 20), step(200, 21)))) {
      assertThat(new LoadPlot(steps, "The loop").svg()).startsWith("<svg").doesNotContain("NaN");
    }
  }

  @Test
  void theFiguresAreJson() throws IOException {
    assertThat(report(NOTHING_LOST, false, step(201, 20)).json())
        .contains("\"throughput\" : 10.0", "\"holds\" : true", "\"POST /v1/matches\"");
  }

  /** A server that takes a client in, and then answers as it is told. */
  private static Found lookedFor(Function<String, String> profileOf) throws IOException {
    var taken = new ArrayList<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer =
                switch (exchange.getRequestMethod()) {
                  case "POST" -> "{\"id\": \"cl_1\", \"key\": \"secret\"}";
                  case "PATCH" -> {
                    taken.add(body);
                    yield "{}";
                  }
                  default -> profileOf.apply(taken.getLast());
                };
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    try (var api = new Api(URI.create("http://localhost:" + server.getAddress().getPort()))) {
      var world = new World(api, true);
      for (var operation : List.of(Operation.START_CLIENT, Operation.SAVE_PROFILE)) {
        var call = world.next(operation, .5);
        assertThat(call.operation()).isEqualTo(operation);
        call.then().accept(api.call(call.method(), call.path(), call.headers(), call.body()));
      }
      return world.lookForAll();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anAcceptedWriteIsFoundAgain() throws IOException {
    assertThat(lookedFor(profile -> profile)).isEqualTo(new Found(2, 2, List.of()));
  }

  @Test
  void anAcceptedWriteThatIsNotThereIsNoticed() throws IOException {
    assertThat(lookedFor(profile -> "{\"reason\": \"load-0\"}"))
        .isEqualTo(new Found(2, 1, List.of("a profile")));
  }

  @Test
  void whereNobodyHasComeSoFarSomebodyBegins() {
    try (var api = new Api(URI.create("http://localhost:1"))) {
      var world = new World(api, true);
      assertThat(world.next(Operation.CONFIRM, .5).operation()).isEqualTo(Operation.START_CLIENT);
    }
  }

  @Test
  void arrivalsOfOneSeedAreTheSameAndNobodyIsLeftOutWhereNothingAnswers() {
    try (var api = new Api(URI.create("http://localhost:1"))) {
      var world = new World(api, true);
      var operations = List.of(Operation.READ_VOCABULARY);
      var steps = new ArrayList<Step>();
      for (int i = 0; i < 2; i++) {
        try (var driver = new Driver(api, world, operations, new SplittableRandom(1))) {
          steps.add(driver.run(200, .2));
        }
      }
      assertThat(steps.getFirst().requests()).isPositive().isEqualTo(steps.getLast().requests());
      assertThat(steps).allMatch(step -> step.unanswered() == step.requests());
    }
  }

  @Test
  void aDeployedStackIsSparedWhatReachesPeople() {
    assertThat(List.of(Operation.values()).stream().filter(Operation::isHarmless))
        .doesNotContain(Operation.ASK, Operation.ACCEPT, Operation.CONFIRM, Operation.ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rates 0",
        "--rates 1,x",
        "--soak 0",
        "--soak 1 --rates 1,2",
        "--seconds 0",
        "--url nowhere",
        "--url file:///etc",
        "--what 1",
        "--json"
      })
  void whatMakesNoSenseIsSaid(String words) {
    assertThatThrownBy(() -> LoadOptions.of(List.of(words.split(" ")), Path.of(".")))
        .isInstanceOf(LoadOptions.Misused.class);
  }

  @Test
  void unlessSaidOtherwiseItClimbsOnTheLoopback() {
    var options = LoadOptions.of(List.of(), Path.of("."));
    assertThat(options.url()).isEmpty();
    assertThat(options.climbs()).isTrue();
    assertThat(options.rates()).isSorted();
    assertThat(LoadOptions.of(List.of("--soak", "3"), Path.of(".")).rates()).hasSize(1);
  }
}
