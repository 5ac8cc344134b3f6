package fiducia.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * JSON as DynamoDB attributes and back, without loss: the table keeps profiles as the API shows
 * them.
 */
public final class Attributes {

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

  private Attributes() {}

  public static AttributeValue of(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> AttributeValue.fromS(json.textValue());
      case NUMBER -> AttributeValue.fromN(json.decimalValue().toString());
      case BOOLEAN -> AttributeValue.fromBool(json.booleanValue());
      case ARRAY -> {
        var list = new ArrayList<AttributeValue>(json.size());
        json.forEach(element -> list.add(of(element)));
        yield AttributeValue.fromL(list);
      }
      case OBJECT -> {
        var map = new LinkedHashMap<String, AttributeValue>();
        json.properties().forEach(member -> map.put(member.getKey(), of(member.getValue())));
        yield AttributeValue.fromM(map);
      }
      case NULL -> AttributeValue.fromNul(true);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("not a JSON value: " + json.getNodeType());
    };
  }

  public static JsonNode json(AttributeValue attribute) {
    return switch (attribute.type()) {
      case S -> JSON.textNode(attribute.s());
      case N -> number(attribute.n());
      case BOOL -> JSON.booleanNode(attribute.bool());
      case NUL -> JSON.nullNode();
      case L -> {
        var array = JSON.arrayNode(attribute.l().size());
        attribute.l().forEach(element -> array.add(json(element)));
        yield array;
      }
      case M -> {
        var object = JSON.objectNode();
        // Sorted: DynamoDB gives the members of a map in no order, and what people see must not
        // jump.
        attribute.m().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(member -> object.set(member.getKey(), json(member.getValue())));
        yield object;
      }
      default -> throw new IllegalArgumentException("not a JSON attribute: " + attribute.type());
    };
  }

  private static JsonNode number(String text) {
    var value = new BigDecimal(text);
    if (value.stripTrailingZeros().scale() <= 0
        && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
      long whole = value.longValueExact();
      return (int) whole == whole ? JSON.numberNode((int) whole) : JSON.numberNode(whole);
    }
    return JSON.numberNode(value);
  }
}
