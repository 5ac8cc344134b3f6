package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.Contacts;
import fiducia.store.Relationships;
import java.time.Clock;

/** One relationship as its therapist sees it. */
final class ReadCase {

  private final Cases cases;
  private final Relationships relationships;
  private final Contacts contacts;
  private final Clock clock;

  ReadCase(Cases cases, Relationships relationships, Contacts contacts, Clock clock) {
    this.cases = cases;
    this.relationships = relationships;
    this.contacts = contacts;
    this.clock = clock;
  }

  Response answer(Request request, Caller.Therapist caller) {
    var course = relationships.course(cases.relationship(request, caller));
    var contact = contacts.find(course.relationship().client());
    return Response.ok(CaseJson.write(course, contact, clock.instant()));
  }
}
