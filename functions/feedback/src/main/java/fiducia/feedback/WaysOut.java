package fiducia.feedback;

import static fiducia.feedback.Changes.together;

import fiducia.alliance.Ending;
import fiducia.alliance.Silence.WayOut;
import fiducia.feedback.Changes.Decision;
import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Secrets;
import fiducia.store.CallRequests;
import fiducia.store.Course;
import fiducia.store.Relationships;
import fiducia.store.SilenceQuestion;
import fiducia.store.SilenceQuestion.Chosen;
import fiducia.table.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer to the question after a silence: four ways out, one of them taken once. */
final class WaysOut {

  private final Changes changes;
  private final Endings endings;
  private final Secrets secrets;

  WaysOut(Changes changes, Endings endings, Secrets secrets) {
    this.changes = changes;
    this.endings = endings;
    this.secrets = secrets;
  }

  static WayOut read(Request request) {
    var body = request.fields();
    var choice = body.code("choice", WayOut.class);
    body.require("choice");
    body.done();
    body.faults().refuse();
    return choice.orElseThrow();
  }

  Response take(String relationship, WayOut wayOut) {
    var chosen = changes.make(relationship, (course, now) -> decide(course, wayOut, now));
    // As it stands now: a way out that was taken before may have been followed by other changes.
    var after = changes.changed(relationship, (course, now) -> List.of()).relationship();
    var json =
        Json.object()
            .put("choice", chosen.wayOut().code())
            .put("answeredAt", chosen.at().toString())
            .put("state", after.stateAt(changes.now()).code());
    after.ending().ifPresent(ending -> json.put("ending", ending.code()));
    return Response.ok(json);
  }

  private Decision<Chosen> decide(Course course, WayOut wayOut, Instant now) {
    var before = course.silence().flatMap(SilenceQuestion::choice);
    if (before.isPresent() && before.get().wayOut() == wayOut) {
      return Decision.done(before.get());
    }
    Changes.refuseEnded(course);
    var question =
        course
            .silence()
            .filter(asked -> asked.state() == SilenceQuestion.State.SENT)
            .orElseThrow(Refusals.NO_OPEN_QUESTION::exception);
    return new Decision<>(
        together(goes(course, wayOut, now), List.of(question.answer(wayOut, now))),
        new Chosen(wayOut, now));
  }

  private List<Write> goes(Course course, WayOut wayOut, Instant now) {
    return switch (wayOut) {
      case FINE_AND_DONE, ANOTHER_THERAPIST ->
          endings.writes(
              course, wayOut.ending().orElseThrow(), Ending.By.CLIENT, Optional.empty(), now);
      case PAUSE -> Plans.pause(course, Optional.empty(), now);
      case CALL_ME ->
          List.of(
              Relationships.change(course.relationship()).set("callRequestedAt", now),
              CallRequests.ask(secrets.timedId("ca_", now), course.relationship(), now));
    };
  }
}
