package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrisisHelpTest {

  @Test
  void theUnitedStatesHaveTheLifelineByCallTextAndChatAndInSpanish() {
    var help = CrisisHelp.in(new Jurisdiction("US-CT"));
    var lifeline = help.lines().get(1);

    assertThat(help.lines().getFirst().call()).contains("911");
    assertThat(lifeline.call()).contains("988");
    assertThat(lifeline.text()).contains("988");
    assertThat(lifeline.web()).contains("https://988lifeline.org");
    assertThat(lifeline.note().orElseThrow().in(new Language("es"))).contains("pulse 2");
    assertThat(help.lines()).extracting(CrisisLine::name).contains("Veterans Crisis Line");
  }

  @Test
  void everyCountryBeginsWithItsEmergencyNumberAndEndsWithTheDirectory() {
    for (var country : Locale.getISOCountries()) {
      var help = CrisisHelp.inCountry(country);

      assertThat(help.lines().getFirst().kind()).isEqualTo(CrisisLine.Kind.EMERGENCY);
      assertThat(help.lines().getFirst().call().isPresent())
          .isEqualTo(help.country().equals(Optional.of(country)));
      assertThat(help.lines().getLast().kind()).isEqualTo(CrisisLine.Kind.DIRECTORY);
      for (var line : help.lines()) {
        assertThat(
                line.call().isPresent()
                    || line.text().isPresent()
                    || line.web().isPresent()
                    || line.note().isPresent())
            .isTrue();
        assertThat(line.web().orElse("https://")).startsWith("https://");
      }
    }
  }

  @Test
  void aMemberOfTheEuropeanUnionHasItsEmergencyNumber() {
    assertThat(CrisisHelp.inCountry("SK").lines().getFirst().call()).contains("112");
  }

  @Test
  void anUnknownPlaceIsSentToTheLocalNumberAndTheDirectoryAndToNoCountrysLine() {
    assertThat(CrisisHelp.inCountry("AQ")).isEqualTo(CrisisHelp.anywhere());
    assertThat(CrisisHelp.anywhere().lines()).noneMatch(line -> line.call().isPresent());
  }

  @Test
  void itSaysThatNobodyWatches() {
    assertThat(CrisisHelp.NOBODY_WATCHES.english()).contains("Nobody reads this in real time");
    assertThat(CrisisHelp.NOBODY_WATCHES.spanish()).contains("Nadie lee esto en tiempo real");
  }
}
