package fiducia.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The one table. Reads are by key or index, never a scan; writes are conditional.
 *
 * <p>All writes are transactions with a client request token, single ones too: a repeated call
 * whose first answer was lost is told that it succeeded, not that it lost to itself. Thread-safe.
 */
public final class Table {

  /** What became of a transaction. */
  public sealed interface Outcome {

    /** Everything was written. */
    record Written() implements Outcome {}

    /**
     * Nothing was written.
     *
     * @param failed which of the writes had a condition that did not hold, in the order given
     */
    record Refused(List<Integer> failed) implements Outcome {

      public boolean because(int write) {
        return failed.contains(write);
      }
    }

    default boolean written() {
      return this instanceof Written;
    }
  }

  /**
   * One page of a query.
   *
   * @param last the key to go on from, where there is more
   */
  public record Page(List<Item> items, Optional<Map<String, AttributeValue>> last) {}

  /**
   * A query of the table or of an index.
   *
   * @param index name of the index; absent for the table itself
   * @param partitionName name of its partition key
   * @param partition its value
   * @param sortName name of its sort key
   * @param prefix what the sort key begins with
   * @param from the smallest sort key, inclusive, instead of a prefix
   * @param upTo the largest sort key, inclusive, instead of a prefix
   * @param descending newest first
   */
  public record Query(
      Optional<String> index,
      String partitionName,
      String partition,
      String sortName,
      Optional<String> prefix,
      Optional<String> from,
      Optional<String> upTo,
      boolean descending) {

    public static Query table(String partition, String prefix) {
      return new Query(
          Optional.empty(),
          Key.PK,
          partition,
          Key.SK,
          Optional.of(prefix),
          Optional.empty(),
          Optional.empty(),
          false);
    }

    public static Query table(String partition) {
      return new Query(
          Optional.empty(),
          Key.PK,
          partition,
          Key.SK,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);
    }

    /** Sort keys from one to another, both inclusive. */
    public static Query between(String partition, String from, String upTo) {
      return new Query(
          Optional.empty(),
          Key.PK,
          partition,
          Key.SK,
          Optional.empty(),
          Optional.of(from),
          Optional.of(upTo),
          false);
    }

    /** Over {@code gsi1} or {@code gsi2}, whose keys are named after them. */
    public static Query index(String index, String partition, String prefix) {
      return new Query(
          Optional.of(index),
          index + "pk",
          partition,
          index + "sk",
          Optional.of(prefix),
          Optional.empty(),
          Optional.empty(),
          false);
    }

    /** What is due in one shard at an instant, the longest due first. */
    public static Query due(int shard, java.time.Instant now) {
      return due(Keys.due(shard), now);
    }

    /** What is due in a partition of the due index. */
    public static Query due(String partition, java.time.Instant now) {
      return new Query(
          Optional.of("due"),
          "duePk",
          partition,
          "dueAt",
          Optional.empty(),
          Optional.empty(),
          Optional.of(Keys.at(now)),
          false);
    }

    public Query newestFirst() {
      return new Query(index, partitionName, partition, sortName, prefix, from, upTo, true);
    }
  }

  /** DynamoDB gives up on a conflict after its own retries; a busy counter deserves a few more. */
  private static final int CONFLICT_ATTEMPTS = 12;

  private static final int BATCH = 100;

  private final DynamoDbClient client;
  private final String name;

  public Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /** Strongly consistent. */
  public Optional<Item> get(Key key) {
    var response =
        client.getItem(
            request -> request.tableName(name).key(key.attributes()).consistentRead(true));
    return response.hasItem() ? Optional.of(Item.of(response.item())) : Optional.empty();
  }

  /** Strongly consistent, in any order; keys without an item are left out. */
  public List<Item> getAll(List<Key> keys) {
    return getAll(keys, true);
  }

  /** At half the price of {@link #getAll}; what was written in the last second may be missing. */
  public List<Item> glance(List<Key> keys) {
    return getAll(keys, false);
  }

  private List<Item> getAll(List<Key> keys, boolean consistent) {
    var items = new ArrayList<Item>(keys.size());
    for (int from = 0; from < keys.size(); from += BATCH) {
      var wanted =
          keys.subList(from, Math.min(from + BATCH, keys.size())).stream()
              .map(Key::attributes)
              .toList();
      var left =
          Map.of(name, KeysAndAttributes.builder().keys(wanted).consistentRead(consistent).build());
      while (!left.isEmpty()) {
        var asked = left;
        var response = client.batchGetItem(request -> request.requestItems(asked));
        response
            .responses()
            .getOrDefault(name, List.of())
            .forEach(found -> items.add(Item.of(found)));
        left = response.unprocessedKeys();
      }
    }
    return items;
  }

