package fiducia.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One record of the table's stream. Records of one item come in order, but may come again, and
 * late.
 *
 * @param key of the item
 * @param before the item as it was; absent where it is new
 * @param after the item as it is; absent where it was deleted
 */
public record Change(Key key, Optional<Item> before, Optional<Item> after) {

  /**
   * Reads a record of a stream event.
   *
   * @throws IllegalArgumentException where it is not one
   */
  public static Change of(JsonNode record) {
    var change = record.path("dynamodb");
    var key = map(change.path("Keys"));
    if (!key.containsKey(Key.PK) || !key.containsKey(Key.SK)) {
      throw new IllegalArgumentException("a record without the keys of its item");
    }
    return new Change(Key.of(key), item(change.path("OldImage")), item(change.path("NewImage")));
  }

  private static Optional<Item> item(JsonNode image) {
    return image.isObject() ? Optional.of(Item.of(map(image))) : Optional.empty();
  }

  private static Map<String, AttributeValue> map(JsonNode json) {
    var map = new LinkedHashMap<String, AttributeValue>();
    json.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
    return map;
  }

  private static AttributeValue value(JsonNode typed) {
    if (typed.size() != 1) {
      throw new IllegalArgumentException("an attribute has one type");
    }
    var entry = typed.properties().iterator().next();
    var value = entry.getValue();
    return switch (entry.getKey()) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "NULL" -> AttributeValue.fromNul(true);
      case "B" ->
          AttributeValue.fromB(
              SdkBytes.fromByteArray(Base64.getDecoder().decode(value.textValue())));
      case "M" -> AttributeValue.fromM(map(value));
      case "L" -> {
        var list = new ArrayList<AttributeValue>();
        value.forEach(element -> list.add(value(element)));
        yield AttributeValue.fromL(list);
      }
      default -> throw new IllegalArgumentException("a type that we never write");
    };
  }
}
