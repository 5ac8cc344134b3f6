package fiducia.alliance;

import fiducia.model.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Goes once through the answers of a relationship in order of session. Used once, by one thread.
 */
final class AllianceFold {

  private final List<Repair.Said> said;
  private final Map<Factor, FactorFold> factors = new EnumMap<>(Factor.class);
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final Set<Offer.Round> offered = EnumSet.noneOf(Offer.Round.class);
  private Level speaking = Level.PRIOR;
  private int spoken;

  AllianceFold(Collection<Repair.Said> said) {
    this.said =
        said.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt(Repair.Said::session).thenComparing(Repair.Said::factor))
            .toList();
    Arrays.stream(Factor.values()).forEach(factor -> factors.put(factor, new FactorFold()));
  }

  Alliance over(SortedMap<Integer, Answers> answers) {
    int previous = 0;
    for (var entry : answers.entrySet()) {
      int session = entry.getKey();
      repairsSaid(previous, session);
      take(session, entry.getValue());
      previous = session;
    }
    repairsSaid(previous, Integer.MAX_VALUE);
    return new Alliance(
        List.copyOf(answers.keySet()), standings(), speaking, alarms, repairs, offers);
  }

  private void take(int session, Answers answers) {
    answers
        .rating(Item.SAY_HARD_THINGS)
        .ifPresent(
            rating -> {
              speaking =
                  speaking.after(spoken == 0 ? 0 : session - spoken).rated(rating, Noise.of(1));
              spoken = session;
            });
    var causes = new ArrayList<Alarm.Cause>();
    factors.forEach(
        (factor, fold) ->
            answers
                .rating(factor)
                .ifPresent(
                    rating -> {
                      switch (fold.take(session, rating, Noise.of(answers.rated(factor)))) {
                        case FactorFold.Strained(var signs) ->
                            signs.forEach(sign -> causes.add(new Alarm.Cause(factor, sign)));
                        case FactorFold.Repaired(var how) ->
                            repairs.add(new Repair(session, factor, how));
                        case FactorFold.Unchanged() -> {}
                      }
                    }));
    if (causes.isEmpty()) {
      offer(session, answers);
    } else {
      alarms.add(new Alarm(session, Alliance.beginWith(weak(), standings()), causes));
    }
  }

  /** What is strained now, or believed to lie under the floor. */
  private Set<Factor> weak() {
    return factors.entrySet().stream()
        .filter(entry -> entry.getValue().isWeak())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Talking about it comes first: nothing is offered by the check-in that raises the alarm, and
   * nothing by one that says nothing.
   */
  private void offer(int session, Answers answers) {
    if (answers.ratings().isEmpty()) {
      return;
    }
    var stuck =
        factors.entrySet().stream()
            .filter(entry -> entry.getValue().isStuck(session))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (stuck.isEmpty()) {
      return;
    }
    var factor = Alliance.beginWith(stuck, standings());
    if (session >= 3 && session <= 6 && offered.add(Offer.Round.EARLY)) {
      offers.add(new Offer(session, factor, Offer.Round.EARLY));
    } else if (session >= 6 && session <= 9 && offered.add(Offer.Round.AGAIN)) {
      offers.add(new Offer(session, factor, Offer.Round.AGAIN));
    } else if (session > 9 && factors.get(factor).offerLater()) {
      offers.add(new Offer(session, factor, Offer.Round.LATER));
    }
  }

  /** What the client said after an answered check-in and before the next. */
  private void repairsSaid(int from, int until) {
    for (var word : said) {
      if (word.session() >= from
          && word.session() < until
          && factors.get(word.factor()).repairSaid()) {
        repairs.add(new Repair(word.session(), word.factor(), Repair.How.SAID));
      }
    }
  }

  private Map<Factor, Standing> standings() {
    var standings = new EnumMap<Factor, Standing>(Factor.class);
    factors.forEach((factor, fold) -> standings.put(factor, fold.standing()));
    return standings;
  }
}
