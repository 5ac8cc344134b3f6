package fiducia.local;

import com.fasterxml.jackson.databind.JsonNode;

/** Parts of answers in a few words for the terminal. */
final class Candidates {

  private static final double PERCENT = 100;

  private Candidates() {}

  static void show(Screen screen, JsonNode candidate) {
    var joint = candidate.at("/established/joint");
    screen.line(
        "       %d %-22s %s %2.0f %% (%.0f–%.0f)  %s; weakest: %s"
            .formatted(
                candidate.path("order").asInt(),
                candidate.path("name").asText(),
                screen.chance(joint.path("probability").asDouble()),
                joint.path("probability").asDouble() * PERCENT,
                joint.path("low").asDouble() * PERCENT,
                joint.path("high").asDouble() * PERCENT,
                joint.path("words").asText().replace('-', ' '),
                candidate.path("weakestFactor").asText()));
    candidate
        .path("reasons")
        .forEach(reason -> screen.detail("    + " + reason.path("text").asText()));
    if (candidate.has("caution")) {
      screen.detail("    − " + candidate.at("/caution/text").asText());
    }
  }

  static void showCosts(Screen screen, JsonNode match) {
    for (var cost : match.path("costs")) {
      int opens = cost.path("opens").asInt();
      screen.detail(
          "without “%s” (%s): %s"
              .formatted(
                  cost.path("wish").asText(),
                  cost.path("strength").asText(),
                  opens == 1 ? "1 therapist more" : opens + " therapists more"));
    }
  }

  static void showChoices(Screen screen, JsonNode question) {
    var choices = question.findPath("choices");
    for (var choice : choices) {
      screen.quote(choice.has("text") ? choice.path("text").asText() : choice.asText());
    }
  }
}
