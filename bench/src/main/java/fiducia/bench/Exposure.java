package fiducia.bench;

import fiducia.engine.Engine;
import fiducia.engine.Model;
import fiducia.engine.Pool;
import fiducia.engine.Question;
import fiducia.engine.Seeker;
import fiducia.engine.Vacancy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A clinic's year: clients come every day, each is shown three therapists and asks one of them, a
 * place is taken for some weeks and is free again. Counts who is shown how often, how well those
 * who meet fit, and how long clients wait.
 *
 * <p>Everything is drawn from the seed, so that two ways to order meet the same people on the same
 * days.
 */
final class Exposure {

  static final int SHOWN = 3;

  /** Prices move slowly: what is counted begins when they have had this long. */
  static final int SETTLING = 240;

  static final int COUNTED = 240;

  /** Different clients. */
  private static final int CLIENTS = 512;

  /** Bounds of the places of a therapist, and of the weeks for which one is taken. */
  private static final int FEWEST_PLACES = 3;

  private static final int MOST_PLACES = 12;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 20;
  private static final int DAYS_A_WEEK = 7;

  /** Of those shown, how many of a hundred ask the first, and how many the second: set. */
  private static final double ASKS_FIRST = .6;

  private static final double ASKS_SECOND = .25;

  /** Days after which who has found nobody looks elsewhere. */
  private static final int PATIENCE = 28;

  /**
   * A way to order.
   *
   * @param model with whose tie
   * @param priced whether prices move
   */
  record Way(String name, String about, Model model, boolean priced) {

    static final Way CHANCE =
        new Way("chance", "anybody who meets the constraints", tied(1_000), false);
    static final Way FIT = new Way("fit", "the best fit first, and nothing else", tied(0), false);
    static final Way LOT =
        new Way("lot", "fit, and a lot among those within a tie", Model.CURRENT, false);
    static final Way FIDUCIA =
        new Way("fiducia", "fit, lot, and a price of those who are full", Model.CURRENT, true);

    static final List<Way> ALL = List.of(CHANCE, FIT, LOT, FIDUCIA);

    private static Model tied(double tie) {
      return Model.CURRENT.tied("tie-" + tie, tie);
    }
  }

  /**
   * Who lives there, the same whatever the order and the load.
   *
   * @param therapists who are listed: who is not listed is not shown by anybody's fault
   * @param numbers where a therapist stands in that list, by id
   * @param clients who come again and again, with another lot each time
   * @param admitted numbers of the therapists whom some client's wishes admit: nobody can show the
   *     others
   */
  record People(
      List<Therapist> therapists,
      Map<String, Integer> numbers,
      List<Client> clients,
      BitSet admitted) {

    static People of(int howMany, long seed) {
      var population = new Population(seed);
      var therapists =
          IntStream.iterate(0, i -> i + 1)
              .mapToObj(population::therapist)
              .filter(Exposure::isListed)
              .limit(howMany)
              .toList();
      var clients = population.clients(CLIENTS);
      var all = therapists.stream().map(one -> one.candidate(1, 1, Vacancy.now(1))).toList();
      var numbers = new HashMap<String, Integer>();
      therapists.forEach(one -> numbers.put(one.id(), numbers.size()));
      var admitted = new BitSet();
      for (var client : clients) {
        Engine.eligible(client.question(), all).forEach(one -> admitted.set(numbers.get(one.id())));
      }
      return new People(therapists, numbers, clients, admitted);
    }
  }

  /**
   * What came of it.
   *
   * @param shares how often each therapist was shown for each place, ascending; of those whom
   *     somebody's wishes admit
   * @param admitted how many of all therapists these are, 0 to 1
   * @param gini of the shares, 0 (all alike) to 1
   * @param neverShown share of the therapists, 0 to 1
   * @param fit mean chance that an alliance forms, of those who met
   * @param met share of the clients who found somebody
   * @param waitedP90 days that nine of ten of them waited at most
   * @param taken share of the places that was taken, mean over the days
   */
  record Outcome(
      Way way,
      double[] shares,
      double admitted,
      double gini,
      double neverShown,
      double fit,
      double met,
      int waitedP90,
      double taken) {}

  private record Taken(int until, int therapist) {}

  private record Waiting(Client client, int since) {}

  private final Way way;
  private final List<Therapist> therapists;
  private final Map<String, Integer> numbers;
  private final List<Client> clients;
  private final BitSet admitted;
  private final double clientsADay;
  private final SplittableRandom random;

  private final Pool pool = Pool.of(List.of());
  private final int[] places;
  private final int[] free;
  private final long[] revision;
  private final int[] shown;

  private final PriorityQueue<Taken> taken =
      new PriorityQueue<>((one, other) -> Integer.compare(one.until(), other.until()));
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private final List<Integer> waited = new ArrayList<>();
  private double fit;
  private int gaveUp;
  private double takenSum;

