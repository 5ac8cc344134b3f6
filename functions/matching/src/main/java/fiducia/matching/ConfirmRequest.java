package fiducia.matching;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.json.RhythmJson;
import fiducia.security.Caller.Client;
import fiducia.store.Relationships;
import fiducia.store.Requests;
import java.time.Clock;

/** The client begins with a therapist who has accepted: the relationship is made. */
final class ConfirmRequest {

  private final Requests requests;
  private final Relationships relationships;
  private final Clock clock;

  ConfirmRequest(Requests requests, Relationships relationships, Clock clock) {
    this.requests = requests;
    this.relationships = relationships;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    var body = request.fields();
    var sessions =
        body.object("rhythm").flatMap(rhythm -> RhythmJson.read(rhythm, clock.instant()));
    body.require("rhythm");
    body.done();
    body.faults().refuse();
    var confirmed =
        Decisions.made(
            requests.confirm(request.path("requestId"), caller.id(), sessions.orElseThrow()));
    var id = confirmed.relationship().orElseThrow();
    var relationship = relationships.find(id).orElseThrow();
    return Response.created(RelationshipJson.forClient(relationship, clock.instant()))
        .location("/v1/relationships/" + id);
  }
}
