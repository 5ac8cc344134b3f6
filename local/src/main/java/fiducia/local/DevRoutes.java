package fiducia.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.local.gateway.Answer;
import fiducia.local.gateway.HttpCall;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What exists on this machine only, all of it under {@code /dev}: sign-in, clock, mailbox and a
 * look behind the scenes. A browser page of another origin gets nothing out of it: changes want
 * JSON, which such a page may not send unasked.
 */
final class DevRoutes {

  /** More at once is a slip of the hand. */
  private static final Duration FARTHEST = Duration.ofDays(400);

  private static final int LONGEST_SUBJECT = 128;
  private static final Set<String> GROUPS = Set.of("therapist", "admin");
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Route(
      String method, String path, String what, Function<HttpCall, Answer> answer) {}

  /** A request that cannot be answered as it is. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String why) {
      super(why);
    }
  }

  private final LocalRun run;
  private final List<Route> routes;

  DevRoutes(LocalRun run) {
    this.run = run;
    this.routes =
        List.of(
            new Route("GET", "/dev", "this list", _ -> list()),
            new Route(
                "POST",
                "/dev/sign-in",
                "a token for staff: {\"group\": \"therapist\"|\"admin\", \"subject\": \"…\"}",
                this::signIn),
            new Route("GET", "/dev/jwks", "the key that tokens are signed with", _ -> jwks()),
            new Route("GET", "/dev/clock", "the local time", _ -> clock()),
            new Route(
                "POST",
                "/dev/clock",
                "put it forward: {\"advance\": \"P7D\"} or {\"to\": \"2027-01-31T09:00:00Z\"}",
                this::moveClock),
            new Route("GET", "/dev/mail", "mails sent, the newest first", _ -> mail()),
            new Route("GET", "/dev/mailbox", "the same as a page", _ -> mailbox()),
            new Route(
                "POST", "/dev/drain", "wait until the table's stream is delivered", _ -> drain()),
            new Route("GET", "/dev/dead-letters", "calls that were given up", _ -> deadLetters()),
            new Route("GET", "/dev/log", "what the functions logged last", _ -> log()),
            new Route(
                "GET", "/dev/template", "routes, and what is left out and why", _ -> template()));
  }

  Answer answer(HttpCall call) {
    var here = routes.stream().filter(route -> route.path().equals(call.path())).toList();
    var match = here.stream().filter(route -> route.method().equals(call.method())).findFirst();
    if (match.isPresent()) {
      return answer(match.get(), call);
    }
    if (here.isEmpty()) {
      return Answer.problem(404, "not-found", "There is nothing here.", "GET /dev lists it all.");
    }
    var allowed = new ArrayList<>(here.stream().map(Route::method).toList());
    if (call.method().equals("OPTIONS")) {
      allowed.add("OPTIONS");
      return new Answer(
          204,
          Map.of(
              "Access-Control-Allow-Methods", List.of(String.join(",", allowed)),
              "Access-Control-Allow-Headers", List.of("Content-Type"),
              "Access-Control-Max-Age", List.of("600")),
          new byte[0]);
    }
    return Answer.problem(
            405, "method-not-allowed", "This address has other methods.", "See the Allow header.")
        .with("Allow", String.join(", ", allowed));
  }

  private static Answer answer(Route route, HttpCall call) {
    if (route.method().equals("POST") && !isJson(call)) {
      return Answer.problem(
          415,
          "unsupported-media-type",
          "This wants JSON.",
          "Send Content-Type: application/json.");
    }
    try {
      return route.answer().apply(call).with("X-Development-Only", "true");
    } catch (Refusal refusal) {
      return Answer.problem(422, "invalid", "This cannot be done.", refusal.getMessage());
    }
  }

  private static boolean isJson(HttpCall call) {
    return call.header("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().equalsIgnoreCase("application/json"))
        .orElse(false);
  }

  private Answer list() {
    var lines = new ArrayList<Map<String, String>>();
    for (var route : routes) {
      var line = new LinkedHashMap<String, String>();
      line.put("route", route.method() + " " + route.path());
      line.put("what", route.what());
      lines.add(line);
    }
    return Answer.json(200, Map.of("development only", lines));
  }

  private Answer signIn(HttpCall call) {
    var body = body(call);
    var group = body.path("group").asText();
    var subject = body.path("subject").asText();
    if (!GROUPS.contains(group)) {
      throw new Refusal("group is one of therapist, admin");
    }
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new Refusal("subject is the person's id in the user pool, 1 to 128 characters");
    }
    var token = run.signIn(subject, group);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("token", token.value());
    answer.put("expiresAt", token.expiresAt().toString());
    answer.put("warning", "Development sign-in: anybody on this machine can be anybody.");
    return Answer.json(200, answer);
  }

  private Answer jwks() {
    return Answer.json(200, run.publicKeys());
  }

  private Answer clock() {
    return Answer.json(200, clockState());
  }

  private Map<String, Object> clockState() {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("now", run.clock().instant().toString());
    answer.put("ahead", run.clock().ahead().truncatedTo(ChronoUnit.SECONDS).toString());
    return answer;
  }

  private Answer moveClock(HttpCall call) {
    var body = body(call);
    var now = run.clock().instant();
    var target = target(body, now);
    if (target.isBefore(now)) {
      throw new Refusal("the clock goes forward only");
    }
    if (Duration.between(now, target).compareTo(FARTHEST) > 0) {
      throw new Refusal("the clock goes forward at most 400 days at once");
    }
    var answer = new LinkedHashMap<String, Object>();
    int ticks = run.moveClockTo(target);
    answer.putAll(clockState());
    answer.put("sweeps", ticks);
    return Answer.json(200, answer);
  }

  private static Instant target(JsonNode body, Instant now) {
    try {
      if (body.path("advance").isTextual()) {
        return advanced(now, body.path("advance").asText());
      }
      if (body.path("to").isTextual()) {
        return Instant.parse(body.path("to").asText());
      }
    } catch (DateTimeException unreadable) {
      // Answered like a body that says nothing.
    }
    throw new Refusal("say advance, as in P7D or PT2H, or to, as in 2027-01-31T09:00:00Z");
  }

  private static Instant advanced(Instant now, String amount) {
    return amount.contains("T")
        ? now.plus(Duration.parse(amount))
        : now.atZone(ZoneOffset.UTC).plus(Period.parse(amount)).toInstant();
  }

  private Answer mail() {
    return Answer.json(
        200, Map.of("items", run.mailbox().letters().stream().map(DevRoutes::letter).toList()));
  }

  private static Map<String, Object> letter(Mailbox.Letter letter) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", letter.number());
    json.put("at", letter.at().toString());
    json.put("to", letter.to());
    json.put("subject", letter.subject());
    json.put("text", letter.text());
    return json;
  }

  private Answer mailbox() {
    return Answer.of(200, "text/html; charset=utf-8", run.mailbox().page())
        .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  }

  private Answer drain() {
    return Answer.json(200, Map.of("delivered", run.drain()));
  }

  private Answer deadLetters() {
    var letters = new ArrayList<Map<String, Object>>();
    for (var letter : run.deadLetters()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("at", letter.at().toString());
      json.put("function", letter.function());
      json.put("source", letter.source());
      json.put("attempts", letter.attempts());
      json.put("records", letter.records());
      json.put("from", letter.from());
      json.put("reason", letter.reason());
      letters.add(json);
    }
    return Answer.json(200, Map.of("items", letters));
  }

  private Answer log() {
    return Answer.text(String.join("\n", run.log()) + "\n");
  }

  private Answer template() {
    var template = run.template();
    var routes = new ArrayList<Map<String, Object>>();
    for (var function : template.functions()) {
      for (var route : function.routes()) {
        var json = new LinkedHashMap<String, Object>();
        json.put("route", route.method() + " " + route.path());
        json.put("function", function.id());
        json.put("authorizer", route.authorizer().orElse("none"));
        routes.add(json);
      }
    }
    var leftOut = new ArrayList<Map<String, Object>>();
    for (var entry : template.leftOut()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("place", entry.place());
      json.put("reason", entry.reason());
      leftOut.add(json);
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("parameters", new TreeMap<>(template.parameters()));
    answer.put("routes", routes);
    answer.put("leftOut", leftOut);
    return Answer.json(200, answer);
  }

  private static JsonNode body(HttpCall call) {
    try {
      return Optional.ofNullable(JSON.readTree(call.text()))
          .orElseThrow(() -> new Refusal("an object is wanted"));
    } catch (JsonProcessingException broken) {
      throw new Refusal("the body is not JSON");
    }
  }
}
