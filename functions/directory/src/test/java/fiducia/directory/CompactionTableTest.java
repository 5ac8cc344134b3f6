package fiducia.directory;

import static fiducia.directory.World.CONNECTICUT;
import static fiducia.directory.World.NEW_YORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.http.Json;
import fiducia.store.Roll;
import fiducia.store.UnreadableBase;
import fiducia.table.Keys;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.HookedDatabase;
import fiducia.testing.MeteredDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bases are replaced while others replace them, read them, or die. */
class CompactionTableTest {

  private World world;

  @BeforeEach
  void open() {
    world = new World();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void anHourLater() {
    world.test.clock().advance(Duration.ofHours(1));
  }

  /** What is in the segments alone. */
  private List<String> packed() {
    var base = world.bases.find(CONNECTICUT).orElseThrow();
    return World.text(world.bases.load(base, true).orElseThrow().pool().pack());
  }

  @Test
  void aCompactionPacksWhatTheLogSays() {
    world.listed("Ana", "US-CT");
    world.listed("Bo", "US-CT", "US-NY");
    assertThat(packed()).isEmpty();
    anHourLater();
    world.compact();
    assertThat(packed()).isNotEmpty().isEqualTo(world.counted(CONNECTICUT));
    assertThat(world.listed(NEW_YORK)).isEqualTo(world.counted(NEW_YORK));
  }

  @Test
  void entriesOfTheLastMinuteStayInTheLog() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.listed("Bo", "US-CT");
    world.compact();
    assertThat(world.bases.find(CONNECTICUT).orElseThrow().size()).isEqualTo(1);
    assertThat(world.listed(CONNECTICUT)).isEqualTo(world.counted(CONNECTICUT));
    anHourLater();
    world.compact();
    assertThat(world.bases.find(CONNECTICUT).orElseThrow().size()).isEqualTo(2);
  }

  @Test
  void pricesMoveOnceADayAndReachWhoeverHasTheOldOnesInMemory() {
    var full = fullAndPacked();
    assertThat(price(full)).isZero();
    var warm = world.reader();
    warm.now(CONNECTICUT);
    world.test.clock().advance(Duration.ofDays(1));
    world.compact();
    assertThat(price(full)).isEqualTo(.0015);
    assertThat(World.text(warm.now(CONNECTICUT).packed())).isEqualTo(packed());
    world.save(full, World.profile("Ana Ruiz", 2, "US-CT"));
    world.deliver(world.records);
    anHourLater();
    world.compact();
    assertThat(price(full)).isEqualTo(.0015);
    world.test.clock().advance(Duration.ofDays(1));
    world.compact();
    assertThat(price(full)).isEqualTo(.003);
  }

  @Test
  void aRebuildKeepsThePricesThatCanStillBeRead() {
    var full = fullAndPacked();
    world.test.clock().advance(Duration.ofDays(1));
    world.compact();
    assertThat(price(full)).isEqualTo(.0015);
    rebuild();
    assertThat(price(full)).isEqualTo(.0015);
    // On a new day it is the rebuild that moves them, and the compaction after it does not once
    // more.
    world.test.clock().advance(Duration.ofDays(1));
    rebuild();
    anHourLater();
    world.compact();
    assertThat(price(full)).isEqualTo(.003);
    delete(world.bases.find(CONNECTICUT).orElseThrow().generation());
    rebuild();
    assertThat(price(full)).isZero();
  }

  private void rebuild() {
    var event = Json.object();
    event.putArray("rebuild").add("US-CT");
    world.send(world.test.platform(), event, new Call.Logs());
  }

  /** A therapist without a free place, whose price so rises. */
  private String fullAndPacked() {
    var full = world.listed("Ana", "US-CT");
    world.hold(full);
    world.hold(full);
    world.deliver(world.records);
    anHourLater();
    world.compact();
    return full;
  }

  private double price(String id) {
    var base = world.bases.find(CONNECTICUT).orElseThrow();
    return world.bases.load(base, true).orElseThrow().pool().price(id).orElseThrow();
  }

