package fiducia.engine;

import static fiducia.engine.People.NOW;
import static fiducia.engine.TherapistBuilder.aTherapist;
import static org.assertj.core.api.Assertions.assertThat;

import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.GeoPoint;
import fiducia.model.Strength;
import fiducia.model.Wish;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every client, every set of therapists and every wish. */
class EngineProperties {

  private static final int TRIES = 10_000;

  @Property(tries = TRIES)
  void whatAWishCostsIsWhatLettingGoOfItBrings(@ForAll long seed) {
    var people = new People(seed);
    var client = people.client();
    var candidates = people.candidates(25);
    var ranking = rank(client, candidates);
    for (var relaxation : ranking.relaxations()) {
      var without = ClientBuilder.like(client.profile()).without(relaxation.constraint());
      int more = rank(without, candidates).eligible() - ranking.eligible();
      assertThat(relaxation.opens()).as(relaxation.constraint().code()).isEqualTo(more);
    }
  }

  @Example
  void lettingGoOfTheFormatAlsoOpensWhoIsTooFarAwayInPerson() {
    // Who counts only therapists that fail the format alone would say 0 here.
    var client = ClientBuilder.aClient().meets(Format.IN_PERSON).within(10, People.HARTFORD);
    var sydney = new GeoPoint(-33.9, 151.2);
    var far = aTherapist("far").meets(Format.values()).at(sydney);
    var ranking = rank(client, List.of(far.candidate()));
    assertThat(ranking.excluded())
        .contains(
            new Exclusion(Constraint.FORMAT, 0, 0, 0), new Exclusion(Constraint.DISTANCE, 1, 0, 1));
    assertThat(ranking.relaxations())
        .containsExactly(
            new Relaxation(Constraint.FORMAT, Strength.MUST, 1),
            new Relaxation(Constraint.DISTANCE, Strength.MUST, 1));
  }

  @Property(tries = TRIES)
  void aLikeNeverExcludes(@ForAll long seed) {
    var people = new People(seed);
    var client = people.client().without(Constraint.GENDER);
    var candidates = people.candidates(30);
    var before = rank(client, candidates);
    var after = rank(client.wantsGender(Strength.LIKE, Gender.WOMAN), candidates);
    assertThat(after.eligible()).isEqualTo(before.eligible());
  }

  @Property(tries = TRIES)
  void aMustExcludesAllWhoDoNotMeetItAndNobodyElse(@ForAll long seed) {
    var people = new People(seed);
    var client = people.client().without(Constraint.GENDER);
    var therapists = people.therapists(15);
    var candidates = Matcher.candidates(therapists);
    long women =
        therapists.stream()
            .filter(one -> rank(client, List.of(one.candidate())).eligible() == 1)
            .filter(one -> one.profile().about().gender().equals(Optional.of(Gender.WOMAN)))
            .count();
    var after = rank(client.wantsGender(Strength.MUST, Gender.WOMAN), candidates);
    assertThat(after.eligible()).isEqualTo((int) women);
  }

  @Property(tries = TRIES)
  void anIndifferenceChangesNothing(@ForAll long seed) {
    var people = new People(seed);
    var client = people.client().without(Constraint.GENDER).without(Constraint.AFFIRMING);
    var candidates = people.candidates(30);
    var before = rank(client, candidates);
    assertThat(new Wish<>(Strength.INDIFFERENT, Set.of(Gender.MAN)).stated()).isFalse();
    client.wantsGender(Strength.INDIFFERENT, Gender.MAN).wantsAffirming(Strength.INDIFFERENT);
    assertThat(rank(client, candidates)).isEqualTo(before);
  }

  @Property(tries = TRIES)
  void meetingALikeNeverScoresLessThanLeavingItOpenAndThatNotLessThanNotMeetingIt(
      @ForAll long seed) {
    var client =
        new People(seed)
            .client()
            .without(Constraint.GENDER)
            .wantsGender(Strength.LIKE, Gender.WOMAN);
    double met = joint(client, aTherapist().is(Gender.WOMAN));
    double open = joint(client, aTherapist());
    double unmet = joint(client, aTherapist().is(Gender.MAN));
    if (met > 0) {
      assertThat(met).isGreaterThan(open);
      assertThat(open).isGreaterThan(unmet);
    }
  }

  private static double joint(ClientBuilder client, TherapistBuilder therapist) {
    return rank(client, List.of(therapist.candidate())).finalists().stream()
        .mapToDouble(one -> one.joint().probability())
        .findFirst()
        .orElse(0);
  }

  @Property(tries = TRIES)
  void thoseShownAreShownAgainWhenTheyAloneAreAskedAgain(@ForAll long seed) {
    var people = new People(seed);
    var question = Question.of(people.client().seeker(), NOW, seed).showing(3);
    var candidates = people.candidates(25);
    var shown = Engine.rank(question, candidates).finalists();
    var ids = shown.stream().map(Finalist::id).toList();
    var stored = candidates.stream().filter(one -> ids.contains(one.id())).toList();
    assertThat(Engine.rank(question, stored).finalists()).isEqualTo(shown);
  }

  @Property(tries = TRIES)
  void everyTherapistIsAccountedForAndTheAnswerToWhyNotAgrees(@ForAll long seed) {
    var people = new People(seed);
    var question = Question.of(people.client().seeker(), NOW, seed).showing(2);
    var candidates = people.candidates(20);
    var ranking = Engine.rank(question, candidates);
    int excluded = 0;
    int heldBack = 0;
    int placed = 0;
    for (var candidate : candidates) {
      switch (Engine.explain(question, candidate.id(), candidates)) {
        case WhyNot.NotListed() -> throw new AssertionError("is among them");
        case WhyNot.Excluded(var failures) -> {
          excluded++;
          assertThat(failures).isNotEmpty().allSatisfy(one -> assertThat(one.text()).isNotBlank());
        }
        case WhyNot.HeldBack(var therapist) -> {
          heldBack++;
          assertThat(therapist.belowFloor()).isTrue();
        }
        case WhyNot.Placed(var therapist, int of) -> {
          placed++;
          assertThat(therapist.place()).isBetween(1, of);
          if (therapist.place() <= ranking.finalists().size()) {
            assertThat(ranking.finalists().get(therapist.place() - 1)).isEqualTo(therapist);
          }
        }
      }
    }
    assertThat(excluded).isEqualTo(ranking.considered() - ranking.eligible());
    assertThat(heldBack).isEqualTo(ranking.heldBack());
    assertThat(placed).isEqualTo(ranking.eligible() - heldBack);
    assertThat(ranking.excluded())
        .allSatisfy(
            one -> {
              assertThat(one.notStated()).isBetween(0, one.failed());
              assertThat(one.onlyThis()).isBetween(0, one.failed());
            });
  }

  private static Ranking rank(ClientBuilder client, List<Candidate> candidates) {
    return Engine.rank(Question.of(client.seeker(), NOW, 1), candidates);
  }
}
