package fiducia.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.table.Keys;
import fiducia.table.Table;

/** The relationship that a confirmed request has become, as its client sees it. */
final class RelationshipJson {

  private RelationshipJson() {}

  static ObjectNode forClient(Table table, String id) {
    var relationship = table.get(Keys.relationship(id)).orElseThrow();
    var json =
        Json.object()
            .put("id", id)
            .put("therapistId", relationship.text("therapist"))
            .put("therapistName", relationship.text("therapistName"))
            .put("state", relationship.text("state"));
    relationship.maybeText("ending").ifPresent(ending -> json.put("ending", ending));
    json.put("startedAt", relationship.instant("startedAt").toString());
    var rhythm = relationship.json("rhythm");
    json.set("rhythm", rhythm);
    // Whoever confirms again later is told how it stands; what comes next is for its own address.
    table
        .get(Keys.checkIn(id, 1))
        .filter(first -> relationship.text("state").equals("active") && first.has("dueAt"))
        .ifPresent(
            first ->
                json.putObject("nextCheckIn")
                    .put("session", first.number("session"))
                    .put("at", first.instant("dueAt").toString())
                    .put("zone", rhythm.path("zone").textValue()));
    return json.put("revision", relationship.revision());
  }
}
