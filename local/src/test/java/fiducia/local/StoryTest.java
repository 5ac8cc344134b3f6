package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.template.FunctionDefinition;
import fiducia.log.CleanLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The demo is a check: what it shows has happened, and where something does not happen it says so.
 */
class StoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Path TEMPLATE =
      Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
          .map(folder -> folder.resolve("template.yaml"))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow();

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private void tell(Handlers handlers) throws IOException {
    try (var run =
            LocalRun.start(LocalRun.Options.inMemory(TEMPLATE, Clock.systemUTC()), handlers);
        var api = new LocalApi(run.address())) {
      var clinic = new DemoClinic(api);
      clinic.moveIn();
      assertThat(clinic.isThere()).isTrue();
      var screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
      new Story(api, screen, clinic).tell();
      assertThat(run.log()).hasSizeGreaterThan(100);
      // A line here begins with the function's name.
      CleanLog.assertClean(
          run.log().stream().map(line -> line.substring(line.indexOf(' ') + 1) + "\n").toList());
    }
  }

  /** The real functions, but one of them answers something else to one route. */
  private static Handlers sabotaged(
      String handler, BiFunction<String, ObjectNode, ObjectNode> change) {
    var real = new Functions();
    return (FunctionDefinition function, Handlers.Surroundings surroundings) -> {
      var honest = real.handler(function, surroundings);
      if (!function.handler().endsWith(handler)) {
        return honest;
      }
      return (input, output, context) -> {
        var event = JSON.readTree(input);
        var answer = new ByteArrayOutputStream();
        honest.handleRequest(
            new ByteArrayInputStream(JSON.writeValueAsBytes(event)), answer, context);
        var route = event.path("httpMethod").asText() + " " + event.path("resource").asText();
        var json = (ObjectNode) JSON.readTree(answer.toByteArray());
        output.write(JSON.writeValueAsBytes(change.apply(route, json)));
      };
    };
  }

  private static ObjectNode withBody(ObjectNode answer, ObjectNode body) {
    return answer.put("body", body.toString());
  }

  private static ObjectNode body(ObjectNode answer) {
    try {
      return (ObjectNode) JSON.readTree(answer.path("body").asText());
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void threePeopleFindTheirWayThroughTwelveWeeks() throws IOException {
    tell(new Functions());
    var text = shown.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .containsSubsequence(
            "Ana: trust falls in week four",
            "✓ three therapists to choose from",
            "✓ the replay is the same bit for bit",
            "✓ nobody was asked twice",
            "✓ neither name nor address before the acceptance",
            "✓ the other place was given back",
            "✓ no verdict before there is enough to say",
            "✓ the fall is beyond noise, and the alarm says: begin with trust",
            "✓ repaired, which is a success",
            "▲ alarm: begin with trust",
            "✓ five of eight answers",
            "✓ good enough is a success",
            "Ben: silence",
            "✓ one mail",
            "✓ it has four ways out:",
            "✓ ended as a rematch, without blame",
            "✓ others are proposed, and not the same one again",
            "Cleo: nobody fits",
            "✓ she is told which single wish would open how many",
            "✓ as many as it said",
            "✓ no change and no sweep was lost")
        .doesNotContain("✗")
        .doesNotContain("\u001b");
    assertThat(text.lines().filter(line -> line.matches(".* [245]\\d\\d +\\d+ ms  .*")).count())
        .isGreaterThan(50);
  }

  @Test
  void anAlarmThatNamesAnotherFactorEndsTheStoryThere() {
    assertThatThrownBy(
            () ->
                tell(
                    sabotaged(
                        "FeedbackHandler",
                        (route, answer) -> {
                          if (!route.endsWith("/alliance")) {
                            return answer;
                          }
                          var body = body(answer);
                          if (body.path("alarm") instanceof ObjectNode alarm) {
                            alarm.put("beginWith", "collaboration");
                          }
                          return withBody(answer, body);
                        })))
        .isInstanceOf(StoryBroken.class)
        .hasMessageContaining("begin with trust");
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("✗ the fall is beyond noise");
  }

  @Test
  void aRouteThatRefusesEndsTheStoryWithItsStatusAndCode() {
    var refusal = Map.of("code", "no-free-place");
    assertThatThrownBy(
            () ->
                tell(
                    sabotaged(
                        "MatchingHandler",
                        (route, answer) ->
                            route.endsWith("/acceptance")
                                ? withBody(answer.put("statusCode", 409), JSON.valueToTree(refusal))
                                : answer)))
        .isInstanceOf(StoryBroken.class)
        .hasMessageContaining("accepted: the place is hers")
        .hasMessageContaining("was answered with 409 no-free-place");
  }
}
