package fiducia.testing;

import fiducia.table.Table;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * A real table in DynamoDB Local, in memory: each one its own database. That its keys and indexes
 * are those of the template is a test of its own.
 */
public final class TestTable implements AutoCloseable {

  public static final String NAME = "fiducia-test";

  private static final int MOST_ATTEMPTS = 20;

  private final AmazonDynamoDBLocal database;

  private TestTable(AmazonDynamoDBLocal database) {
    this.database = database;
  }

  public static TestTable create() {
    var database = DynamoDBEmbedded.create();
    database.dynamoDbClient().createTable(definition());
    return new TestTable(database);
  }

  public static CreateTableRequest definition() {
    var attributes = new ArrayList<AttributeDefinition>();
    for (var name : List.of("pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "duePk", "dueAt")) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(name)
              .attributeType(ScalarAttributeType.S)
              .build());
    }
    return CreateTableRequest.builder()
        .tableName(NAME)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes)
        .keySchema(keys("pk", "sk"))
        .globalSecondaryIndexes(
            index("gsi1", "gsi1pk", "gsi1sk"),
            index("gsi2", "gsi2pk", "gsi2sk"),
            index("due", "duePk", "dueAt"))
        .build();
  }

  private static GlobalSecondaryIndex index(String name, String partition, String sort) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(partition, sort))
        .projection(projection -> projection.projectionType(ProjectionType.ALL))
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  /**
   * As patient as the client that functions use: DynamoDB Local gives up waiting for its own locks,
   * and embedded there is nobody who tries again.
   */
  public DynamoDbClient client() {
    var impatient = database.dynamoDbClient();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              for (int attempt = 1; ; attempt++) {
                try {
                  return method.invoke(impatient, arguments);
                } catch (InvocationTargetException failed) {
                  boolean locked = failed.getCause() instanceof InternalServerErrorException;
                  if (!locked || attempt == MOST_ATTEMPTS) {
                    throw failed.getCause();
                  }
                }
              }
            });
  }

  public Table table() {
    return new Table(client(), NAME);
  }

  @Override
  public void close() {
    database.shutdown();
  }
}
