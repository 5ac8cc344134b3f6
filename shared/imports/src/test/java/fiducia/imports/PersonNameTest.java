package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "TESTPERSON, Testperson",
    "\"O'TEST\", \"O'Test\"",
    "ABLE-BAKER, Able-Baker",
    "DE LA TEST, De La Test",
    "MCTEST, McTest",
    "MCA, Mca",
    "MACTEST, Mactest",
    "deTest, deTest",
    "JR., Jr.",
    "III, III",
    "J.R., J.R.",
    "ÉTEST, Étest"
  })
  void aNameInCapitalsIsMadeReadable(String capitals, String readable) {
    assertThat(PersonName.of(capitals.replace("\"", ""))).isEqualTo(readable.replace("\"", ""));
  }

  @Test
  void partsAreJoinedAndEmptyOnesVanish() {
    assertThat(PersonName.of(" ANY ", "", "TEST   PERSON", "II")).isEqualTo("Any Test Person II");
    assertThat(PersonName.of("", " ")).isEmpty();
  }
}
