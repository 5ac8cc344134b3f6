package fiducia.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.DeadLetters.DeadLetter;
import fiducia.local.LocalFunction.Answered;
import fiducia.local.LocalFunction.Failed;
import fiducia.local.LocalFunction.TimedOut;
import fiducia.local.template.FunctionDefinition.Stream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the table's stream and tells the functions that want it, in order and at least once, as
 * Lambda does: what fails is tried again from the record that failed, as often as the template
 * says, and then put aside.
 *
 * <p>Without the waiting: a retry follows at once. After a start everything that the stream still
 * has is delivered again, which the functions have to bear on AWS too.
 */
final class TableStream implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Most records of one read, the stream's own limit. */
  private static final int READ = 1_000;

  /**
   * Writes by others than this server (an import into the same process) are found after this time.
   */
  private static final long IDLE_MILLISECONDS = 500;

  /**
   * A function that wants the stream.
   *
   * @param function with its handler
   * @param stream what the template says about it
   */
  record Consumer(LocalFunction function, Stream stream) {}

  private final DynamoDbStreamsClient client;
  private final String arn;
  private final List<Consumer> consumers;
  private final DeadLetters deadLetters;
  private final Clock clock;

  private final Map<String, String> positions = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final Semaphore changed = new Semaphore(0);
  private final Thread reader;
  private volatile boolean open = true;

  TableStream(
      DynamoDbStreamsClient client,
      String arn,
      List<Consumer> consumers,
      DeadLetters deadLetters,
      Clock clock) {
    this.client = client;
    this.arn = arn;
    this.consumers = List.copyOf(consumers);
    this.deadLetters = deadLetters;
    this.clock = clock;
    this.reader = Thread.ofVirtual().name("table-stream").unstarted(this::read);
  }

  /** Begins to read by itself. Without it only {@link #drain} reads. */
  void start() {
    reader.start();
  }

  /** Says that the table may have changed, so that the change is delivered now. */
  void wake() {
    changed.release();
  }

  private void read() {
    while (open) {
      try {
        drain();
        if (changed.tryAcquire(IDLE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          changed.drainPermits();
        }
      } catch (InterruptedException closing) {
        return;
      } catch (RuntimeException failed) {
        if (open) {
          System.err.println("The table's stream could not be read: " + failed);
        }
      }
    }
  }

  /**
   * Delivers whatever was written before this call, and returns when that is done.
   *
   * @return how many changes were read
   */
  synchronized int drain() {
    int sum = 0;
    int read;
    do {
      read = 0;
      for (var shard : shards()) {
        read += drain(shard);
      }
      sum += read;
    } while (read > 0);
    return sum;
  }

  /** Parents come before their children, so that the changes of one item stay in order. */
  private List<Shard> shards() {
    var shards = new ArrayList<Shard>();
    var request = DescribeStreamRequest.builder().streamArn(arn);
    String last = null;
    do {
      var page = client.describeStream(request.exclusiveStartShardId(last).build());
      shards.addAll(page.streamDescription().shards());
      last = page.streamDescription().lastEvaluatedShardId();
    } while (last != null);
    shards.removeIf(shard -> finished.contains(shard.shardId()));
    return shards;
  }

  private int drain(Shard shard) {
    int read = 0;
    var iterator = iterator(shard.shardId());
    while (iterator != null) {
      var page =
          client.getRecords(
              GetRecordsRequest.builder().shardIterator(iterator).limit(READ).build());
      if (page.records().isEmpty()) {
        if (page.nextShardIterator() == null) {
          finished.add(shard.shardId());
        }
        return read;
      }
      var changes = page.records().stream().map(change -> StreamRecords.json(change, arn)).toList();
      deliver(changes);
      read += changes.size();
      positions.put(shard.shardId(), page.records().getLast().dynamodb().sequenceNumber());
      iterator = page.nextShardIterator();
    }
    finished.add(shard.shardId());
    return read;
  }

  private String iterator(String shard) {
    var position = positions.get(shard);
    var request = GetShardIteratorRequest.builder().streamArn(arn).shardId(shard);
    if (position == null) {
      request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
    } else {
      request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(position);
    }
    return client.getShardIterator(request.build()).shardIterator();
  }

  /** Tells every consumer of these changes, batch by batch. */
  void deliver(List<ObjectNode> changes) {
    for (var consumer : consumers) {
      var wanted = changes.stream().filter(consumer.stream()::wants).toList();
      int size = consumer.stream().batchSize();
      for (int from = 0; from < wanted.size(); from += size) {
        deliver(consumer, wanted.subList(from, Math.min(from + size, wanted.size())));
      }
    }
  }

  private void deliver(Consumer consumer, List<ObjectNode> batch) {
    var rest = batch;
    var reason = "";
    int attempts = 0;
    while (attempts <= consumer.stream().retries()) {
      attempts++;
      switch (told(consumer, rest)) {
        case Taken() -> {
          return;
        }
        case FailedFrom(var first) -> {
          reason = "the function named it as failed";
          if (first > 0) {
            rest = rest.subList(first, rest.size());
            attempts = 1;
          }
        }
        case FailedWhole(var why) -> {
          reason = why;
          if (consumer.stream().bisect() && rest.size() > 1) {
            int half = rest.size() / 2;
            deliver(consumer, rest.subList(0, half));
            deliver(consumer, rest.subList(half, rest.size()));
            return;
          }
        }
      }
      if (consumer.stream().bisect() && rest.size() > 1 && attempts > consumer.stream().retries()) {
        // What failed is the first; those after it have a chance of their own.
        putAside(consumer, rest.subList(0, 1), attempts, reason);
        deliver(consumer, rest.subList(1, rest.size()));
        return;
      }
    }
    putAside(consumer, rest, attempts, reason);
  }

  private void putAside(Consumer consumer, List<ObjectNode> batch, int attempts, String reason) {
    deadLetters.add(
        new DeadLetter(
            clock.instant(),
            consumer.function().definition().id(),
            consumer.stream().name(),
            attempts,
            batch.size(),
            sequenceNumber(batch.getFirst()),
            reason));
  }

  private static String sequenceNumber(JsonNode change) {
    return change.path("dynamodb").path("SequenceNumber").asText();
  }

  /** What one attempt came to. */
  private sealed interface Told {}

  private record Taken() implements Told {}

  private record FailedFrom(int first) implements Told {}

  private record FailedWhole(String why) implements Told {}

  private Told told(Consumer consumer, List<ObjectNode> batch) {
    var event = JSON.createObjectNode();
    event.putArray("Records").addAll(batch);
    byte[] bytes;
    try {
      bytes = JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event is JSON", impossible);
    }
    var function = consumer.function();
    return switch (function.call(bytes, function.definition().timeout())) {
      case Failed(var cause) -> new FailedWhole(cause.getClass().getName());
      case TimedOut() -> new FailedWhole("timed out");
      case Answered(var answer) ->
          consumer.stream().reportsFailures() ? firstFailure(answer, batch) : new Taken();
    };
  }

  /**
   * As Lambda reads it: no list is success; an item it does not know means that all have failed.
   */
  private static Told firstFailure(byte[] answer, List<ObjectNode> batch) {
    JsonNode failures;
    try {
      failures = JSON.readTree(answer).path("batchItemFailures");
    } catch (IOException unreadable) {
      return new FailedWhole("the answer was no JSON");
    }
    var numbers = batch.stream().map(TableStream::sequenceNumber).toList();
    int first = batch.size();
    for (var failure : failures) {
      int index = numbers.indexOf(failure.path("itemIdentifier").asText());
      if (index < 0) {
        return new FailedWhole("the answer named a record that was not in the batch");
      }
      first = Math.min(first, index);
    }
    return first == batch.size() ? new Taken() : new FailedFrom(first);
  }

  @Override
  public void close() {
    open = false;
    reader.interrupt();
  }
}
