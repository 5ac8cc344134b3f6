package fiducia.store;

import fiducia.engine.Pool;
import fiducia.model.Jurisdiction;
import fiducia.security.Secrets;
import fiducia.table.Item;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The candidates of each jurisdiction as of some instant, packed into segments, and the manifest
 * that says which segments are valid.
 *
 * <p>Segments are never changed: each replacement writes new ones under a new generation and then
 * turns the manifest, under the condition that nobody was faster. Old ones, and those of a
 * replacement that died or lost, end by themselves after {@link #KEPT}; the valid ones are replaced
 * every day.
 */
public final class DirectoryBases {

  /** How long segments stay, also valid ones: they are made anew every day. */
  static final Duration KEPT = Duration.ofDays(3);

  /** Writers tell the compaction that there is work, each at most this often. */
  private static final Duration REMIND = Duration.ofMinutes(10);

  /** Of those who have left, per item: about 50 bytes each. */
  private static final int GONE_PER_ITEM = 6_000;

  private static final String TYPE = "directory-base";
  private static final int VERSION = 1;

  private final Table table;
  private final Secrets secrets;
  private final Clock clock;

  /**
   * A manifest.
   *
   * @param generation of the segments
   * @param epoch generation of the last base whose rows cannot be had from the log alone: the
   *     prices were moved, or all was made anew
   * @param segments how many items of rows
   * @param gone how many items of those who have left
   * @param size how many therapists
   * @param covers every entry of the log before this instant is in the segments
   * @param pricedOn the day on which prices were moved last, in UTC
   */
  public record Base(
      Jurisdiction jurisdiction,
      String generation,
      String epoch,
      int segments,
      int gone,
      int size,
      Instant covers,
      LocalDate pricedOn) {

    private List<Key> keys() {
      var keys = new ArrayList<Key>();
      for (int i = 0; i < segments; i++) {
        keys.add(Keys.segment(jurisdiction.code(), generation, i));
      }
      for (int i = 0; i < gone; i++) {
        keys.add(Keys.gone(jurisdiction.code(), generation, i));
      }
      return keys;
    }
  }

  public DirectoryBases(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Strongly consistent. */
  public Optional<Base> find(Jurisdiction where) {
    return table.get(Keys.directory(where.code())).map(DirectoryBases::base);
  }

  /** Jurisdictions with work waiting, as far as the index knows. */
  public List<Jurisdiction> due(Instant now) {
    return table.all(Query.due(Keys.directoryDue(), now)).stream()
        .map(item -> base(item).jurisdiction())
        .toList();
  }

  /**
   * Sees to it that the compaction finds a jurisdiction; to be called before something is written
   * to its log.
   *
   * @param reminded when this was done last, by jurisdiction; belongs to the caller
   */
  public void remind(Jurisdiction where, Map<Jurisdiction, Instant> reminded) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var last = reminded.get(where);
    if (last != null && now.isBefore(last.plus(REMIND))) {
      return;
    }
    // Refused where the compaction will look earlier anyway.
    var sooner = Write.update(Keys.directory(where.code())).set("dueAt", now).ifAfter("dueAt", now);
    if (!table.write(secrets.transactionToken(), sooner).written()) {
      // The log cannot hold anything earlier, whatever the clocks of those who write to it say.
      var covers = now.minus(Duration.ofHours(1));
      var none = new Base(where, "", "", 0, 0, 0, covers, day(now));
      table.write(secrets.transactionToken(), Write.create(item(none, now)));
    }
    reminded.put(where, now);
  }

  /**
   * Reads what a manifest names, in one batch of at most a hundred items as a rule.
   *
   * @param certain strongly consistent, for twice the price
   * @return nothing where a segment is not there: the manifest has been turned meanwhile
   * @throws UnreadableBase where a segment is damaged
   */
  public Optional<Roll> load(Base base, boolean certain) {
    if (base.segments() + base.gone() == 0) {
      return Optional.of(Roll.empty());
    }
    var keys = base.keys();
    Map<Key, Item> items = new HashMap<>();
    (certain ? table.getAll(keys) : table.glance(keys))
        .forEach(item -> items.put(item.key(), item));
    if (items.size() < keys.size()) {
      return Optional.empty();
    }
    var rows = new ArrayList<byte[]>();
    Map<String, Roll.Gone> gone = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      var bytes = sound(items.get(keys.get(i)));
      if (i < base.segments()) {
        rows.add(bytes);
      } else {
        readGone(bytes, gone);
      }
    }
    try {
      var pool = Pool.unpack(rows);
      if (pool.size() != base.size()) {
        throw new UnreadableBase("the segments hold another number of therapists");
      }
      return Optional.of(new Roll(pool, gone));
    } catch (IllegalArgumentException unknown) {
      throw new UnreadableBase("segments that this build cannot read", unknown);
    }
  }

  /**
   * Whoever can still be read of a base; segments that are missing, damaged or of another version
   * are passed over. What is read is no answer to a client: somebody may be missing.
   */
  public List<Pool> remains(Base base) {
    var remains = new ArrayList<Pool>();
    for (var item : table.getAll(base.keys().subList(0, base.segments()))) {
      try {
        remains.add(Pool.unpack(List.of(sound(item))));
      } catch (UnreadableBase | IllegalArgumentException lost) {
        // The others are read all the same.
      }
    }
    return remains;
  }

  /**
   * Replaces the base of a jurisdiction.
   *
   * @param before as read
   * @param anew whether those who have the old one in memory must load this one
   * @param due when there is work again
   * @return false where somebody was faster; then nothing has changed
   */
  public boolean replace(
      Base before, Roll roll, boolean anew, Instant covers, LocalDate pricedOn, Instant due) {
    var where = before.jurisdiction().code();
    var now = clock.instant();
    var generation = secrets.timedId("", now);
    var ends = now.plus(KEPT);
    var rows = roll.pool().pack();
    var gone = writeGone(roll.gone());
    for (int i = 0; i < rows.size(); i++) {
      keep(Keys.segment(where, generation, i), "directory-segment", rows.get(i), ends);
    }
    for (int i = 0; i < gone.size(); i++) {
      keep(Keys.gone(where, generation, i), "directory-gone", gone.get(i), ends);
    }
    var after =
        new Base(
            before.jurisdiction(),
            generation,
            anew ? generation : before.epoch(),
            rows.size(),
            gone.size(),
            roll.pool().size(),
            covers,
            pricedOn);
    return table
        .write(
            secrets.transactionToken(),
            Write.put(item(after, due)).ifEquals("generation", before.generation()))
        .written();
  }

  /** Nothing to be packed: says when there is work again. */
  public void postpone(Base base, Instant due) {
    table.write(
        secrets.transactionToken(),
        Write.update(Keys.directory(base.jurisdiction().code()))
            .set("dueAt", due)
            .ifEquals("generation", base.generation()));
  }

  private void keep(Key key, String type, byte[] bytes, Instant ends) {
    var item =
        Item.of(key, type, VERSION).with("bytes", bytes).with("crc", crc(bytes)).expiring(ends);
    if (!table.write(secrets.transactionToken(), Write.create(item)).written()) {
      throw new IllegalStateException("a generation came twice");
    }
  }

  private static byte[] sound(Item item) {
    if (item.version() != VERSION) {
      throw new UnreadableBase("a segment of another version");
    }
    var bytes = item.bytes("bytes");
    if (crc(bytes) != item.number("crc")) {
      throw new UnreadableBase("a segment is damaged");
    }
    return bytes;
  }

  private static long crc(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return crc.getValue();
  }

  private static List<byte[]> writeGone(Map<String, Roll.Gone> gone) {
    var parts = new ArrayList<byte[]>();
    var left = new ArrayList<>(new TreeMap<>(gone).entrySet());
    for (int from = 0; from < left.size(); from += GONE_PER_ITEM) {
      var part = left.subList(from, Math.min(left.size(), from + GONE_PER_ITEM));
      var ids = part.stream().map(one -> one.getKey().getBytes(StandardCharsets.UTF_8)).toList();
      var bytes = ByteBuffer.allocate(ids.stream().mapToInt(id -> 18 + id.length).sum());
      for (int i = 0; i < part.size(); i++) {
        bytes
            .putShort((short) ids.get(i).length)
            .put(ids.get(i))
            .putLong(part.get(i).getValue().revision())
            .putLong(part.get(i).getValue().at().toEpochMilli());
      }
      parts.add(bytes.array());
    }
    return parts;
  }

  private static void readGone(byte[] part, Map<String, Roll.Gone> gone) {
    var bytes = ByteBuffer.wrap(part);
    try {
      while (bytes.hasRemaining()) {
        var id = new byte[bytes.getShort()];
        bytes.get(id);
        gone.put(
            new String(id, StandardCharsets.UTF_8),
            new Roll.Gone(bytes.getLong(), Instant.ofEpochMilli(bytes.getLong())));
      }
    } catch (BufferUnderflowException cut) {
      throw new UnreadableBase("a segment is cut off", cut);
    }
  }

  private static Item item(Base base, Instant due) {
    return Item.of(Keys.directory(base.jurisdiction().code()), TYPE, VERSION)
        .with("jurisdiction", base.jurisdiction().code())
        .with("generation", base.generation())
        .with("epoch", base.epoch())
        .with("segments", base.segments())
        .with("gone", base.gone())
        .with("size", base.size())
        .with("covers", base.covers())
        .with("pricedOn", base.pricedOn().toString())
        // A partition of its own: the follow-up sweep does not meet it.
        .with("duePk", Keys.directoryDue())
        .with("dueAt", due);
  }

  /** Reads an item of any version. */
  static Base base(Item item) {
    return new Base(
        new Jurisdiction(item.text("jurisdiction")),
        item.text("generation"),
        item.text("epoch"),
        (int) item.number("segments"),
        (int) item.number("gone"),
        (int) item.number("size"),
        item.instant("covers"),
        LocalDate.parse(item.text("pricedOn")));
  }

  /** The day in which prices are moved once. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
