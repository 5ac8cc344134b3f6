package fiducia.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a line of text, in the form that DynamoDB's own export to S3 has and its own import
 * reads: {@code {"Item":{"pk":{"S":"…"},…}}}. Names and members of sets are in order, so that equal
 * items are equal lines.
 */
final class ItemJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ItemJson() {}

  static String line(Map<String, AttributeValue> item) {
    var line = JsonNodeFactory.instance.objectNode();
    line.set("Item", attributes(item));
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

  private static ObjectNode attributes(Map<String, AttributeValue> attributes) {
    var json = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(attributes).forEach((name, value) -> json.set(name, value(value)));
    return json;
  }

  private static ObjectNode value(AttributeValue value) {
    var json = JsonNodeFactory.instance.objectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", base64(value.b()));
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case M -> json.set("M", attributes(value.m()));
      case L -> {
        var elements = json.putArray("L");
        value.l().forEach(element -> elements.add(value(element)));
      }
      case SS -> value.ss().stream().sorted().forEach(json.putArray("SS")::add);
      case NS -> value.ns().stream().sorted().forEach(json.putArray("NS")::add);
      case BS ->
          value.bs().stream().map(ItemJson::base64).sorted().forEach(json.putArray("BS")::add);
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("a type of another age");
    }
    return json;
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

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }

  private static SdkBytes bytes(String text) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(text));
  }
}