  /** All keys at one moment, in the order given: no write of another falls between them. */
  public List<Optional<Item>> getTogether(List<Key> keys) {
    var gets =
        keys.stream()
            .map(
                key ->
                    TransactGetItem.builder()
                        .get(Get.builder().tableName(name).key(key.attributes()).build())
                        .build())
            .toList();
    for (int attempt = 1; ; attempt++) {
      try {
        return client.transactGetItems(request -> request.transactItems(gets)).responses().stream()
            .map(
                found ->
                    found.hasItem() ? Optional.of(Item.of(found.item())) : Optional.<Item>empty())
            .toList();
      } catch (TransactionCanceledException conflict) {
        if (attempt == CONFLICT_ATTEMPTS) {
          throw conflict;
        }
        backOff(attempt, keys.hashCode());
      }
    }
  }

  /** One page; {@code from} is where the page before ended. Indexes are eventually consistent. */
  public Page page(Query query, int limit, Optional<Map<String, AttributeValue>> from) {
    var response =
        client.query(request(query).limit(limit).exclusiveStartKey(from.orElse(null)).build());
    var last =
        response.hasLastEvaluatedKey()
            ? Optional.of(response.lastEvaluatedKey())
            : Optional.<Map<String, AttributeValue>>empty();
    return new Page(response.items().stream().map(Item::of).toList(), last);
  }

  /** All items of a query, page by page: only where their number is bounded by the domain. */
  public List<Item> all(Query query) {
    var items = new ArrayList<Item>();
    client
        .queryPaginator(request(query).build())
        .items()
        .forEach(found -> items.add(Item.of(found)));
    return items;
  }

  /** All items of a query of the table, strongly consistent. */
  public List<Item> allAsOfNow(Query query) {
    var items = new ArrayList<Item>();
    client
        .queryPaginator(request(query).consistentRead(true).build())
        .items()
        .forEach(found -> items.add(Item.of(found)));
    return items;
  }

  /**
   * All items of a partition, strongly consistent, in order of their sort keys: only where their
   * number is bounded by the domain.
   */
  public List<Item> partition(String partition) {
    return allAsOfNow(Query.table(partition));
  }

  private QueryRequest.Builder request(Query query) {
    var names = new LinkedHashMap<>(Map.of("#p", query.partitionName()));
    var values = new HashMap<>(Map.of(":p", AttributeValue.fromS(query.partition())));
    var condition = "#p = :p";
    // Every sort key begins with nothing, but DynamoDB takes no empty value of a key.
    if (query.prefix().filter(prefix -> !prefix.isEmpty()).isPresent()) {
      names.put("#s", query.sortName());
      values.put(":s", AttributeValue.fromS(query.prefix().get()));
      condition += " AND begins_with(#s, :s)";
    } else if (query.from().isPresent() && query.upTo().isPresent()) {
      names.put("#s", query.sortName());
      values.put(":s", AttributeValue.fromS(query.from().get()));
      values.put(":t", AttributeValue.fromS(query.upTo().get()));
      condition += " AND #s BETWEEN :s AND :t";
    } else if (query.upTo().isPresent()) {
      names.put("#s", query.sortName());
      values.put(":s", AttributeValue.fromS(query.upTo().get()));
      condition += " AND #s <= :s";
    }
    return QueryRequest.builder()
        .tableName(name)
        .indexName(query.index().orElse(null))
        .keyConditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .scanIndexForward(!query.descending())
        // May be a moment old; what is decided is read again by key.
        .consistentRead(false)
        .returnConsumedCapacity(ReturnConsumedCapacity.NONE);
  }

  /** One write, under the same rules as a transaction. */
  public Outcome write(String token, Write write) {
    return transact(token, List.of(write));
  }

  /**
   * All writes or none.
   *
   * @param token up to 36 characters, the same when the same intent is tried again
   * @param writes up to 100, each of another item
   */
  public Outcome transact(String token, List<Write> writes) {
    var items = writes.stream().map(write -> write.transactional(name)).toList();
    for (int attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(
            request -> request.transactItems(items).clientRequestToken(token));
        return new Outcome.Written();
      } catch (TransactionCanceledException cancelled) {
        var reasons = cancelled.cancellationReasons();
        var failed =
            IntStream.range(0, reasons.size())
                .filter(i -> "ConditionalCheckFailed".equals(reasons.get(i).code()))
                .boxed()
                .toList();
        if (!failed.isEmpty()) {
          return new Outcome.Refused(failed);
        }
        boolean conflict =
            reasons.stream().anyMatch(reason -> "TransactionConflict".equals(reason.code()));
        if (!conflict || attempt == CONFLICT_ATTEMPTS) {
          throw cancelled;
        }
        backOff(attempt, token.hashCode());
      } catch (TransactionInProgressException twin) {
        if (attempt == CONFLICT_ATTEMPTS) {
          throw twin;
        }
        backOff(attempt, token.hashCode());
      }
    }
  }

  /**
   * Waits 1 to 200 ms, twice as long each time. The seed is random already, so rivals spread
   * without a source of randomness of our own.
   */
  private static void backOff(int attempt, int seed) {
    long most = Math.min(200, 1L << attempt);
    LockSupport.parkNanos(1_000_000 * (1 + Math.floorMod(seed * 31L + attempt, most)));
  }
}
