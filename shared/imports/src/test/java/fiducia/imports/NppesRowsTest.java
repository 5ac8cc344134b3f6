package fiducia.imports;

import static fiducia.imports.NppesFile.npi;
import static fiducia.imports.NppesFile.psychologist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.geo.PostalCodes;
import fiducia.model.About;
import fiducia.model.Gender;
import fiducia.model.Jurisdiction;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.Npi;
import fiducia.model.Place;
import fiducia.model.TherapistProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NppesRowsTest {

  private static final String COUNTRY =
      "Provider Business Practice Location Address Country Code (If outside U.S.)";
  private static final String POSTAL_CODE =
      "Provider Business Practice Location Address Postal Code";

  private final MemoryRoster roster = new MemoryRoster();

  private Report run(NppesFile.Row... rows) {
    return Imports.run(roster, Source.NPPES, NppesFile.of(rows).text());
  }

  private TherapistProfile taken(NppesFile.Row row) {
    var report = run(row);
    assertThat(report.taken()).as(report.summary()).isEqualTo(1);
    return roster.entries().getFirst().profile();
  }

  private static Licence licence(String state, LicenceKind kind, String number) {
    return new Licence(new Jurisdiction(state), kind, number, Optional.empty());
  }

  @Test
  void onlyWhatTheFileSaysIsFilled() {
    var nothing = TherapistProfile.empty();
    assertThat(taken(psychologist(7)))
        .isEqualTo(
            new TherapistProfile(
                Optional.of("Any Testperson"),
                Optional.of(new Npi(npi(7))),
                List.of(licence("US-CT", LicenceKind.PSYCHOLOGIST, "07")),
                nothing.languages(),
                nothing.concerns(),
                nothing.style(),
                new About(
                    Optional.of(Gender.WOMAN),
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Set.of()),
                nothing.formats(),
                List.of(new Place("06103", PostalCodes.us().find("06103"))),
                nothing.hours(),
                nothing.fee(),
                nothing.insurers(),
                nothing.ageGroups(),
                nothing.places(),
                nothing.acceptingUntil(),
                nothing.limits(),
                nothing.text()));
  }

  @Test
  void organisationsAreSkipped() {
    assertThat(run(psychologist(1).with("Entity Type Code", "2")).skipped())
        .isEqualTo(Map.of(SkipReason.ORGANISATION, 1L));
  }

  /** In the published file such a row holds nothing but the NPI and the date. */
  @Test
  void aDeactivatedRowIsSkippedThoughItsEntityTypeIsEmpty() {
    var row = new NppesFile.Row().with("NPI", npi(1)).with("NPI Deactivation Date", "03/01/2020");
    assertThat(run(row).skipped()).isEqualTo(Map.of(SkipReason.DEACTIVATED, 1L));
  }

  @Test
  void aRowReactivatedLaterIsTaken() {
    taken(
        psychologist(1)
            .with("NPI Deactivation Date", "03/01/2020")
            .with("NPI Reactivation Date", "03/01/2020"));
  }

  @Test
  void aReactivationBeforeTheLastDeactivationDoesNotCount() {
    var row =
        psychologist(1)
            .with("NPI Deactivation Date", "03/02/2020")
            .with("NPI Reactivation Date", "03/01/2020");
    assertThat(run(row).skipped()).isEqualTo(Map.of(SkipReason.DEACTIVATED, 1L));
  }

  @Test
  void aDeactivationDateThatIsNoneIsRefused() {
    var refused = run(psychologist(1).with("NPI Deactivation Date", "02/30/2020")).firstRefused();
    assertThat(refused.getFirst().faults().getFirst().column()).isEqualTo("NPI Deactivation Date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2084N0400X", "2084N0402X", "2084N0600X", "2084N0008X", "2084V0102X", "2084S0010X",
        "2084S0012X", "2084P0005X", "2084P0301X", "2084P2900X", "2084H0002X", "2084D0003X",
        "2084B0002X", "2084B0040X", "2084A2900X", "2084E0001X"
      })
  void neurologyIsNoPsychiatryThoughItsCodesBeginAlike(String code) {
    assertThat(run(psychologist(1).taxonomy(1, code, "1", "CT")).skipped())
        .isEqualTo(Map.of(SkipReason.NO_MENTAL_HEALTH_TAXONOMY, 1L));
  }

  /** The control: a list made of the code's beginning would let neurology in. */
  @Test
  void aListByPrefixWouldFailTheTestAbove() {
    assertThat("2084N0400X").startsWith("2084");
    assertThat(Taxonomy.read().kind("2084P0800X")).contains(LicenceKind.PSYCHIATRIST);
    assertThat(Taxonomy.read().kind("2084N0400X")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "103T00000X, PSYCHOLOGIST",
    "103TC2200X, PSYCHOLOGIST",
    "1041C0700X, CLINICAL_SOCIAL_WORKER",
    "101YM0800X, COUNSELOR",
    "101YA0400X, ADDICTION_COUNSELOR",
    "106H00000X, MARRIAGE_FAMILY_THERAPIST",
    "2084P0804X, PSYCHIATRIST",
    "2084F0202X, PSYCHIATRIST",
    "363LP0808X, PSYCHIATRIC_NURSE",
    "364SP0809X, PSYCHIATRIC_NURSE",
    "102L00000X, PSYCHOANALYST",
    "225A00000X, OTHER"
  })
  void eachCodeGivesItsKindOfLicence(String code, LicenceKind kind) {
    assertThat(taken(psychologist(1).taxonomy(1, code, "A 1", "ri")).licences())
        .containsExactly(licence("US-RI", kind, "A 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"103K00000X", "106E00000X", "106S00000X", "104100000X", "163WP0808X"})
  void workThatIsNotPsychotherapyIsSkipped(String code) {
    assertThat(run(psychologist(1).taxonomy(1, code, "1", "CT")).skipped())
        .isEqualTo(Map.of(SkipReason.NO_MENTAL_HEALTH_TAXONOMY, 1L));
  }

  @Test
  void onlyTheSlotsOfMentalHealthGiveLicences() {
    var row =
        psychologist(1)
            .taxonomy(1, "207Q00000X", "111", "CT")
            .taxonomy(2, "2084P0800X", "222", "CT")
            .taxonomy(3, "2084N0400X", "333", "CT")
            .taxonomy(15, "103TC0700X", "444", "PR");
    assertThat(taken(row).licences())
        .containsExactly(
            licence("US-CT", LicenceKind.PSYCHIATRIST, "222"),
            licence("US-PR", LicenceKind.PSYCHOLOGIST, "444"));
  }

  @Test
  void oneLicenceInSeveralSlotsIsOneLicence() {
    var row =
        psychologist(1)
            .taxonomy(1, "103T00000X", "9", "CT")
            .taxonomy(2, "103TC0700X", "9", "CT")
            .taxonomy(3, "103TC0700X", "9", "NY");
    assertThat(taken(row).licences())
        .containsExactly(
            licence("US-CT", LicenceKind.PSYCHOLOGIST, "9"),
            licence("US-NY", LicenceKind.PSYCHOLOGIST, "9"));
  }

  @ParameterizedTest
  @CsvSource({"'', CT", "12, ''", "NONE, CT", "n/a, CT", "--, CT", "12, ZZ", "12, FM", "12, ON"})
  void aLicenceIsStatedOnlyWithNumberAndState(String number, String state) {
    assertThat(taken(psychologist(1).taxonomy(1, "103T00000X", number, state)).licences())
        .isEmpty();
  }

  @Test
  void whoPractisesAbroadWithoutUsLicenceIsSkipped() {
    var row = psychologist(1).with(COUNTRY, "CA").taxonomy(1, "103T00000X", "5", "ZZ");
    assertThat(run(row).skipped()).isEqualTo(Map.of(SkipReason.ABROAD, 1L));
  }

  @Test
  void whoPractisesAbroadWithUsLicenceIsTakenWithoutPlace() {
    var profile = taken(psychologist(1).with(COUNTRY, "DE").with(POSTAL_CODE, "10001"));
    assertThat(profile.locations()).isEmpty();
    assertThat(profile.licences()).hasSize(1);
  }

  @Test
  void aPostalCodeThatIsNotListedIsKeptWithoutPoint() {
    assertThat(taken(psychologist(1).with(POSTAL_CODE, "009011234")).locations())
        .containsExactly(new Place("00901", Optional.empty()));
  }

  @Test
  void theMailingAddressIsNeverRead() {
    var row =
        psychologist(1)
            .with(POSTAL_CODE, "")
            .with("Provider Business Mailing Address Postal Code", "10001");
    assertThat(taken(row).locations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"M, MAN", "F, WOMAN", "U, ", "X, ", "'', "})
  void genderIsTakenWhereItIsStated(String code, Gender gender) {
    assertThat(taken(psychologist(1).with("Provider Gender Code", code)).about().gender())
        .isEqualTo(Optional.ofNullable(gender));
  }

  @Test
  void theColumnOfGenderMayHaveItsNewName() {
    var renamed = new ArrayList<>(NppesFile.HEADER);
    renamed.set(renamed.indexOf("Provider Gender Code"), "Provider Sex Code");
    var file = NppesFile.of(psychologist(1).with("Provider Sex Code", "M")).header(renamed);
    Imports.run(roster, Source.NPPES, file.text());
    assertThat(roster.entries().getFirst().profile().about().gender()).contains(Gender.MAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890", "123456789", "", "12345678931", "3234567893"})
  void aWrongNpiIsRefusedWithoutBeingRepeated(String number) {
    var report = run(psychologist(1).with("NPI", number));
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.firstRefused().getFirst().line()).isEqualTo(2);
    var fault = report.firstRefused().getFirst().faults().getFirst();
    assertThat(fault.column()).isEqualTo("NPI");
    if (!number.isEmpty()) {
      assertThat(report.summary()).doesNotContain(number);
    }
  }

  @Test
  void columnsMayStandInAnyOrderAndNewOnesBeAdded() {
    var shuffled = new ArrayList<>(NppesFile.HEADER);
    shuffled.add("A Column Of Next Year");
    Collections.shuffle(shuffled, new Random(4));
    var usual = new MemoryRoster();
    Imports.run(usual, Source.NPPES, NppesFile.of(psychologist(1)).text());
    Imports.run(roster, Source.NPPES, NppesFile.of(psychologist(1)).header(shuffled).text());
    assertThat(roster.entries()).isEqualTo(usual.entries()).hasSize(1);
  }

  @Test
  void aMissingColumnIsNamed() {
    var without = new ArrayList<>(NppesFile.HEADER);
    without.remove("NPI Deactivation Date");
    var file = NppesFile.of(psychologist(1)).header(without).bytes();
    assertThatThrownBy(() -> Imports.runOrRefuse(roster, Source.NPPES, file, false))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("\"NPI Deactivation Date\"");
  }

  @Test
  void anotherFileIsToldFromAnNppesFile() {
    var clinic = "name,npi\nAny Testperson,\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Imports.runOrRefuse(roster, Source.NPPES, clinic, false))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("NPPES")
        .hasMessageContaining("more");
  }
}
