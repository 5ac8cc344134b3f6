package fiducia.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.platform.Platform;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.HookedDatabase;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class ImportTableTest {

  private static final String ROUTE = "/v1/therapists/imports";
  private static final String HEADER = "clinic_id,name,npi,licences,places\n";
  private static final String ADA =
      "t-1,Ada Example,1234567893,US-CT:psychologist:P-1:2027-06-30,8\n";
  private static final String FILE = "9a1b0c5e-0000-4000-8000-000000000001";

  private TestPlatform platform;
  private IntakeHandler handler;

  @BeforeEach
  void open() {
    platform = TestPlatform.create();
    handler = new IntakeHandler(platform.platform());
  }

  @AfterEach
  void close() {
    platform.close();
  }

  private static Call call(String csv) {
    return Call.post(ROUTE).asAdmin("clinic").body("text/csv", csv.getBytes(UTF_8));
  }

  private Answer send(Call call) {
    return call.to(handler);
  }

  private JsonNode take(String csv) {
    var answer = send(call(csv).query("dryRun", "false"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private static String rows(int from, int upTo) {
    return IntStream.rangeClosed(from, upTo)
        .mapToObj("t-%1$d,Ana %1$d,,,8\n"::formatted)
        .collect(Collectors.joining());
  }

  private boolean isThere(String id) {
    return platform.platform().table().get(Keys.row(id)).isPresent();
  }

  private static List<Integer> lines(JsonNode report) {
    return StreamSupport.stream(report.path("refused").spliterator(), false)
        .map(row -> row.path("line").asInt())
        .toList();
  }

  @Test
  void aRowBecomesATherapistWhoWaitsForVerification() {
    var report = take(HEADER + ADA);
    assertThat(report.path("taken").asInt()).isEqualTo(1);
    assertThat(report.path("ending").asText()).isEqualTo("complete");
    assertThat(report.has("nextLine")).isFalse();
    var pending =
        Call.get("/v1/therapists").asAdmin("clinic").query("status", "pending").to(handler);
    assertThat(pending.body().at("/items/0/name").asText()).isEqualTo("Ada Example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", ""})
  void unlessToldOtherwiseNobodyIsChanged(String dryRun) {
    var call = call(HEADER + ADA);
    var report = send(dryRun.isEmpty() ? call : call.query("dryRun", dryRun)).body();
    assertThat(report.path("dryRun").asBoolean()).isTrue();
    assertThat(report.path("taken").asInt()).isEqualTo(1);
    assertThat(isThere("t-1")).isFalse();
    assertThat(platform.platform().table().get(Keys.npi("1234567893"))).isEmpty();
  }

  @Test
  void aSecondTimeChangesNothing() {
    take(HEADER + ADA + rows(2, 5));
    var again = take(HEADER + ADA + rows(2, 5));
    assertThat(again.path("taken").asInt()).isZero();
    assertThat(again.path("unchanged").asInt()).isEqualTo(5);
  }

  @Test
  void aBadRowStopsNoOtherAndItsLineIsSaid() {
    var report =
        take(
            HEADER
                + "t-1,Ana,,,many\n\nt-2,\"Ben\" B,,,1\n"
                + rows(3, 3)
                + ",,,,\nt-4,\"C\nD\",,,1\n");
    assertThat(lines(report)).containsExactly(2, 4);
    assertThat(report.at("/refused/0/column").asText()).isEqualTo("places");
    assertThat(report.at("/refused/0/code").asText()).isEqualTo("not-in-range");
    assertThat(report.at("/refused/0/details/most").asInt()).isEqualTo(500);
    assertThat(report.path("taken").asInt()).isEqualTo(2);
    assertThat(report.at("/skipped/empty-row").asInt()).isEqualTo(1);
    assertThat(report.path("rows").asInt()).isEqualTo(5);
    assertThat(report.toString()).doesNotContain("many", "Ben");
  }

  @Test
  void aFileOfManyPartsGoesOnWhereItIsTold() {
    var whole = HEADER + rows(1, 120);
    var first = send(part(whole, "false").query("goesOn", "true")).body();
    assertThat(first.path("ending").asText()).isEqualTo("more");
    assertThat(first.path("nextLine").asInt()).isEqualTo(52);
    var second = send(part(HEADER + rows(51, 120), "false").query("firstLine", "52")).body();
    assertThat(second.path("nextLine").asInt()).isEqualTo(102);
    var third = send(part(HEADER + rows(101, 120), "false").query("firstLine", "102")).body();
    assertThat(third.path("ending").asText()).isEqualTo("complete");
    assertThat(third.path("taken").asInt()).isEqualTo(20);
    assertThat(isThere("t-120")).isTrue();
  }

  private static Call part(String csv, String dryRun) {
    return call(csv).query("file", FILE).query("dryRun", dryRun);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void whoStandsInTwoPartsIsRefusedTheSecondTime(String dryRun) {
    send(part(HEADER + ADA + rows(2, 50), dryRun).query("goesOn", "true"));
    for (int again = 0; again < 2; again++) {
      var later =
          send(part(HEADER + "t-60,Other,1234567893,,1\nt-7,Another,,,1\nt-61,New,,,1\n", dryRun)
                  .query("firstLine", "52"))
              .body();
      assertThat(lines(later)).containsExactly(52, 53);
      assertThat(later.at("/refused/0/column").asText()).isEqualTo("npi");
      assertThat(later.at("/refused/1/column").asText()).isEqualTo("clinic_id");
      assertThat(later.at("/refused/1/code").asText()).isEqualTo("twice");
    }
    // The first of the two is not refused for the second, whichever is sent last.
    var first = send(part(HEADER + ADA + rows(2, 50), dryRun).query("goesOn", "true")).body();
    assertThat(lines(first)).isEmpty();
  }

  @Test
  void anotherFileAnotherAdministratorAndAnotherDayAreNotTheSameFile() {
    send(part(HEADER + rows(1, 50), "true").query("goesOn", "true"));
    var again = HEADER + rows(7, 7);
    var other = call(again).query("file", FILE.replace('9', '8')).query("firstLine", "52");
    assertThat(lines(send(other).body())).isEmpty();
    var colleague = Call.post(ROUTE).asAdmin("other").body("text/csv", again.getBytes(UTF_8));
    assertThat(lines(send(colleague.query("file", FILE).query("firstLine", "52")).body()))
        .isEmpty();
    assertThat(lines(send(part(again, "true").query("firstLine", "52")).body()))
        .containsExactly(52);
    platform.clock().advance(Duration.ofHours(25));
    assertThat(lines(send(part(again, "true").query("firstLine", "53")).body())).isEmpty();
  }

  @Test
  void whereTheTableIsLostOnTheWayTheReportEndsBeforeIt() {
    var lost = new IntakeHandler(losing(4));
    var csv = HEADER + rows(1, 3) + "t-x,,,,1\n" + rows(4, 5) + "t-y,,,,1\n";
    var report = call(csv).query("dryRun", "false").to(lost).body();
    assertThat(report.path("ending").asText()).isEqualTo("store-unreachable");
    assertThat(report.path("taken").asInt()).isEqualTo(3);
    assertThat(lines(report)).containsExactly(5);
    assertThat(report.path("nextLine").asInt()).isEqualTo(6);
    assertThat(report.path("rows").asInt()).isEqualTo(4);
    assertThat(isThere("t-3")).isTrue();
    assertThat(isThere("t-4")).isFalse();
    var rest =
        send(part(HEADER + rows(4, 5) + "t-y,,,,1\n", "false").query("firstLine", "6")).body();
    assertThat(rest.path("taken").asInt()).isEqualTo(2);
    assertThat(lines(rest)).containsExactly(8);
  }

  @Test
  void whereTheTableIsLostAtOnceTheCallerIsToldToComeBack() {
    var logs = new Call.Logs();
    var answer =
        call(HEADER + rows(1, 3))
            .query("dryRun", "false")
            .logs(logs)
            .to(new IntakeHandler(losing(1)));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsKey("Retry-After");
    assertThat(isThere("t-1")).isFalse();
    assertThat(logs.lines()).noneMatch(line -> line.contains("Ana"));
  }

  private Platform losing(int write) {
    var base = platform.platform();
    var database =
        HookedDatabase.before(
            platform.database().client(),
            "transactWriteItems",
            "THERAPIST#",
            write,
            () -> {
              throw SdkClientException.create("the lights are out");
            });
    return new Platform(
        new Table(database, TestTable.NAME),
        base.clock(),
        base.secrets(),
        base.mailer(),
        base.site());
  }

  @Test
  void sentAgainUnderItsKeyAPartIsAnsweredAsBefore() {
    var first = send(keyed("false"));
    var again = send(keyed("false"));
    assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(send(keyed("true")).problem()).isEqualTo("idempotency-key-reused");
  }

  private static Call keyed(String dryRun) {
    return call(HEADER + ADA).query("dryRun", dryRun).header("Idempotency-Key", FILE);
  }

  @Test
  void whatIsNoClinicsFileIsRefusedWithItsReason() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write((HEADER + ADA).getBytes(UTF_8));
    }
    var files =
        Map.of(
            "empty", new byte[0],
            "columns-missing", "Vorname,Nachname\nAda,Example\n".getBytes(UTF_8),
            "column-twice", "name,npi,Name\nAda,,Example\n".getBytes(UTF_8),
            "spreadsheet", new byte[] {'P', 'K', 3, 4, 20, 0},
            "compressed", zipped.toByteArray(),
            "not-utf-8", HEADER.getBytes(UTF_16),
            "header-unreadable", "\"name\"x,npi\n".getBytes(UTF_8));
    files.forEach(
        (reason, bytes) -> {
          var answer = send(Call.post(ROUTE).asAdmin("clinic").body("text/csv", bytes));
          assertThat(answer.status()).as(reason).isEqualTo(422);
          assertThat(answer.problem()).as(reason).isEqualTo("unusable-file");
          assertThat(answer.body().path("reason").asText()).isEqualTo(reason);
          assertThat(answer.body().toString()).doesNotContain("Vorname", "Ada");
        });
  }

  @Test
  void aRowThatIsNotUtf8IsRefusedAlone() {
    var bytes =
        (HEADER + "t-1,Jos\u00e9,,,1\nt-2,Ana,,,1\n")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    var report = send(Call.post(ROUTE).asAdmin("clinic").body("text/csv", bytes)).body();
    assertThat(lines(report)).containsExactly(2);
    assertThat(report.path("taken").asInt()).isEqualTo(1);
    // A gateway that hands on text has made something else of those bytes; it is noticed, too.
    var text =
        Call.post(ROUTE)
            .asAdmin("clinic")
            .header("Content-Type", "text/csv")
            .body(HEADER + "t-1,Jos\uFFFD,,,1\nt-2,Ana,,,1\n");
    assertThat(lines(send(text).body())).containsExactly(2);
  }

  @Test
  void otherBodiesAndParametersAreRefused() {
    var json = Call.post(ROUTE).asAdmin("clinic").body("application/json", "{}".getBytes(UTF_8));
    assertThat(send(json).status()).isEqualTo(415);
    var latin =
        Call.post(ROUTE)
            .asAdmin("clinic")
            .body("text/csv; charset=iso-8859-1", HEADER.getBytes(UTF_8));
    assertThat(send(latin).status()).isEqualTo(415);
    var spoken =
        Call.post(ROUTE).asAdmin("clinic").body("text/csv; charset=UTF-8", HEADER.getBytes(UTF_8));
    assertThat(send(spoken).status()).isEqualTo(200);
    assertThat(send(call(HEADER + "x".repeat(65_536))).status()).isEqualTo(413);
    assertThat(faultOf(call(HEADER).query("dryRun", "no"))).isEqualTo("query:dryRun");
    assertThat(faultOf(call(HEADER).query("goesOn", "true"))).isEqualTo("query:file");
    assertThat(faultOf(call(HEADER).query("firstLine", "2"))).isEqualTo("query:file");
    assertThat(faultOf(call(HEADER).query("file", "therapists.csv"))).isEqualTo("query:file");
    assertThat(faultOf(part(HEADER, "true").query("firstLine", "1"))).isEqualTo("query:firstLine");
    assertThat(faultOf(part(HEADER, "true").query("firstLine", "100001")))
        .isEqualTo("query:firstLine");
  }

  private String faultOf(Call call) {
    var answer = send(call);
    assertThat(answer.status()).isEqualTo(400);
    return answer.body().at("/faults/0/pointer").asText();
  }

  @Test
  void onlyTheClinicImports() {
    var csv = (HEADER + ADA).getBytes(UTF_8);
    var therapist = Call.post(ROUTE).asTherapist("ada").body("text/csv", csv);
    assertThat(send(therapist.query("dryRun", "false")).status()).isEqualTo(401);
    assertThat(send(Call.post(ROUTE).body("text/csv", csv)).status()).isEqualTo(401);
    assertThat(isThere("t-1")).isFalse();
  }
}
