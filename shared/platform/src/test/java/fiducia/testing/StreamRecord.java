package fiducia.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.table.Change;
import fiducia.table.Item;
import fiducia.table.Key;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of the table's stream, and items in the JSON in which DynamoDB writes them there. */
public final class StreamRecord {

  private StreamRecord() {}

  public static ObjectNode of(
      String sequenceNumber, Key key, Optional<Item> before, Optional<Item> after) {
    var record = Json.object().put("eventSource", "aws:dynamodb");
    var change = record.putObject("dynamodb").put("SequenceNumber", sequenceNumber);
    var keys = change.putObject("Keys");
    keys.putObject("pk").put("S", key.pk());
    keys.putObject("sk").put("S", key.sk());
    before.ifPresent(item -> change.set("OldImage", image(item)));
    after.ifPresent(item -> change.set("NewImage", image(item)));
    return record;
  }

  public static ObjectNode image(Item item) {
    return map(item.attributes());
  }

  /** Reads an image as a function does. */
  public static Item item(JsonNode image) {
    var record = Json.object();
    var change = record.putObject("dynamodb");
    change.putObject("Keys").set("pk", image.path("pk"));
    ((ObjectNode) change.path("Keys")).set("sk", image.path("sk"));
    change.set("NewImage", image);
    return Change.of(record).after().orElseThrow();
  }

  private static ObjectNode map(Map<String, AttributeValue> attributes) {
    var json = Json.object();
    new TreeMap<>(attributes).forEach((name, value) -> json.set(name, typed(value)));
    return json;
  }

  private static JsonNode typed(AttributeValue value) {
    return switch (value.type()) {
      case S -> Json.object().put("S", value.s());
      case N -> Json.object().put("N", value.n());
      case BOOL -> Json.object().put("BOOL", value.bool());
      case NUL -> Json.object().put("NULL", true);
      case B -> Json.object().put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case M -> Json.object().set("M", map(value.m()));
      case L -> {
        var list = Json.object();
        var array = list.putArray("L");
        value.l().forEach(element -> array.add(typed(element)));
        yield list;
      }
      default -> throw new IllegalArgumentException("a type that we never write");
    };
  }
}
