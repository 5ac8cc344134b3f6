package fiducia.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.json.ContactJson;
import fiducia.store.CallRequests.CallRequest;
import fiducia.store.Contacts.Contact;
import java.util.Optional;

/** A wish to be called as the clinic sees it: whom to reach, and nothing of why. */
final class CallRequestJson {

  private CallRequestJson() {}

  /**
   * @param contact as it is now; for an open call only
   */
  static ObjectNode open(CallRequest call, Optional<Contact> contact) {
    var json = common(call);
    contact.ifPresent(known -> ContactJson.add(json, known));
    return json;
  }

  /** Whoever has been called is nobody whose name the clinic needs to see. */
  static ObjectNode done(CallRequest call) {
    return common(call).put("doneAt", call.doneAt().orElseThrow().toString());
  }

  private static ObjectNode common(CallRequest call) {
    return Json.object()
        .put("id", call.id())
        .put("askedAt", call.askedAt().toString())
        .put("therapistId", call.therapist())
        .put("therapistName", call.therapistName());
  }
}
