package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.security.Caller;

/** Ends a pause: the sequence goes on where it was. */
final class ResumeRelationship {

  private final OwnRelationships own;
  private final Changes changes;

  ResumeRelationship(OwnRelationships own, Changes changes) {
    this.own = own;
    this.changes = changes;
  }

  Response answer(Request request, Caller.Client client) {
    var relationship = own.relationship(request, client);
    var body = request.fieldsOrEmpty();
    body.done();
    body.faults().refuse();
    var resumed =
        changes.changed(
            relationship.id(),
            (course, now) -> {
              Changes.refuseEnded(course);
              return Plans.resume(course, now);
            });
    return Response.ok(RelationshipJson.forClient(resumed.relationship(), changes.now()));
  }
}
