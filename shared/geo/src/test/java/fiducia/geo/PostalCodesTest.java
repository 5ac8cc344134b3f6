package fiducia.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.model.GeoPoint;
import fiducia.model.Jurisdiction;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodesTest {

  private final PostalCodes us = PostalCodes.us();

  /** Points read off a map within the district, not taken from the data. */
  @ParameterizedTest
  @CsvSource({
    "06103, US-CT,  41.767,  -72.675",
    "10001, US-NY,  40.750,  -73.997",
    "90210, US-CA,  34.090, -118.410",
    "99501, US-AK,  61.217, -149.880",
    "96813, US-HI,  21.315, -157.855"
  })
  void aKnownCodeLiesWhereItLies(String code, String state, double latitude, double longitude) {
    assertThat(us.find(code).orElseThrow().kilometresTo(new GeoPoint(latitude, longitude)))
        .isLessThan(4);
    assertThat(us.jurisdictionOf(code)).contains(new Jurisdiction(state));
  }

  @ParameterizedTest
  @ValueSource(strings = {"06103", "06103-1208", "061031208", " 06103 "})
  void everyUsualFormNamesTheSameCode(String form) {
    assertThat(PostalCodes.fiveDigits(form)).contains("06103");
    assertThat(us.find(form)).isEqualTo(us.find("06103")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "6103", "06103-", "06103-12", "06103 1208", "ABCDE", "0610312089", "٠٦١٠٣"})
  void anotherFormIsNoPostalCode(String form) {
    assertThat(PostalCodes.fiveDigits(form)).isEmpty();
    assertThat(us.find(form)).isEmpty();
    assertThat(us.jurisdictionOf(form)).isEmpty();
  }

  @Test
  void aCodeThatIsNotListedHasNoPoint() {
    assertThat(us.find("00000")).isEmpty();
    assertThat(us.find("99999")).isEmpty();
  }

  @Test
  void aCodeOfTheArmedForcesLiesInNoState() {
    assertThat(us.find("09012")).isPresent();
    assertThat(us.jurisdictionOf("09012")).isEmpty();
  }

  @Test
  void aFreelyAssociatedStateIsNoJurisdictionOfTheUs() {
    assertThat(us.find("96960")).isPresent();
    assertThat(us.jurisdictionOf("96960")).isEmpty();
  }

  @Test
  void everyStateIsThereAndEveryCodeOfAStateLiesInTheUs() {
    var states = new TreeSet<Jurisdiction>();
    int found = 0;
    for (int code = 0; code < 100_000; code++) {
      var text = "%05d".formatted(code);
      var point = us.find(text);
      var state = us.jurisdictionOf(text);
      found += point.isPresent() ? 1 : 0;
      if (state.isPresent()) {
        states.add(state.get());
        assertThat(point.orElseThrow().latitude()).isBetween(18.0, 72.0);
        assertThat(Math.abs(point.orElseThrow().longitude())).isBetween(66.0, 180.0);
      }
    }
    assertThat(found).isEqualTo(us.size()).isGreaterThan(41_000);
    assertThat(states).hasSize(51);
  }
}
