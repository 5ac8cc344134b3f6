package fiducia.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Cleo: wishes that leave nobody, and which single one would open how many therapists. */
final class StoryOfTooManyWishes {

  private static final String PROFILE =
      """
      {"reason": "I moved here two years ago and still feel like a guest.", "aim": "specific-goal",
       "concerns": ["migration-belonging", "loneliness"], "ageGroup": "adult", "jurisdiction": "US-CT",
       "wishes": {"language": {"strength": "must", "anyOf": ["es"]},
                  "gender": {"strength": "must", "anyOf": ["man"]},
                  "community": {"strength": "must", "anyOf": ["immigrants"]}},
       "formats": ["online"], "payment": {"insurer": "medicaid"}}
      """;

  private final Stage stage;

  StoryOfTooManyWishes(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    stage.screen().heading("Cleo: nobody fits all the wishes");
    var started = stage.post(201, "/v1/clients", Map.of(), PROFILE, "she knows what she wants");
    var cleo = Stage.client(started.text("/key"));
    var match =
        stage.post(201, "/v1/matches", cleo, "{}", "nobody, and nothing relaxed in silence");
    stage.claim(match.body().path("candidates").isEmpty(), "nobody fits everything");
    Candidates.showCosts(stage.screen(), match.body());
    var most =
        StreamSupport.stream(match.body().path("costs").spliterator(), false)
            .filter(cost -> isWish(cost) && cost.path("opens").asInt() > 0)
            .max(Comparator.comparingInt(cost -> cost.path("opens").asInt()))
            .orElseThrow(() -> new StoryBroken("one wish less would open somebody"));
    stage.claim(true, "she is told which single wish would open how many");
    var wish = most.path("wish").asText();
    var opens = most.path("opens").asInt();
    stage.screen().say("She decides, nobody else: “" + wish + "” is a hope now and not a must.");
    var changed =
        """
        {"wishes": {"%s": {"strength": "like"}}}
        """
            .formatted(wish);
    var who = Stage.and(cleo, "If-Match", "\"" + started.text("/profileRevision") + "\"");
    stage.send(200, "PATCH", "/v1/clients/me", who, changed, "one word changed");
    var again = stage.post(201, "/v1/matches", cleo, "{}", "asked again");
    again.body().path("candidates").forEach(one -> Candidates.show(stage.screen(), one));
    stage.claim(again.body().path("eligible").asInt() == opens, "as many as it said: " + opens);
  }

  private static boolean isWish(JsonNode cost) {
    return PROFILE.contains("\"" + cost.path("wish").asText() + "\": {\"strength\"");
  }
}
