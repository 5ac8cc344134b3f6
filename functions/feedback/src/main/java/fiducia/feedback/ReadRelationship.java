package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.security.Caller;
import java.time.Clock;

/** One relationship of a client. */
final class ReadRelationship {

  private final OwnRelationships own;
  private final Clock clock;

  ReadRelationship(OwnRelationships own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  Response answer(Request request, Caller.Client client) {
    return Response.ok(
        RelationshipJson.forClient(own.relationship(request, client), clock.instant()));
  }
}
