package fiducia.feedback;

import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.security.Caller;
import fiducia.security.Cursors;
import fiducia.store.Relationships;
import java.time.Clock;

/** A client's relationships, newest first. */
final class ListRelationships {

  private final Relationships relationships;
  private final Cursors cursors;
  private final Clock clock;

  ListRelationships(Relationships relationships, Cursors cursors, Clock clock) {
    this.relationships = relationships;
    this.cursors = cursors;
    this.clock = clock;
  }

  Response answer(Request request, Caller.Client client) {
    var list = "relationships of " + client.id();
    var page =
        relationships.ofClient(
            client.id(), request.limit(), cursors.read(request.query("cursor"), list));
    var json = Json.object();
    var items = json.putArray("items");
    page.items()
        .forEach(
            item -> items.add(RelationshipJson.forClient(Relationships.of(item), clock.instant())));
    page.last().ifPresent(last -> json.put("next", cursors.write(last, list)));
    return Response.ok(json);
  }
}
