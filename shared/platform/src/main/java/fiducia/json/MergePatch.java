package fiducia.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;

/** JSON merge patch (RFC 7396): null removes a member, an object merges, anything else replaces. */
public final class MergePatch {

  private MergePatch() {}

  /** The target as changed by the patch; neither argument changes. */
  public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
    var merged = target.deepCopy();
    patch
        .properties()
        .forEach(
            member -> {
              var name = member.getKey();
              JsonNode value = member.getValue();
              if (value.isNull()) {
                merged.remove(name);
              } else if (value instanceof ObjectNode inner) {
                var below = merged.get(name) instanceof ObjectNode object ? object : Json.object();
                merged.set(name, apply(below, inner));
              } else {
                merged.set(name, value.deepCopy());
              }
            });
    return merged;
  }
}
