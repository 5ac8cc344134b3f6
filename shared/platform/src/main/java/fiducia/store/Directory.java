package fiducia.store;

import fiducia.engine.Question;
import fiducia.engine.Shortlist;
import fiducia.model.Jurisdiction;
import fiducia.security.Secrets;
import fiducia.store.DirectoryBases.Base;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The candidates of the jurisdictions that were asked for last, in memory and up to date: each
 * question costs one read of a manifest and one of the log since the last question, whatever the
 * number of therapists. Some seconds old; who is shown in the end is read again.
 *
 * <p>Thread-safe: many search at once, one takes in what is new.
 */
public final class Directory {

  /** Jurisdictions kept in memory, about 16 MB for 100,000 therapists each. */
  private static final int MOST_KEPT = 6;

  private static final int ATTEMPTS = 5;

  private final Table table;
  private final Clock clock;
  private final DirectoryLog log;
  private final DirectoryBases bases;
  private final Pulse pulse;
  private final Object loading = new Object();
  private final Map<Jurisdiction, Held> held = new LinkedHashMap<>(16, .75f, true);

  public Directory(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.clock = clock;
    this.log = new DirectoryLog(table, secrets, clock);
    this.bases = new DirectoryBases(table, secrets, clock);
    this.pulse = new Pulse(table, secrets, clock);
  }

  /** A jurisdiction in memory. */
  private static final class Held {

    private final Base base;
    private final Roll roll;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Where the log has to be read from. */
    private Instant from;

    Held(Base base, Roll roll) {
      this.base = base;
      this.roll = roll;
      this.from = base.covers().minus(DirectoryLog.OVERLAP);
    }

    static Held nobody(Jurisdiction where) {
      return new Held(
          new Base(where, "", "", 0, 0, 0, Instant.EPOCH, LocalDate.EPOCH), Roll.empty());
    }

    /** Whether the log alone leads from here to what a manifest says. */
    boolean leadsTo(Base now, Instant oldest) {
      boolean older = !now.covers().isAfter(base.covers());
      return older || now.epoch().equals(base.epoch()) && from().isAfter(oldest);
    }

    Instant from() {
      lock.readLock().lock();
      try {
        return from;
      } finally {
        lock.readLock().unlock();
      }
    }

    void take(List<DirectoryLog.Entry> entries, Instant asked) {
      lock.writeLock().lock();
      try {
        entries.forEach(roll::apply);
        var next = asked.minus(DirectoryLog.OVERLAP);
        from = next.isAfter(from) ? next : from;
      } finally {
        lock.writeLock().unlock();
      }
    }
  }

  /**
   * Who a question finds.
   *
   * @param revisions of those found, as they are in memory
   */
  public record Found(Shortlist shortlist, Map<String, Long> revisions) {}

  /** The candidates of one jurisdiction as of now. */
  public static final class View {

    private final Held held;
    private final Optional<Duration> late;

    private View(Held held, Optional<Duration> late) {
      this.held = held;
      this.late = late;
    }

    /** Searches; reads nothing. */
    public Found shortlist(Question question, int most) {
      held.lock.readLock().lock();
      try {
        var shortlist = held.roll.pool().shortlist(question, most);
        Map<String, Long> revisions = new HashMap<>();
        for (var entry : shortlist.first()) {
          held.roll
              .pool()
              .revision(entry.id())
              .ifPresent(known -> revisions.put(entry.id(), known));
        }
        return new Found(shortlist, revisions);
      } finally {
        held.lock.readLock().unlock();
      }
    }

    /** The revision that is in memory of a therapist. */
    public OptionalLong revision(String therapist) {
      held.lock.readLock().lock();
      try {
        return held.roll.pool().revision(therapist);
      } finally {
        held.lock.readLock().unlock();
      }
    }

    /** For how long changes have not come through, where that is longer than it should be. */
    public Optional<Duration> late() {
      return late;
    }

    /** The rows in memory, packed. */
    public List<byte[]> packed() {
      held.lock.readLock().lock();
      try {
        return held.roll.pool().pack();
      } finally {
        held.lock.readLock().unlock();
      }
    }
  }

  /**
   * The candidates of a jurisdiction, brought up to date.
   *
   * @throws UnreadableBase where they cannot be read
   */
  public View now(Jurisdiction where) {
    var view = glance(where);
    try {
      pulse.sendAtTimes(view.pulse());
    } catch (SdkException notSent) {
      // The next match sends it; this one has its answer.
    }
    return new View(view.held(), Pulse.late(view.pulse(), clock.instant()));
  }

  private record Glance(Held held, Optional<Item> pulse) {}

  private Glance glance(Jurisdiction where) {
    var asked = clock.instant();
    var items = table.glance(List.of(Keys.directory(where.code()), Keys.pulse()));
    var manifest = items.stream().filter(item -> !item.key().equals(Keys.pulse())).findFirst();
    var beat = items.stream().filter(item -> item.key().equals(Keys.pulse())).findFirst();
    if (manifest.isEmpty()) {
      return new Glance(Held.nobody(where), beat);
    }
    var current = held(DirectoryBases.base(manifest.get()), asked);
    current.take(log.since(where, current.from()), asked);
    return new Glance(current, beat);
  }

  private Held held(Base base, Instant now) {
    var oldest = now.minus(DirectoryLog.KEPT).plus(Duration.ofHours(1));
    var known = known(base.jurisdiction());
    if (known.filter(one -> one.leadsTo(base, oldest)).isPresent()) {
      return known.get();
    }
    // One loads, the others wait for it: the same segments need not be read twice.
    synchronized (loading) {
      var meanwhile = known(base.jurisdiction());
      return meanwhile.filter(one -> one.leadsTo(base, oldest)).orElseGet(() -> load(base));
    }
  }

  private Held load(Base base) {
    var named = base;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      // The first time at half the price; where a segment is missing, what is true by now.
      var roll = bases.load(named, attempt > 1);
      if (roll.isPresent()) {
        var loaded = new Held(named, roll.get());
        keep(loaded);
        return loaded;
      }
      named = bases.find(base.jurisdiction()).orElse(named);
    }
    throw new UnreadableBase("segments are missing");
  }

  private Optional<Held> known(Jurisdiction where) {
    synchronized (held) {
      return Optional.ofNullable(held.get(where));
    }
  }

  private void keep(Held loaded) {
    synchronized (held) {
      held.put(loaded.base.jurisdiction(), loaded);
      while (held.size() > MOST_KEPT) {
        held.remove(held.keySet().iterator().next());
      }
    }
  }
}
