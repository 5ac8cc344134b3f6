package fiducia.engine;

import fiducia.model.Concern;
import fiducia.model.Factor;
import fiducia.model.Gender;
import fiducia.model.Strength;
import fiducia.model.Wishes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ours, and the ways of matching that our tests must refuse. */
interface Matcher {

  List<Finalist> match(Question question, List<TherapistBuilder> therapists);

  static Matcher ours() {
    return (question, therapists) -> Engine.rank(question, candidates(therapists)).finalists();
  }

  /** Lets a strong factor make up for a weak one, as a weighted sum does. */
  static Matcher compensating() {
    return (question, therapists) -> {
      var alone = new ArrayList<Finalist>();
      for (var therapist : therapists) {
        alone.addAll(ours().match(question, List.of(therapist)));
      }
      alone.sort(Comparator.comparingDouble(Matcher::weightedSum).reversed());
      return alone;
    };
  }

  private static double weightedSum(Finalist therapist) {
    double sum = 0;
    for (var factor : Factor.values()) {
      sum += Model.SHARES[factor.ordinal()] * therapist.factor(factor).mean();
    }
    return sum;
  }

  /** Lets go of what the client wishes when few are left, and does not say so. */
  static Matcher relaxingInSilence() {
    return (question, therapists) -> {
      var found = ours().match(question, therapists);
      if (found.size() >= 3) {
        return found;
      }
      var relaxed = ClientBuilder.like(question.seeker().profile());
      for (var constraint : Constraint.values()) {
        if (constraint.isClients()) {
          relaxed.without(constraint);
        }
      }
      return ours()
          .match(Question.of(relaxed.seeker(), question.asOf(), question.seed()), therapists);
    };
  }

  /** Takes silence for the average. */
  static Matcher neutralToSilence() {
    return (question, therapists) -> {
      var filled = new ArrayList<TherapistBuilder>();
      for (var therapist : therapists) {
        var stated = therapist.profile().concerns();
        int turn = 0;
        for (Concern concern : question.seeker().profile().concerns()) {
          if (!stated.containsKey(concern)) {
            therapist.likes(concern, 1 + turn++ % 2);
          }
        }
        filled.add(therapist);
      }
      return ours().match(question, filled);
    };
  }

  /** Leaves those who are equal as they came. */
  static Matcher inTheOrderTheyCame() {
    return (question, therapists) -> {
      var alone = new ArrayList<Finalist>();
      for (var therapist : therapists) {
        alone.addAll(ours().match(question, List.of(therapist)));
      }
      alone.sort(
          Comparator.comparingDouble((Finalist one) -> Math.round(10 * one.joint().probability()))
              .reversed());
      return alone;
    };
  }

  /** Treats every wish as something that merely scores. */
  static Matcher takingMustsForLikes() {
    return (question, therapists) -> {
      var wishes = question.seeker().profile().wishes();
      var client = ClientBuilder.like(question.seeker().profile());
      soften(client, wishes);
      return ours()
          .match(Question.of(client.seeker(), question.asOf(), question.seed()), therapists);
    };
  }

  private static void soften(ClientBuilder client, Wishes wishes) {
    if (wishes.gender().must()) {
      client.wantsGender(Strength.LIKE, wishes.gender().anyOf().toArray(Gender[]::new));
    }
  }

  static List<Candidate> candidates(List<TherapistBuilder> therapists) {
    return therapists.stream().map(TherapistBuilder::candidate).toList();
  }
}
