package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.Contacts;
import fiducia.store.Course;
import fiducia.store.RaisedAlarm;
import fiducia.store.RaisedAlarm.Outcome;
import fiducia.store.Relationships;
import fiducia.table.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A client says how talking about an alarm went; repaired is a success. */
final class TellRepair {

  private final OwnRelationships own;
  private final Changes changes;
  private final Contacts contacts;

  TellRepair(OwnRelationships own, Changes changes, Contacts contacts) {
    this.own = own;
    this.changes = changes;
    this.contacts = contacts;
  }

  Response answer(Request request, Caller.Client client) {
    var relationship = own.relationship(request, client);
    var body = request.fields();
    var outcome = body.code("outcome", Outcome.class);
    body.require("outcome");
    body.done();
    body.faults().refuse();
    var told =
        changes.changed(
            relationship.id(), (course, now) -> writes(course, outcome.orElseThrow(), now));
    return Response.ok(AllianceJson.own(told, Languages.of(contacts, client.id())));
  }

  private static List<Write> writes(Course course, Outcome outcome, Instant now) {
    Changes.refuseEnded(course);
    var latest = course.latestAlarm();
    var alarm =
        course
            .openAlarm()
            .or(() -> latest.filter(one -> one.state() == RaisedAlarm.State.UNREPAIRED));
    if (alarm.isEmpty()) {
      if (latest.flatMap(RaisedAlarm::outcome).equals(Optional.of(outcome))) {
        return List.of();
      }
      throw Refusals.NO_OPEN_ALARM.exception();
    }
    if (alarm.get().outcome().equals(Optional.of(outcome))) {
      return List.of();
    }
    return List.of(
        Relationships.change(course.relationship()), course.tell(alarm.get(), outcome, now));
  }
}
