package fiducia.directory;

import static fiducia.directory.World.CONNECTICUT;
import static fiducia.directory.World.NEW_YORK;
import static fiducia.directory.World.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.store.DirectoryLog.Entry;
import fiducia.store.Listing;
import fiducia.store.Roll;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.table.Change;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.StreamRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTableTest {

  private World world;

  @BeforeEach
  void open() {
    world = new World();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aTherapistIsListedOnceVerifiedWhereTheLicenceIs() {
    var id = world.start("Ana", "US-CT");
    world.deliver(world.records);
    assertThat(world.isListed(CONNECTICUT, id)).isFalse();
    world.verify(id);
    world.deliver(world.records);
    assertThat(world.isListed(CONNECTICUT, id)).isTrue();
    assertThat(world.isListed(NEW_YORK, id)).isFalse();
  }

  @Test
  void whoseLicenceHasExpiredIsGoneWithTheNextChange() {
    var id = world.listed("Ana", "US-CT");
    world.test.clock().set(LocalDate.of(2027, 6, 30).atTime(23, 0).toInstant(ZoneOffset.UTC));
    world.deliver(world.records);
    assertThat(world.isListed(CONNECTICUT, id)).isTrue();
    world.test.clock().advance(Duration.ofHours(14));
    world.deliver(world.records);
    assertThat(world.isListed(CONNECTICUT, id)).isFalse();
  }

  @Test
  void anEntryIsWithoutOwnWords() {
    var id = world.start("Ana", "US-CT");
    var before = world.therapists.find(id).orElseThrow();
    var told = TherapistProfileJson.write(before.profile()).put("text", "I was a nurse once.");
    world.save(id, profile(told));
    world.verify(id);
    world.deliver(world.records);
    assertThat(world.log.since(CONNECTICUT, Instant.EPOCH))
        .isNotEmpty()
        .allSatisfy(
            entry -> assertThat(entry.listing().flatMap(one -> one.profile().text())).isEmpty());
  }

  @Test
  void aLateRecordDoesNotBringBackWhoIsNoLongerListed() {
    var id = world.listed("Ana", "US-CT");
    var old = world.therapists.together(id).orElseThrow();
    var older = Listing.of(old.getKey(), old.getValue());
    world.revoke(id);
    world.deliver(world.records);
    // Not only because everything is read again: the older reading itself is refused.
    world.log.append(CONNECTICUT, id, older.sourceRevision(), Optional.of(older));
    assertThat(world.isListed(CONNECTICUT, id)).isFalse();
    for (int day = 1; day <= 6; day++) {
      world.test.clock().advance(Duration.ofDays(1));
      world.compact();
    }
    world.log.append(CONNECTICUT, id, older.sourceRevision(), Optional.of(older));
    assertThat(world.isListed(CONNECTICUT, id)).isFalse();
    world.test.clock().advance(Duration.ofDays(1));
    world.compact();
    assertThat(world.isListed(CONNECTICUT, id)).isFalse();
  }

  @Test
  void anOlderReadingNeverReplacesANewerOne() {
    var id = world.listed("Ana", "US-CT");
    var old = world.therapists.together(id).orElseThrow();
    var older = Listing.of(old.getKey(), old.getValue());
    world.hold(id);
    world.deliver(world.records);
    world.log.append(CONNECTICUT, id, older.sourceRevision(), Optional.of(older));
    assertThat(world.reader().now(CONNECTICUT).revision(id)).hasValue(older.sourceRevision() + 1);
  }

  @Test
  void whoIsDeletedIsListedNoMore() {
    var id = world.listed("Ana", "US-CT", "US-NY");
    world.delete(id);
    world.deliver(world.records);
    assertThat(world.isListed(CONNECTICUT, id)).isFalse();
    assertThat(world.isListed(NEW_YORK, id)).isFalse();
  }

  @Test
  void aPoisonRecordIsReportedByItsSequenceNumberAndTheOthersGoOn() {
    var id = world.start("Ana", "US-CT");
    world.verify(id);
    var records = new ArrayList<ObjectNode>(world.records);
    records.addFirst(poison("666"));
    var logs = new Call.Logs();
    var answer = world.deliver(records, logs);
    assertThat(answer.toString())
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"666\"}]}");
    assertThat(world.isListed(CONNECTICUT, id)).isTrue();
    assertThat(String.join("", logs.lines())).doesNotContain("Ana", id);
  }

  private static ObjectNode poison(String sequenceNumber) {
    var poison = Json.object();
    poison.putObject("dynamodb").put("SequenceNumber", sequenceNumber).putObject("Keys");
    return poison;
  }

  @Test
  void whoCannotBeReadIsReportedWithEveryRecord() {
    var id = world.start("Ana", "US-CT");
    world.verify(id);
    var table = world.test.platform().table();
    table.write(world.token(), Write.update(Keys.therapist(id)).remove("therapist"));
    assertThat(world.deliver(world.records).path("batchItemFailures"))
        .hasSize(world.records.size());
  }

  @Test
  void whatIsNoTherapistIsNoneOfItsBusiness() {
    var client = Keys.client("cl_1");
    var record =
        StreamRecord.of("1", client, Optional.empty(), Optional.of(Item.of(client, "client", 1)));
    assertThat(world.deliver(List.of(record)).path("batchItemFailures")).isEmpty();
  }

  @Test
  void whoeverChangesSeveralTimesInABatchIsNotedOnce() {
    var id = world.start("Ana", "US-CT");
    world.verify(id);
    world.hold(id);
    world.hold(id);
    world.deliver(world.records);
    assertThat(world.log.since(CONNECTICUT, Instant.EPOCH)).hasSize(1);
  }

  /** The way through the table; RollTest has 50 seeds of the same without it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void repeatedShuffledAndPoisonRecordsGiveWhatARebuildGives(long seed) {
    live(new Random(seed), 600, world::deliver);
    for (var where : List.of(CONNECTICUT, NEW_YORK)) {
      assertThat(world.listed(where)).isNotEmpty().isEqualTo(world.counted(where));
      // And the same again where nothing but a base is left.
      world.test.clock().advance(Duration.ofMinutes(2));
      world.compact();
      assertThat(world.listed(where)).isEqualTo(world.counted(where));
    }
  }

  /** The control: whoever believes the records themselves ends up elsewhere. */
  @Test
  void toBelieveTheRecordsWouldNotGiveWhatARebuildGives() {
    var roll = Roll.empty();
    live(new Random(1), 150, records -> records.forEach(record -> believe(record, roll)));
    assertThat(World.text(roll.pool().pack())).isNotEqualTo(world.counted(CONNECTICUT));
  }

  private void believe(ObjectNode record, Roll roll) {
    if (record.at("/dynamodb/Keys/pk").isMissingNode()) {
      return;
    }
    Change.of(record)
        .after()
        .filter(item -> item.type().equals("therapist"))
        .map(Therapists::stored)
        .ifPresent(
            therapist -> {
              var listing = Listing.of(therapist, Places.NONE);
              roll.apply(
                  new Entry(
                      Instant.EPOCH, therapist.id(), therapist.revision(), Optional.of(listing)));
            });
  }

  /**
   * Therapists change; each record comes one to five times, in no order within a window of a
   * hundred, poison among them; now and then the directory compacts in between.
   */
  private void live(Random random, int events, Consumer<List<ObjectNode>> taker) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      ids.add(world.start("Therapist " + i, "US-CT"));
    }
    for (int event = 0; event < events; event++) {
      change(ids.get(random.nextInt(ids.size())), event, random);
      if (world.records.size() >= 100 || event == events - 1) {
        var window = new ArrayList<ObjectNode>();
        for (var record : world.records) {
          for (int times = 1 + random.nextInt(5); times > 0; times--) {
            window.add(record);
          }
          if (random.nextInt(10) == 0) {
            window.add(poison("666" + event));
          }
        }
        Collections.shuffle(window, random);
        for (int from = 0; from < window.size(); from += 100) {
          taker.accept(window.subList(from, Math.min(window.size(), from + 100)));
        }
        world.records.clear();
        world.test.clock().advance(Duration.ofSeconds(random.nextInt(120)));
        if (random.nextInt(3) == 0) {
          world.compact();
        }
      }
    }
  }

  private void change(String id, int event, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> world.verify(id);
      case 1 -> world.revoke(id);
      case 2 -> world.hold(id);
      case 3 -> world.release(id);
      case 4 -> world.save(id, profile("Renamed " + event, random.nextInt(4), "US-CT", "US-NY"));
      default -> world.save(id, profile("Moved " + event, random.nextInt(4), "US-NY"));
    }
  }
}
