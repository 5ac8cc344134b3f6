package fiducia.engine;

import fiducia.model.Strength;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stated wish for the therapist as a person: a must filters by it, and both a must and a like
 * score by it.
 */
record PersonalWish(
    Constraint constraint, Feature feature, Unknown.About about, Strength strength, Check check) {

  boolean isMust() {
    return strength == Strength.MUST;
  }

  /** The wishes that are stated, in the order of their features. */
  static List<PersonalWish> of(Question question) {
    var wishes = question.seeker().profile().wishes();
    int year = question.day().getYear();
    int faiths = Candidate.bits(wishes.faith().anyOf());
    int cultures = Candidate.bits(wishes.culture().anyOf());
    int communities = Candidate.bits(wishes.community().anyOf());
    return Stream.of(
            new PersonalWish(
                Constraint.LANGUAGE,
                Feature.WISH_LANGUAGE,
                Unknown.About.LANGUAGE,
                wishes.language().strength(),
                therapist ->
                    therapist.languages.isEmpty()
                        ? Verdict.NOT_STATED
                        : Verdict.of(
                            !Collections.disjoint(therapist.languages, wishes.language().anyOf()))),
            new PersonalWish(
                Constraint.GENDER,
                Feature.WISH_GENDER,
                Unknown.About.GENDER,
                wishes.gender().strength(),
                therapist ->
                    therapist
                        .gender
                        .map(gender -> Verdict.of(wishes.gender().anyOf().contains(gender)))
                        .orElse(Verdict.NOT_STATED)),
            new PersonalWish(
                Constraint.AGE,
                Feature.WISH_AGE,
                Unknown.About.AGE,
                wishes.age().strength(),
                therapist ->
                    therapist
                        .birthYear
                        .map(born -> Verdict.of(wishes.age().contains(year - born)))
                        .orElse(Verdict.NOT_STATED)),
            new PersonalWish(
                Constraint.FAITH,
                Feature.WISH_FAITH,
                Unknown.About.FAITH,
                wishes.faith().strength(),
                therapist -> Check.anyOf(faiths, therapist.faiths)),
            new PersonalWish(
                Constraint.CULTURE,
                Feature.WISH_CULTURE,
                Unknown.About.CULTURE,
                wishes.culture().strength(),
                therapist -> Check.anyOf(cultures, therapist.cultures)),
            new PersonalWish(
                Constraint.AFFIRMING,
                Feature.WISH_AFFIRMING,
                Unknown.About.AFFIRMING,
                wishes.affirming(),
                therapist -> therapist.affirming.map(Verdict::of).orElse(Verdict.NOT_STATED)),
            new PersonalWish(
                Constraint.COMMUNITY,
                Feature.WISH_COMMUNITY,
                Unknown.About.COMMUNITY,
                wishes.community().strength(),
                therapist -> Check.anyOf(communities, therapist.communities)))
        .filter(wish -> wish.strength() != Strength.INDIFFERENT)
        .toList();
  }
}
