package fiducia.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.json.CommonJson;
import fiducia.model.ClientProfile;
import fiducia.store.FirstTalk;
import java.time.Instant;
import java.util.Optional;

/** A request for a first talk as its client and as its therapist see it. */
final class FirstTalkJson {

  private FirstTalkJson() {}

  static ObjectNode forClient(FirstTalk request, Instant now) {
    var json =
        Json.object()
            .put("id", request.id())
            .put("matchId", request.match())
            .put("therapistId", request.therapist())
            .put("therapistName", request.therapistName())
            .put("state", request.state(now).code());
    request.declineCode().ifPresent(code -> json.put("declineCode", code.code()));
    json.put("createdAt", request.createdAt().toString())
        .put("expiresAt", request.expiresAt().toString());
    request.relationship().ifPresent(relationship -> json.put("relationshipId", relationship));
    return json;
  }

  /** Need, not identity: nothing here leads to who the client is. */
  static ObjectNode forTherapist(FirstTalk request, Instant now) {
    var json =
        Json.object()
            .put("id", request.id())
            .put("state", request.state(now).code())
            .put("createdAt", request.createdAt().toString())
            .put("expiresAt", request.expiresAt().toString());
    json.set("need", request.need());
    return json;
  }

  /**
   * What a therapist is told before deciding: what a client needs and when, the goals and the note
   * in the client's words; neither the reason nor what came before, no place, no wish about the
   * therapist's person but the language.
   */
  static ObjectNode need(ClientProfile profile, Optional<String> note) {
    var json = Json.object();
    json.set("concerns", CommonJson.codes(profile.concerns()));
    profile.aim().ifPresent(aim -> json.put("aim", aim.code()));
    json.set("goals", Json.array(profile.goals()));
    profile.ageGroup().ifPresent(group -> json.put("ageGroup", group.code()));
    json.set("formats", CommonJson.codes(profile.formats()));
    json.set("languages", CommonJson.languages(profile.wishes().language().anyOf()));
    profile.hours().ifPresent(hours -> json.set("hours", CommonJson.hours(hours)));
    note.ifPresent(text -> json.put("note", text));
    return json;
  }
}
