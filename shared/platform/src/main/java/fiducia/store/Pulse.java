package fiducia.store;

import fiducia.security.Secrets;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether changes reach the directory. A pulse is written to the table with its time, goes through
 * the stream as every change does, and the directory notes the last one that has come through. One
 * that was sent and does not come means that the directory stands still; that none was sent means
 * nothing. So there are no false alarms in quiet times, and the wall clock alone never raises one.
 *
 * <p>Whoever sweeps sends a pulse, and so does a match where the last one is older than {@link
 * #EVERY}. It goes through one shard of the stream, so a single record that holds up another shard
 * is not noticed by it.
 */
public final class Pulse {

  /** No match sends another pulse within this time. */
  static final Duration EVERY = Duration.ofSeconds(30);

  /** A pulse that takes longer than this is late, and a match says so. */
  public static final Duration LATE = Duration.ofSeconds(30);

  private static final int VERSION = 1;

  private final Table table;
  private final Secrets secrets;
  private final Clock clock;

  public Pulse(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Sends one.
   *
   * @return for how long those before have not come through, where that is longer than {@link
   *     #LATE}
   */
  public Optional<Duration> send() {
    var read = table.glance(List.of(Keys.pulse())).stream().findFirst();
    var late = late(read, clock.instant());
    send(read);
    return late;
  }

  /** Sends one where the last that was read is not of late. */
  void sendAtTimes(Optional<Item> read) {
    if (read.isEmpty() || !clock.instant().isBefore(at(read.get(), "sent").plus(EVERY))) {
      send(read);
    }
  }

  private void send(Optional<Item> read) {
    long now = clock.millis();
    var first = Item.of(Keys.pulse(), "pulse", VERSION).with("sent", now).with("waiting", now);
    var write =
        read.map(
                before -> {
                  long waiting = waiting(before).map(Instant::toEpochMilli).orElse(now);
                  return Write.replace(before, before.with("sent", now).with("waiting", waiting));
                })
            .orElseGet(() -> Write.create(first));
    // Refused where another was sent or came through meanwhile, which is as good.
    table.write(secrets.transactionToken(), write);
  }

  /** A change of the pulse's item has come through the stream. */
  public void heard(Item pulse) {
    long sent = pulse.number("sent");
    if (pulse.has("heard") && pulse.number("heard") >= sent) {
      return; // The echo of having noted it.
    }
    table.write(
        secrets.transactionToken(),
        Write.update(Keys.pulse()).set("heard", sent).ifNewer("heard", sent));
  }

  /** For how long changes have not come through, where that is longer than {@link #LATE}. */
  static Optional<Duration> late(Optional<Item> pulse, Instant now) {
    return pulse
        .flatMap(Pulse::waiting)
        .map(since -> Duration.between(since, now))
        .filter(age -> age.compareTo(LATE) > 0);
  }

  /** When the first pulse was sent that has not come through. */
  private static Optional<Instant> waiting(Item pulse) {
    var sent = at(pulse, "sent");
    var waiting = at(pulse, "waiting");
    if (!pulse.has("heard") || at(pulse, "heard").isBefore(waiting)) {
      return Optional.of(waiting);
    }
    // Of those after the first, only the last is known.
    return at(pulse, "heard").isBefore(sent) ? Optional.of(sent) : Optional.empty();
  }

  private static Instant at(Item pulse, String name) {
    return Instant.ofEpochMilli(pulse.number(name));
  }
}
