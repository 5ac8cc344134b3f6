package fiducia.feedback;

import fiducia.alliance.Ending;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.model.Coded;
import fiducia.security.Caller;
import fiducia.store.Contacts;
import java.util.Optional;

/** A therapist ends a relationship: as agreed, or because the client has not come back. */
final class EndCase {

  private enum Kind implements Coded {
    PLANNED,
    DROPOUT;

    Ending ending() {
      return this == PLANNED ? Ending.PLANNED : Ending.DROPOUT;
    }
  }

  private final Cases cases;
  private final Changes changes;
  private final Endings endings;
  private final Contacts contacts;

  EndCase(Cases cases, Changes changes, Endings endings, Contacts contacts) {
    this.cases = cases;
    this.changes = changes;
    this.endings = endings;
    this.contacts = contacts;
  }

  Response answer(Request request, Caller.Therapist caller) {
    var relationship = cases.relationship(request, caller);
    var body = request.fields();
    var kind = body.code("kind", Kind.class);
    body.require("kind");
    body.done();
    body.faults().refuse();
    var ended =
        changes.changed(
            relationship.id(),
            (course, now) ->
                endings.once(
                    course,
                    kind.orElseThrow().ending(),
                    Ending.By.THERAPIST,
                    Optional.empty(),
                    now));
    return Response.ok(CaseJson.write(ended, contacts.find(relationship.client()), changes.now()));
  }
}
