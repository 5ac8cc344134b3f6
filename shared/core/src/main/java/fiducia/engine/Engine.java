package fiducia.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ranks therapists for a client by the chance that an alliance forms: trust, rapport and
 * collaboration all three, since none makes up for another.
 *
 * <p>Pure: no clock, no randomness of its own, no input or output. The same question over the same
 * candidates gives the same answer bit for bit, in whatever order they come. Thread-safe.
 */
public final class Engine {

  private static final double SECONDS_A_WEEK = Duration.ofDays(7).toSeconds();

  private Engine() {}

  /**
   * Ranks those who meet every constraint, and counts why the others do not.
   *
   * @param candidates all therapists to be considered, each id once
   */
  public static Ranking rank(Question question, Collection<Candidate> candidates) {
    var filter = new Filter(question);
    var tally = filter.tally();
    var admitted = new ArrayList<Candidate>();
    for (var candidate : candidates) {
      if (filter.admits(candidate, tally)) {
        admitted.add(candidate);
      }
    }
    var predictor = new Predictor(question);
    var order = order(question, predictor, admitted);
    var telling = new Telling(question, predictor);
    var finalists = new ArrayList<Finalist>();
    for (var standing : order.shown()) {
      if (finalists.size() < question.show()) {
        finalists.add(telling.of(standing, finalists.size() + 1));
      }
    }
    return new Ranking(
        question.model().name(),
        question.learned().version(),
        question.asOf(),
        question.seed(),
        candidates.size(),
        admitted.size(),
        order.heldBack().size(),
        finalists,
        tally.exclusions(),
        tally.relaxations(),
        question.seeker().untold());
  }

  /** Says where one therapist stands among all candidates, and why. */
  public static WhyNot explain(
      Question question, String therapistId, Collection<Candidate> candidates) {
    var asked = candidates.stream().filter(one -> one.id().equals(therapistId)).findFirst();
    if (asked.isEmpty()) {
      return new WhyNot.NotListed();
    }
    var filter = new Filter(question);
    var failures = filter.failures(asked.get());
    if (!failures.isEmpty()) {
      return new WhyNot.Excluded(failures);
    }
    var predictor = new Predictor(question);
    var admitted = candidates.stream().filter(one -> filter.failed(one) == 0).toList();
    var order = order(question, predictor, admitted);
    var telling = new Telling(question, predictor);
    int shown = place(order.shown(), therapistId);
    return shown > 0
        ? new WhyNot.Placed(telling.of(order.shown().get(shown - 1), shown), order.shown().size())
        : heldBack(order.heldBack(), therapistId, telling);
  }

  /**
   * The candidates who meet every constraint, the best first, those held back at the end: what a
   * match needs to keep so that it can be ranked again. Leaving out some at the end changes nothing
   * for those before them.
   */
  public static List<Candidate> eligible(Question question, Collection<Candidate> candidates) {
    var filter = new Filter(question);
    var admitted = candidates.stream().filter(one -> filter.failed(one) == 0).toList();
    var order = order(question, new Predictor(question), admitted);
    return Stream.concat(order.shown().stream(), order.heldBack().stream())
        .map(Standing::candidate)
        .toList();
  }

  private static WhyNot heldBack(List<Standing> heldBack, String id, Telling telling) {
    int place = place(heldBack, id);
    return new WhyNot.HeldBack(telling.of(heldBack.get(place - 1), place));
  }

  private static int place(List<Standing> standings, String id) {
    for (int i = 0; i < standings.size(); i++) {
      if (standings.get(i).candidate().id().equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Those who may be shown, the best first, and those held back since there are others. */
  private record Order(List<Standing> shown, List<Standing> heldBack) {}

  private static Order order(Question question, Predictor predictor, List<Candidate> admitted) {
    var pair = predictor.new Pair();
    var above = new ArrayList<Standing>();
    var below = new ArrayList<Standing>();
    double priceFelt = priceFelt(question);
    for (var candidate : admitted) {
      pair.predict(candidate);
      boolean belowFloor = pair.isBelowFloor();
      double price = question.learned().prices().getOrDefault(candidate.id(), 0.0);
      double order = order(question, candidate.id(), pair.joint(), price, priceFelt);
      (belowFloor ? below : above).add(new Standing(candidate, order, belowFloor));
    }
    Collections.sort(above);
    Collections.sort(below);
    return above.isEmpty() ? new Order(below, List.of()) : new Order(above, below);
  }

  /**
   * P·P(accept) − λ, and a lot worth at most {@code tie}: therapists who are farther apart than a
   * tie never change places, those within it do so by the seed.
   */
  static double order(Question question, String id, double joint, double price, double priceFelt) {
    var model = question.model();
    double accepts = question.learned().acceptances().getOrDefault(id, model.acceptance());
    return joint * accepts - price * priceFelt + model.tie() * Lot.draw(question.seed(), id);
  }

  /** Whoever has been waiting for long feels less of a price, so that nobody is starved by it. */
  static double priceFelt(Question question) {
    return question
        .seeker()
        .waitingSince()
        .map(since -> Math.max(0, Duration.between(since, question.asOf()).toSeconds()))
        .map(seconds -> seconds / SECONDS_A_WEEK / question.model().priceHalfLifeWeeks())
        .map(halfLives -> StrictMath.pow(.5, halfLives))
        .orElse(1.0);
  }
}
