package fiducia.alliance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One factor on its way through the ratings of a relationship, in order of session. */
final class FactorFold {

  /** One-sided 80 % point of the normal distribution. */
  private static final double Z80 = 0.84;

  /** Ratings that a trend looks back on. */
  private static final int TREND_OVER = 4;

  /** What a rating changes. */
  sealed interface Change {}

  record Unchanged() implements Change {}

  record Strained(Set<Alarm.Sign> signs) implements Change {}

  record Repaired(Repair.How how) implements Change {}

  /**
   * @param session when it was rated
   * @param value 0 to 10
   * @param noise its standard error
   */
  private record Rating(int session, double value, double noise) {}

  /**
   * A strain that is not repaired.
   *
   * @param since the session whose rating showed it
   * @param stood the running mean before it
   */
  private record Strain(int since, double stood) {}

  private final List<Rating> ratings = new ArrayList<>();

  /** Ratings outside strains: where the client usually stands. */
  private final List<Rating> usual = new ArrayList<>();

  /** Ratings in a row since the start or the latest repair. */
  private final List<Rating> row = new ArrayList<>();

  private Level level = Level.PRIOR;
  private Optional<Strain> strain = Optional.empty();
  private boolean everRepaired;
  private boolean offeredLater;

  Change take(int session, double value, double noise) {
    var rating = new Rating(session, value, noise);
    var believed = level.after(ratings.isEmpty() ? 0 : session - last(ratings).session);
    ratings.add(rating);
    var change = strain.isPresent() ? whileStrained(strain.get(), rating) : whileFine(rating);
    level = (change instanceof Unchanged ? believed : believed.unsettled()).rated(value, noise);
    return change;
  }

  private Change whileFine(Rating rating) {
    row.add(rating);
    var signs = signs(rating);
    if (signs.isEmpty()) {
      usual.add(rating);
      return new Unchanged();
    }
    strain = Optional.of(new Strain(rating.session, stood(rating)));
    row.clear();
    row.add(rating);
    offeredLater = false;
    return new Strained(signs);
  }

  private Change whileStrained(Strain strain, Rating rating) {
    row.add(rating);
    double recovered = Math.max(Alliance.FLOOR + Noise.SEM, strain.stood - Noise.SEM);
    if (rating.value >= recovered) {
      repaired(List.of(rating));
      return new Repaired(Repair.How.RECOVERED);
    }
    if (row.size() > 2 && lastTwo().stream().allMatch(last -> last.value >= Alliance.CARRIES)) {
      var settled = List.copyOf(lastTwo());
      usual.clear();
      repaired(settled);
      return new Repaired(Repair.How.SETTLED);
    }
    return new Unchanged();
  }

  /** The client's word ends a strain; where the client stands from now on has yet to be seen. */
  boolean repairSaid() {
    if (strain.isEmpty()) {
      return false;
    }
    usual.clear();
    repaired(List.of());
    return true;
  }

  private void repaired(List<Rating> by) {
    strain = Optional.empty();
    everRepaired = true;
    usual.addAll(by);
    row.clear();
    row.addAll(by);
  }

  private Set<Alarm.Sign> signs(Rating rating) {
    var signs = EnumSet.noneOf(Alarm.Sign.class);
    if (!isJudged()) {
      return signs;
    }
    if (!usual.isEmpty() && stood(rating) - rating.value > Noise.fall(rating.noise)) {
      signs.add(Alarm.Sign.FALL);
    }
    if (row.size() >= 3 && fell(row.size() - 1) && fell(row.size() - 2)) {
      signs.add(Alarm.Sign.TWO_FALLS);
    }
    if (row.size() >= 2 && lastTwo().stream().allMatch(last -> last.value < Alliance.FLOOR)) {
      signs.add(Alarm.Sign.UNDER_FLOOR_TWICE);
    }
    return signs;
  }

  private boolean fell(int index) {
    var from = row.get(index - 1);
    var to = row.get(index);
    return from.value - to.value >= Math.max(from.noise, to.noise);
  }

  /** The running mean before a rating; where there is none yet, the rating itself. */
  private double stood(Rating rating) {
    return usual.stream().mapToDouble(Rating::value).average().orElse(rating.value);
  }

  private List<Rating> lastTwo() {
    return row.subList(row.size() - 2, row.size());
  }

  private boolean isJudged() {
    return ratings.size() >= Alliance.RATINGS_FOR_A_VERDICT
        && last(ratings).session >= Alliance.FIRST_VERDICT;
  }

  boolean isWeak() {
    return strain.isPresent() || (isJudged() && level.mean() < Alliance.FLOOR);
  }

  /** Strained since an earlier check-in, or building without a rise over three ratings. */
  boolean isStuck(int session) {
    return strain
        .map(open -> open.since < session)
        .orElseGet(
            () -> state() == State.BUILDING && ratings.size() >= 3 && trend() != Trend.RISING);
  }

  /** Whether the strain is still to be offered for; at most once per strain. */
  boolean offerLater() {
    boolean first = strain.isPresent() && !offeredLater;
    offeredLater |= first;
    return first;
  }

  Standing standing() {
    return new Standing(level, ratings.size(), trend(), state());
  }

  private State state() {
    if (strain.isPresent()) {
      return State.STRAINED;
    }
    if (!isJudged()) {
      return State.NOT_YET_KNOWN;
    }
    if (everRepaired) {
      return State.REPAIRED;
    }
    return level.mean() - Z80 * level.sd() >= Alliance.CARRIES ? State.ESTABLISHED : State.BUILDING;
  }

  /** Least-squares slope over the sessions, called a trend beyond 1.28 of its standard error. */
  private Trend trend() {
    if (ratings.size() < 3) {
      return Trend.STEADY;
    }
    var recent = ratings.subList(Math.max(0, ratings.size() - TREND_OVER), ratings.size());
    double x = recent.stream().mapToInt(Rating::session).average().orElseThrow();
    double y = recent.stream().mapToDouble(Rating::value).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    for (var rating : recent) {
      xx += (rating.session - x) * (rating.session - x);
      xy += (rating.session - x) * (rating.value - y);
    }
    double z = xy / xx / (Noise.SEM / Math.sqrt(xx));
    return z > Noise.Z90 ? Trend.RISING : z < -Noise.Z90 ? Trend.FALLING : Trend.STEADY;
  }

  private static Rating last(List<Rating> ratings) {
    return ratings.getLast();
  }
}
