package fiducia.engine;

import static fiducia.engine.ClientBuilder.aClient;
import static fiducia.engine.People.NOW;
import static fiducia.engine.TherapistBuilder.aTherapist;
import static org.assertj.core.api.Assertions.assertThat;

import fiducia.model.Concern;
import fiducia.model.Factor;
import fiducia.model.Gender;
import fiducia.model.Money;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import fiducia.model.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {

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

  @Test
  void aMatchWaitsForJurisdictionAndAgeGroupAndForNothingElse() {
    assertThat(Seeker.of(aClient().withoutJurisdiction().withoutAgeGroup().profile()))
        .isEqualTo(new Seeker.Readiness.NotYet(List.of(Needed.JURISDICTION, Needed.AGE_GROUP)));
    assertThat(Seeker.of(aClient().withoutAgeGroup().profile()))
        .isEqualTo(new Seeker.Readiness.NotYet(List.of(Needed.AGE_GROUP)));
    assertThat(Seeker.of(aClient().profile())).isInstanceOf(Seeker.Readiness.Ready.class);
  }

  @Test
  void aLicenceEndsWithItsLastDayAtTheClientsPlace() {
    var lastDay = LocalDate.of(2026, 11, 2);
    var therapist =
        aTherapist()
            .licensedUntil(lastDay)
            .acceptsUntil(lastDay)
            .canMeet(WeeklyHours.always(ZoneId.of("America/New_York")));
    var client = aClient().canMeet(WeeklyHours.always(ZoneId.of("America/New_York"))).seeker();
    var lateThatEvening = Instant.parse("2026-11-03T03:30:00Z");
    var nextDay = Instant.parse("2026-11-03T05:30:00Z");
    assertThat(shown(client, lateThatEvening, therapist)).hasSize(1);
    assertThat(shown(client, nextDay, therapist)).isEmpty();
  }

  @Test
  void whoIsNotVerifiedOrNoLongerAcceptsIsNotShown() {
    var client = aClient().seeker();
    assertThat(shown(client, NOW, aTherapist().notVerified())).isEmpty();
    assertThat(shown(client, NOW, aTherapist().acceptsUntil(LocalDate.of(2026, 11, 1)))).isEmpty();
    assertThat(shown(client, NOW, aTherapist().hasNotSaidUntilWhen())).isEmpty();
    assertThat(shown(client, NOW, aTherapist())).hasSize(1);
  }

  @Test
  void theFeeIsTheUsualOneOrWhatTheSlidingScaleLeaves() {
    var client = aClient().pays(10_000).seeker();
    assertThat(shown(client, NOW, aTherapist().asks(9_000)).getFirst().fee())
        .contains(new FeeAsked(Money.usd(9_000), Money.usd(9_000), false));
    assertThat(shown(client, NOW, aTherapist().asks(15_000, 6_000)).getFirst().fee())
        .contains(new FeeAsked(Money.usd(6_000), Money.usd(10_000), true));
    assertThat(shown(client, NOW, aTherapist().asks(15_000, 11_000))).isEmpty();
  }

  @Test
  void whenNobodyIsAboveTheFloorTheyAreShownAndSaidToBeBelow() {
    var client =
        aClient()
            .wantsGender(Strength.LIKE, Gender.WOMAN)
            .wantsAge(Strength.LIKE, 60, 70)
            .wantsAffirming(Strength.LIKE)
            .hopesFor(StyleDimension.CHALLENGE, -2, 3)
            .hopesFor(StyleDimension.DIRECTIVE, -2, 3)
            .seeker();
    var poor =
        aTherapist("poor")
            .is(Gender.MAN)
            .born(1996)
            .affirming(false)
            .works(StyleDimension.CHALLENGE, 2)
            .works(StyleDimension.DIRECTIVE, 2)
            .waits(8);
    var alone = shown(client, NOW, poor);
    assertThat(alone.getFirst().belowFloor()).isTrue();
    assertThat(alone.getFirst().joint().words()).isEqualTo(Likelihood.VERY_UNLIKELY);

    var both =
        Engine.rank(
            Question.of(client, NOW, 1),
            List.of(poor.candidate(), aTherapist("other").candidate()));
    assertThat(both.finalists()).extracting(Finalist::id).containsExactly("other");
    assertThat(both.heldBack()).isEqualTo(1);
    assertThat(both.eligible()).isEqualTo(2);
  }

  private static List<Finalist> shown(Seeker client, Instant when, TherapistBuilder therapist) {
    return Engine.rank(Question.of(client, when, 1), List.of(therapist.candidate())).finalists();
  }
}
