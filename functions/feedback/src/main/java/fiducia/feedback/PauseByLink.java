package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.security.Caller;
import java.util.Optional;

/** Whoever holds the link of a mail stops the mails, until resumed; no reason is asked. */
final class PauseByLink {

  private final Changes changes;
  private final LivingLinks links;

  PauseByLink(Changes changes, LivingLinks links) {
    this.changes = changes;
    this.links = links;
  }

  Response answer(Request request, Caller.LinkHolder holder) {
    var relationship = links.relationship(holder);
    request.saysNothing();
    var paused =
        changes.changed(relationship, (course, now) -> Plans.pause(course, Optional.empty(), now));
    return Response.ok(RelationshipJson.state(paused.relationship(), changes.now()));
  }
}
