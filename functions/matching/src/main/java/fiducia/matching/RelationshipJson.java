package fiducia.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.json.RhythmJson;
import fiducia.store.Relationship;
import java.time.Instant;

/** The relationship that a confirmed request has become, as its client sees it. */
final class RelationshipJson {

  private RelationshipJson() {}

  static ObjectNode forClient(Relationship relationship, Instant now) {
    var state = relationship.stateAt(now);
    var json =
        Json.object()
            .put("id", relationship.id())
            .put("therapistId", relationship.therapist())
            .put("therapistName", relationship.therapistName())
            .put("state", state.code());
    relationship.ending().ifPresent(ending -> json.put("ending", ending.code()));
    json.put("startedAt", relationship.startedAt().toString());
    json.set("rhythm", RhythmJson.write(relationship.sessions()));
    relationship
        .next()
        .filter(next -> state == Relationship.State.ACTIVE)
        .ifPresent(
            next ->
                json.putObject("nextCheckIn")
                    .put("session", next.session())
                    .put("at", next.at().toString())
                    .put("zone", relationship.sessions().zone().getId()));
    return json.put("revision", relationship.revision());
  }
}
