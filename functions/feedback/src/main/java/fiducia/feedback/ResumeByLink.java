package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.RelationshipJson;
import fiducia.security.Caller;

/** Whoever holds the link of a mail has the mails again: a tap by mistake is undone. */
final class ResumeByLink {

  private final Changes changes;
  private final LivingLinks links;

  ResumeByLink(Changes changes, LivingLinks links) {
    this.changes = changes;
    this.links = links;
  }

  Response answer(Request request, Caller.LinkHolder holder) {
    var relationship = links.relationship(holder);
    request.saysNothing();
    var resumed = changes.changed(relationship, Plans::resume);
    return Response.ok(RelationshipJson.state(resumed.relationship(), changes.now()));
  }
}
