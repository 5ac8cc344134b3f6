package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.security.Caller;
import java.time.LocalDate;
import java.util.Optional;

/** Pauses the check-ins, until a day or until resumed; no reason is asked. */
final class PauseRelationship {

  private static final int MOST_DAYS = 366;

  private final OwnRelationships own;
  private final Changes changes;

  PauseRelationship(OwnRelationships own, Changes changes) {
    this.own = own;
    this.changes = changes;
  }

  Response answer(Request request, Caller.Client client) {
    var relationship = own.relationship(request, client);
    var today = changes.now().atZone(relationship.sessions().zone()).toLocalDate();
    var body = request.fieldsOrEmpty();
    var until = body.date("until");
    if (until.isPresent() && !isAhead(until.get(), today)) {
      body.fault("until", "not-in-range", "Send a day after today and within a year.");
    }
    body.done();
    body.faults().refuse();
    return answer(relationship.id(), until);
  }

  private Response answer(String relationship, Optional<LocalDate> until) {
    var paused = changes.changed(relationship, (course, now) -> Plans.pause(course, until, now));
    return Response.ok(RelationshipJson.forClient(paused.relationship(), changes.now()));
  }

  private static boolean isAhead(LocalDate day, LocalDate today) {
    return day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS));
  }
}
