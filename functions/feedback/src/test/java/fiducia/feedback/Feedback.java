package fiducia.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Cadence;
import fiducia.http.Json;
import fiducia.security.Secrets;
import fiducia.store.CheckIns;
import fiducia.store.Links;
import fiducia.store.Mailing;
import fiducia.store.Relationship.Next;
import fiducia.store.Relationships;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestRelationship;
import java.util.ArrayList;
import java.util.List;

/** Calls the function as a client, a link or a therapist does. */
record Feedback(TestPlatform here, FeedbackHandler handler) implements AutoCloseable {

  static Feedback open() {
    var here = TestPlatform.create();
    return new Feedback(here, new FeedbackHandler(here.platform()));
  }

  TestRelationship begin() {
    return TestRelationship.in(here).begin();
  }

  Answer get(TestRelationship pair, String below) {
    return call(pair, "GET", below).to(handler);
  }

  Answer post(TestRelationship pair, String below, String body) {
    return call(pair, "POST", below).body(body).to(handler);
  }

  Answer put(TestRelationship pair, String below, String body) {
    return call(pair, "PUT", below).body(body).to(handler);
  }

  Call call(TestRelationship pair, String method, String below) {
    var call =
        Call.of(method, "/v1/relationships/{relationshipId}" + below)
            .path("relationshipId", pair.id())
            .key(pair.key());
    return call;
  }

  Answer answer(TestRelationship pair, int session, JsonNode answers) {
    return call(pair, "PUT", "/check-ins/{session}/answers")
        .path("session", Integer.toString(session))
        .body(answers)
        .to(handler);
  }

  Answer byLink(String token, JsonNode answers) {
    return Call.post("/v1/check-in/answers").key(token).body(answers).to(handler);
  }

  Answer openLink(String token) {
    return Call.get("/v1/check-in").key(token).to(handler);
  }

  Call asTherapist(TestRelationship pair, String method, String below) {
    return Call.of(method, "/v1/therapists/me/relationships/{relationshipId}" + below)
        .path("relationshipId", pair.id())
        .asTherapist(pair.account());
  }

  /** Sends the check-in that comes next, when it is due, as the sweep does; the link's token. */
  String send(TestRelationship pair) {
    var course = pair.course();
    var planned = course.planned().orElseThrow();
    var relationship = course.relationship();
    var now = planned.at().orElseThrow();
    if (here.clock().instant().isBefore(now)) {
      here.clock().set(now);
    }
    var token = here.platform().secrets().linkToken();
    int next = Cadence.next(planned.session());
    var at = relationship.sessions().dueAt(next);
    pair.write(
        Relationships.next(
            Relationships.change(relationship), at.map(time -> new Next(next, time))),
        CheckIns.open(planned, Mailing.UNWANTED, now),
        CheckIns.plan(relationship, next, at),
        Links.create(Secrets.hash(token), relationship, planned.session(), Links.CHECK_IN, now));
    return token;
  }

  /** Asks the question after a silence, as the sweep does; the link's token. */
  String askAfterSilence(TestRelationship pair) {
    var course = pair.course();
    var token = here.platform().secrets().linkToken();
    var now = here.clock().instant();
    pair.write(
        course.silence().orElseThrow().open(Mailing.UNWANTED, now),
        Links.create(Secrets.hash(token), course.relationship(), 0, Links.SILENCE, now));
    return token;
  }

  /** Sends and answers one check-in after another: trust, rapport and collaboration each. */
  void lives(TestRelationship pair, String visibleTo, int[]... ratings) {
    for (var rating : ratings) {
      var session = pair.course().planned().orElseThrow().session();
      send(pair);
      answer(pair, session, answers(rating[0], rating[1], rating[2]).put("visibleTo", visibleTo));
    }
  }

  static ObjectNode answers(int trust, int rapport, int collaboration) {
    var items = Json.object();
    for (var item : List.of("1", "2")) {
      items.put("trust-" + item, trust);
      items.put("rapport-" + item, rapport);
      items.put("collaboration-" + item, collaboration);
    }
    var json = Json.object();
    json.set("items", items);
    return json;
  }

  static List<String> texts(JsonNode array, String member) {
    var texts = new ArrayList<String>();
    array.forEach(element -> texts.add(element.path(member).asText()));
    return texts;
  }

  @Override
  public void close() {
    here.close();
  }
}
