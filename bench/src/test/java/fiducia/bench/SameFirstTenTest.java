package fiducia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.engine.Candidate;
import fiducia.engine.Engine;
import fiducia.engine.Finalist;
import fiducia.engine.Model;
import fiducia.model.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is timed is the same work everywhere: else a figure means nothing. */
class SameFirstTenTest {

  private static final int THERAPISTS = 2_000;
  private static final Population POPULATION = new Population(7);
  private static final JointFit FIT = JointFit.of(Model.CURRENT);
  private static final List<Therapist> PEOPLE =
      IntStream.range(0, THERAPISTS).mapToObj(POPULATION::therapist).toList();
  private static final List<Scoring> CLIENTS =
      POPULATION.clients(32).stream().map(client -> Scoring.of(client, FIT)).toList();

  private static final Reference REFERENCE = reference();

  private static Reference reference() {
    var reference = new Reference(CLIENTS);
    for (int from = 0; from < THERAPISTS; from += 500) {
      reference.add(PEOPLE.subList(from, from + 500));
    }
    return reference;
  }

  private static Finals finals() {
    return new Finals(number -> POPULATION.therapist(number).candidate());
  }

  private static List<Integer> disagreements(Search search) throws Exception {
    try (search) {
      search.add(PEOPLE);
      search.ready(CLIENTS);
      return REFERENCE.disagreements(search);
    }
  }

  @Test
  void thePoolFindsWhomThePlainEngineFinds() throws Exception {
    assertThat(disagreements(new FiduciaSearch())).isEmpty();
  }

  @Test
  void luceneFindsWhomThePlainEngineFinds() throws Exception {
    assertThat(disagreements(new LuceneSearch(finals()))).isEmpty();
  }

  @Test
  void sqliteFindsWhomThePlainEngineFinds() throws Exception {
    assertThat(disagreements(new SqliteSearch(finals()))).isEmpty();
  }

  @Test
  void aPeerThatLeavesOutAnyOneConstraintIsNoticed() throws Exception {
    var kinds = new TreeSet<String>();
    CLIENTS.forEach(
        scoring -> Sql.conditions(scoring.client()).forEach(one -> kinds.add(kind(one))));
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(12);
    for (var leftOut : kinds) {
      var careless = new SqliteSearch(finals(), scoring -> without(leftOut, scoring));
      assertThat(disagreements(careless)).as("without " + leftOut).isNotEmpty();
    }
  }

  /** The column that a condition asks about: digits differ from client to client. */
  private static String kind(String condition) {
    return condition.replaceAll("-?[0-9.]+(e-?[0-9]+)?", "#");
  }

  private static String without(String kind, Scoring scoring) {
    var sql = Sql.question(scoring, Finals.ASKED);
    for (var condition : Sql.conditions(scoring.client())) {
      if (kind(condition).equals(kind)) {
        sql = sql.replace(condition, "1 = 1");
      }
    }
    return sql;
  }

  @Test
  void aPeerThatForgetsTheLotIsNoticed() throws Exception {
    var careless =
        new SqliteSearch(
            finals(), scoring -> Sql.question(scoring, Finals.ASKED).replace("* lot", "* 0"));
    assertThat(disagreements(careless)).isNotEmpty();
  }

  @Test
  void theReferenceIsTheRankingThatClientsGet() {
    var all = candidates();
    for (int i = 0; i < CLIENTS.size(); i++) {
      var ranking = Engine.rank(CLIENTS.get(i).question(), all);
      assertThat(REFERENCE.first(i))
          .isEqualTo(ranking.finalists().stream().map(Finalist::id).toList());
      assertThat(REFERENCE.eligible(i)).isEqualTo(ranking.eligible());
    }
  }

  @Test
  void theCheaperJointChanceStaysWithinTheErrorThatIsAllowedFor() {
    int compared = 0;
    for (var scoring : CLIENTS) {
      for (var finalist : Engine.rank(scoring.question(), candidates()).finalists()) {
        var trust = finalist.factor(Factor.TRUST);
        var collaboration = finalist.factor(Factor.COLLABORATION);
        double cheaper =
            FIT.joint(trust.mean() / trust.spread(), collaboration.mean() / collaboration.spread());
        assertThat(Math.abs(cheaper - finalist.joint().probability()))
            .isLessThanOrEqualTo(FIT.error());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(FIT.error()).isLessThan(.003);
  }

  @Test
  void theClientsDifferAndFindAboutThreeAndAHalfPerCent() {
    double mean =
        IntStream.range(0, CLIENTS.size()).mapToLong(REFERENCE::eligible).average().orElse(0);
    assertThat(mean / THERAPISTS).isBetween(.025, .045);
    for (Predicate<Client> kind :
        List.<Predicate<Client>>of(
            client -> client.genders().isMust(),
            client -> client.genders().isLike(),
            client -> client.languages().isLike(),
            client -> !client.wantsOnline(),
            client -> !client.wantsInPerson(),
            client -> client.insurer().isPresent(),
            client -> client.insurer().isEmpty(),
            client -> client.hours().isEmpty())) {
      assertThat(CLIENTS.stream().map(Scoring::client).filter(kind).count()).isPositive();
    }
  }

  private static List<Candidate> candidates() {
    var candidates = new ArrayList<Candidate>();
    PEOPLE.forEach(therapist -> candidates.add(therapist.candidate()));
    return candidates;
  }
}
