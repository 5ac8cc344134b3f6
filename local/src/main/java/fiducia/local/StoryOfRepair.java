package fiducia.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ana: a match with reasons, weekly sessions, trust that falls, comes back, and a planned ending.
 */
final class StoryOfRepair {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String ADDRESS = "ana@example.org";
  private static final int FALL = 4;
  private static final int LAST = 12;

  /** A client opens the mail some minutes after it came. */
  private static final Duration LATER = Duration.ofMinutes(20);

  /**
   * What Ana answers about a session: two items per factor.
   *
   * @param visibleTo whom she lets see it
   */
  private record Felt(
      int session, int trust, int rapport, int collaboration, String line, String visibleTo) {

    String body() {
      return """
      {"items": {"trust-1": %d, "trust-2": %d, "rapport-1": %d, "rapport-2": %d,
                 "collaboration-1": %d, "collaboration-2": %d, "say-hard-things": %d},
       "line": "%s", "visibleTo": "%s"}
      """
          .formatted(
              trust, trust, rapport, rapport, collaboration, collaboration, trust, line, visibleTo);
    }
  }

  private static final List<Felt> ANSWERS =
      List.of(
          new Felt(1, 8, 7, 7, "A good beginning.", "pooled"),
          new Felt(2, 8, 8, 7, "I could say more than I thought.", "pooled"),
          new Felt(3, 8, 8, 7, "We have a plan.", "my-therapist"),
          new Felt(
              FALL,
              3,
              7,
              6,
              "She read my message out to make a point. I closed up.",
              "matching-only"),
          new Felt(6, 8, 8, 7, "We spoke about it. She said sorry.", "my-therapist"),
          new Felt(8, 9, 8, 8, "Slept through before the meeting.", "my-therapist"),
          new Felt(10, 9, 9, 8, "I know what to do when it comes back.", "my-therapist"),
          new Felt(LAST, 9, 9, 9, "This was what I came for.", "my-therapist"));

  private final Stage stage;
  private final List<Felt> told = new ArrayList<>();

  private String relationship = "";
  private Map<String, String> ana = Map.of();

  StoryOfRepair(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    stage.screen().heading("Ana: trust falls in week four, and comes back");
    intake();
    var match = match();
    var therapist = match.path("candidates").path(0).path("therapistId").asText();
    begin(match, therapist);
    for (var felt : ANSWERS) {
      answer(felt);
      if (felt.session() == FALL) {
        alarm();
        repair();
      }
    }
    ending(therapist);
  }

  private void intake() {
    stage.screen().say("She has no account and gives no name. Her key is shown once.");
    var started =
        stage.post(201, "/v1/clients", Map.of(), "{}", "an id and a key, and nothing else");
    ana = Stage.client(started.text("/key"));
    var first =
        patch(
            "1",
            """
            {"reason": "I lie awake before every working day.", "aim": "specific-goal",
             "concerns": ["anxiety", "sleep"], "goals": ["Sleep through before working days"],
             "ageGroup": "adult", "jurisdiction": "US-CT"}
            """,
            "why she comes; a draft may stay a draft");
    patch(
        first,
        """
        {"style": {"directive": {"level": 1, "importance": 2}, "challenge": {"level": -1, "importance": 1}},
         "wishes": {"gender": {"strength": "must", "anyOf": ["woman"]},
                    "age": {"strength": "like", "from": 40, "to": 65}},
         "formats": ["online"], "payment": {"insurer": "aetna"},
         "hours": {"zone": "America/New_York", "weekly": [
           {"day": "monday", "from": "16:00", "to": "20:00"},
           {"day": "tuesday", "from": "16:00", "to": "20:00"},
           {"day": "wednesday", "from": "16:00", "to": "20:00"},
           {"day": "thursday", "from": "16:00", "to": "20:00"}]}}
        """,
        "how she would like to work, and what she wishes");
  }

