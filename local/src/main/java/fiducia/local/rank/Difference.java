package fiducia.local.rank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * One place where two rankings are not the same.
 *
 * @param pointer JSON pointer
 * @param stored as JSON; nothing where there was nothing
 * @param now as JSON; nothing where there is nothing any more
 */
record Difference(String pointer, Optional<String> stored, Optional<String> now) {

  /** All of them; numbers are the same where they are the same double, bit for bit. */
  static List<Difference> between(JsonNode stored, JsonNode now) {
    var differences = new ArrayList<Difference>();
    compare("", stored, now, differences);
    return differences;
  }

  private static void compare(String at, JsonNode stored, JsonNode now, List<Difference> found) {
    if (stored instanceof ObjectNode before && now instanceof ObjectNode after) {
      var names = new LinkedHashSet<String>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      for (var name : names) {
        compare(
            at + "/" + name.replace("~", "~0").replace("/", "~1"),
            before.path(name),
            after.path(name),
            found);
      }
    } else if (stored instanceof ArrayNode before && now instanceof ArrayNode after) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(at + "/" + i, before.path(i), after.path(i), found);
      }
    } else if (!same(stored, now)) {
      found.add(new Difference(at, said(stored), said(now)));
    }
  }

  private static boolean same(JsonNode stored, JsonNode now) {
    return stored.isNumber() && now.isNumber()
        ? Double.doubleToLongBits(stored.doubleValue())
            == Double.doubleToLongBits(now.doubleValue())
        : stored.equals(now);
  }

  private static Optional<String> said(JsonNode json) {
    return json.isMissingNode() ? Optional.empty() : Optional.of(Json.text(json));
  }

  @Override
  public String toString() {
    return pointer + ": " + stored.orElse("nothing") + " then, " + now.orElse("nothing") + " now";
  }
}
