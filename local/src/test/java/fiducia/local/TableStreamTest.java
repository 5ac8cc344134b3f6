package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableStreamTest {

  private SmallRun small;

  @BeforeEach
  void start() throws IOException {
    small = new SmallRun();
  }

  @AfterEach
  void stop() {
    small.close();
  }

  /** Keys as the function was told of them, each once however often it was tried. */
  private List<String> told() {
    return small.batches.stream().flatMap(List::stream).distinct().toList();
  }

  @Test
  void everyChangeIsDeliveredInOrderOnceTheStreamIsDrained() {
    for (int i = 0; i < 9; i++) {
      small.put("T#" + i, Map.of());
    }
    small.delete("T#0");
    small.run.drain();
    assertThat(small.batches.stream().flatMap(List::stream))
        .containsExactly("T#0", "T#1", "T#2", "T#3", "T#4", "T#5", "T#6", "T#7", "T#8", "T#0");
    assertThat(small.batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(4));
  }

  @Test
  void whatTheFilterDoesNotWantIsNotDelivered() {
    small.put("C#1", Map.of());
    small.put("T#1", Map.of());
    small.run.drain();
    assertThat(told()).containsExactly("T#1");
  }

  @Test
  void aBatchIsTriedAgainFromTheRecordThatFailed() {
    var fails = new AtomicInteger(1);
    small.failing =
        keys -> keys.contains("T#1") && fails.getAndDecrement() > 0 ? List.of("T#1") : List.of();
    small.run.drain();
    small.put("T#0", Map.of());
    small.put("T#1", Map.of());
    small.put("T#2", Map.of());
    small.run.drain();
    assertThat(told()).containsExactly("T#0", "T#1", "T#2");
    var tries = small.batches.stream().filter(batch -> batch.contains("T#1")).toList();
    assertThat(tries).hasSize(2);
    assertThat(tries.getLast()).startsWith("T#1");
    assertThat(small.run.deadLetters()).isEmpty();
  }

  @Test
  void whatFailsForGoodIsPutAsideAfterItsRetriesAndStopsNothing() {
    small.failing = keys -> keys.contains("T#bad") ? List.of("T#bad") : List.of();
    small.put("T#bad", Map.of());
    small.run.drain();
    small.put("T#good", Map.of());
    small.run.drain();
    assertThat(small.batches.stream().filter(batch -> batch.contains("T#bad"))).hasSize(3);
    assertThat(small.batches.getLast()).containsExactly("T#good");
    assertThat(small.run.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.function()).isEqualTo("Listen");
              assertThat(letter.attempts()).isEqualTo(3);
              assertThat(letter.records()).isEqualTo(1);
            });
    var shown = SmallRun.json(small.get("/dev/dead-letters")).path("items");
    assertThat(shown).hasSize(1);
    assertThat(shown.toString()).doesNotContain("T#bad");
  }

  @Test
  void namingARecordThatWasNotSentFailsTheWholeBatch() {
    small.failing = keys -> List.of("no such record");
    small.put("T#1", Map.of());
    small.run.drain();
    assertThat(small.batches).hasSize(3);
    assertThat(small.run.deadLetters()).hasSize(1);
  }

  @Test
  void aFunctionThatThrowsIsTriedAgainToo() {
    var fails = new AtomicInteger(2);
    small.failing =
        keys -> {
          if (fails.getAndDecrement() > 0) {
            throw new IllegalStateException("on purpose");
          }
          return List.of();
        };
    small.put("T#1", Map.of());
    small.run.drain();
    assertThat(small.batches).hasSize(3);
    assertThat(small.run.deadLetters()).isEmpty();
  }
}
