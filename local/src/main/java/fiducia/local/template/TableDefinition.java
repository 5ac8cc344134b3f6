package fiducia.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * The table as the template defines it.
 *
 * @param name physical name here: the one given, else the logical id
 * @param attributes name to type (S, N or B)
 * @param keys of the table
 * @param indexes global secondary indexes
 * @param streamView what a change carries; nothing where the table has no stream
 * @param expiry attribute that says when an item ends
 */
public record TableDefinition(
    String name,
    Map<String, String> attributes,
    List<Key> keys,
    List<Index> indexes,
    Optional<String> streamView,
    Optional<String> expiry) {

  public TableDefinition {
    attributes = Map.copyOf(attributes);
    keys = List.copyOf(keys);
    indexes = List.copyOf(indexes);
  }

  /**
   * Part of a key.
   *
   * @param attribute its name
   * @param type HASH or RANGE
   */
  public record Key(String attribute, String type) {}

  /**
   * A global secondary index.
   *
   * @param projection ALL, KEYS_ONLY or INCLUDE
   * @param included attributes of an INCLUDE projection
   */
  public record Index(String name, List<Key> keys, String projection, List<String> included) {
    public Index {
      keys = List.copyOf(keys);
      included = List.copyOf(included);
    }
  }

  /** The request that makes the table. */
  public CreateTableRequest createTable() {
    var request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                attributes.entrySet().stream()
                    .map(
                        attribute ->
                            AttributeDefinition.builder()
                                .attributeName(attribute.getKey())
                                .attributeType(attribute.getValue())
                                .build())
                    .toList())
            .keySchema(schema(keys));
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes.stream().map(TableDefinition::index).toList());
    }
    streamView.ifPresent(
        view ->
            request.streamSpecification(
                StreamSpecification.builder().streamEnabled(true).streamViewType(view).build()));
    return request.build();
  }

  /** The request that lets items end by themselves, where the template says so. */
  public Optional<UpdateTimeToLiveRequest> endItems() {
    return expiry.map(
        attribute ->
            UpdateTimeToLiveRequest.builder()
                .tableName(name)
                .timeToLiveSpecification(
                    TimeToLiveSpecification.builder()
                        .enabled(true)
                        .attributeName(attribute)
                        .build())
                .build());
  }

  private static GlobalSecondaryIndex index(Index index) {
    var projection = Projection.builder().projectionType(index.projection());
    if (!index.included().isEmpty()) {
      projection.nonKeyAttributes(index.included());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.keys()))
        .projection(projection.build())
        .build();
  }

  private static List<KeySchemaElement> schema(List<Key> keys) {
    return keys.stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.attribute())
                    .keyType(key.type())
                    .build())
        .toList();
  }
}
