package fiducia.store;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.alliance.Alarm;
import fiducia.alliance.Rhythm;
import fiducia.alliance.Silence.WayOut;
import fiducia.alliance.Visibility;
import fiducia.http.Json;
import fiducia.model.Factor;
import fiducia.table.Attributes;
import fiducia.table.Item;
import fiducia.table.Table;
import fiducia.table.Write;
import fiducia.testing.TestTable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was written in the first version of the schema stays readable. */
class GoldenRelationshipTableTest {

  private static final String ID = "re_9RbC4tLj6ZoWh2FyNv7SuE";

  private static TestTable database;
  private static Table table;

  @BeforeAll
  static void open() throws IOException {
    database = TestTable.create();
    table = database.table();
    try (var golden =
        GoldenRelationshipTableTest.class.getResourceAsStream("/golden/relationship-v1.json")) {
      for (var json : Json.read(golden)) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        json.properties()
            .forEach(member -> attributes.put(member.getKey(), Attributes.of(member.getValue())));
        table.write("golden" + attributes.get("sk").s(), Write.create(Item.of(attributes)));
      }
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void aRelationshipOfTheFirstVersionIsRead() {
    var course = new Relationships(table).course(ID).orElseThrow();
    var relationship = course.relationship();
    assertThat(relationship.state()).isEqualTo(Relationship.State.PAUSED);
    assertThat(relationship.stateAt(Instant.parse("2027-01-10T12:00:00Z")))
        .isEqualTo(Relationship.State.ACTIVE);
    assertThat(relationship.sessions().rhythm()).isEqualTo(new Rhythm(10));
    assertThat(relationship.sessions().firstNumber()).isEqualTo(3);
    assertThat(relationship.sessions().pauses().getFirst().until())
        .contains(LocalDate.parse("2027-01-10"));
    assertThat(relationship.next().orElseThrow().session()).isEqualTo(4);

    var checkIn = course.checkIn(3).orElseThrow();
    var given = checkIn.given().orElseThrow();
    assertThat(checkIn.mailing()).isEqualTo(new Mailing(Mailing.State.ACCEPTED, 1));
    assertThat(given.visibleTo()).isEqualTo(Visibility.MATCHING_ONLY);
    assertThat(given.answers().rating(Factor.TRUST)).hasValue(3);
    assertThat(given.editableUntil()).isEqualTo("2026-12-03T10:00:00Z");

    assertThat(course.silence().orElseThrow().choice().orElseThrow().wayOut())
        .isEqualTo(WayOut.CALL_ME);
    var alarm = course.latestAlarm().orElseThrow();
    assertThat(alarm.alarm())
        .isEqualTo(
            new Alarm(3, Factor.TRUST, List.of(new Alarm.Cause(Factor.TRUST, Alarm.Sign.FALL))));
    assertThat(alarm.said()).hasSize(1);
  }

  @Test
  void aLinkOfTheFirstVersionIsRead() {
    var link = new Links(table).find("0".repeat(64)).orElseThrow();
    assertThat(link.opens(Instant.parse("2026-12-08T23:50:59.999Z"))).isTrue();
    assertThat(link.opens(Instant.parse("2026-12-08T23:51:00Z"))).isFalse();
  }
}
