package fiducia.feedback;

import fiducia.alliance.Ending;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.CrisisHelpJson;
import fiducia.json.RelationshipJson;
import fiducia.model.Coded;
import fiducia.security.Caller;
import fiducia.store.Clients;

/**
 * A client ends a relationship: good enough, or somebody else without blame. What the client told
 * stays, so the next match asks nothing again.
 */
final class EndRelationship {

  private static final int LONGEST_NOTE = 1000;

  private enum Kind implements Coded {
    PLANNED,
    REMATCH;

    Ending ending() {
      return this == PLANNED ? Ending.PLANNED : Ending.REMATCH;
    }
  }

  private final OwnRelationships own;
  private final Changes changes;
  private final Endings endings;
  private final Clients clients;

  EndRelationship(OwnRelationships own, Changes changes, Endings endings, Clients clients) {
    this.own = own;
    this.changes = changes;
    this.endings = endings;
    this.clients = clients;
  }

  Response answer(Request request, Caller.Client client) {
    var relationship = own.relationship(request, client);
    var body = request.fields();
    var kind = body.code("kind", Kind.class);
    var note = body.text("note", LONGEST_NOTE);
    body.require("kind");
    body.done();
    body.faults().refuse();
    var ended =
        changes.changed(
            relationship.id(),
            (course, now) ->
                endings.once(course, kind.orElseThrow().ending(), Ending.By.CLIENT, note, now));
    var json = RelationshipJson.forClient(ended.relationship(), changes.now());
    clients
        .find(client.id())
        .flatMap(
            stored ->
                CrisisHelpJson.hinted(
                    note.stream(),
                    stored.profile().jurisdiction(),
                    CrisisHelpJson.languageOf(stored.profile())))
        .ifPresent(help -> json.set("crisisHelp", help));
    return Response.ok(json);
  }
}
