package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartImportTest {

  private static final String HEADER = "clinic_id,name,places,text\n";

  private final MemoryRoster roster = new MemoryRoster();

  private PartReport part(String csv, OptionalLong firstLine, boolean goesOn) throws UnusableFile {
    return new PartImport(roster, Imports.CLOCK)
        .run(csv.getBytes(StandardCharsets.UTF_8), firstLine, goesOn, SeenRows.none(), false);
  }

  private PartReport part(String csv) throws UnusableFile {
    return part(csv, OptionalLong.empty(), false);
  }

  private static String rows(int from, int upTo) {
    return IntStream.rangeClosed(from, upTo)
        .mapToObj(i -> "t-%d,Ana %d,8,\n".formatted(i, i))
        .collect(Collectors.joining());
  }

  @Test
  void fiftyRowsAreTakenAndTheLineToGoOnIsSaid() throws UnusableFile {
    var first = part(HEADER + rows(1, 60));
    assertThat(first.totals().taken()).isEqualTo(50);
    assertThat(first.totals().ending()).isEqualTo(Report.Ending.MORE);
    assertThat(first.headerLines()).isEqualTo(1);
    assertThat(first.nextLine()).hasValue(52);
    var second = part(HEADER + rows(51, 60), first.nextLine(), false);
    assertThat(second.totals().taken()).isEqualTo(10);
    assertThat(second.totals().ending()).isEqualTo(Report.Ending.COMPLETE);
    assertThat(second.nextLine()).isEmpty();
  }

  @Test
  void linesAreThoseOfTheWholeFile() throws UnusableFile {
    var report = part(HEADER + "t-1,Ana,8,\nt-2,,8,\n", OptionalLong.of(700), false);
    assertThat(report.refused()).singleElement().extracting(RefusedRow::line).isEqualTo(701L);
  }

  @Test
  void aRowThatMayGoOnIsLeft() throws UnusableFile {
    var report = part(HEADER + rows(1, 2) + "t-3,Ana,8,\"I ask\na lo", OptionalLong.empty(), true);
    assertThat(report.totals().rows()).isEqualTo(2);
    assertThat(report.nextLine()).hasValue(4);
    assertThat(report.totals().ending()).isEqualTo(Report.Ending.MORE);
  }

  @Test
  void aRowThatIsLongerThanAPartIsRefusedAndReadingGoesOnWithItsNextLine() throws UnusableFile {
    var report = part(HEADER + "t-3,Ana,8,\"I ask\na lot\nof", OptionalLong.of(9), true);
    assertThat(report.refused())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(9);
              assertThat(row.faults().getFirst().code()).isEqualTo(FaultCode.ROW_TOO_LONG);
            });
    assertThat(report.nextLine()).hasValue(10);
  }

  @Test
  void whereTheTableIsLostTheReportEndsBeforeIt() throws UnusableFile {
    roster.lostAfter(3);
    var csv = HEADER + "t-0,,8,\n" + rows(1, 4) + ",,,\n" + rows(5, 6) + "t-7,,8,\n";
    var lost = part(csv);
    assertThat(lost.totals().ending()).isEqualTo(Report.Ending.STORE_UNREACHABLE);
    assertThat(lost.totals().taken()).isEqualTo(3);
    assertThat(lost.totals().rows()).isEqualTo(4);
    assertThat(lost.totals().skipped()).isEmpty();
    assertThat(lost.refused()).singleElement().extracting(RefusedRow::line).isEqualTo(2L);
    assertThat(lost.nextLine()).hasValue(6);
    var rest =
        part(HEADER + "t-4,Ana 4,8,\n,,,\n" + rows(5, 6) + "t-7,,8,\n", lost.nextLine(), false);
    assertThat(rest.totals().taken()).isEqualTo(3);
    assertThat(rest.totals().unchanged()).isZero();
    assertThat(rest.totals().refused()).isEqualTo(1);
    assertThat(roster.writes()).isEqualTo(6);
  }

  @Test
  void whereNothingWasTakenNothingIsReported() {
    roster.failing(1);
    assertThatIllegalStateException().isThrownBy(() -> part(HEADER + rows(1, 3)));
  }

  /** Its id stood above, so it is refused; its NPI has been named all the same, as in one file. */
  @Test
  void aRowThatIsRefusedTheSecondTimeHoldsBothItsIdAndItsNpi() throws Exception {
    var file =
        "clinic_id,name,npi\nt-1,A,\nt-1,A,1234567893\n"
            + IntStream.rangeClosed(4, 59)
                .mapToObj("t-%d,B,\n"::formatted)
                .collect(Collectors.joining())
            + "t-99,B,1234567893\n";
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    var parts = new Parts(new MemoryRoster(), bytes, 32_000).send(true);
    assertThat(parts.reports).hasSize(2);
    assertThat(parts.refused()).extracting(RefusedRow::line).containsExactly(3L, 60L);
    assertThat(parts.refused())
        .flatExtracting(RefusedRow::faults)
        .extracting(Fault::column)
        .containsExactly("clinic_id", "npi");
    assertThat(parts.refused())
        .containsExactlyElementsOf(
            Imports.run(new MemoryRoster(), Source.CLINIC, bytes, true).firstRefused());
  }

  @Test
  void aFileOfAnotherKindSaysWhy() {
    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> part("first,last\nAna,Sample\n"))
        .satisfies(
            file -> {
              assertThat(file.reason()).isEqualTo(UnusableFile.Reason.COLUMNS_MISSING);
              assertThat(file).hasMessageNotContaining("Ana");
            });
  }
}
