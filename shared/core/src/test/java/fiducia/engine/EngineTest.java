package fiducia.engine;

import static fiducia.engine.ClientBuilder.aClient;
import static fiducia.engine.TherapistBuilder.aTherapist;
import static org.assertj.core.api.Assertions.assertThat;

import fiducia.model.Concern;
import fiducia.model.Factor;
import fiducia.model.Gender;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {

  static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");

  @Test
  void aTherapistWhoFitsComesFirstWithReasonsThatSayWhy() {
    var seeker =
        aClient()
            .named(Concern.GRIEF_LOSS, Concern.SLEEP)
            .hopesFor(StyleDimension.CHALLENGE, -2, 3)
            .wantsLanguage(Strength.MUST, "es")
            .wantsGender(Strength.LIKE, Gender.WOMAN)
            .seeker();
    var fits =
        aTherapist("fits")
            .speaks("es", "en")
            .is(Gender.WOMAN)
            .works(StyleDimension.CHALLENGE, -2)
            .likes(Concern.GRIEF_LOSS, 3)
            .likes(Concern.SLEEP, 2);
    var differs =
        aTherapist("differs")
            .speaks("es")
            .is(Gender.MAN)
            .works(StyleDimension.CHALLENGE, 1)
            .likes(Concern.GRIEF_LOSS, 1)
            .waits(3);
    var english = aTherapist("english").speaks("en");

    var ranking =
        Engine.rank(
            Question.of(seeker, NOW, 7),
            List.of(differs.candidate(), english.candidate(), fits.candidate()));

    assertThat(ranking.finalists()).extracting(Finalist::id).containsExactly("fits", "differs");
    var best = ranking.finalists().getFirst();
    assertThat(best.reasons()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(best.factor(Factor.TRUST).chance().probability()).isBetween(.5, .95);
    assertThat(ranking.relaxations())
        .containsExactly(
            new Relaxation(Constraint.LANGUAGE, Strength.MUST, 1),
            new Relaxation(Constraint.GENDER, Strength.LIKE, 0));
  }
}
