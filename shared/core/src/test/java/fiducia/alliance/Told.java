package fiducia.alliance;

import fiducia.model.Factor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Check-ins in words: what was rated after which session. */
final class Told {

  private final Map<Integer, Map<Item, Integer>> ratings = new TreeMap<>();

  /** Every item rated alike. */
  static Answers every(int rating) {
    return told().all(rating, 1).answers().getFirst().answers();
  }

  static Told told() {
    return new Told();
  }

  /** Both items of every factor, and being able to speak, at one rating in each session. */
  Told all(int rating, int... sessions) {
    for (int session : sessions) {
      var all = ratings.computeIfAbsent(session, _ -> new EnumMap<>(Item.class));
      for (var item : Item.values()) {
        all.put(item, rating);
      }
    }
    return this;
  }

  /** Both items of a factor. */
  Told rated(Factor factor, int rating, int... sessions) {
    for (int session : sessions) {
      var some = ratings.computeIfAbsent(session, _ -> new EnumMap<>(Item.class));
      Item.of(factor).forEach(item -> some.put(item, rating));
    }
    return this;
  }

  /** One item. */
  Told rated(Item item, int rating, int session) {
    ratings.computeIfAbsent(session, _ -> new EnumMap<>(Item.class)).put(item, rating);
    return this;
  }

  /** The client prefers not to rate a factor. */
  Told notSaid(Factor factor, int... sessions) {
    for (int session : sessions) {
      Item.of(factor)
          .forEach(
              item ->
                  ratings.computeIfAbsent(session, _ -> new EnumMap<>(Item.class)).remove(item));
    }
    return this;
  }

  List<Answered> answers() {
    var answers = new ArrayList<Answered>();
    ratings.forEach((session, some) -> answers.add(Answered.of(session, Answers.of(some))));
    return answers;
  }

  Alliance alliance(Repair.Said... said) {
    return Alliance.of(answers(), List.of(said));
  }
}
