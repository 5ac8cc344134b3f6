package fiducia.store;

import fiducia.alliance.Alliance;
import fiducia.alliance.Answered;
import fiducia.alliance.Repair;
import fiducia.store.CheckIn.Given;
import fiducia.table.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a relationship has gone so far: all that is stored of it.
 *
 * @param relationship read first: what the others hold is at least as new
 * @param checkIns in order of session
 * @param silence the question after a silence
 * @param alarms in order of session
 */
public record Course(
    Relationship relationship,
    List<CheckIn> checkIns,
    Optional<SilenceQuestion> silence,
    List<RaisedAlarm> alarms) {

  public Course {
    checkIns = List.copyOf(checkIns);
    alarms = List.copyOf(alarms);
  }

  public Optional<CheckIn> checkIn(int session) {
    return checkIns.stream().filter(checkIn -> checkIn.session() == session).findFirst();
  }

  /** The check-in that comes next; there is one at most. */
  public Optional<CheckIn> planned() {
    return checkIns.stream()
        .filter(checkIn -> checkIn.state() == CheckIn.State.PLANNED)
        .findFirst();
  }

  public boolean anythingAnswered() {
    return checkIns.stream().anyMatch(checkIn -> checkIn.given().isPresent());
  }

  /** How the alliance stands, for the client alone. */
  public Alliance alliance() {
    return Alliance.of(answered(), said());
  }

  /**
   * The alliance as the therapist may know it. What the client called repaired is said to us, not
   * to the therapist, so it stays out.
   */
  public Alliance sharedAlliance() {
    return Alliance.forTherapist(answered(), List.of());
  }

  /** The latest alarm that waits for talking about it. */
  public Optional<RaisedAlarm> openAlarm() {
    return alarms.stream()
        .filter(alarm -> alarm.state() == RaisedAlarm.State.OPEN)
        .reduce((earlier, later) -> later);
  }

  /** The latest alarm of all that still stand. */
  public Optional<RaisedAlarm> latestAlarm() {
    return alarms.stream()
        .filter(alarm -> alarm.state() != RaisedAlarm.State.WITHDRAWN)
        .reduce((earlier, later) -> later);
  }

  /**
   * What else has to be written when a check-in is answered: alarms raised, repaired, withdrawn.
   */
  public List<Write> alarmsAfter(CheckIn answered, Given given, Instant now) {
    var all = new ArrayList<>(answered());
    all.removeIf(earlier -> earlier.session() == answered.session());
    all.add(new Answered(answered.session(), given.revision(), given.answers()));
    return RaisedAlarm.follow(relationship, alarms, Alliance.of(all, said()), now);
  }

  /** What the client says of an alarm. */
  public Write tell(RaisedAlarm alarm, RaisedAlarm.Outcome outcome, Instant now) {
    int latest = answered().stream().mapToInt(Answered::session).max().orElse(1);
    return alarm.tell(outcome, latest, now);
  }

  private List<Answered> answered() {
    return checkIns.stream().flatMap(checkIn -> checkIn.answered().stream()).toList();
  }

  private List<Repair.Said> said() {
    return alarms.stream().flatMap(RaisedAlarm::said).toList();
  }
}
