package fiducia.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.json.RelationshipJson;
import fiducia.store.Contacts.Contact;
import fiducia.store.Course;
import java.time.Instant;
import java.util.Optional;

/** A relationship as its therapist sees it. */
final class CaseJson {

  private CaseJson() {}

  /**
   * Without revision or next check-in: from those a therapist could tell that answers exist that
   * were not shared.
   */
  static ObjectNode write(Course course, Optional<Contact> contact, Instant now) {
    var relationship = course.relationship();
    var json = Json.object().put("id", relationship.id());
    var client = json.putObject("client");
    contact.flatMap(Contact::name).ifPresent(name -> client.put("name", name));
    RelationshipJson.addCommon(json, relationship, now);
    var shared = course.sharedAlliance();
    if (!shared.answered().isEmpty()) {
      json.set("sharedAlliance", AllianceJson.shared(shared));
    }
    return json;
  }
}