  /** Sends a change and gives the new revision. */
  private String patch(String revision, String body, String meaning) {
    var who = Stage.and(ana, "If-Match", "\"" + revision + "\"");
    return stage.send(200, "PATCH", "/v1/clients/me", who, body, meaning).text("/revision");
  }

  private JsonNode match() {
    stage
        .screen()
        .say("She asks for a match. A probability, its reasons, and what speaks against it.");
    var found =
        stage.post(
            201, "/v1/matches", ana, "{\"show\": 3}", "ranked by trust, rapport, collaboration");
    var match = found.body();
    stage
        .screen()
        .detail(
            "%d therapists considered, %d can work with her, %d shown"
                .formatted(
                    match.path("considered").asInt(),
                    match.path("eligible").asInt(),
                    match.path("candidates").size()));
    for (var candidate : match.path("candidates")) {
      Candidates.show(stage.screen(), candidate);
    }
    Candidates.showCosts(stage.screen(), match);
    stage.claim(match.path("candidates").size() == 3, "three therapists to choose from");
    stage.claim(
        everyCandidate(match, "reasons"), "each with reasons, which are terms of the score");
    var path = "/v1/matches/" + match.path("id").asText();
    var again = stage.get(path, ana, "exactly what was shown, also later");
    stage.claim(again.body().equals(match), "the stored match is the one that was shown");
    var replay =
        stage.post(200, path + "/replay", ana, "{}", "ranked again from the stored inputs");
    stage.claim(replay.body().path("identical").asBoolean(), "the replay is the same bit for bit");
    return match;
  }

