package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.alliance.Rhythm;
import fiducia.alliance.Sessions;
import fiducia.http.Json;
import fiducia.model.DeclineCode;
import fiducia.model.Jurisdiction;
import fiducia.store.FirstTalk;
import fiducia.store.FirstTalk.State;
import fiducia.store.Requests;
import fiducia.store.Requests.Asking;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.testing.TestTable;
import fiducia.testing.UnreliableDatabase;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;

/** Transactions collide, answers get lost, everybody decides at once: the invariants hold. */
class BadDayTableTest {

  private static final int THERAPISTS = 4;
  private static final int CLIENTS = 24;
  private static final int PLACES = 3;
  private static final Jurisdiction CONNECTICUT = new Jurisdiction("US-CT");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theInvariantsHoldThroughConflictsAndLostAnswers(long seed) throws Exception {
    try (var clinic = new Clinic();
        var threads = Executors.newFixedThreadPool(16)) {
      var therapists = new ArrayList<String>();
      for (int i = 0; i < THERAPISTS; i++) {
        therapists.add(clinic.therapistWithPlaces(PLACES));
      }
      var unreliable =
          new UnreliableDatabase(clinic.test.database().client(), new Random(seed), .15, 10);
      var requests =
          new Requests(
              new Table(unreliable.client(), TestTable.NAME),
              clinic.platform().secrets(),
              clinic.test.clock());
      var lives = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < CLIENTS; i++) {
        var client = "cl_" + i;
        var random = new Random(seed * 1000 + i);
        lives.add(() -> live(requests, client, therapists, random));
      }
      for (var life : threads.invokeAll(lives)) {
        assertThat(life.get()).isTrue();
      }
      assertThat(unreliable.conflicted()).isPositive();
      assertThat(unreliable.lost()).isPositive();
      assertInvariants(clinic, therapists);
    }
  }

  /** One client asks, therapists answer, the client changes mind; each deed is tried again. */
  private static boolean live(
      Requests requests, String client, List<String> therapists, Random random) {
    for (int round = 0; round < 3; round++) {
      int first = random.nextInt(THERAPISTS);
      var whom = List.of(therapists.get(first), therapists.get((first + 1) % THERAPISTS));
      stubbornly(
          () ->
              requests.ask(
                  new Asking(client, "ma_1", CONNECTICUT, whom, Json.object(), Optional.empty())));
      for (var request : requestsOf(requests, client)) {
        switch (random.nextInt(5)) {
          case 0 ->
              stubbornly(
                  () -> requests.decline(request.id(), request.therapist(), DeclineCode.OTHER));
          case 1 -> stubbornly(() -> requests.withdraw(request.id(), client));
          case 2 -> stubbornly(() -> requests.expire(request.id()));
          default -> {
            stubbornly(() -> requests.accept(request.id(), request.therapist()));
            if (random.nextInt(3) == 0) {
              stubbornly(() -> requests.confirm(request.id(), client, sessions()));
            }
          }
        }
      }
    }
    return true;
  }

  private static Sessions sessions() {
    return Sessions.of(
        LocalDateTime.of(2026, 12, 1, 17, 0), ZoneId.of("America/New_York"), Rhythm.WEEKLY);
  }

  private static List<FirstTalk> requestsOf(Requests requests, String client) {
    return requests.ofClient(client, 100, Optional.empty()).items().stream()
        .map(FirstTalk::of)
        .toList();
  }

  /** As whoever gets no answer does. */
  private static <T> void stubbornly(Callable<T> deed) {
    for (int attempt = 0; attempt < 50; attempt++) {
      try {
        deed.call();
        return;
      } catch (SdkException noAnswer) {
        // Tries again.
      } catch (Exception unexpected) {
        throw new AssertionError(unexpected);
      }
    }
    throw new AssertionError("no answer at all");
  }

  private static void assertInvariants(Clinic clinic, List<String> therapists) {
    var table = clinic.platform().table();
    var requests = new Requests(table, clinic.platform().secrets(), clinic.test.clock());
    Map<String, Long> occupied = new HashMap<>();
    Map<String, Long> accepted = new HashMap<>();
    int made = 0;
    for (int i = 0; i < CLIENTS; i++) {
      var client = "cl_" + i;
      var own = requestsOf(requests, client);
      made += own.size();
      var open = Json.object();
      for (var request : own) {
        var state = request.state();
        if (state.isOpen() || state == State.CONFIRMED) {
          occupied.merge(request.therapist(), 1L, Long::sum);
        }
        if (state == State.ACCEPTED || state == State.CONFIRMED) {
          accepted.merge(request.therapist(), 1L, Long::sum);
        }
        if (state.isOpen()) {
          open.put(request.id(), request.therapist());
        }
        assertThat(table.get(Keys.request(request.id())).orElseThrow().has("dueAt"))
            .isEqualTo(state.isOpen());
      }
      var confirmed = own.stream().filter(one -> one.state() == State.CONFIRMED).toList();
      assertThat(confirmed).as("at most one relationship").hasSizeLessThanOrEqualTo(1);
      assertThat(table.get(Keys.active(client)).map(guard -> guard.text("relationship")))
          .isEqualTo(confirmed.stream().findFirst().flatMap(FirstTalk::relationship));
      assertThat(open.size()).isLessThanOrEqualTo(Requests.MOST_OPEN);
      table
          .get(Keys.openRequests(client))
          .ifPresent(list -> assertThat(list.json("requests")).isEqualTo(open));
    }
    assertThat(made).isPositive();
    for (var therapist : therapists) {
      var places = clinic.places(therapist);
      assertThat(places.occupied()).isEqualTo(occupied.getOrDefault(therapist, 0L));
      assertThat(places.accepted()).isEqualTo(accepted.getOrDefault(therapist, 0L));
      assertThat(places.occupied()).isLessThanOrEqualTo(PLACES);
      assertThat(places.accepted()).isLessThanOrEqualTo(places.occupied());
    }
  }
}