  /**
   * @param load clients' weeks of therapy as a share of all weeks that the therapists have, above 0
   */
  Exposure(Way way, People people, double load, long seed) {
    this.way = way;
    this.therapists = people.therapists();
    this.numbers = people.numbers();
    this.clients = people.clients();
    this.admitted = people.admitted();
    this.random = new SplittableRandom(seed);
    int howMany = therapists.size();
    this.places = new int[howMany];
    this.free = new int[howMany];
    this.revision = new long[howMany];
    this.shown = new int[howMany];
    for (int i = 0; i < howMany; i++) {
      places[i] = random.nextInt(FEWEST_PLACES, MOST_PLACES + 1);
      free[i] = places[i];
      list(i);
    }
    double days = DAYS_A_WEEK * (SHORTEST + LONGEST) / 2.0;
    this.clientsADay = load * Arrays.stream(places).sum() / days;
  }

  private static boolean isListed(Therapist one) {
    return one.verified()
        && one.licensedUntil() >= Population.TODAY
        && (one.acceptingUntil() == Therapist.NOT_STATED
            || one.acceptingUntil() >= Population.TODAY);
  }

  private void list(int i) {
    revision[i]++;
    var vacancy = new Vacancy(free[i], 0);
    pool.put(therapists.get(i).candidate(revision[i], places[i], vacancy), revision[i]);
  }

  Outcome run(Runnable eachDay) {
    double due = 0;
    for (int day = 0; day < SETTLING + COUNTED; day++) {
      boolean counted = day >= SETTLING;
      release(day);
      int again = waiting.size();
      for (int i = 0; i < again; i++) {
        meet(waiting.removeFirst(), day, counted);
      }
      for (due += clientsADay; due >= 1; due--) {
        meet(new Waiting(clients.get(random.nextInt(clients.size())), day), day, counted);
      }
      if (way.priced()) {
        pool.reprice();
      }
      if (counted) {
        takenSum += 1 - Arrays.stream(free).sum() / (double) Arrays.stream(places).sum();
      }
      eachDay.run();
    }
    return outcome();
  }

  private void release(int day) {
    while (!taken.isEmpty() && taken.peek().until() <= day) {
      int therapist = taken.poll().therapist();
      free[therapist]++;
      list(therapist);
    }
  }

  private void meet(Waiting one, int day, boolean counted) {
    // Drawn whether or not they are used, so that each way draws the same for the same client.
    long seed = random.nextLong();
    double asks = random.nextDouble();
    int weeks = random.nextInt(SHORTEST, LONGEST + 1);
    var question = question(one, day, seed);
    var first = pool.shortlist(question, SHOWN).first();
    if (first.isEmpty()) {
      stay(one, day, counted);
      return;
    }
    var ids = first.stream().mapToInt(entry -> numbers.get(entry.id())).toArray();
    int asked = asks < ASKS_FIRST ? 0 : asks < ASKS_FIRST + ASKS_SECOND ? 1 : 2;
    int therapist = ids[Math.min(asked, ids.length - 1)];
    if (counted) {
      for (int id : ids) {
        shown[id]++;
      }
      waited.add(day - one.since());
      fit += chance(question, therapist);
    }
    free[therapist]--;
    taken.add(new Taken(day + DAYS_A_WEEK * weeks, therapist));
    list(therapist);
  }

  private void stay(Waiting one, int day, boolean counted) {
    if (day - one.since() < PATIENCE) {
      waiting.addLast(one);
    } else if (counted) {
      gaveUp++;
    }
  }

  private Question question(Waiting one, int day, long seed) {
    var asked = one.client().question();
    var seeker = asked.seeker();
    var since = Population.AS_OF.minus(Duration.ofDays(day - (long) one.since()));
    var waits =
        new Seeker(seeker.profile(), seeker.jurisdiction(), seeker.ageGroup(), Optional.of(since));
    return Question.of(waits, Population.AS_OF, seed).with(way.model()).showing(SHOWN);
  }

  private double chance(Question question, int therapist) {
    var candidate =
        therapists.get(therapist).candidate(1, places[therapist], Vacancy.now(free[therapist]));
    return Engine.rank(question, List.of(candidate)).finalists().getFirst().joint().probability();
  }

  private Outcome outcome() {
    var shares =
        admitted.stream().mapToDouble(i -> shown[i] / (double) places[i]).sorted().toArray();
    waited.sort(null);
    return new Outcome(
        way,
        shares,
        shares.length / (double) places.length,
        gini(shares),
        Arrays.stream(shares).filter(share -> share == 0).count() / (double) shares.length,
        fit / waited.size(),
        waited.size() / (double) (waited.size() + gaveUp),
        waited.get((int) Math.ceil(.9 * waited.size()) - 1),
        takenSum / COUNTED);
  }

  /**
   * Half the mean difference of any two, as a share of the mean.
   *
   * @param ascending not negative, and not all of them 0
   */
  static double gini(double[] ascending) {
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < ascending.length; i++) {
      sum += ascending[i];
      weighted += (i + 1) * ascending[i];
    }
    int n = ascending.length;
    return 2 * weighted / (n * sum) - (n + 1.0) / n;
  }
}
