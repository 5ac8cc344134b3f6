package fiducia.imports;

import static fiducia.imports.NppesFile.npi;
import static fiducia.imports.NppesFile.psychologist;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

  private final MemoryRoster roster = new MemoryRoster();

  private static NppesFile.Row[] psychologists(int count) {
    return IntStream.range(0, count)
        .mapToObj(NppesFile::psychologist)
        .toArray(NppesFile.Row[]::new);
  }

  private Report run(NppesFile file) {
    return Imports.run(roster, Source.NPPES, file.text());
  }

  static void assertPartsAddUp(Report report) {
    long skipped = report.skipped().values().stream().mapToLong(Long::longValue).sum();
    assertThat(report.taken() + report.unchanged() + skipped + report.refused())
        .isEqualTo(report.rows());
  }

  @Test
  void aSecondRunChangesNothing() {
    var file = NppesFile.of(psychologists(230));
    assertThat(run(file).taken()).isEqualTo(230);
    var second = run(file);
    assertThat(second.taken()).isZero();
    assertThat(second.unchanged()).isEqualTo(230);
    assertThat(roster.writes()).isEqualTo(230);
  }

  @Test
  void onlyWhatChangedIsTakenAgain() {
    run(NppesFile.of(psychologists(10)));
    var changed = psychologists(10);
    changed[3].with("Provider First Name", "OTHER");
    var second = run(NppesFile.of(changed));
    assertThat(second.taken()).isEqualTo(1);
    assertThat(second.unchanged()).isEqualTo(9);
  }

  @Test
  void aDryRunWritesNothingAndTellsWhatWould() {
    run(NppesFile.of(psychologists(10)));
    var file = NppesFile.of(psychologists(60)).bytes();
    var dry = Imports.run(roster, Source.NPPES, file, true);
    assertThat(dry.taken()).isEqualTo(50);
    assertThat(dry.unchanged()).isEqualTo(10);
    assertThat(roster.writes()).isEqualTo(10);
    assertThat(dry.summary()).contains("would be taken");
  }

  @Test
  void batchesAreOfTheSizeThatTheRosterNames() {
    run(NppesFile.of(psychologists(3 * Roster.BATCH + 1)));
    assertThat(roster.largestBatch()).isEqualTo(Roster.BATCH);
  }

  @Test
  void oneNpiInTwoRowsIsRefusedTheSecondTime() {
    var report = run(NppesFile.of(psychologist(1), psychologist(2), psychologist(1)));
    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.firstRefused()).extracting(RefusedRow::line).containsExactly(4L);
    assertPartsAddUp(report);
  }

  @Test
  void whatTheTableRefusesIsReportedWithItsLine() {
    roster.refusing(npi(1));
    var report = run(NppesFile.of(psychologist(0), psychologist(1), psychologist(2)));
    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.firstRefused()).hasSize(1);
    assertThat(report.firstRefused().getFirst().line()).isEqualTo(3);
    assertThat(report.firstRefused().getFirst().faults())
        .containsExactly(Roster.Conflict.EDITED_SINCE.fault(Source.NPPES));
  }

  @Test
  void refusedRowsStandInTheOrderOfTheFile() {
    var rows = new ArrayList<NppesFile.Row>();
    for (int n = 0; n < 400; n++) {
      rows.add(n % 7 == 0 ? psychologist(n).with("NPI", "1") : psychologist(n));
      if (n % 5 == 0) {
        roster.refusing(npi(n));
      }
    }
    var report = run(NppesFile.of(rows.toArray(NppesFile.Row[]::new)));
    assertThat(report.firstRefused()).hasSize(Report.SHOWN);
    assertThat(report.firstRefused()).extracting(RefusedRow::line).isSorted();
    assertPartsAddUp(report);
  }

  @Test
  void aRowThatFailsStopsNoOther() {
    var text = NppesFile.of(psychologists(5)).text();
    var lines = new ArrayList<>(List.of(text.split("(?<=\r\n)")));
    lines.set(2, lines.get(2).replace("\"TESTPERSON\"", "\"TEST\"PERSON\""));
    lines.set(3, "\"" + npi(9) + "\",\"1\"\r\n");
    lines.set(4, lines.get(4).replaceFirst("\"TESTPERSON\"", "\"TESTPERSON"));
    var report = Imports.run(roster, Source.NPPES, String.join("", lines));
    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.firstRefused()).extracting(RefusedRow::line).containsExactly(3L, 4L, 5L);
    assertThat(report.ending()).isEqualTo(Report.Ending.COMPLETE);
    assertPartsAddUp(report);
  }

  @Test
  void aFileCutOffAnywhereInItsLastRowLosesNothingOfWhatCameBefore() {
    var bytes = NppesFile.of(psychologists(3)).bytes();
    var header = NppesFile.of().bytes().length;
    int row = (bytes.length - header) / 3;
    for (int lost = 3; lost < row - 1; lost += 50) {
      var fresh = new MemoryRoster();
      var cut = java.util.Arrays.copyOf(bytes, bytes.length - lost);
      var report = Imports.run(fresh, Source.NPPES, cut, false);
      assertThat(report.taken()).isEqualTo(2);
      assertThat(report.refused()).isEqualTo(1);
      assertThat(report.ending()).as("%d bytes lost", lost).isEqualTo(Report.Ending.CUT_OFF);
      assertPartsAddUp(report);
    }
  }

  @Test
  void aFileWithoutALastLineBreakIsWhole() {
    var text = NppesFile.of(psychologists(2)).text().stripTrailing();
    var report = Imports.run(roster, Source.NPPES, text);
    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.clean()).isTrue();
  }

  @Test
  void aBatchThatCouldNotBeStoredIsRefusedAndTheImportGoesOn() {
    roster.failing(1);
    var file = NppesFile.of(psychologists(3 * Roster.BATCH));
    var report = run(file);
    assertThat(report.refused()).isEqualTo(Roster.BATCH);
    assertThat(report.taken()).isEqualTo(2 * Roster.BATCH);
    assertPartsAddUp(report);
    assertThat(run(file).taken()).isEqualTo(Roster.BATCH);
  }

  @Test
  void anImportStopsWhenTheTableIsNotThere() {
    roster.failing(Integer.MAX_VALUE);
    var report = run(NppesFile.of(psychologists(40 * Roster.BATCH)));
    assertThat(report.ending()).isEqualTo(Report.Ending.STORE_UNREACHABLE);
    assertThat(report.rows()).isLessThan(40 * Roster.BATCH);
    assertThat(report.taken()).isZero();
    assertPartsAddUp(report);
  }

  @Test
  void theReportFileHoldsEveryRefusedRowAndTheSameTotals(@TempDir Path folder) throws Exception {
    var file = folder.resolve("clinic.csv");
    var report = folder.resolve("report.json");
    var text = new StringBuilder("clinic_id,name,gender,places\n");
    for (int n = 0; n < 100; n++) {
      text.append("t").append(n).append(n % 2 == 0 ? ",A,SECRETVALUE,x\n" : ",A,,\n");
    }
    Files.writeString(file, text.append(",,,\n"));
    var result =
        new Import(roster, Progress.silent(), Imports.CLOCK)
            .run(Options.of(Source.CLINIC, file).reportTo(report));
    var json = new ObjectMapper().readTree(report.toFile());
    assertThat(json.get("rows").asLong()).isEqualTo(101).isEqualTo(result.rows());
    assertThat(json.get("taken").asLong()).isEqualTo(50);
    assertThat(json.get("unchanged").asLong()).isZero();
    assertThat(json.get("skipped").get("empty-row").asLong()).isEqualTo(1);
    assertThat(json.get("refused")).hasSize(50);
    var first = json.get("refused").get(0);
    assertThat(first.get("line").asLong()).isEqualTo(2);
    assertThat(first.get("column").asText()).isEqualTo("gender");
    assertThat(first.get("advice").asText()).contains("woman, man, non-binary");
    assertThat(first.get("more").get(0).get("column").asText()).isEqualTo("places");
    assertThat(Files.readString(report)).doesNotContain("SECRETVALUE");
    assertThat(result.summary()).doesNotContain("SECRETVALUE").contains("30 more");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(file, report);
    }
  }

  /** The control: the check that the parts add up notices a row that is lost. */
  @Test
  void aLostRowWouldBeNoticed() {
    var lost =
        new Report(
            Source.NPPES,
            false,
            Report.Ending.COMPLETE,
            3,
            1,
            0,
            Map.of(SkipReason.ORGANISATION, 1L),
            0,
            List.of(),
            List.of());
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> assertPartsAddUp(lost))
        .isInstanceOf(AssertionError.class);
  }
}
