package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.figures.Counted;
import fiducia.figures.Counts;
import fiducia.figures.Quarter;
import fiducia.store.QuarterCounts;
import fiducia.store.Requests;
import fiducia.table.Keys;
import fiducia.table.Table.Query;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a request is counted, once. */
class FirstTalkCountsTableTest {

  private static final Quarter NOW = Quarter.of(TestPlatform.START);

  private Clinic clinic;
  private Clinic.Person client;
  private String ana;
  private String berta;
  private String match;

  @BeforeEach
  void open() {
    clinic = new Clinic();
    ana = clinic.therapist();
    berta = clinic.therapist();
    client = clinic.client();
    match = clinic.matchShowing(client, ana, berta);
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  private String ask(String therapist) {
    return clinic.ask(client, match, therapist).body().path("requests").path(0).path("id").asText();
  }

  private String accepted(String therapist) {
    var request = ask(therapist);
    clinic.accept(therapist, request);
    return request;
  }

  private Answer confirm(String request, String firstSession) {
    return clinic.onRequest(
        client,
        request,
        "confirmation",
        """
        {"rhythm": {"every": "week", "firstSession": "%s", "zone": "America/New_York"}}
        """
            .formatted(firstSession));
  }

  private Requests requests() {
    return new Requests(
        clinic.platform().table(), clinic.platform().secrets(), clinic.test.clock());
  }

  private Map<Quarter, Counts> counted() {
    return new QuarterCounts(clinic.platform().table()).all();
  }

  private void assertCounted(Counted what, long times) {
    assertThat(counted()).isEqualTo(Map.of(NOW, Counts.NONE.plus(what, times)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T18:00, TALK_WITHIN_3_DAYS",
    "2026-11-26T09:00, TALK_WITHIN_3_DAYS",
    "2026-11-27T09:00, TALK_WITHIN_A_WEEK",
    "2026-12-01T17:00, TALK_WITHIN_2_WEEKS",
    "2026-12-08T17:00, TALK_WITHIN_4_WEEKS",
    "2026-12-22T17:00, TALK_LATER"
  })
  void aConfirmationCountsTheDaysFromAskingToTheFirstSession(String first, Counted what) {
    assertThat(confirm(accepted(ana), first).status()).isEqualTo(201);
    assertCounted(what, 1);
  }

  @Test
  void theWaitBeganWhenTheClientAskedAndNotWhenTheTherapistAnswered() {
    var request = ask(ana);
    clinic.test.clock().advance(Duration.ofDays(2));
    clinic.accept(ana, request);
    clinic.test.clock().advance(Duration.ofDays(6));
    // Two days ahead, on the tenth day since asking.
    assertThat(confirm(request, "2026-12-03T17:00").status()).isEqualTo(201);
    assertCounted(Counted.TALK_WITHIN_2_WEEKS, 1);
  }

  @Test
  void aConfirmationThatComesTwiceIsCountedOnce() {
    var request = accepted(ana);
    assertThat(confirm(request, "2026-12-01T17:00").status()).isEqualTo(201);
    assertThat(confirm(request, "2026-12-22T17:00").status()).isEqualTo(201);
    assertCounted(Counted.TALK_WITHIN_2_WEEKS, 1);
  }

  @Test
  void whoIsReleasedForAnotherIsNotCounted() {
    ask(berta);
    confirm(accepted(ana), "2026-12-01T17:00");
    assertCounted(Counted.TALK_WITHIN_2_WEEKS, 1);
  }

  @Test
  void aConfirmationThatIsRefusedIsNotCounted() {
    var request = accepted(ana);
    clinic.revoke(ana);
    assertThat(confirm(request, "2026-12-01T17:00").problem()).isEqualTo("therapist-unavailable");
    assertThat(counted()).isEmpty();
  }

  @Test
  void aRequestThatIsDeclinedIsCountedOnce() {
    var request = ask(ana);
    clinic.decline(ana, request, "other");
    clinic.decline(ana, request, "other");
    clinic.decline(ana, request, "no-free-place");
    clinic.withdraw(client, request);
    assertCounted(Counted.DECLINED, 1);
  }

  @Test
  void aRequestThatIsTakenBackIsCountedOnce() {
    var request = accepted(ana);
    clinic.withdraw(client, request);
    clinic.withdraw(client, request);
    assertCounted(Counted.WITHDRAWN, 1);
  }

  @Test
  void aRequestThatNobodyDecidedIsCountedOnceByWhoeverFindsIt() {
    var request = ask(ana);
    clinic.test.clock().advance(Requests.HOLD);
    // By the client's next request, and by the sweep.
    var another = ask(berta);
    requests().expire(request);
    assertCounted(Counted.EXPIRED, 1);
    clinic.accept(berta, another);
    clinic.test.clock().advance(Requests.TO_CONFIRM);
    requests().expire(another);
    requests().expire(another);
    assertCounted(Counted.EXPIRED, 2);
  }

  @Test
  void whatHappensInAnotherQuarterIsCountedThere() {
    var request = accepted(ana);
    clinic.test.clock().set(Instant.parse("2026-11-30T14:59:59Z"));
    clinic.withdraw(client, request);
    clinic.test.clock().set(Instant.parse("2026-12-30T15:00:00Z"));
    var late = ask(ana);
    clinic.test.clock().set(Instant.parse("2027-01-01T00:00:00Z"));
    clinic.decline(ana, late, "other");
    assertThat(counted())
        .isEqualTo(
            Map.of(
                NOW,
                Counts.NONE.plus(Counted.WITHDRAWN, 1),
                NOW.next(),
                Counts.NONE.plus(Counted.DECLINED, 1)));
  }

  @Test
  void whoeverRacesForARequestItIsCountedOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      var request = ask(round % 2 == 0 ? ana : berta);
      var therapist = round % 2 == 0 ? ana : berta;
      try (var threads = Executors.newFixedThreadPool(6)) {
        threads
            .invokeAll(
                IntStream.range(0, 6)
                    .<Callable<Answer>>mapToObj(
                        i ->
                            () ->
                                i % 2 == 0
                                    ? clinic.withdraw(client, request)
                                    : clinic.decline(therapist, request, "other"))
                    .toList())
            .forEach(answer -> assertThat(answer.state()).isEqualTo(Future.State.SUCCESS));
      }
    }
    var counts = counted().get(NOW);
    assertThat(counts.of(Counted.WITHDRAWN) + counts.of(Counted.DECLINED)).isEqualTo(5);
  }

