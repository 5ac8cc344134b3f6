package fiducia.local;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * When the next thing in the table's {@code due} index is due, so that a clock put forward need not
 * stop between.
 */
final class DueItems {

  static final String INDEX = "due";
  private static final int SHARDS = 8;

  /** Partitions of their own beside the shards: what the directory has to pack. */
  private static final List<String> OTHERS = List.of("DUE#directory");

  private final DynamoDbClient client;
  private final String table;

  DueItems(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** The earliest due time, also one that has passed; nothing where nothing is due. */
  Optional<Instant> earliest() {
    return Stream.concat(
            IntStream.range(0, SHARDS).mapToObj(shard -> "DUE#" + shard), OTHERS.stream())
        .map(this::earliest)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private Optional<Instant> earliest(String partition) {
    var page =
        client.query(
            QueryRequest.builder()
                .tableName(table)
                .indexName(INDEX)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", "duePk"))
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
                .limit(1)
                .build());
    return page.items().stream().findFirst().flatMap(item -> instant(item.get("dueAt")));
  }

  private static Optional<Instant> instant(AttributeValue value) {
    try {
      return Optional.of(Instant.parse(value.s()));
    } catch (DateTimeParseException unreadable) {
      return Optional.of(Instant.EPOCH);
    }
  }
}
