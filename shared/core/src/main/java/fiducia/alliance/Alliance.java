package fiducia.alliance;

import fiducia.model.Factor;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The alliance of one relationship as the answered check-ins tell it.
 *
 * <p>A pure function of the <i>set</i> of answers: they may come late, in any order, twice or
 * edited, and the result is the same. Nothing is kept between folds, so an edit that takes back a
 * fall takes back its alarm as well.
 *
 * @param answered numbers of the sessions with an answered check-in, rising
 * @param standings how each factor stands; all three are always present
 * @param speaking what is believed about being able to say hard things; raises no alarm of its own,
 *     but where it is low the other ratings deserve less belief (Blanchard and Farber 2016)
 * @param alarms in order of session, at most one per session
 * @param repairs in order of session
 * @param offers in order of session, at most one per session
 */
public record Alliance(
    List<Integer> answered,
    Map<Factor, Standing> standings,
    Level speaking,
    List<Alarm> alarms,
    List<Repair> repairs,
    List<Offer> offers) {

  /** No factor is judged by fewer ratings than this. */
  public static final int RATINGS_FOR_A_VERDICT = 2;

  /** No factor is judged before this session (Wampold and Flückiger 2023: session 3 or 4). */
  public static final int FIRST_VERDICT = 3;

  /** A rating below this is weak on its own: nearer to the low end than to the high one. */
  public static final double FLOOR = 5.0;

  /** The level that carries the work; a factor above it with a chance of .8 is established. */
  public static final double CARRIES = 6.5;

  /** Trust and rapport make collaboration possible, so they come first. */
  private static final Set<Factor> FIRST = Set.of(Factor.TRUST, Factor.RAPPORT);

  public Alliance {
    answered = List.copyOf(answered);
    standings = Collections.unmodifiableMap(new EnumMap<>(standings));
    alarms = List.copyOf(alarms);
    repairs = List.copyOf(repairs);
    offers = List.copyOf(offers);
  }

  /** The alliance that these answers tell of. */
  public static Alliance of(Collection<Answered> answers) {
    return of(answers, Set.of());
  }

  /**
   * The alliance that these answers tell of.
   *
   * @param answers in any order, with repetitions; of one session the highest revision holds
   * @param said what the client has called repaired, in any order; ignored where nothing is
   *     strained
   */
  public static Alliance of(Collection<Answered> answers, Collection<Repair.Said> said) {
    var bySession = new TreeMap<Integer, Answers>();
    answers.stream()
        .sorted(Answered.ORDER)
        .forEach(answered -> bySession.put(answered.session(), answered.answers()));
    return new AllianceFold(said).over(bySession);
  }

  /**
   * The alliance as the therapist may know it: told by the check-ins that the client has opened to
   * the therapist and by nothing else, so that it is the same whether or not others exist.
   *
   * @param answers all of the relationship's answers; the private ones are left out here
   * @param said only what the client has said to the therapist too
   */
  public static Alliance forTherapist(Collection<Answered> answers, Collection<Repair.Said> said) {
    var open =
        answers.stream()
            .sorted(Answered.ORDER)
            .collect(
                TreeMap<Integer, Answered>::new,
                (latest, answered) -> latest.put(answered.session(), answered),
                TreeMap::putAll)
            .values()
            .stream()
            .filter(answered -> answered.answers().visibility().therapistMayRead())
            .toList();
    return of(open, said);
  }

  public Standing standing(Factor factor) {
    return standings.get(factor);
  }

  /**
   * The alliance as a whole. No factor makes up for another: strained as soon as one is, known only
   * when all are, established when all hold, repaired when all hold and one came back.
   */
  public State state() {
    var states = standings.values().stream().map(Standing::state).toList();
    if (states.contains(State.STRAINED)) {
      return State.STRAINED;
    }
    if (states.contains(State.NOT_YET_KNOWN)) {
      return State.NOT_YET_KNOWN;
    }
    if (states.contains(State.BUILDING)) {
      return State.BUILDING;
    }
    return states.contains(State.REPAIRED) ? State.REPAIRED : State.ESTABLISHED;
  }

  /** The factor with the lowest level; of equals the first. */
  public Factor weakest() {
    return weakest(standings.keySet(), standings);
  }

  /** Which of some weak factors to begin with. */
  static Factor beginWith(Set<Factor> weak, Map<Factor, Standing> standings) {
    var first = weak.stream().filter(FIRST::contains).toList();
    return weakest(first.isEmpty() ? weak : first, standings);
  }

  private static Factor weakest(Collection<Factor> among, Map<Factor, Standing> standings) {
    return among.stream()
        .min(
            Comparator.<Factor>comparingDouble(factor -> standings.get(factor).level().mean())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
