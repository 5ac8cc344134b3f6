package fiducia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A search in a pool finds what the engine finds by looking at everybody. */
class PoolProperties {

  private static final int TRIES = 300;

  @Property(tries = TRIES)
  void findsWhomTheEngineShowsAndCountsWhatItCounts(@ForAll long seed) {
    var people = new People(seed);
    var candidates = people.candidates(1 + people.below(1_500));
    var question = Question.of(people.client().seeker(), People.NOW, seed);
    agrees(question, candidates, Pool.of(candidates), 1 + people.below(40));
  }

  @Property(tries = TRIES)
  void findsTheSameAfterBeingPacked(@ForAll long seed) {
    var people = new People(seed);
    var candidates = people.candidates(1 + people.below(1_500));
    var question = Question.of(people.client().seeker(), People.NOW, seed);
    var pool = Pool.unpack(Pool.of(candidates).pack());
    assertThat(pool.size()).isEqualTo(candidates.size());
    agrees(question, candidates, pool, 10);
  }

  /** What was looked up for one search must not outlive a change of the therapists. */
  @Property(tries = 100)
  void findsTheSameAfterTherapistsHaveChanged(@ForAll long seed) {
    var people = new People(seed);
    var candidates = new ArrayList<>(people.candidates(900 + people.below(200)));
    var question = Question.of(people.client().seeker(), People.NOW, seed);
    var pool = Pool.of(candidates);
    agrees(question, candidates, pool, 10);
    var others = new People(~seed).candidates(candidates.size() + 300);
    for (int i = 0; i < others.size(); i++) {
      var other = others.get(i);
      if (i >= candidates.size()) {
        pool.put(other, Long.MAX_VALUE);
        candidates.add(other);
      } else if (people.chance(.1)) {
        pool.put(other, Long.MAX_VALUE);
        candidates.set(i, other);
      }
    }
    agrees(question, candidates, pool, 10);
    var gone = candidates.removeLast();
    pool.remove(gone.id(), Long.MAX_VALUE);
    agrees(question, candidates, pool, 10);
  }

  @Property(tries = 60)
  void packsTheSameTherapistsIntoTheSameBytesHoweverTheyCameIn(@ForAll long seed) {
    var people = new People(seed);
    var candidates = people.candidates(1 + people.below(1_500));
    var inOrder = Pool.of(candidates).pack();
    var pool = new Pool();
    // Others of the same ids come first, some are taken out and come back, some never belonged
    // here.
    for (var stale : people.shuffled(new People(~seed).candidates(candidates.size() + 40))) {
      pool.put(stale, stale.revision() - 1);
    }
    for (var candidate : people.shuffled(candidates)) {
      if (people.chance(.2)) {
        pool.remove(candidate.id(), candidate.revision() - 1);
      }
      assertThat(pool.put(candidate, candidate.revision())).isTrue();
      assertThat(pool.put(candidate, candidate.revision())).isFalse();
    }
    for (int extra = 0; extra < 40; extra++) {
      pool.remove("th-" + (candidates.size() + extra), Long.MAX_VALUE);
    }
    assertThat(same(pool.pack(), inOrder)).isTrue();
    assertThat(same(Pool.unpack(inOrder).pack(), inOrder)).isTrue();
  }

  @Property(tries = TRIES)
  void findsTheSameWithWhatIsLearned(@ForAll long seed) {
    var people = new People(seed);
    var candidates = people.candidates(1 + people.below(400));
    var learned =
        new LearnedState(
            "test",
            Optional.empty(),
            Map.of("th-1", people.posterior(30, .4), "th-5", people.posterior(3, -.5)),
            Map.of("th-2", .3, "th-1", .01),
            Map.of("th-3", .2));
    var question = Question.of(people.client().seeker(), People.NOW, seed).with(learned);
    agrees(question, candidates, Pool.of(candidates), 10);
  }

