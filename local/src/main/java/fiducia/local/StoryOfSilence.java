package fiducia.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Ben: nothing after the first session; one question with four ways out, and another therapist. */
final class StoryOfSilence {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String ADDRESS = "ben@example.org";
  private static final Duration A_MOMENT = Duration.ofMinutes(20);

  /** The question comes eight days after the first check-in, out of quiet hours. */
  private static final Duration SILENT = Duration.ofDays(9);

  private static final String PROFILE =
      """
      {"reason": "Since my father died nothing feels worth the effort.", "aim": "personal-growth",
       "concerns": ["grief-loss", "low-mood"], "ageGroup": "adult", "jurisdiction": "US-CT",
       "style": {"intensity": {"level": -1, "importance": 2}},
       "formats": ["online"], "payment": {"highestFee": {"amount": 18000, "currency": "USD"}}}
      """;

  private final Stage stage;

  StoryOfSilence(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    stage.screen().heading("Ben: silence, one question, another therapist");
    var started = stage.post(201, "/v1/clients", Map.of(), PROFILE, "he tells it all in one go");
    var ben = Stage.client(started.text("/key"));
    var match = stage.post(201, "/v1/matches", ben, "{\"show\": 3}", "three to choose from");
    var therapist = match.text("/candidates/0/therapistId");
    var relationship = begin(ben, match.body(), therapist);
    silence(ben, relationship);
    wayOut(ben, relationship, therapist);
  }

  private String begin(Map<String, String> ben, JsonNode match, String therapist) {
    var requests =
        stage.post(
            201,
            "/v1/requests",
            ben,
            """
            {"matchId": "%s", "therapistIds": ["%s"], "contact": {"email": "%s", "language": "en"}}
            """
                .formatted(match.path("id").asText(), therapist, ADDRESS),
            "he asks the first");
    var request = "/v1/requests/" + requests.text("/requests/0/id");
    var desk = stage.therapist(therapist);
    stage.post(200, request + "/acceptance", desk, "{}", "accepted");
    var first = stage.now().atZone(ZONE).toLocalDate().plusDays(1);
    var confirmed =
        stage.post(
            201,
            request + "/confirmation",
            ben,
            """
            {"rhythm": {"every": "week", "firstSession": "%sT12:00", "zone": "America/New_York"}}
            """
                .formatted(first),
            "confirmed");
    return confirmed.text("/id");
  }

  private void silence(Map<String, String> ben, String relationship) {
    stage.screen().say("He goes once, and answers nothing.");
    var next = stage.quietly("/v1/relationships/" + relationship, ben).text("/nextCheckIn/at");
    stage.clockTo(Instant.parse(next).plus(A_MOMENT), "a mail asks how the first session was");
    stage.claim(stage.mailsTo(ADDRESS).size() == 1, "one mail");
    stage.clockTo(Instant.parse(next).plus(SILENT), "nine days of silence");
  }

  private void wayOut(Map<String, String> ben, String relationship, String therapist) {
    var link = stage.linkOf(stage.mailsTo(ADDRESS).getFirst());
    var asked = stage.get("/v1/check-in", link, "one question, and no reproach");
    stage.claim(asked.body().toString().contains("another-therapist"), "it has four ways out:");
    Candidates.showChoices(stage.screen(), asked.body());
    stage.post(
        200,
        "/v1/check-in/way-out",
        link,
        "{\"choice\": \"another-therapist\"}",
        "he would like another therapist");
    var ended = stage.get("/v1/relationships/" + relationship, ben, "the first one is over");
    stage.claim(
        ended.text("/state").equals("ended") && ended.text("/ending").equals("rematch"),
        "ended as a rematch, without blame");
    var again = stage.post(201, "/v1/matches", ben, "{\"show\": 3}", "nothing is asked again");
    var proposed =
        StreamSupport.stream(again.body().path("candidates").spliterator(), false)
            .map(candidate -> candidate.path("therapistId").asText())
            .toList();
    again.body().path("candidates").forEach(one -> Candidates.show(stage.screen(), one));
    stage.claim(
        !proposed.isEmpty() && !proposed.contains(therapist),
        "others are proposed, and not the same one again");
    var profile = stage.get("/v1/clients/me", ben, "what he told at the beginning");
    stage.claim(profile.text("/reason").startsWith("Since my father died"), "is still all there");
  }
}
