package fiducia.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.store.Relationship;
import fiducia.store.Relationship.State;
import java.time.Instant;

/** A relationship as its client sees it. */
public final class RelationshipJson {

  private RelationshipJson() {}

  /**
   * @param now decides whether a pause is over
   */
  public static ObjectNode forClient(Relationship relationship, Instant now) {
    var json =
        Json.object()
            .put("id", relationship.id())
            .put("therapistId", relationship.therapist())
            .put("therapistName", relationship.therapistName());
    addCommon(json, relationship, now);
    relationship
        .next()
        .filter(next -> relationship.stateAt(now) == State.ACTIVE)
        .ifPresent(
            next ->
                json.putObject("nextCheckIn")
                    .put("session", next.session())
                    .put("at", next.at().toString())
                    .put("zone", relationship.sessions().zone().getId()));
    return json.put("revision", relationship.revision());
  }

  /** Whether check-ins come: all that the holder of a link needs to know. */
  public static ObjectNode state(Relationship relationship, Instant now) {
    return Json.object().put("state", relationship.stateAt(now).code());
  }

  /** Adds what both of the two may see. */
  public static void addCommon(ObjectNode json, Relationship relationship, Instant now) {
    json.put("state", relationship.stateAt(now).code());
    relationship.ending().ifPresent(ending -> json.put("ending", ending.code()));
    json.put("startedAt", relationship.startedAt().toString());
    json.set("rhythm", RhythmJson.write(relationship.sessions()));
  }
}
