package fiducia.feedback;

import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.security.Cursors;
import fiducia.store.Contacts;
import fiducia.store.Relationships;
import java.time.Clock;

/** A therapist's caseload, newest first: what each client has shared, and nothing else. */
final class ListCaseload {

  private final Cases cases;
  private final Relationships relationships;
  private final Contacts contacts;
  private final Cursors cursors;
  private final Clock clock;

  ListCaseload(
      Cases cases, Relationships relationships, Contacts contacts, Cursors cursors, Clock clock) {
    this.cases = cases;
    this.relationships = relationships;
    this.contacts = contacts;
    this.cursors = cursors;
    this.clock = clock;
  }

  Response answer(Request request, Caller.Therapist caller) {
    var therapist = cases.therapist(caller);
    var list = "caseload of " + therapist;
    var page =
        relationships.ofTherapist(
            therapist, request.limit(), cursors.read(request.query("cursor"), list));
    var json = Json.object();
    var items = json.putArray("items");
    for (var item : page.items()) {
      var course = relationships.course(Relationships.of(item));
      var contact = contacts.find(course.relationship().client());
      items.add(CaseJson.write(course, contact, clock.instant()));
    }
    page.last().ifPresent(last -> json.put("next", cursors.write(last, list)));
    return Response.ok(json);
  }
}
