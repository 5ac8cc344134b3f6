package fiducia.testing;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The database with a meter: adds up the units that DynamoDB says it has consumed. It lets through
 * the five operations that the table's adapter needs; any other, a scan above all, is not
 * supported.
 */
public final class MeteredDatabase implements DynamoDbClient {

  /**
   * @param read read units
   * @param write write units, those of the indexes among them
   * @param calls round trips
   */
  public record Units(double read, double write, int calls) {}

  private final DynamoDbClient database;
  private double read;
  private double write;
  private int calls;

  public MeteredDatabase(DynamoDbClient database) {
    this.database = database;
  }

  /** What was consumed since the last time. */
  public synchronized Units take() {
    var units = new Units(read, write, calls);
    read = 0;
    write = 0;
    calls = 0;
    return units;
  }

  private synchronized void read(List<ConsumedCapacity> consumed) {
    calls++;
    consumed.forEach(capacity -> read += capacity.capacityUnits());
  }

  private synchronized void wrote(List<ConsumedCapacity> consumed) {
    calls++;
    consumed.forEach(capacity -> write += capacity.capacityUnits());
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    var response =
        database.getItem(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    read(List.of(response.consumedCapacity()));
    return response;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    var response =
        database.batchGetItem(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    read(response.consumedCapacity());
    return response;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    var response =
        database.query(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    read(List.of(response.consumedCapacity()));
    return response;
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    var response =
        database.transactGetItems(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    read(response.consumedCapacity());
    return response;
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    var response =
        database.transactWriteItems(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    wrote(response.consumedCapacity());
    return response;
  }

  @Override
  public String serviceName() {
    return database.serviceName();
  }

  @Override
  public void close() {
    database.close();
  }
}
