package fiducia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fiducia.model.Concern;
import fiducia.model.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolTest {

  private static final int PLACES = 8;
  private static final int WEEKS = 78;
  private static final int SETTLED = 52;
  private static final int SESSIONS = 12;

  @Test
  void anEmptyPoolFindsNobodyAndSaysSo() {
    var question = Question.of(new People(1).client().seeker(), People.NOW, 1);
    var found = new Pool().shortlist(question, 3);
    assertThat(found.considered()).isZero();
    assertThat(found.first()).isEmpty();
    assertThat(new Pool().pack()).isEmpty();
    assertThat(Pool.unpack(List.of()).size()).isZero();
  }

  @Test
  void theNewerRevisionWins() {
    var pool = new Pool();
    var therapist = TherapistBuilder.aTherapist("th-1");
    assertThat(pool.put(therapist.candidate(), 5)).isTrue();
    assertThat(pool.put(therapist.candidate(), 4)).isFalse();
    assertThat(pool.put(therapist.candidate(), 5)).isFalse();
    assertThat(pool.remove("th-1", 4)).isFalse();
    assertThat(pool.revision("th-1")).hasValue(5);
    assertThat(pool.remove("th-1", 5)).isTrue();
    assertThat(pool.remove("th-1", 9)).isFalse();
    assertThat(pool.revision("th-1")).isEmpty();
    assertThat(pool.size()).isZero();
    assertThat(pool.put(therapist.candidate(), 6)).isTrue();
    assertThat(pool.size()).isEqualTo(1);
  }

  @Test
  void idsOfAnySpellingAreKept() {
    var ids =
        List.of(
            "th_oZsrzm84_T5DpE5mwZ3fGQ",
            "th_AAAAAAAAAAAAAAAAAAAAAA",
            "th_-_-_-_-_-_-_-_-_-_-_-w",
            "th_oZsrzm84_T5DpE5mwZ3fGR",
            "therapist 7 (Søren)",
            "x");
    var pool = new Pool();
    ids.forEach(id -> pool.put(TherapistBuilder.aTherapist(id).candidate(), 1));
    var again = Pool.unpack(pool.pack());
    assertThat(ids).allMatch(id -> again.revision(id).isPresent());
    var question = Question.of(ClientBuilder.aClient().seeker(), People.NOW, 1);
    assertThat(again.shortlist(question, 10).first())
        .extracting(Shortlist.Entry::id)
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void whoeverTakesMuchRoomStillFitsIntoAnItem() {
    var pool = new Pool();
    for (int i = 0; i < 300; i++) {
      int number = i;
      var own = IntStream.range(0, 100).mapToObj(k -> "plan-%d-%d".formatted(number, k));
      var places = IntStream.range(0, 10).mapToObj(k -> new GeoPoint(40 + number / 1e3, k));
      pool.put(
          TherapistBuilder.aTherapist("th-" + i)
              .takes(own.toArray(String[]::new))
              .at(places.toArray(GeoPoint[]::new))
              .candidate(),
          1);
    }
    var packed = pool.pack();
    assertThat(packed).hasSizeGreaterThan(1).allMatch(bytes -> bytes.length <= 390_000);
    var again = Pool.unpack(packed);
    assertThat(again.size()).isEqualTo(300);
    assertThat(again.pack()).containsExactlyElementsOf(packed);
    var question =
        Question.of(ClientBuilder.aClient().insuredWith("plan-7-99").seeker(), People.NOW, 1);
    assertThat(again.shortlist(question, 10).first())
        .extracting(Shortlist.Entry::id)
        .containsExactly("th-7");
  }

  @Test
  void aDamagedSegmentIsRefusedAndNotGuessed() {
    var segment = Pool.of(new People(1).candidates(40)).pack().getFirst();
    var other = segment.clone();
    other[0]++;
    assertThatIllegalArgumentException().isThrownBy(() -> Pool.unpack(List.of(other)));
    var cut = Arrays.copyOf(segment, segment.length / 2);
    assertThatIllegalArgumentException().isThrownBy(() -> Pool.unpack(List.of(cut)));
    assertThatIllegalArgumentException().isThrownBy(() -> Pool.unpack(List.of(new byte[0])));
  }

  @Test
  void aSegmentOfAThousandFitsIntoAnItemOfTheTable() {
    var packed = Pool.of(new People(3).candidates(3_000)).pack();
    assertThat(packed).hasSize(3).allMatch(bytes -> bytes.length < 390_000);
  }

  @Test
  void manyMaySearchAtOnce() throws Exception {
    var pool = Pool.of(new People(5).candidates(3_000));
    var questions = new ArrayList<Question>();
    for (int i = 0; i < 64; i++) {
      questions.add(Question.of(new People(i).client().seeker(), People.NOW, i));
    }
    var alone = questions.stream().map(question -> pool.shortlist(question, 10)).toList();
    var packed = Pool.unpack(pool.pack());
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Shortlist>> searches = new ArrayList<>();
      questions.forEach(question -> searches.add(() -> packed.shortlist(question, 10)));
      var together = new ArrayList<Shortlist>();
      for (var search : threads.invokeAll(searches)) {
        together.add(search.get());
      }
      assertThat(together).isEqualTo(alone);
    }
  }

  @Test
  void aPriceRisesWhereMostPlacesAreTakenAndFallsBackToNothing() {
    var pool = new Pool();
    pool.put(TherapistBuilder.aTherapist("full").offering(10).has(0).candidate(), 1);
    pool.put(TherapistBuilder.aTherapist("free").offering(10).has(10).candidate(), 1);
    pool.reprice();
    // .01 · (1 − .85), to four decimals.
    assertThat(pool.price("full")).hasValue(.0015);
    assertThat(pool.price("free")).hasValue(0);
    for (int day = 0; day < 1_000; day++) {
      pool.reprice();
    }
    assertThat(pool.price("full")).hasValue(.5);
    pool.put(TherapistBuilder.aTherapist("full").offering(10).has(10).candidate(), 2);
    assertThat(pool.price("full")).hasValue(.5);
    for (int day = 0; day < 100; day++) {
      pool.reprice();
    }
    assertThat(pool.price("full").orElseThrow()).isZero();
  }

  @Test
  void pricesSpreadClientsOverTherapistsAndWithoutThemTheyCrowd() {
    double priced = gini(clientsOfTheLastHalfYear(true));
    double unpriced = gini(clientsOfTheLastHalfYear(false));
    assertThat(priced).isLessThan(unpriced - .01);
  }

  /** Clients come, take the first who is shown, and leave after some weeks. */
  private static int[] clientsOfTheLastHalfYear(boolean priced) {
    var people = new People(11);
    var therapists = new HashMap<String, TherapistBuilder>();
    var pool = new Pool();
    for (int i = 0; i < 60; i++) {
      var therapist = people.therapist("th-" + i).offering(PLACES).has(PLACES).waits(0);
      therapists.put("th-" + i, therapist);
      pool.put(therapist.candidate(), 1);
    }
    Map<String, Integer> taken = new HashMap<>();
    Map<String, Integer> ever = new HashMap<>();
    Map<Integer, List<String>> leaving = new HashMap<>();
    long revision = 1;
    for (int week = 0; week < WEEKS; week++) {
      for (var id : leaving.getOrDefault(week, List.of())) {
        taken.merge(id, -1, Integer::sum);
        revision++;
        pool.put(therapists.get(id).has(PLACES - taken.get(id)).candidate(), revision);
      }
      for (int client = 0; client < 12; client++) {
        var seeker = ClientBuilder.aClient().named(people.pick(Concern.class)).seeker();
        var question = Question.of(seeker, People.NOW, week * 1_000L + client);
        for (var first : pool.shortlist(question, 1).first()) {
          ever.merge(first.id(), week < SETTLED ? 0 : 1, Integer::sum);
          taken.merge(first.id(), 1, Integer::sum);
          leaving.computeIfAbsent(week + SESSIONS, any -> new ArrayList<>()).add(first.id());
          revision++;
          pool.put(
              therapists.get(first.id()).has(PLACES - taken.get(first.id())).candidate(), revision);
        }
      }
      for (int day = 0; priced && day < 7; day++) {
        pool.reprice();
      }
    }
    return therapists.keySet().stream().mapToInt(id -> ever.getOrDefault(id, 0)).sorted().toArray();
  }

  /** 0 where all have as many, towards 1 where one has all. */
  private static double gini(int[] sorted) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += sorted[i];
      weighted += (i + 1.0) * sorted[i];
    }
    return 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
  }
}
