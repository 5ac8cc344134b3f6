package fiducia.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Pool;
import fiducia.http.Json;
import fiducia.store.DirectoryLog.Entry;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of the stream's records on their way, the directory ends up as if it had been
 * made from the therapists themselves, to the last bit. The table's part in it is tested in
 * functions/directory with fewer seeds: here its entries are made from a model of the therapists.
 */
class RollTest {

  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");
  private static final int EVENTS = 2_000;
  private static final int THERAPISTS = 150;
  private static final int WINDOW = 100;

  private static final ObjectNode PROFILE =
      (ObjectNode)
          Json.read(
              """
              {"name": "Dr. Ana Ruiz",
               "licences": [{"jurisdiction": "US-CT", "kind": "psychologist", "number": "1", "expires": "2027-06-30"}],
               "languages": ["en"], "concerns": {"anxiety": 3}, "style": {"directive": 1},
               "formats": ["online"], "ageGroups": ["adult"], "places": 8, "acceptingUntil": "2027-01-31"}
              """);

  /** A therapist in truth. */
  private record Truth(long revision, boolean listed, int free, int liking) {

    Listing listing(String id) {
      var profile = PROFILE.deepCopy();
      profile.putObject("concerns").put("anxiety", liking).put("sleep", free % 4);
      var json =
          Json.object()
              .put("therapist", id)
              .put("free", free)
              .put("profileRevision", revision)
              .put("placesRevision", 1);
      json.set("profile", profile);
      json.set("verified", PROFILE.path("licences"));
      return Listing.of(json);
    }

    Entry entry(String id, Instant at) {
      return new Entry(at, id, revision + 1, listed ? Optional.of(listing(id)) : Optional.empty());
    }
  }

  /** What takes in entries. */
  private interface Taker {
    void take(Entry entry);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void repeatedShuffledLateAndLostRecordsGiveWhatARebuildGives(long seed) {
    var random = new Random(seed);
    var holder = new Roll[] {Roll.empty()};
    var truth =
        live(
            random,
            entry -> {
              if (random.nextInt(400) == 0) {
                // Compacted, and loaded again by somebody who starts.
                holder[0] = new Roll(Pool.unpack(holder[0].pool().pack()), holder[0].gone());
              }
              holder[0].apply(entry);
            });
    same(holder[0].pool().pack(), rebuilt(truth));
    assertThat(holder[0].gone().keySet())
        .containsExactlyInAnyOrderElementsOf(
            truth.entrySet().stream()
                .filter(one -> !one.getValue().listed())
                .map(Map.Entry::getKey)
                .toList());
  }

  /** The control: whoever believes what came last ends up elsewhere. */
  @Test
  void toTakeWhatCameLastWouldNotGiveWhatARebuildGives() {
    Map<String, Entry> last = new HashMap<>();
    var truth = live(new Random(1), entry -> last.put(entry.therapist(), entry));
    var pool = Pool.of(List.of());
    last.values()
        .forEach(
            entry -> entry.listing().ifPresent(one -> pool.put(one.candidate(), entry.revision())));
    assertThat(joined(pool.pack())).isNotEqualTo(joined(rebuilt(truth)));
  }

  /** The control: without memory of who has left, a late entry brings somebody back. */
  @Test
  void toForgetWhoHasLeftWouldNotGiveWhatARebuildGives() {
    var roll = Roll.empty();
    var truth =
        live(
            new Random(1),
            entry -> {
              roll.apply(entry);
              roll.forget(Instant.MAX);
            });
    assertThat(joined(roll.pool().pack())).isNotEqualTo(joined(rebuilt(truth)));
  }

  /**
   * Therapists change; each record comes one to five times, in no order within a window; whoever
   * takes it in reads the truth, and may then be slow to write what was read. Poison records are
   * reported and bring nothing.
   */
  private static Map<String, Truth> live(Random random, Taker taker) {
    Map<String, Truth> truth = new TreeMap<>();
    var window = new ArrayList<String>();
    var slow = new ArrayList<Entry>();
    for (int event = 1; event <= EVENTS; event++) {
      var id = "th_%03d".formatted(random.nextInt(THERAPISTS));
      var before = truth.getOrDefault(id, new Truth(0, false, 0, 0));
      truth.put(
          id,
          new Truth(
              before.revision() + 1,
              random.nextInt(4) > 0,
              random.nextInt(9),
              1 + random.nextInt(3)));
      window.add(id);
      if (window.size() == WINDOW || event == EVENTS) {
        deliver(window, truth, slow, START.plusSeconds(event), random, taker);
        window.clear();
      }
    }
    Collections.shuffle(slow, random);
    slow.forEach(taker::take);
    return truth;
  }

  private static void deliver(
      List<String> window,
      Map<String, Truth> truth,
      List<Entry> slow,
      Instant now,
      Random random,
      Taker taker) {
    var records = new ArrayList<Optional<String>>();
    for (var id : window) {
      for (int times = 1 + random.nextInt(5); times > 0; times--) {
        records.add(Optional.of(id));
      }
      if (random.nextInt(10) == 0) {
        records.add(Optional.empty()); // Poison.
      }
    }
    Collections.shuffle(records, random);
    for (var record : records) {
      record
          .map(id -> truth.get(id).entry(id, now))
          .ifPresent(
              read -> {
                if (random.nextInt(10) == 0) {
                  slow.add(read);
                } else {
                  taker.take(read);
                }
                if (!slow.isEmpty() && random.nextInt(20) == 0) {
                  taker.take(slow.remove(random.nextInt(slow.size())));
                }
              });
    }
  }

  private static List<byte[]> rebuilt(Map<String, Truth> truth) {
    var pool = Pool.of(List.of());
    truth.forEach(
        (id, one) -> {
          if (one.listed()) {
            pool.put(one.listing(id).candidate(), one.revision() + 1);
          }
        });
    return pool.pack();
  }

  private static void same(List<byte[]> some, List<byte[]> others) {
    assertThat(joined(some)).isEqualTo(joined(others));
  }

  private static byte[] joined(List<byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    parts.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  @Test
  void whatIsBothListedAndGoneWithOneRevisionIsGoneInWhicheverOrder() {
    var listed = new Truth(4, true, 1, 1).entry("th_1", START);
    var gone = new Truth(4, false, 1, 1).entry("th_1", START);
    var one = Roll.empty();
    one.apply(listed);
    one.apply(gone);
    var other = Roll.empty();
    other.apply(gone);
    other.apply(listed);
    assertThat(one.pool().size()).isZero();
    assertThat(other.pool().size()).isZero();
  }
}