  /**
   * Many at once are in each other's way at a counter; nobody is refused for it, and none is lost.
   */
  @Test
  void manyWhoConfirmAtOnceAreAllCounted() throws Exception {
    var carla = clinic.therapistWithPlaces(12);
    var pairs =
        IntStream.range(0, 12)
            .mapToObj(
                i -> {
                  var other = clinic.client();
                  var request = clinic.asked(other, carla);
                  clinic.accept(carla, request);
                  return Map.entry(other, request);
                })
            .toList();
    try (var threads = Executors.newFixedThreadPool(12)) {
      var confirmations =
          pairs.stream()
              .<Callable<Answer>>map(pair -> () -> clinic.confirm(pair.getKey(), pair.getValue()))
              .toList();
      for (var answer : threads.invokeAll(confirmations)) {
        assertThat(answer.get().status()).isEqualTo(201);
      }
    }
    assertCounted(Counted.TALK_WITHIN_2_WEEKS, 12);
  }

  @Test
  void countsSayNothingOfWhomTheyCount() {
    var request = ask(ana);
    clinic.decline(ana, request, "other");
    var items = clinic.platform().table().all(Query.table(Keys.figures(Keys.shard(request))));
    assertThat(items)
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.attributes().keySet())
                    .containsExactlyInAnyOrder("pk", "sk", "type", "v", "revision", "declined"));
    assertThat(items.getFirst().attributes().toString()).doesNotContain(request, ana, client.id());
  }
}
