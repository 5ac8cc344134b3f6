package fiducia.local.rank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;

/** A line is a body of the API with a few members added: takes the two apart. */
final class Members {

  private Members() {}

  /** Moves members out of an object into one of their own. */
  static ObjectNode take(ObjectNode object, String... names) {
    var taken = Json.object();
    for (var name : names) {
      if (object.has(name)) {
        taken.set(name, object.remove(name));
      }
    }
    return taken;
  }
}
