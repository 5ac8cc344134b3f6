package fiducia.alliance;

import static fiducia.alliance.Told.told;
import static fiducia.model.Factor.COLLABORATION;
import static fiducia.model.Factor.RAPPORT;
import static fiducia.model.Factor.TRUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fiducia.alliance.Alarm.Cause;
import fiducia.alliance.Alarm.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllianceTest {

  @Nested
  class Verdict {

    @Test
    void nothingIsKnownBeforeAnyAnswer() {
      var alliance = Alliance.of(List.of());

      assertThat(alliance.state()).isEqualTo(State.NOT_YET_KNOWN);
      assertThat(alliance.standing(TRUST).level()).isEqualTo(Level.PRIOR);
      assertThat(alliance.alarms()).isEmpty();
    }

    @Test
    void oneAnswerIsNoVerdictHoweverLateOrLow() {
      assertThat(told().all(0, 8).alliance().state()).isEqualTo(State.NOT_YET_KNOWN);
      assertThat(told().all(0, 8).alliance().alarms()).isEmpty();
    }

    @Test
    void twoAnswersBeforeSessionThreeAreNoVerdictYet() {
      var alliance = told().all(9, 1).all(1, 2).alliance();

      assertThat(alliance.state()).isEqualTo(State.NOT_YET_KNOWN);
      assertThat(alliance.alarms()).isEmpty();
    }

    @Test
    void theFirstVerdictComesWithTheSecondAnswerFromSessionThreeOn() {
      assertThat(told().all(9, 1, 3).alliance().state()).isEqualTo(State.ESTABLISHED);
      assertThat(told().all(6, 1, 2, 3).alliance().state()).isEqualTo(State.BUILDING);
    }

    @Test
    void aFactorThatIsNeverRatedIsNotYetKnownAndNotLow() {
      var alliance = told().all(9, 1, 2, 3, 4).notSaid(RAPPORT, 1, 2, 3, 4).alliance();

      assertThat(alliance.standing(RAPPORT))
          .isEqualTo(new Standing(Level.PRIOR, 0, Trend.STEADY, State.NOT_YET_KNOWN));
      assertThat(alliance.standing(TRUST).state()).isEqualTo(State.ESTABLISHED);
      assertThat(alliance.alarms()).isEmpty();
    }

    @Test
    void noFactorMakesUpForAnother() {
      var alliance = told().all(10, 1, 2, 3, 4).rated(RAPPORT, 6, 1, 2, 3, 4).alliance();

      assertThat(alliance.standing(TRUST).state()).isEqualTo(State.ESTABLISHED);
      assertThat(alliance.state()).isEqualTo(State.BUILDING);
      assertThat(alliance.weakest()).isEqualTo(RAPPORT);
    }
  }

  @Nested
  class LevelOfAFactor {

    @Test
    void aLevelIsAPosteriorAndNotTheLastAnswer() {
      var level = told().all(8, 1, 2, 3).all(7, 4).alliance().standing(TRUST).level();

      assertThat(level.mean()).isBetween(7.3, 7.9);
      assertThat(level.sd()).isLessThan(Noise.SEM);
    }

    @Test
    void oneRatingMovesThePriorByTheReliabilityOfOneSession() {
      var level = told().all(9, 1).alliance().standing(TRUST).level();

      assertThat(level.mean()).isCloseTo(7 + 0.77 * (9 - 7), within(1e-12));
    }

    @Test
    void oneItemSaysLessThanTwo() {
      var both = told().rated(TRUST, 10, 1).alliance().standing(TRUST).level();
      var one = told().rated(Item.TRUST_1, 10, 1).alliance().standing(TRUST).level();

      assertThat(one.mean()).isLessThan(both.mean());
      assertThat(one.sd()).isGreaterThan(both.sd());
    }

    @Test
    void aTrendIsASlopeBeyondItsError() {
      assertThat(told().all(8, 1, 2).alliance().standing(TRUST).trend()).isEqualTo(Trend.STEADY);
      assertThat(told().all(5, 1).all(6, 2).all(7, 3).alliance().standing(TRUST).trend())
          .isEqualTo(Trend.RISING);
      assertThat(told().all(9, 1).all(8, 2).all(7, 3).alliance().standing(TRUST).trend())
          .isEqualTo(Trend.FALLING);
      assertThat(told().all(8, 1, 3).all(7, 2, 4).alliance().standing(TRUST).trend())
          .isEqualTo(Trend.STEADY);
    }
  }

  @Nested
  class AlarmIsRaised {

    @Test
    void trustThatFallsInWeekFourNamesTrust() {
      var alliance = told().all(8, 1, 2, 3, 4).rated(TRUST, 5, 4).alliance();

      assertThat(alliance.alarms())
          .containsExactly(new Alarm(4, TRUST, List.of(new Cause(TRUST, Sign.FALL))));
      assertThat(alliance.standing(TRUST).state()).isEqualTo(State.STRAINED);
      assertThat(alliance.state()).isEqualTo(State.STRAINED);
    }

    @Test
    void aFallWithinNoiseRaisesNothing() {
      assertThat(told().all(8, 1, 2, 3).all(7, 4).alliance().alarms()).isEmpty();
      assertThat(told().all(8, 1, 2, 3).all(7, 4, 6, 8).alliance().alarms()).isEmpty();
    }

    @Test
    void collaborationAloneLowNamesCollaboration() {
      var alliance = told().all(8, 1, 2, 3, 4).rated(COLLABORATION, 4, 4).alliance();

      assertThat(alliance.alarms()).extracting(Alarm::factor).containsExactly(COLLABORATION);
    }

    @Test
    void trustAndCollaborationLowNameTrustThoughCollaborationIsWeaker() {
      var alliance =
          told().all(8, 1, 2, 3, 4).rated(TRUST, 5, 4).rated(COLLABORATION, 2, 4).alliance();

      assertThat(alliance.alarms())
          .containsExactly(
              new Alarm(
                  4,
                  TRUST,
                  List.of(new Cause(TRUST, Sign.FALL), new Cause(COLLABORATION, Sign.FALL))));
      assertThat(alliance.weakest()).isEqualTo(COLLABORATION);
    }

    @Test
    void trustStillStrainedComesBeforeACollaborationThatFallsLater() {
      var alliance =
          told().all(8, 1, 2, 3, 4, 6).rated(TRUST, 5, 4, 6).rated(COLLABORATION, 2, 6).alliance();

      assertThat(alliance.alarms()).extracting(Alarm::session).containsExactly(4, 6);
      assertThat(alliance.alarms()).extracting(Alarm::factor).containsExactly(TRUST, TRUST);
    }

    @Test
    void twoFallsInARowRaiseItThoughNeitherAloneWould() {
      var alliance = told().all(8, 1).all(7, 2).all(6, 3).alliance();

      assertThat(alliance.alarms().getFirst().causes())
          .contains(new Cause(TRUST, Sign.TWO_FALLS))
          .doesNotContain(new Cause(TRUST, Sign.FALL));
    }

    @Test
    void twiceUnderTheFloorRaisesItWithoutAnyFall() {
      var alliance = told().all(8, 1, 2, 3).rated(RAPPORT, 4, 1, 2, 3).alliance();

      assertThat(alliance.alarms())
          .containsExactly(
              new Alarm(3, RAPPORT, List.of(new Cause(RAPPORT, Sign.UNDER_FLOOR_TWICE))));
    }

    @Test
    void onceForOneStrain() {
      var alliance = told().all(8, 1, 2, 3).all(4, 4, 6, 8, 10).alliance();

      assertThat(alliance.alarms()).extracting(Alarm::session).containsExactly(4);
    }

    @Test
    void oneItemMustFallFurtherThanTwo() {
      var one = told().all(8, 1, 2, 3).rated(Item.TRUST_1, 6, 4);

      assertThat(one.alliance().alarms()).isEmpty();
      assertThat(one.rated(Item.TRUST_2, 6, 4).alliance().alarms()).hasSize(1);
    }
  }

  @Nested
  class Repairs {

    @Test
    void comingBackToWhereItStoodIsARepairAndCountsAsHolding() {
      var alliance = told().all(8, 1, 2, 3, 4, 6).rated(TRUST, 5, 4).alliance();

      assertThat(alliance.repairs()).containsExactly(new Repair(6, TRUST, Repair.How.RECOVERED));
      assertThat(alliance.standing(TRUST).state()).isEqualTo(State.REPAIRED);
      assertThat(alliance.state()).isEqualTo(State.REPAIRED);
      assertThat(alliance.state().holds()).isTrue();
    }

    @Test
    void aLittleBetterIsNotRepaired() {
      var alliance = told().all(8, 1, 2, 3).all(4, 4).all(6, 6).alliance();

      assertThat(alliance.repairs()).isEmpty();
      assertThat(alliance.state()).isEqualTo(State.STRAINED);
    }

    @Test
    void settlingLowerAtALevelThatCarriesIsARepair() {
      var alliance = told().all(10, 1, 2, 3).all(8, 4, 6, 8).alliance();

      assertThat(alliance.repairs()).contains(new Repair(8, TRUST, Repair.How.SETTLED)).hasSize(3);
    }

    @Test
    void theClientsWordIsARepair() {
      var fallen = told().all(8, 1, 2, 3, 4).rated(TRUST, 4, 4);
      var word = new Repair.Said(4, TRUST);

      assertThat(fallen.alliance(word).repairs())
          .containsExactly(new Repair(4, TRUST, Repair.How.SAID));
      assertThat(fallen.alliance(word).standing(TRUST).state()).isEqualTo(State.REPAIRED);
    }

    @Test
    void aWordAboutNothingStrainedChangesNothing() {
      var fine = told().all(8, 1, 2, 3, 4);

      assertThat(fine.alliance(new Repair.Said(3, TRUST))).isEqualTo(fine.alliance());
    }

    @Test
    void anotherFallAfterARepairIsAnotherAlarm() {
      var alliance = told().all(8, 1, 2, 3, 4, 6, 8, 10).rated(TRUST, 4, 4, 8).alliance();

      assertThat(alliance.alarms()).extracting(Alarm::session).containsExactly(4, 8);
      assertThat(alliance.repairs()).extracting(Repair::session).containsExactly(6, 10);
    }
  }

  @Nested
  class Offers {

    @Test
    void talkingComesFirstAndTheOfferWithTheNextAnswerWithoutGain() {
      var alliance = told().all(8, 1, 2, 3).all(4, 4, 6, 8).alliance();

      assertThat(alliance.offers())
          .containsExactly(
              new Offer(6, TRUST, Offer.Round.EARLY), new Offer(8, TRUST, Offer.Round.AGAIN));
    }

    @Test
    void anAllianceThatDoesNotBuildIsOfferedAnotherTherapistTwice() {
      var alliance = told().all(6, 1, 2, 3, 4, 6, 8, 10, 12).alliance();

      assertThat(alliance.alarms()).isEmpty();
      assertThat(alliance.offers())
          .extracting(Offer::session, Offer::round)
          .containsExactly(tuple(3, Offer.Round.EARLY), tuple(6, Offer.Round.AGAIN));
    }

    @Test
    void whatGainsIsLeftAlone() {
      assertThat(told().all(4, 1).all(6, 2).all(7, 3).all(8, 4, 6).alliance().offers()).isEmpty();
      assertThat(told().all(9, 1, 2, 3, 4, 6, 8).alliance().offers()).isEmpty();
    }

    @Test
    void aLateStrainThatLastsIsOfferedOnce() {
      var alliance = told().all(9, 1, 2, 3, 4, 6, 8, 10).all(4, 12, 14, 16, 18).alliance();

      assertThat(alliance.offers()).containsExactly(new Offer(14, TRUST, Offer.Round.LATER));
    }
  }

  @Nested
  class SetOfAnswers {

    @Test
    void anEditThatTakesBackAFallTakesBackItsAlarm() {
      var answers = new ArrayList<>(told().all(8, 1, 2, 3).all(3, 4).answers());
      answers.add(0, new Answered(4, 2, Told.every(8)));

      assertThat(Alliance.of(answers).alarms()).isEmpty();
      assertThat(Alliance.of(answers)).isEqualTo(told().all(8, 1, 2, 3, 4).alliance());
    }

    @Test
    void theTherapistsViewIsTheSameWhetherOrNotPrivateAnswersExist() {
      var open = new ArrayList<Answered>();
      for (var answered : told().all(8, 1, 3).answers()) {
        open.add(seen(answered.session(), answered.answers(), Visibility.MY_THERAPIST));
      }
      var all = new ArrayList<>(open);
      all.add(seen(2, Told.every(1), Visibility.POOLED));
      all.add(seen(4, Told.every(0), Visibility.MATCHING_ONLY));

      assertThat(Alliance.forTherapist(all, List.of()))
          .isEqualTo(Alliance.forTherapist(open, List.of()));
      assertThat(Alliance.of(all)).isNotEqualTo(Alliance.of(open));
    }

    @Test
    void answersTakenBackFromTheTherapistByAnEditAreGone() {
      var first = seen(3, Told.every(8), Visibility.MY_THERAPIST);
      var edited =
          new Answered(
              3, 2, new Answers(first.answers().ratings(), Optional.empty(), Visibility.POOLED));

      assertThat(Alliance.forTherapist(List.of(edited, first), List.of()).answered()).isEmpty();
    }

    private static Answered seen(int session, Answers answers, Visibility visibility) {
      return Answered.of(session, new Answers(answers.ratings(), answers.openLine(), visibility));
    }
  }
}
