package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.model.Jurisdiction;
import fiducia.security.Secrets;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What has changed among the therapists of a jurisdiction, in the order in which the directory
 * wrote it.
 */
public final class DirectoryLog {

  /** How long entries stay: every base is made anew each day, and may miss one. */
  public static final Duration KEPT = Duration.ofHours(48);

  /**
   * Whoever has read the log reads this much of it again: clocks differ by seconds, and an entry
   * shows up a moment after the time it bears. Taking in an entry twice is harmless.
   */
  public static final Duration OVERLAP = Duration.ofSeconds(15);

  /** An entry that took longer to be written is written again: it may lie before the overlap. */
  private static final Duration LATE = Duration.ofSeconds(5);

  private static final int ATTEMPTS = 5;
  private static final String TYPE = "directory-entry";
  private static final int VERSION = 1;

  /** Larger than every sort key of the log. */
  private static final String END = "~";

  /**
   * One entry.
   *
   * @param at when the directory wrote it, to the millisecond
   * @param therapist id
   * @param revision of profile and places together, as read; the newer wins
   * @param listing as it is now; absent where the therapist is not listed any more
   */
  public record Entry(Instant at, String therapist, long revision, Optional<Listing> listing) {}

  private final Table table;
  private final Secrets secrets;
  private final Clock clock;

  public DirectoryLog(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Writes an entry under the time of now. */
  public void append(
      Jurisdiction where, String therapist, long revision, Optional<Listing> listing) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var item =
          Item.of(Keys.logEntry(where.code(), at, therapist, revision), TYPE, VERSION)
              .with("therapist", therapist)
              .with("at", at)
              .with("sourceRevision", revision)
              .expiring(at.plus(KEPT));
      var whole =
          listing.map(one -> item.with("listing", Gzip.pack(Json.text(one.json())))).orElse(item);
      // Refused where the very same entry is there already, which is as good.
      table.write(secrets.transactionToken(), Write.create(whole));
      if (!clock.instant().isAfter(at.plus(LATE))) {
        return;
      }
    }
    throw new IllegalStateException("the log takes no entry in time");
  }

  /** Everything since an instant; eventually consistent. */
  public List<Entry> since(Jurisdiction where, Instant from) {
    return table.all(Query.between(Keys.directoryLog(where.code()), Keys.at(from), END)).stream()
        .map(DirectoryLog::entry)
        .toList();
  }

  /** Everything from one instant to another, the latter not included; strongly consistent. */
  public List<Entry> between(Jurisdiction where, Instant from, Instant until) {
    return table
        .allAsOfNow(Query.between(Keys.directoryLog(where.code()), Keys.at(from), Keys.at(until)))
        .stream()
        .map(DirectoryLog::entry)
        .toList();
  }

  /** Whether anything was written since an instant. */
  public boolean hasAnySince(Jurisdiction where, Instant from) {
    var query = Query.between(Keys.directoryLog(where.code()), Keys.at(from), END);
    return !table.page(query, 1, Optional.empty()).items().isEmpty();
  }

  /** Reads an item of any version. */
  static Entry entry(Item item) {
    return new Entry(
        item.instant("at"),
        item.text("therapist"),
        item.number("sourceRevision"),
        item.has("listing")
            ? Optional.of(Listing.of((ObjectNode) Json.read(Gzip.unpack(item.bytes("listing")))))
            : Optional.empty());
  }
}
