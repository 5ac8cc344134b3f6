package fiducia.local.backup;

import fiducia.local.CannotStart;
import fiducia.table.Keys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Copies a table to a folder and back. Every item is taken as it is, whatever its type: what a
 * newer version of the functions keeps is copied too. Only the pulse is left out, which is a sign
 * of life and no data.
 *
 * <p>Memory stays small however large the table is. This is the one place that scans.
 */
final class TableCopy {

  private static final int SEGMENTS = 4;
  private static final int WRITES_AT_ONCE = 16;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  TableCopy(DynamoDbClient client, String table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Writes all items and then the manifest into a new folder, which only its owner may open. Where
   * that fails, the folder is removed again.
   *
   * @throws CannotStart where the folder is there already
   */
  Manifest export(Path folder) throws IOException {
    create(folder);
    boolean done = false;
    try {
      var manifest = write(folder);
      manifest.write(folder);
      done = true;
      return manifest;
    } finally {
      if (!done) {
        Files.deleteIfExists(folder.resolve(Manifest.ITEMS));
        Files.deleteIfExists(folder.resolve(Manifest.FILE));
        Files.deleteIfExists(folder);
      }
    }
  }

  private Manifest write(Path folder) throws IOException {
    var begun = clock.instant();
    var contents = new Contents();
    try (var file =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(Manifest.ITEMS)), 1 << 16),
            StandardCharsets.UTF_8)) {
      scan(
          item -> {
            var line = ItemJson.line(item);
            contents.add(line);
            write(file, line);
          });
    }
    var ended = clock.instant();
    boolean oneMoment = look().checksum().equals(contents.checksum());
    return new Manifest(table, begun, ended, contents.items(), contents.checksum(), oneMoment);
  }

  /**
   * What a restore came to.
   *
   * @param written items that were not there
   * @param alreadyThere those that were, exactly so: left by a restore that was cut short
   * @param different those under whose key something else is; it was left as it is
   * @param complete whether the table now holds what the manifest says, and nothing else
   */
  record Restored(long written, long alreadyThere, long different, boolean complete) {}

  /**
   * Writes all items of a backup, none over another, and compares the table with the manifest.
   *
   * @param resume whether the table may hold items already
   * @throws CannotStart where the folder holds no backup or a damaged one, or the table is not
   *     empty
   */
  Restored restore(Path folder, boolean resume) throws IOException {
    var manifest = Manifest.read(folder);
    verify(folder, manifest);
    if (!resume && !isEmpty()) {
      throw new CannotStart(
          "the table "
              + table
              + " is not empty: restore into a new one, or go on with --resume, which changes"
              + " nothing that is there");
    }
    var written = new AtomicLong();
    var alreadyThere = new AtomicLong();
    var different = new AtomicLong();
    var free = new Semaphore(WRITES_AT_ONCE);
    var failures = new ArrayList<RuntimeException>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      lines(
          folder,
          line -> {
            free.acquireUninterruptibly();
            threads.submit(
                () -> {
                  try {
                    var item = ItemJson.item(line);
                    (put(item) ? written : isThere(item, line) ? alreadyThere : different)
                        .incrementAndGet();
                  } catch (RuntimeException failed) {
                    synchronized (failures) {
                      failures.add(failed);
                    }
                  } finally {
                    free.release();
                  }
                });
          });
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
    return new Restored(
        written.get(), alreadyThere.get(), different.get(), look().sameAs(manifest));
  }

  /** What the table holds. */
  Contents look() {
    var contents = new Contents();
    scan(item -> contents.add(ItemJson.line(item)));
    return contents;
  }

  /** Before a single item is written: a backup that is cut off or damaged is none. */
  private static void verify(Path folder, Manifest manifest) throws IOException {
    var contents = new Contents();
    try {
      lines(
          folder,
          line -> {
            ItemJson.item(line);
            contents.add(line);
          });
    } catch (IOException | IllegalArgumentException damaged) {
      throw new CannotStart("the backup in " + folder + " is damaged; nothing was written");
    }
    if (!contents.sameAs(manifest)) {
      throw new CannotStart(
          "the backup in " + folder + " is not what its manifest says; nothing was written");
    }
  }

  private boolean put(Map<String, AttributeValue> item) {
    try {
      client.putItem(
          PutItemRequest.builder()
              .tableName(table)
              .item(item)
              .conditionExpression("attribute_not_exists(#pk)")
              .expressionAttributeNames(Map.of("#pk", "pk"))
              .build());
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }

  private boolean isThere(Map<String, AttributeValue> item, String line) {
    var key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    var found =
        client.getItem(
            GetItemRequest.builder().tableName(table).key(key).consistentRead(true).build());
    return found.hasItem() && ItemJson.line(found.item()).equals(line);
  }

  private boolean isEmpty() {
    // Two, since one may be the pulse.
    return client
        .scan(ScanRequest.builder().tableName(table).consistentRead(true).limit(2).build())
        .items()
        .stream()
        .allMatch(TableCopy::isPulse);
  }

  private void scan(Consumer<Map<String, AttributeValue>> each) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var parts =
          IntStream.range(0, SEGMENTS)
              .mapToObj(segment -> threads.submit(() -> scan(segment, each)))
              .toList();
      for (var part : parts) {
        part.get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading the table", stopping);
    }
  }

  private void scan(int segment, Consumer<Map<String, AttributeValue>> each) {
    client
        .scanPaginator(
            ScanRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .segment(segment)
                .totalSegments(SEGMENTS)
                .build())
        .items()
        .stream()
        .filter(item -> !isPulse(item))
        .forEach(each);
  }

  private static boolean isPulse(Map<String, AttributeValue> item) {
    return item.get("pk").s().equals(Keys.pulse().pk());
  }

  private static void create(Path folder) throws IOException {
    try {
      var parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (parent != null && Files.getFileStore(parent).supportsFileAttributeView("posix")) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException there) {
      throw new CannotStart(folder + " is there already: a backup is never written over another");
    }
  }

  private static void write(Writer file, String line) {
    synchronized (file) {
      try {
        file.write(line);
        file.write('\n');
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private static void lines(Path folder, Consumer<String> each) throws IOException {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(Manifest.ITEMS)), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (var line = file.readLine(); line != null; line = file.readLine()) {
        each.accept(line);
      }
    }
  }
}
