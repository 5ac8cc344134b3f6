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
    request.saysNothing();
    var resumed = changes.changed(relationship.id(), Plans::resume);
    return Response.ok(RelationshipJson.forClient(resumed.relationship(), changes.now()));
  }
}