  @Test
  void withNothingToDoItLooksOnce() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.compact();
    anHourLater();
    // Whoever wrote may have written on without saying so again: it is looked at once more.
    assertThat(world.bases.due(world.test.clock().instant())).containsExactly(CONNECTICUT);
    world.compact();
    anHourLater();
    var meter = new MeteredDatabase(world.test.database().client());
    world.compact(world.over(meter));
    assertThat(meter.take().calls()).isEqualTo(1);
  }

  @Test
  void ofTwoAtOnceOneWinsAndNothingIsLost() {
    world.listed("Ana", "US-CT");
    anHourLater();
    var rival =
        HookedDatabase.before(
            world.test.database().client(),
            "transactWriteItems",
            "directory-base",
            1,
            () -> {
              world.compact();
              world.test.clock().advance(Duration.ofMinutes(5));
              world.listed("Bo", "US-CT");
            });
    world.compact(world.over(rival));
    assertThat(world.listed(CONNECTICUT)).isEqualTo(world.counted(CONNECTICUT));
    // Both wrote segments; those that lost end by themselves.
    assertThat(world.generations(CONNECTICUT)).hasSize(2);
    var base = world.bases.find(CONNECTICUT).orElseThrow();
    assertThat(base.size()).isEqualTo(1);
    var segment = Keys.segment("US-CT", world.generations(CONNECTICUT).first(), 0);
    assertThat(world.test.platform().table().get(segment).orElseThrow().has("expiresAt")).isTrue();
  }

  @Test
  void oneThatDiesInTheMiddleChangesNothing() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.compact();
    var before = world.bases.find(CONNECTICUT);
    world.listed("Bo", "US-CT");
    anHourLater();
    var dark =
        HookedDatabase.before(
            world.test.database().client(),
            "transactWriteItems",
            "directory-base",
            1,
            () -> {
              throw new IllegalStateException("the lights went out");
            });
    assertThatThrownBy(() -> world.compact(world.over(dark)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.generations(CONNECTICUT)).hasSize(2);
    assertThat(world.bases.find(CONNECTICUT)).isEqualTo(before);
    assertThat(world.listed(CONNECTICUT)).isEqualTo(world.counted(CONNECTICUT));
    world.compact();
    assertThat(packed()).isEqualTo(world.counted(CONNECTICUT));
  }

  @Test
  void aReaderInBetweenStartsOverWithTheNewManifest() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.compact();
    var old = world.generations(CONNECTICUT).first();
    world.listed("Bo", "US-CT");
    anHourLater();
    // The second batch is that of the segments; by then they are others, and the old ones gone.
    var slow =
        HookedDatabase.before(
            world.test.database().client(),
            "batchGetItem",
            "SEGMENT#",
            1,
            () -> {
              world.compact();
              delete(old);
            });
    var read = World.reader(world.over(slow)).now(CONNECTICUT);
    assertThat(World.text(read.packed())).isEqualTo(world.counted(CONNECTICUT));
    assertThat(world.generations(CONNECTICUT)).doesNotContain(old);
  }

  private void delete(String generation) {
    world
        .test
        .platform()
        .table()
        .write(world.token(), Write.delete(Keys.segment("US-CT", generation, 0)).ifExists());
  }

  @Test
  void whereSegmentsAreMissingThereIsNoAnswerUntilTheNextCompaction() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.compact();
    delete(world.generations(CONNECTICUT).first());
    assertThatThrownBy(() -> world.reader().now(CONNECTICUT)).isInstanceOf(UnreadableBase.class);
    world.test.clock().advance(Duration.ofDays(1));
    world.compact();
    assertThat(world.listed(CONNECTICUT)).isNotEmpty().isEqualTo(world.counted(CONNECTICUT));
  }

  @Test
  void aDamagedSegmentIsNoAnswerUntilItIsRebuilt() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.compact();
    var key = Keys.segment("US-CT", world.generations(CONNECTICUT).first(), 0);
    var segment = world.test.platform().table().get(key).orElseThrow();
    var bytes = segment.bytes("bytes");
    bytes[bytes.length / 2] ^= 1;
    world
        .test
        .platform()
        .table()
        .write(world.token(), Write.replace(segment, segment.with("bytes", bytes)));
    assertThatThrownBy(() -> world.reader().now(CONNECTICUT)).isInstanceOf(UnreadableBase.class);
    rebuild();
    assertThat(world.listed(CONNECTICUT)).isNotEmpty().isEqualTo(world.counted(CONNECTICUT));
  }

  @Test
  void aSegmentOfAnotherVersionIsNoAnswer() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.compact();
    var key = Keys.segment("US-CT", world.generations(CONNECTICUT).first(), 0);
    world.test.platform().table().write(world.token(), Write.update(key).set("v", 2));
    assertThatThrownBy(() -> world.reader().now(CONNECTICUT)).isInstanceOf(UnreadableBase.class);
  }

  @Test
  void afterALongSleepItIsMadeAnewFromTheTherapists() {
    world.listed("Ana", "US-CT");
    anHourLater();
    world.compact();
    // What happens now is lost: neither the log nor the segments last that long.
    var bo = world.start("Bo", "US-CT");
    world.verify(bo);
    world.test.clock().advance(Duration.ofDays(30));
    delete(world.generations(CONNECTICUT).first());
    world.compact();
    assertThat(world.isListed(CONNECTICUT, bo)).isTrue();
    assertThat(packed()).isEqualTo(world.counted(CONNECTICUT));
  }

  @Test
  void whoLeftIsForgottenAfterAWeek() {
    var id = world.listed("Ana", "US-CT");
    world.revoke(id);
    world.deliver(world.records);
    for (int day = 0; day < 7; day++) {
      world.test.clock().advance(Duration.ofHours(23));
      world.compact();
      assertThat(gone()).containsKey(id);
    }
    world.test.clock().advance(Duration.ofDays(1));
    world.compact();
    assertThat(gone()).isEmpty();
  }

  private Map<String, Roll.Gone> gone() {
    var base = world.bases.find(CONNECTICUT).orElseThrow();
    return world.bases.load(base, true).orElseThrow().gone();
  }

  @Test
  void anEntryThatTookTooLongIsWrittenAgainUnderALaterTime() {
    world.listed("Ana", "US-CT");
    var warm = world.reader();
    warm.now(CONNECTICUT);
    world.records.clear();
    var id = world.start("Bo", "US-CT");
    world.verify(id);
    var slow =
        HookedDatabase.before(
            world.test.database().client(),
            "transactWriteItems",
            "directory-entry",
            1,
            () -> {
              // Meanwhile the reader passes by.
              world.test.clock().advance(Duration.ofMinutes(1));
              warm.now(CONNECTICUT);
            });
    var event = Json.object();
    event.putArray("Records").addAll(world.records);
    world.send(world.over(slow), event, new Call.Logs());
    assertThat(warm.now(CONNECTICUT).revision(id)).isPresent();
    assertThat(world.log.since(CONNECTICUT, Instant.EPOCH))
        .filteredOn(entry -> entry.therapist().equals(id))
        .hasSize(2);
  }
}
