package fiducia.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Changes of the table as a function is told of them. */
final class StreamRecords {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private StreamRecords() {}

  static ObjectNode json(Record change, String streamArn) {
    var json = JSON.objectNode();
    json.put("eventID", change.eventID());
    json.put("eventName", change.eventNameAsString());
    json.put("eventVersion", change.eventVersion());
    json.put("eventSource", "aws:dynamodb");
    json.put("awsRegion", "us-east-1");
    var details = json.putObject("dynamodb");
    var stream = change.dynamodb();
    details.put(
        "ApproximateCreationDateTime", stream.approximateCreationDateTime().getEpochSecond());
    details.set("Keys", item(stream.keys()));
    if (stream.hasNewImage() && !stream.newImage().isEmpty()) {
      details.set("NewImage", item(stream.newImage()));
    }
    if (stream.hasOldImage() && !stream.oldImage().isEmpty()) {
      details.set("OldImage", item(stream.oldImage()));
    }
    details.put("SequenceNumber", stream.sequenceNumber());
    details.put("SizeBytes", stream.sizeBytes());
    details.put("StreamViewType", stream.streamViewTypeAsString());
    if (change.userIdentity() != null) {
      json.putObject("userIdentity")
          .put("type", change.userIdentity().type())
          .put("principalId", change.userIdentity().principalId());
    }
    json.put("eventSourceARN", streamArn);
    return json;
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    var json = JSON.objectNode();
    item.forEach((name, value) -> json.set(name, value(value)));
    return json;
  }

  private static JsonNode value(AttributeValue value) {
    var json = JSON.objectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", base64(value.b()));
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case M -> json.set("M", item(value.m()));
      case L -> {
        var list = json.putArray("L");
        value.l().forEach(element -> list.add(value(element)));
      }
      case SS -> {
        var set = json.putArray("SS");
        value.ss().forEach(set::add);
      }
      case NS -> {
        var set = json.putArray("NS");
        value.ns().forEach(set::add);
      }
      case BS -> {
        var set = json.putArray("BS");
        value.bs().forEach(element -> set.add(base64(element)));
      }
      // In its stream, DynamoDB Local forgets the kind of an empty map, and of nothing else.
      case UNKNOWN_TO_SDK_VERSION -> json.putObject("M");
    }
    return json;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
