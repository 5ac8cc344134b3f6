package fiducia.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fiducia.local.AttributeJson;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a line of text, in the form that DynamoDB's own export to S3 has and its own import
 * reads: {@code {"Item":{"pk":{"S":"…"},…}}}. Equal items are equal lines.
 */
final class ItemJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final AttributeJson ITEMS =
      new AttributeJson(
          () -> {
            throw new IllegalArgumentException("a type of another age");
          });

  private ItemJson() {}

  static String line(Map<String, AttributeValue> item) {
    var line = JsonNodeFactory.instance.objectNode();
    line.set("Item", ITEMS.of(item));
    return line.toString();
  }

  /**
   * @throws IllegalArgumentException where the line is no item; the message does not repeat it
   */
  static Map<String, AttributeValue> item(String line) {
    JsonNode item;
    try {
      item = JSON.readTree(line).path("Item");
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("no JSON");
    }
    if (!item.isObject() || item.isEmpty()) {
      throw new IllegalArgumentException("no item");
    }
    return attributes(item);
  }

  private static Map<String, AttributeValue> attributes(JsonNode json) {
    var attributes = new LinkedHashMap<String, AttributeValue>();
    json.properties().forEach(member -> attributes.put(member.getKey(), value(member.getValue())));
    return attributes;
  }

  private static AttributeValue value(JsonNode json) {
    if (json.size() != 1) {
      throw new IllegalArgumentException("an attribute has one type");
    }
    var only = json.properties().iterator().next();
    var value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "B" -> AttributeValue.fromB(bytes(value.asText()));
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      case "M" -> AttributeValue.fromM(attributes(value));
      case "L" -> {
        var elements = new ArrayList<AttributeValue>();
        value.forEach(element -> elements.add(value(element)));
        yield AttributeValue.fromL(elements);
      }
      case "SS" -> AttributeValue.fromSs(texts(value));
      case "NS" -> AttributeValue.fromNs(texts(value));
      case "BS" -> AttributeValue.fromBs(texts(value).stream().map(ItemJson::bytes).toList());
      default -> throw new IllegalArgumentException("no type of an attribute");
    };
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static SdkBytes bytes(String text) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(text));
  }
}