  private static boolean everyCandidate(JsonNode match, String member) {
    for (var candidate : match.path("candidates")) {
      if (candidate.path(member).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void begin(JsonNode match, String therapist) {
    stage.screen().say("She asks two of them for a first talk; each keeps a place for 72 hours.");
    var second = match.path("candidates").path(1).path("therapistId").asText();
    var asked =
        """
        {"matchId": "%s", "therapistIds": ["%s", "%s"], "note": "Evenings would be best.",
         "contact": {"email": "%s", "name": "Ana", "language": "en"}}
        """
            .formatted(match.path("id").asText(), therapist, second, ADDRESS);
    var once = Stage.and(ana, "Idempotency-Key", "ana-asks-for-first-talks");
    var requests = stage.post(201, "/v1/requests", once, asked, "two requests");
    var repeated = stage.post(201, "/v1/requests", once, asked, "sent again: still the same two");
    stage.claim(requests.body().equals(repeated.body()), "nobody was asked twice");
    var request = requestTo(requests.body(), therapist);
    var desk = stage.therapist(therapist);
    var need =
        stage.get("/v1/therapists/me/requests", desk, "the therapist sees need, not identity");
    var seen = need.body().toString();
    stage.claim(
        seen.contains(request) && !seen.contains(ADDRESS) && !seen.contains("Ana"),
        "neither name nor address before the acceptance");
    stage.post(
        200, "/v1/requests/" + request + "/acceptance", desk, "{}", "accepted: the place is hers");
    var first = stage.now().atZone(ZONE).toLocalDate().plusDays(1);
    var confirmed =
        stage.post(
            201,
            "/v1/requests/" + request + "/confirmation",
            ana,
            """
            {"rhythm": {"every": "week", "firstSession": "%sT17:00", "zone": "America/New_York"}}
            """
                .formatted(first),
            "confirmed: weekly at five, whatever clocks do");
    relationship = confirmed.text("/id");
    var other =
        stage.get("/v1/requests/" + requestTo(requests.body(), second), ana, "the other request");
    stage.claim(other.text("/state").equals("released"), "the other place was given back");
  }

  private static String requestTo(JsonNode requests, String therapist) {
    for (var request : requests.path("requests")) {
      if (request.path("therapistId").asText().equals(therapist)) {
        return request.path("id").asText();
      }
    }
    throw new StoryBroken("each therapist who was asked has a request");
  }

  private void answer(Felt felt) {
    boolean first = felt.session() == 1;
    if (first) {
      stage.screen().say("Weeks go by. After a session a mail asks how it was; the link answers.");
    }
    var path = "/v1/relationships/" + relationship;
    var next = stage.quietly(path, ana).body().path("nextCheckIn");
    if (next.path("session").asInt() != felt.session()) {
      throw new StoryBroken("the next check-in is about session " + felt.session());
    }
    stage.clockTo(
        Instant.parse(next.path("at").asText()).plus(LATER),
        "session " + felt.session() + " has been");
    var mails = stage.mailsTo(ADDRESS);
    if (mails.size() != told.size() + 1) {
      throw new StoryBroken("one mail for each check-in, and no more");
    }
    var link = stage.linkOf(mails.getFirst());
    if (first) {
      stage.get("/v1/check-in", link, "opened: questions, and nothing is used up");
    }
    stage.post(200, "/v1/check-in/answers", link, felt.body(), "“" + felt.line() + "”");
    told.add(felt);
    if (first) {
      stage.post(200, "/v1/check-in/answers", link, felt.body(), "sent twice: still one answer");
      var early = stage.get(path + "/alliance", ana, "one answer is mostly noise");
      stage.claim(
          !early.body().path("verdict").asBoolean(), "no verdict before there is enough to say");
    }
  }

  private void alarm() {
    var path = "/v1/relationships/" + relationship + "/alliance";
    var alliance = stage.get(path, ana, "how it stands now");
    stage.claim(
        alliance.text("/alarm/beginWith").equals("trust"),
        "the fall is beyond noise, and the alarm says: begin with trust");
    stage.claim(!alliance.body().at("/alarm/words").isEmpty(), "with words that help to raise it:");
    alliance.body().at("/alarm/words").forEach(words -> stage.screen().quote(words.asText()));
  }

  private void repair() {
    stage.screen().say("She takes the words along to session five.");
    var fifth = stage.now().plus(Duration.ofDays(7)).atZone(ZONE).with(LocalTime.of(18, 30));
    stage.clockTo(fifth.toInstant(), "session 5: no check-in, they talk");
    var path = "/v1/relationships/" + relationship;
    stage.post(
        200, path + "/repair", ana, "{\"outcome\": \"repaired\"}", "she says it is good again");
    var alliance = stage.get(path + "/alliance", ana, "how it stands now");
    stage.claim(!alliance.body().has("alarm"), "repaired, which is a success and not a black mark");
  }

  private void ending(String therapist) {
    var ratings = new LinkedHashMap<String, List<Integer>>();
    ratings.put("trust", told.stream().map(Felt::trust).toList());
    ratings.put("rapport", told.stream().map(Felt::rapport).toList());
    ratings.put("collaboration", told.stream().map(Felt::collaboration).toList());
    stage
        .screen()
        .picture(
            told.stream().map(Felt::session).toList(), ratings, FALL, "alarm: begin with trust");
    var path = "/v1/relationships/" + relationship;
    var alliance = stage.get(path + "/alliance", ana, "after twelve weeks");
    stage.claim(
        !alliance.text("/factors/trust/state").equals("strained"),
        "trust is " + alliance.text("/factors/trust/state") + " again");
    var desk = stage.therapist(therapist);
    var shared =
        stage.get(
            "/v1/therapists/me/relationships/" + relationship,
            desk,
            "the therapist sees what Ana shared");
    stage.claim(
        shared.body().at("/sharedAlliance/answered").asInt() == 5,
        "five of eight answers; of the other three there is no trace");
    stage.post(200, path + "/ending", ana, "{\"kind\": \"planned\"}", "a planned ending");
    var ended = stage.get(path, ana, "ended as planned");
    stage.claim(
        ended.text("/state").equals("ended") && ended.text("/ending").equals("planned"),
        "good enough is a success, and the place is free for the next");
  }
}