  /** As after a year: something is known of nearly everybody. */
  @Property(tries = TRIES)
  void findsTheSameWhereMuchIsLearned(@ForAll long seed) {
    var people = new People(seed);
    var candidates = people.candidates(1 + people.below(400));
    var posteriors = new HashMap<String, Posterior>();
    var prices = new HashMap<String, Double>();
    var acceptances = new HashMap<String, Double>();
    for (var candidate : candidates) {
      if (people.chance(.8)) {
        double level = people.below(200) / 100.0 - 1;
        posteriors.put(candidate.id(), people.posterior(people.below(80), level));
      }
      if (people.chance(.3)) {
        prices.put(candidate.id(), people.below(50) / 100.0);
      }
      if (people.chance(.3)) {
        acceptances.put(candidate.id(), people.below(100) / 100.0);
      }
    }
    var learned = new LearnedState("test", Optional.empty(), posteriors, prices, acceptances);
    var question = Question.of(people.client().seeker(), People.NOW, seed).with(learned);
    agrees(question, candidates, Pool.of(candidates), 10);
  }

  @Property(tries = 60)
  void ordersByItsOwnPrices(@ForAll long seed) {
    var people = new People(seed);
    var candidates = people.candidates(300);
    var pool = Pool.of(candidates);
    for (int day = 0; day < 90; day++) {
      pool.reprice();
    }
    var prices = new HashMap<String, Double>();
    candidates.forEach(one -> prices.put(one.id(), pool.price(one.id()).orElseThrow()));
    assertThat(prices.values()).anyMatch(price -> price > .1).allMatch(price -> price <= .5);
    var neutral = LearnedState.neutral();
    var learned = new LearnedState("prices", neutral.weights(), Map.of(), prices, Map.of());
    var question = Question.of(people.client().seeker(), People.NOW, seed);
    assertThat(ids(pool.shortlist(question, 20)))
        .isEqualTo(ids(question.with(learned), candidates, 20));
  }

  /** The bound must hold for every pair, or somebody would be overlooked. */
  @Property(tries = TRIES)
  void theCeilingIsNeverBelowTheJointChance(@ForAll long seed) {
    var people = new People(seed);
    var copula = new Copula(.7);
    var ceiling = Ceiling.of(.7);
    for (int i = 0; i < 100; i++) {
      double a = standing(people);
      double b = standing(people);
      double c = standing(people);
      assertThat(ceiling.byEach(a, b, c)).isGreaterThanOrEqualTo(copula.joint(a, b, c));
      assertThat(ceiling.byMean((a + b + c) / 3)).isGreaterThanOrEqualTo(copula.joint(a, b, c));
    }
  }

  /** Were the factors taken to hang together less than they do, somebody would be overlooked. */
  @Property(tries = 20)
  void aCeilingForFactorsThatHangTogetherLessWouldBeNoticed(@ForAll long seed) {
    var people = new People(seed);
    var copula = new Copula(.7);
    var tooLow = Ceiling.of(.3);
    boolean noticed = false;
    for (int i = 0; i < 1_000; i++) {
      double a = standing(people);
      noticed |= tooLow.byEach(a, a, a) < copula.joint(a, a, a);
    }
    assertThat(noticed).isTrue();
  }

  private static double standing(People people) {
    return (people.below(14_001) - 7_000) / 1000.0;
  }

  private static void agrees(Question question, List<Candidate> candidates, Pool pool, int most) {
    var ranking = Engine.rank(question, candidates);
    var found = pool.shortlist(question, most);
    assertThat(found.considered()).isEqualTo(ranking.considered());
    assertThat(found.eligible()).isEqualTo(ranking.eligible());
    assertThat(found.heldBack()).isEqualTo(ranking.heldBack());
    assertThat(found.excluded()).isEqualTo(ranking.excluded());
    assertThat(found.relaxations()).isEqualTo(ranking.relaxations());
    assertThat(ids(found)).isEqualTo(ids(question, candidates, most));
    for (int i = 0; i < Math.min(most, ranking.finalists().size()); i++) {
      assertThat(found.first().get(i).order()).isEqualTo(ranking.finalists().get(i).order());
    }
  }

  private static List<String> ids(Shortlist shortlist) {
    return shortlist.first().stream().map(Shortlist.Entry::id).toList();
  }

  private static List<String> ids(Question question, List<Candidate> candidates, int most) {
    var eligible = new ArrayList<String>();
    Engine.eligible(question, candidates).forEach(candidate -> eligible.add(candidate.id()));
    return eligible.subList(0, Math.min(most, eligible.size()));
  }

  private static boolean same(List<byte[]> one, List<byte[]> other) {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = Arrays.equals(one.get(i), other.get(i));
    }
    return same;
  }
}
