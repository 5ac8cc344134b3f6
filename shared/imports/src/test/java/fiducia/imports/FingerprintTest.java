package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static String fingerprint(String header, String row) {
    var roster = new MemoryRoster();
    var report = Imports.run(roster, Source.CLINIC, "clinic_id,name," + header + "\nt,A," + row);
    assertThat(report.taken()).as(report.summary()).isEqualTo(1);
    return roster.entries().getFirst().fingerprint();
  }

  @Test
  void theSameContentHasTheSameFingerprintInWhateverOrderItIsTold() {
    assertThat(fingerprint("languages,concerns", "en; es,anxiety=3; panic=1"))
        .hasSize(64)
        .isEqualTo(fingerprint("concerns,languages", "panic=1; anxiety=3,es; en"))
        .isEqualTo(fingerprint("languages,concerns,text", "en;es ,anxiety=3;panic=1,"));
  }

  @Test
  void everyFieldCounts() {
    var header =
        "npi,licences,languages,concerns,style_directive,style_present,gender,birth_year,faiths,"
            + "cultures,affirming,communities,formats,postal_codes,zone,hours,fee,fee_sliding_to,"
            + "currency,insurers,age_groups,places,accepting_until,limits,text";
    var rows =
        List.of(
            ",,,,,,,,,,,,,,,,,,,,,,,,",
            "1234567893,,,,,,,,,,,,,,,,,,,,,,,,",
            ",US-CT:other:1,,,,,,,,,,,,,,,,,,,,,,,",
            ",US-CT:other:1:2027-01-01,,,,,,,,,,,,,,,,,,,,,,,",
            ",,en,,,,,,,,,,,,,,,,,,,,,,",
            ",,,anxiety=3,,,,,,,,,,,,,,,,,,,,,",
            ",,,anxiety=0,,,,,,,,,,,,,,,,,,,,,",
            ",,,,1,,,,,,,,,,,,,,,,,,,,",
            ",,,,,1,,,,,,,,,,,,,,,,,,,",
            ",,,,,,man,,,,,,,,,,,,,,,,,,",
            ",,,,,,,1970,,,,,,,,,,,,,,,,,",
            ",,,,,,,,sikh,,,,,,,,,,,,,,,,",
            ",,,,,,,,,african,,,,,,,,,,,,,,,",
            ",,,,,,,,,,no,,,,,,,,,,,,,,",
            ",,,,,,,,,,yes,,,,,,,,,,,,,,",
            ",,,,,,,,,,,veterans,,,,,,,,,,,,,",
            ",,,,,,,,,,,,online,,,,,,,,,,,,",
            ",,,,,,,,,,,,,06103,,,,,,,,,,,",
            ",,,,,,,,,,,,,,UTC,mon 09:00-10:00,,,,,,,,,",
            ",,,,,,,,,,,,,,UTC,tue 09:00-10:00,,,,,,,,,",
            ",,,,,,,,,,,,,,Europe/Rome,mon 09:00-10:00,,,,,,,,,",
            ",,,,,,,,,,,,,,,,100,,USD,,,,,,",
            ",,,,,,,,,,,,,,,,100,,EUR,,,,,,",
            ",,,,,,,,,,,,,,,,100,50,USD,,,,,,",
            ",,,,,,,,,,,,,,,,,,,aetna,,,,,",
            ",,,,,,,,,,,,,,,,,,,,adult,,,,",
            ",,,,,,,,,,,,,,,,,,,,,9,,,",
            ",,,,,,,,,,,,,,,,,,,,,,2026-12-31,,",
            ",,,,,,,,,,,,,,,,,,,,,,,no-couple-work,",
            ",,,,,,,,,,,,,,,,,,,,,,,,text");
    var fingerprints = new HashSet<String>();
    rows.forEach(row -> fingerprints.add(fingerprint(header, row)));
    assertThat(fingerprints).hasSameSizeAs(rows);
  }

  @Test
  void noTextCanPretendToBeAnotherField() {
    assertThat(fingerprint("text", "\"a\nlimit=14:no-couple-work\""))
        .isNotEqualTo(fingerprint("text,limits", "a,no-couple-work"));
  }
}
