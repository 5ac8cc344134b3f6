package fiducia.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.json.RhythmJson;
import fiducia.store.Contacts.Contact;
import fiducia.store.Course;
import fiducia.store.Relationship;
import fiducia.store.Relationship.State;
import java.time.Instant;
import java.util.Optional;

/** A relationship as its client sees it, and as its therapist does. */
final class RelationshipJson {

  private RelationshipJson() {}

  static ObjectNode forClient(Relationship relationship, Instant now) {
    var state = relationship.stateAt(now);
    var json =
        Json.object()
            .put("id", relationship.id())
            .put("therapistId", relationship.therapist())
            .put("therapistName", relationship.therapistName());
    common(json, relationship, now);
    relationship
        .next()
        .filter(next -> state == State.ACTIVE)
        .ifPresent(
            next ->
                json.putObject("nextCheckIn")
                    .put("session", next.session())
                    .put("at", next.at().toString())
                    .put("zone", relationship.sessions().zone().getId()));
    return json.put("revision", relationship.revision());
  }

  /**
   * Without revision or next check-in: from those a therapist could tell that answers exist that
   * were not shared.
   */
  static ObjectNode forTherapist(Course course, Optional<Contact> contact, Instant now) {
    var relationship = course.relationship();
    var json = Json.object().put("id", relationship.id());
    var client = json.putObject("client");
    contact.flatMap(Contact::name).ifPresent(name -> client.put("name", name));
    common(json, relationship, now);
    var shared = course.sharedAlliance();
    if (!shared.answered().isEmpty()) {
      json.set("sharedAlliance", AllianceJson.shared(shared));
    }
    return json;
  }

  private static void common(ObjectNode json, Relationship relationship, Instant now) {
    json.put("state", relationship.stateAt(now).code());
    relationship.ending().ifPresent(ending -> json.put("ending", ending.code()));
    json.put("startedAt", relationship.startedAt().toString());
    json.set("rhythm", RhythmJson.write(relationship.sessions()));
  }
}
