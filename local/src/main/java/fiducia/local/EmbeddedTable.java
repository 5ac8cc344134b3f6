package fiducia.local;

import fiducia.local.template.TableDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * DynamoDB Local in this process, holding the template's table.
 *
 * <p>It calls into native SQLite, which comes in its archive and loads itself; the JVM wants {@code
 * --enable-native-access=ALL-UNNAMED} for it. Its telemetry is switched off.
 */
public final class EmbeddedTable implements AutoCloseable {

  private static final boolean NO_TELEMETRY = true;

  private final AmazonDynamoDBLocal database;
  private final Optional<FileChannel> lock;
  private final TableDescription description;

  private EmbeddedTable(
      AmazonDynamoDBLocal database, Optional<FileChannel> lock, TableDefinition definition) {
    this.database = database;
    this.lock = lock;
    this.description = made(database.dynamoDbClient(), definition);
  }

  /** A table that is gone when the process ends. */
  public static EmbeddedTable inMemory(TableDefinition definition) {
    return new EmbeddedTable(
        DynamoDBEmbedded.create(null, NO_TELEMETRY), Optional.empty(), definition);
  }

  /**
   * A table kept in a folder, which is made where it does not exist.
   *
   * @throws CannotStart where another process has the folder open, or its table was made by another
   *     template
   */
  public static EmbeddedTable onDisk(Path folder, TableDefinition definition) {
    try {
      Files.createDirectories(folder);
      var lock = lock(folder);
      var database = DynamoDBEmbedded.create(folder.resolve("table.db").toFile(), NO_TELEMETRY);
      try {
        return new EmbeddedTable(database, Optional.of(lock), definition);
      } catch (CannotStart other) {
        database.shutdown();
        lock.close();
        throw other;
      }
    } catch (IOException unwritable) {
      throw new CannotStart("cannot write to the data folder " + folder);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Answered below like a lock that another process has.
    }
    channel.close();
    throw new CannotStart(
        "the data folder " + folder + " is in use by another fiducia: stop that one first");
  }

  private static TableDescription made(DynamoDbClient client, TableDefinition definition) {
    var exists = client.listTables().tableNames().contains(definition.name());
    if (!exists) {
      client.createTable(definition.createTable());
      definition.endItems().ifPresent(client::updateTimeToLive);
    }
    var description =
        client
            .describeTable(DescribeTableRequest.builder().tableName(definition.name()).build())
            .table();
    if (exists && !shape(description).equals(shape(definition))) {
      throw new CannotStart(
          "the data folder holds a table of another template (keys or indexes differ):"
              + " take another folder or empty this one");
    }
    return description;
  }

  private static String shape(TableDefinition definition) {
    var request = definition.createTable();
    return shape(
        request.keySchema(),
        request.globalSecondaryIndexes().stream()
            .map(index -> index.indexName() + index.keySchema())
            .collect(Collectors.toSet()));
  }

  private static String shape(TableDescription description) {
    return shape(
        description.keySchema(),
        description.globalSecondaryIndexes().stream()
            .map((GlobalSecondaryIndexDescription index) -> index.indexName() + index.keySchema())
            .collect(Collectors.toSet()));
  }

  private static String shape(Iterable<KeySchemaElement> keys, Set<String> indexes) {
    return keys + " " + indexes.stream().sorted().toList();
  }

  /** The client that handlers are given: every call goes to this table's database. */
  public DynamoDbClient client() {
    return database.dynamoDbClient();
  }

  DynamoDbStreamsClient streams() {
    return database.dynamoDbStreamsClient();
  }

  /** Where the table's changes are read; nothing where the template wants no stream. */
  Optional<String> streamArn() {
    return Optional.ofNullable(description.latestStreamArn());
  }

  @Override
  public void close() {
    database.shutdown();
    lock.ifPresent(
        channel -> {
          try {
            channel.close();
          } catch (IOException closing) {
            throw new UncheckedIOException(closing);
          }
        });
  }
}
