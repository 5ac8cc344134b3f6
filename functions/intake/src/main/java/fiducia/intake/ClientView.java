package fiducia.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Needed;
import fiducia.engine.Seeker;
import fiducia.json.ClientProfileJson;
import fiducia.json.CrisisHelpJson;
import fiducia.model.ClientProfile;
import java.util.List;

/** A client's own profile as the client sees it. */
final class ClientView {

  private ClientView() {}

  static ObjectNode of(String id, ClientProfile profile, long revision) {
    var missing = missing(profile);
    var json = ClientProfileJson.write(profile);
    json.put("id", id).put("revision", revision).put("readyToMatch", missing.isEmpty());
    var list = json.putArray("missing");
    missing.forEach(needed -> list.add(member(needed)));
    CrisisHelpJson.hinted(profile).ifPresent(help -> json.set("crisisHelp", help));
    return json;
  }

  private static List<Needed> missing(ClientProfile profile) {
    return switch (Seeker.of(profile)) {
      case Seeker.Readiness.Ready ready -> List.of();
      case Seeker.Readiness.NotYet(var needed) -> needed;
    };
  }

  private static String member(Needed needed) {
    return switch (needed) {
      case JURISDICTION -> "jurisdiction";
      case AGE_GROUP -> "ageGroup";
    };
  }
}
