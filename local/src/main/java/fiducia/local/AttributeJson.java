package fiducia.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items in the JSON in which DynamoDB writes them into its stream and its exports: {@code
 * {"pk":{"S":"…"},…}}. Names and members of sets are in order, so that equal items are equal texts.
 */
public final class AttributeJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Supplier<ObjectNode> unknown;

  /**
   * @param unknown what a value of a type that the SDK does not know becomes
   */
  public AttributeJson(Supplier<ObjectNode> unknown) {
    this.unknown = unknown;
  }

  public ObjectNode of(Map<String, AttributeValue> item) {
    var json = JSON.objectNode();
    new TreeMap<>(item).forEach((name, value) -> json.set(name, of(value)));
    return json;
  }

  private ObjectNode of(AttributeValue value) {
    var json = JSON.objectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", base64(value.b()));
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case M -> json.set("M", of(value.m()));
      case L -> {
        var elements = json.putArray("L");
        value.l().forEach(element -> elements.add(of(element)));
      }
      case SS -> value.ss().stream().sorted().forEach(json.putArray("SS")::add);
      case NS -> value.ns().stream().sorted().forEach(json.putArray("NS")::add);
      case BS ->
          value.bs().stream().map(AttributeJson::base64).sorted().forEach(json.putArray("BS")::add);
      case UNKNOWN_TO_SDK_VERSION -> {
        return unknown.get();
      }
    }
    return json;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
