package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.model.About;
import fiducia.model.AgeGroup;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Fee;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Money;
import fiducia.model.Npi;
import fiducia.model.Place;
import fiducia.model.Style;
import fiducia.model.StyleDimension;
import fiducia.model.TherapistProfile;
import fiducia.model.WeeklyHours;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClinicRowsTest {

  private final MemoryRoster roster = new MemoryRoster();

  private Report run(String text) {
    return Imports.run(roster, Source.CLINIC, text);
  }

  private List<Fault> faults(String header, String row) {
    var report = run("clinic_id,name," + header + "\nt-1,Any Testperson," + row + "\n");
    assertThat(report.refused()).as(report.summary()).isEqualTo(1);
    return report.firstRefused().getFirst().faults();
  }

  @Test
  void theSampleBesideTheTemplateIsTakenWhole() throws Exception {
    var report = run(Files.readString(Imports.upwards("docs/clinic-import-sample.csv")));
    assertThat(report.summary()).contains("4 rows");
    assertThat(report.taken()).isEqualTo(4);
    assertThat(report.ignoredColumns()).isEmpty();
  }

  @Test
  void theFirstTherapistOfTheSampleSaysAllThatCanBeSaid() throws Exception {
    run(Files.readString(Imports.upwards("docs/clinic-import-sample.csv")));
    var entry =
        roster.entries().stream()
            .filter(each -> each.externalId().equals(Optional.of("t-001")))
            .findFirst()
            .orElseThrow();
    assertThat(entry.source()).isEqualTo(Source.CLINIC);
    var place = entry.profile().locations().getFirst();
    assertThat(place.postalCode()).isEqualTo("06103");
    assertThat(place.point()).isPresent();
    assertThat(entry.profile())
        .isEqualTo(
            new TherapistProfile(
                Optional.of("Ana Sample"),
                Optional.of(new Npi("1234567893")),
                List.of(
                    new Licence(
                        new Jurisdiction("US-CT"),
                        LicenceKind.PSYCHOLOGIST,
                        "PSY-0001",
                        Optional.of(LocalDate.of(2027, 6, 30)))),
                Set.of(new Language("en"), new Language("es")),
                Map.of(Concern.ANXIETY, 3, Concern.PANIC, 3, Concern.GRIEF_LOSS, 2),
                new Style(
                    Map.of(
                        StyleDimension.DIRECTIVE, 1,
                        StyleDimension.INTENSITY, 0,
                        StyleDimension.PRESENT, 1,
                        StyleDimension.CHALLENGE, -1)),
                new About(
                    Optional.of(Gender.WOMAN),
                    Optional.of(1979),
                    Set.of(),
                    Set.of(Culture.LATIN_AMERICAN),
                    Optional.of(true),
                    Set.of(Community.IMMIGRANTS)),
                Set.of(Format.ONLINE, Format.IN_PERSON),
                List.of(place),
                Optional.of(
                    WeeklyHours.of(
                        ZoneId.of("America/New_York"),
                        List.of(
                            new WeeklyHours.Stretch(
                                DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                            new WeeklyHours.Stretch(
                                DayOfWeek.WEDNESDAY, LocalTime.of(13, 0), LocalTime.of(18, 30))))),
                Optional.of(new Fee(Money.usd(15_000), Optional.of(Money.usd(9_000)))),
                Set.of("aetna", "anthem"),
                Set.of(AgeGroup.ADULT, AgeGroup.OLDER_ADULT),
                18,
                Optional.of(LocalDate.of(2027, 1, 31)),
                Set.of(Limit.NO_CUSTODY_MATTERS),
                Optional.of(
                    "I ask a lot, and I say what I see. We look at what helps you this week.")));
  }

  @Test
  void theTemplateDescribesEveryColumn() throws Exception {
    var template = Files.readString(Imports.upwards("docs/clinic-import.md"));
    assertThat(ClinicRows.COLUMNS)
        .allSatisfy(column -> assertThat(template).contains("| `" + column + "` |"));
  }

  @Test
  void whatIsNotSaidIsNotStated() {
    run("name,npi\nAny Testperson,1234567893\n");
    var nothing = TherapistProfile.empty();
    var profile = roster.entries().getFirst().profile();
    assertThat(profile.about()).isEqualTo(nothing.about());
    assertThat(profile.style()).isEqualTo(nothing.style());
    assertThat(profile.hours()).isEmpty();
    assertThat(profile.fee()).isEmpty();
    assertThat(profile.places()).isZero();
    assertThat(roster.entries().getFirst().externalId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "npi ! 1234567890",
        "licences ! US-CT:psychologist",
        "licences ! Connecticut:psychologist:1",
        "licences ! US-CT:wizard:1",
        "licences ! US-CT:psychologist:",
        "licences ! US-CT:psychologist:1:30.6.2027",
        "licences ! US-CT:psychologist:1:9999-12-31",
        "licences ! US-CT:psychologist:1:1899-12-31",
        "licences ! US-CT:psychologist:12\u000134",
        "licences ! US-CT:psychologist:12\uFFFD34",
        "languages ! English",
        "concerns ! anxiety",
        "concerns ! anxiety=4",
        "concerns ! dragons=2",
        "concerns ! anxiety=1; anxiety=2",
        "style_directive ! 3",
        "style_present ! much",
        "gender ! f",
        "birth_year ! 2020",
        "birth_year ! 79",
        "affirming ! maybe",
        "communities ! golfers",
        "formats ! telepathy",
        "postal_codes ! 6103",
        "places ! -1",
        "places ! 501",
        "accepting_until ! soon",
        "accepting_until ! 2027-02-22",
        "accepting_until ! 1899-12-31",
        "limits ! no-men",
        "insurers ! Blue Cross & Shield",
        "insurers ! -aetna",
        "insurers ! aetna-",
        "currency ! Dollars",
        "age_groups ! teens"
      })
  void aCellThatCannotBeUnderstoodIsRefusedWithAdviceAndNotRepeated(String column, String cell) {
    var faults = faults(column, cell);
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().column()).isEqualTo(column);
    assertThat(faults.getFirst().advice()).isNotBlank();
    assertThat(faults.getFirst().fault()).doesNotContain(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "mon 09:00-09:00",
        "mon 12:00-09:00",
        "mon 09:10-10:00",
        "mon 25:00-26:00",
        "mon 9-10",
        "xyz 09:00-10:00",
        "09:00-10:00"
      })
  void hoursThatCannotBeUnderstoodAreRefused(String hours) {
    var faults = faults("zone,hours", "America/New_York," + hours);
    assertThat(faults).extracting(Fault::column).containsExactly("hours");
  }

  /** How many different values a cell may hold: as many as the profile. */
  static Stream<Arguments> lists() {
    return Stream.of(
        list("licences", 60, "US-CT:psychologist:%d"::formatted),
        list("languages", 20, i -> "" + (char) ('a' + i / 26) + (char) ('a' + i % 26)),
        list("postal_codes", 10, "06%03d"::formatted),
        list("hours", 50, i -> DayOfWeek.of(1 + i / 24) + " %1$02d:00-%1$02d:15".formatted(i % 24)),
        list("insurers", 100, "insurer-%d"::formatted));
  }

  private static Arguments list(String column, int most, IntFunction<String> value) {
    return Arguments.of(column, most, value);
  }

  private static String values(int count, IntFunction<String> value) {
    return IntStream.range(0, count).mapToObj(value).collect(Collectors.joining("|"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void asManyAsTheProfileHoldsAreTaken(String column, int most, IntFunction<String> value) {
    var header = "clinic_id,name,zone," + column + "\nt,A,America/New_York,";
    assertThat(run(header + values(most, value) + "\n").taken()).isEqualTo(1);
    // What is said twice counts once.
    var twice = values(most, value) + "|" + value.apply(0);
    assertThat(run(header + twice + "\n").unchanged()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void moreAreRefusedAndNotLost(String column, int most, IntFunction<String> value) {
    var faults = faults("zone," + column, "America/New_York," + values(most + 1, value));
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().column()).isEqualTo(column);
    assertThat(faults.getFirst().code().code()).isEqualTo("too-many");
    assertThat(faults.getFirst().details()).isEqualTo(Map.of("most", most));
  }

  @Test
  void hoursThatTouchAreOneStretchHoweverManyThereAre() {
    var quarters =
        values(
            60,
            i ->
                "mon %02d:%02d-%02d:%02d"
                    .formatted(i / 4, i % 4 * 15, (i + 1) / 4, (i + 1) % 4 * 15));
    assertThat(run("clinic_id,name,zone,hours\nt,A,UTC," + quarters + "\n").taken()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"EST5", "'+05:00'", "UTC+2", "New York", "Z", "UT"})
  void aZoneIsAnIanaName(String zone) {
    assertThat(faults("zone,hours", zone + ",mon 09:00-10:00"))
        .extracting(Fault::column)
        .containsExactly("zone");
  }

  @Test
  void aCharacterThatIsNoneCostsItsRowOnly() {
    var report = run("clinic_id,name\nt-1,A\0B\nt-2,C\n");
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.firstRefused()).extracting(RefusedRow::line).containsExactly(2L);
  }

  @Test
  void hoursNeedAZone() {
    assertThat(faults("hours", "mon 09:00-10:00"))
        .extracting(Fault::column)
        .containsExactly("zone");
  }

  @Test
  void hoursMayEndAtMidnight() {
    run("clinic_id,name,zone,hours\nt,A,UTC,sunday 20:00-24:00| mon 00:00-01:15\n");
    assertThat(roster.entries().getFirst().profile().hours().orElseThrow().stretches()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "100,,! currency",
        "100,120,USD! fee_sliding_to",
        ",50,USD! fee",
        "$100,,USD! fee",
        "100.005,,USD! fee",
        "100.5,,JPY! fee",
        "99999999,,USD! fee"
      })
  void aFeeThatCannotBeUnderstoodIsRefused(String cells, String column) {
    assertThat(faults("fee,fee_sliding_to,currency", cells))
        .extracting(Fault::column)
        .containsExactly(column);
  }

  @Test
  void aCurrencyWithoutCentsCountsItsOwnUnits() {
    run("clinic_id,name,fee,currency\nt,A,12000,jpy\n");
    var fee = roster.entries().getFirst().profile().fee().orElseThrow();
    assertThat(fee.regular().minor()).isEqualTo(12_000);
  }

  @Test
  void allFaultsOfARowAreListedAndTheRowCountsOnce() {
    var report = run("clinic_id,name,gender,places\n,,x,y\nt,A,,\n");
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.firstRefused().getFirst().faults())
        .extracting(Fault::column)
        .containsExactlyInAnyOrder("clinic_id", "name", "gender", "places");
  }

  @Test
  void aSecondRowOfTheSameTherapistIsRefused() {
    var report =
        run(
            """
            clinic_id,name,npi
            t-1,A,1234567893
            t-1,B,
            t-2,C,1234567893
            """);
    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.firstRefused()).extracting(RefusedRow::line).containsExactly(3L, 4L);
  }

  @Test
  void columnsThatAreNotKnownAreNamedInTheReport() {
    var report = run("clinic_id,Name,phone,style_directve\nt,A,5550100,1\n");
    assertThat(report.ignoredColumns()).containsExactly("phone", "style_directve");
    assertThat(report.summary()).contains("style_directve").doesNotContain("5550100");
  }

  @Test
  void emptyRowsUnderATableAreSkipped() {
    assertThat(run("clinic_id;name\nt;A\n;\n ; \n").skipped())
        .isEqualTo(Map.of(SkipReason.EMPTY_ROW, 2L));
  }

  @ParameterizedTest
  @CsvSource({"'clinic_id,phone', name", "'name,phone', clinic_id", "'name,name,npi', name"})
  void aFileWithoutTheColumnsItNeedsIsRefusedWhole(String header, String column) {
    var bytes = (header + "\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Imports.runOrRefuse(roster, Source.CLINIC, bytes, false))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining(column);
  }

  @Test
  void aPlaceThatGeoNamesDoesNotListIsKeptWithoutPoint() {
    run("clinic_id,name,postal_codes\nt,A,00901\n");
    assertThat(roster.entries().getFirst().profile().locations())
        .containsExactly(new Place("00901", Optional.empty()));
  }
}
