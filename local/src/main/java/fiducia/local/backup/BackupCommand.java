package fiducia.local.backup;

import fiducia.local.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** {@code ./fiducia backup}: says what it has done, and how fast. */
public final class BackupCommand {

  private static final int FINE = 0;
  private static final int FAILED = 1;

  private final PrintStream out;
  private final Clock clock;

  public BackupCommand(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * @return exit status; not 0 where the table does not hold what the backup says
   */
  public int run(BackupOptions options) throws IOException {
    try (var client = client(options)) {
      return run(options, client);
    } catch (DynamoDbException refused) {
      throw new CannotStart(
          "DynamoDB refused: "
              + refused.awsErrorDetails().errorCode()
              + " for the table "
              + options.table());
    } catch (SdkClientException unreachable) {
      throw new CannotStart(
          "DynamoDB cannot be reached: set credentials and a region as for the AWS command line,"
              + " or --endpoint for an emulator");
    }
  }

  int run(BackupOptions options, DynamoDbClient client) throws IOException {
    var copy = new TableCopy(client, options.table(), clock);
    var start = clock.instant();
    if (options.restore()) {
      var restored = copy.restore(options.folder(), options.resume());
      return say(options, restored, Duration.between(start, clock.instant()));
    }
    say(options, copy.export(options.folder()));
    return FINE;
  }

  private void say(BackupOptions options, Manifest manifest) throws IOException {
    out.printf(
        "%,d items of %s are in %s: %s, %,d bytes.%n",
        manifest.items(),
        manifest.table(),
        options.folder(),
        speed(manifest.items(), Duration.between(manifest.begun(), manifest.ended())),
        Files.size(options.folder().resolve(Manifest.ITEMS)));
    out.println("Checksum " + manifest.checksum());
    out.println(
        manifest.oneMoment()
            ? "A second look found nothing changed: this is the table of one moment."
            : "The table was written to meanwhile: each item is whole, but they are not of one"
                + " moment. docs/operations/backup.md says what that means.");
    out.println("It is not encrypted, and holds everything: keep it where the table may be.");
  }

  private int say(BackupOptions options, TableCopy.Restored restored, Duration took) {
    out.printf(
        "%,d items written to %s, %,d were there already: %s.%n",
        restored.written(),
        options.table(),
        restored.alreadyThere(),
        speed(restored.written() + restored.alreadyThere(), took));
    if (restored.different() > 0) {
      out.printf("%,d were there and differ; they were left as they are.%n", restored.different());
    }
    out.println(
        restored.complete()
            ? "Read again: the table holds what the backup says, and nothing else."
            : "Read again: the table does not hold what the backup says.");
    return restored.complete() ? FINE : FAILED;
  }

  private static String speed(long items, Duration took) {
    double seconds = Math.max(.001, took.toMillis() / 1e3);
    return "%.1f s, %,.0f items a second".formatted(seconds, items / seconds);
  }

  private static DynamoDbClient client(BackupOptions options) {
    var builder =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(every -> every.retryStrategy(RetryMode.ADAPTIVE_V2));
    options.endpoint().ifPresent(builder::endpointOverride);
    options.region().map(Region::of).ifPresent(builder::region);
    return builder.build();
  }
}
