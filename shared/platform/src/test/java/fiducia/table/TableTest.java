package fiducia.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.http.Json;
import fiducia.table.Table.Outcome;
import fiducia.testing.TestTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  private static TestTable database;
  private static Table table;

  @BeforeAll
  static void open() {
    database = TestTable.create();
    table = database.table();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void anItemComesBackAsItWasWritten() {
    var item =
        Item.of(new Key("A#1", "PROFILE"), "sample", 3)
            .with("text", "word")
            .with("number", 7)
            .with("truth", true)
            .with("at", Instant.parse("2026-11-23T15:00:00Z"))
            .with("set", Set.of("b", "a"))
            .with("bytes", new byte[] {1, 2})
            .with("json", Json.object().put("x", 1.25).put("n", 1).put("s", "t"));
    table.write("t1", Write.create(item));
    assertThat(table.get(item.key())).contains(item);
    assertThat(item.json("json").toString()).isEqualTo("{\"n\":1,\"s\":\"t\",\"x\":1.25}");
  }

  @Test
  void aKeyIsTakenOnce() {
    var item = Item.of(new Key("A#2", "PROFILE"), "sample", 1);
    assertThat(table.write("t2", Write.create(item)).written()).isTrue();
    assertThat(table.write("t3", Write.create(item))).isEqualTo(new Outcome.Refused(List.of(0)));
  }

  @Test
  void theSameIntentTwiceIsOneDeedAndBothAreToldOfIt() {
    var item = Item.of(new Key("A#3", "PROFILE"), "sample", 1);
    assertThat(table.write("t4", Write.create(item)).written()).isTrue();
    assertThat(table.write("t4", Write.create(item)).written()).isTrue();
  }

  @Test
  void aReplacementOfWhatWasChangedMeanwhileIsRefused() {
    var item = Item.of(new Key("A#4", "PROFILE"), "sample", 1);
    table.write("t5", Write.create(item));
    assertThat(table.write("t6", Write.replace(item, item.with("a", 1))).written()).isTrue();
    assertThat(table.write("t7", Write.replace(item, item.with("a", 2))).written()).isFalse();
    assertThat(table.get(item.key()).orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void aTransactionSaysWhichConditionsFailedAndWritesNothing() {
    var one = Item.of(new Key("A#5", "ONE"), "sample", 1);
    var two = Item.of(new Key("A#5", "TWO"), "sample", 1);
    table.write("t8", Write.create(two));
    var outcome = table.transact("t9", List.of(Write.create(one), Write.create(two)));
    assertThat(outcome).isEqualTo(new Outcome.Refused(List.of(1)));
    assertThat(table.get(one.key())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "status",
        "state",
        "zone",
        "language",
        "hash",
        "count",
        "size",
        "date",
        "ttl",
        "a.b",
        "x-y"
      })
  void aReservedWordNeverBreaksAnExpression(String word) {
    var key = new Key("WORD#" + word, "PROFILE");
    table.write("c" + word, Write.create(Item.of(key, "sample", 1).with(word, "x")));
    var update =
        Write.update(key).set(word + "2", "y").ifEquals(word, "x").ifHas(word).ifLacks(word + "3");
    assertThat(table.write("u" + word, update).written()).isTrue();
    assertThat(table.get(key).orElseThrow().text(word + "2")).isEqualTo("y");
  }

  @Test
  void aWriteThatSaysNothingOfWhatItBelievesIsRefused() {
    var item = Item.of(new Key("A#6", "PROFILE"), "sample", 1);
    assertThatThrownBy(() -> table.write("t10", Write.put(item)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aQueryComesInOrderAndInPages() {
    for (int i = 0; i < 5; i++) {
      table.write("q" + i, Write.create(Item.of(new Key("Q#1", "CHECKIN#" + i), "sample", 1)));
    }
    var query = Table.Query.table("Q#1", "CHECKIN#");
    var first = table.page(query, 2, Optional.empty());
    var second = table.page(query, 2, first.last());
    assertThat(first.items())
        .extracting(item -> item.key().sk())
        .containsExactly("CHECKIN#0", "CHECKIN#1");
    assertThat(second.items())
        .extracting(item -> item.key().sk())
        .containsExactly("CHECKIN#2", "CHECKIN#3");
    assertThat(table.all(query.newestFirst())).hasSize(5);
    assertThat(table.all(query.newestFirst()).getFirst().key().sk()).isEqualTo("CHECKIN#4");
  }

  @Test
  void whatIsDueIsFoundFromItsInstantOnAndNotBefore() {
    var at = Instant.parse("2026-12-01T17:00:00Z");
    var item = Item.of(new Key("D#1", "X"), "sample", 1).due(at);
    table.write("d1", Write.create(item));
    int shard = Integer.parseInt(item.text("duePk").substring("DUE#".length()));
    assertThat(table.all(Table.Query.due(shard, at.minusMillis(1)))).isEmpty();
    assertThat(table.all(Table.Query.due(shard, at))).hasSize(1);
    table.write("d2", Write.update(item.key()).notDue());
    assertThat(table.all(Table.Query.due(shard, at))).isEmpty();
  }

  @Test
  void theNewerRevisionWinsWhateverTheOrderOfArrival() {
    var key = new Key("L#1", "th");
    for (int revision : new int[] {3, 1, 2, 3}) {
      table.write(
          "n" + revision,
          Write.put(Item.of(key, "sample", 1).with("sourceRevision", revision))
              .ifNewer("sourceRevision", revision));
    }
    assertThat(table.get(key).orElseThrow().number("sourceRevision")).isEqualTo(3);
  }
}
