package fiducia.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Changes of the table as a function is told of them. */
final class StreamRecords {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** In its stream, DynamoDB Local forgets the kind of an empty map, and of nothing else. */
  private static final AttributeJson ITEMS =
      new AttributeJson(() -> JSON.objectNode().set("M", JSON.objectNode()));

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
    details.set("Keys", ITEMS.of(stream.keys()));
    if (stream.hasNewImage() && !stream.newImage().isEmpty()) {
      details.set("NewImage", ITEMS.of(stream.newImage()));
    }
    if (stream.hasOldImage() && !stream.oldImage().isEmpty()) {
      details.set("OldImage", ITEMS.of(stream.oldImage()));
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
}
