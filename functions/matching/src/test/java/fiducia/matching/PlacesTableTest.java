package fiducia.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.http.Json;
import fiducia.model.Jurisdiction;
import fiducia.store.FirstTalk;
import fiducia.store.FirstTalk.State;
import fiducia.store.Requests;
import fiducia.store.Requests.Asked;
import fiducia.store.Requests.Asking;
import fiducia.store.Requests.Decided;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import fiducia.testing.TestTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A place is never sold twice, however many want it at once. */
class PlacesTableTest {

  private static final int RIVALS = 200;
  private static final int THREADS = 64;
  private static final int ROUNDS = 20;
  private static final int BATCH = 25;

  private static Clinic clinic;
  private static Table table;
  private static Requests requests;
  private static String therapist;
  private static List<Item> held;
  private static ExecutorService threads;

  @BeforeAll
  static void open() {
    clinic = new Clinic();
    table = clinic.platform().table();
    requests = new Requests(table, clinic.platform().secrets(), clinic.test.clock());
    threads = Executors.newFixedThreadPool(THREADS);
    therapist = clinic.therapistWithPlaces(RIVALS);
    held =
        clients("held").stream()
            .map(client -> requests.ask(asking(client)))
            .map(asked -> ((Asked.Made) asked).requests().getFirst())
            .map(request -> table.get(Keys.request(request.id())).orElseThrow())
            .toList();
  }

  @AfterAll
  static void close() {
    threads.shutdownNow();
    clinic.close();
  }

  private static List<String> clients(String name) {
    return IntStream.range(0, RIVALS).mapToObj(i -> "cl_" + name + "-" + i).toList();
  }

  private static Asking asking(String client) {
    return new Asking(
        client,
        "ma_1",
        new Jurisdiction("US-CT"),
        List.of(therapist),
        Json.object(),
        Optional.empty());
  }

  private static <S, T> List<T> atOnce(List<S> whom, Function<S, T> deed) throws Exception {
    var deeds = whom.stream().map(one -> (Callable<T>) () -> deed.apply(one)).toList();
    var answers = new ArrayList<T>();
    for (var answer : threads.invokeAll(deeds)) {
      try {
        answers.add(answer.get());
      } catch (ExecutionException failed) {
        throw new AssertionError(failed.getCause());
      }
    }
    return answers;
  }

  /** All requests on hold again, made while there were places enough; now there are so many. */
  private static void holdAll(int places) {
    var counters =
        table
            .get(Keys.places(therapist))
            .orElseThrow()
            .with("places", places)
            .with("occupied", RIVALS)
            .with("accepted", 0);
    var items = new ArrayList<>(held);
    items.add(counters);
    for (int from = 0; from < items.size(); from += BATCH) {
      var batch =
          items.subList(from, Math.min(items.size(), from + BATCH)).stream()
              .map(item -> PutRequest.builder().item(item.attributes()).build())
              .map(put -> WriteRequest.builder().putRequest(put).build())
              .toList();
      clinic
          .test
          .database()
          .client()
          .batchWriteItem(request -> request.requestItems(Map.of(TestTable.NAME, batch)));
    }
  }

  /** One way for a therapist to accept. */
  private interface Acceptance {
    boolean accept(String request);
  }

  /** Two hundred at once: exactly as many are accepted as there are places, and all know. */
  private static void assertNeverOversold(Acceptance way, int places, int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      holdAll(places);
      var told = atOnce(held, item -> way.accept(item.text("request")));
      long accepted =
          table.getAll(held.stream().map(Item::key).toList()).stream()
              .filter(item -> FirstTalk.of(item).state() == State.ACCEPTED)
              .count();
      assertThat(accepted).as("accepted of %d places", places).isEqualTo(places);
      assertThat(told.stream().filter(yes -> yes).count()).isEqualTo(places);
      assertThat(clinic.places(therapist).accepted()).isEqualTo(places);
      assertThat(clinic.places(therapist).occupied()).isEqualTo(RIVALS);
    }
  }

  private static boolean accept(String request) {
    return switch (requests.accept(request, therapist).orElseThrow()) {
      case Decided.Done done -> true;
      case Decided.NoFreePlace() -> false;
      default -> throw new AssertionError("neither accepted nor full");
    };
  }

  /** As it must not be done: what was read may be over before it is written. */
  private static boolean readThenAccept(String request) {
    var counters = table.get(Keys.places(therapist)).orElseThrow();
    if (counters.number("accepted") >= counters.number("places")) {
      return false;
    }
    table.transact(
        clinic.token(),
        List.of(
            Write.update(Keys.request(request)).set("state", State.ACCEPTED.code()),
            Write.update(Keys.places(therapist)).add("accepted", 1)));
    return true;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 50})
  void aPlaceIsNeverSoldTwice(int places) throws Exception {
    assertNeverOversold(PlacesTableTest::accept, places, ROUNDS);
  }

  @Test
  void toReadFirstAndWriteThenWouldSellPlacesTwice() {
    assertThatThrownBy(() -> assertNeverOversold(PlacesTableTest::readThenAccept, 7, ROUNDS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("accepted of 7 places");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 50})
  void aPlaceIsNeverHeldTwice(int places) throws Exception {
    holdAll(places);
    table.write(clinic.token(), Write.update(Keys.places(therapist)).set("occupied", 0));
    var asked = atOnce(clients("asks-for-" + places), client -> requests.ask(asking(client)));
    assertThat(asked.stream().filter(Asked.Made.class::isInstance).count()).isEqualTo(places);
    assertThat(asked.stream().filter(Asked.PlaceTaken.class::isInstance).count())
        .isEqualTo(RIVALS - places);
    assertThat(clinic.places(therapist).occupied()).isEqualTo(places);
  }
}
