package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.json.RhythmJson;
import fiducia.security.Caller;

/** Sessions in another rhythm from the next one on; those that have been are not counted again. */
final class ChangeRhythm {

  private final OwnRelationships own;
  private final Changes changes;

  ChangeRhythm(OwnRelationships own, Changes changes) {
    this.own = own;
    this.changes = changes;
  }

  Response answer(Request request, Caller.Client client) {
    var relationship = own.relationship(request, client);
    var body = request.fields();
    var agreed = RhythmJson.read(body, changes.now());
    body.faults().refuse();
    var changed =
        changes.changed(
            relationship.id(),
            (course, now) -> {
              Changes.refuseEnded(course);
              return Plans.change(course, agreed.orElseThrow(), now);
            });
    return Response.ok(RelationshipJson.forClient(changed.relationship(), changes.now()));
  }
}
