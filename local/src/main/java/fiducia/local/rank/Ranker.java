package fiducia.local.rank;

import fiducia.engine.Candidate;
import fiducia.engine.Engine;
import fiducia.engine.LearnedState;
import fiducia.engine.Model;
import fiducia.engine.Pool;
import fiducia.engine.Question;
import fiducia.engine.Ranking;
import fiducia.engine.Shortlist;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the same therapists for one client after another. The pool finds who comes first and counts
 * the others; the engine tells of those found. Safe to be used by several threads.
 */
final class Ranker {

  private final Map<String, Candidate> candidates = new HashMap<>();
  private final Pool pool;
  private final Model model;
  private final LearnedState learned;
  private final Instant asOf;
  private final long seed;
  private final int top;

  /**
   * @param candidates each id once
   * @param seed of the run, for clients who bring none of their own
   * @param top how many to tell of, 1 to 10
   */
  Ranker(
      Collection<Candidate> candidates,
      Model model,
      LearnedState learned,
      Instant asOf,
      long seed,
      int top) {
    candidates.forEach(candidate -> this.candidates.put(candidate.id(), candidate));
    this.pool = Pool.of(candidates);
    this.model = model;
    this.learned = learned;
    this.asOf = asOf;
    this.seed = seed;
    this.top = top;
  }

  /**
   * A ranking and what it was made from.
   *
   * @param found ids of those told of and, where more were sought, of those next in line
   */
  record Ranked(Question question, Ranking ranking, List<String> found) {}

  /**
   * @param seek how many to find, at least those to be told of
   */
  Ranked rank(Asking client, int seek) {
    var question =
        new Question(
            client.seeker(),
            asOf,
            client.seed().orElseGet(() -> Seeds.ofClient(seed, client.id())),
            model,
            learned,
            top);
    var shortlist = pool.shortlist(question, Math.max(seek, top));
    var found = shortlist.first().stream().map(Shortlist.Entry::id).toList();
    var told = Engine.rank(question, found.stream().map(candidates::get).toList());
    return new Ranked(
        question,
        new Ranking(
            told.model(),
            told.learned(),
            told.asOf(),
            told.seed(),
            shortlist.considered(),
            shortlist.eligible(),
            shortlist.heldBack(),
            told.finalists(),
            shortlist.excluded(),
            shortlist.relaxations(),
            told.untold()),
        found);
  }
}
