package fiducia.feedback;

import fiducia.alliance.Sessions;
import fiducia.http.Fault;
import fiducia.http.Problem;
import fiducia.http.ProblemException;
import fiducia.store.CheckIn;
import fiducia.store.CheckIns;
import fiducia.store.Course;
import fiducia.store.Relationship;
import fiducia.store.Relationship.Next;
import fiducia.store.Relationships;
import fiducia.store.SilenceQuestion;
import fiducia.table.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sessions paused, taken up again, or held in another rhythm; the next check-in moves along. */
final class Plans {

  private Plans() {}

  /**
   * Nothing where it is paused like this already.
   *
   * @throws ProblemException 409 where it has ended
   */
  static List<Write> pause(Course course, Optional<LocalDate> until, Instant now) {
    Changes.refuseEnded(course);
    var relationship = course.relationship();
    var sessions = relationship.sessions();
    boolean paused = relationship.stateAt(now) == Relationship.State.PAUSED;
    if (paused && sessions.pauses().getLast().until().equals(until)) {
      return List.of();
    }
    var going = paused ? sessions.resumedAt(now) : sessions;
    var writes = change(course, going.pausedAt(now, until), Relationship.State.PAUSED, now);
    // Whoever pauses is not silent.
    course
        .silence()
        .filter(question -> question.state() == SilenceQuestion.State.PLANNED)
        .ifPresent(question -> writes.add(question.close()));
    return writes;
  }

  /**
   * Nothing where sessions take place.
   *
   * @throws ProblemException 409 where it has ended
   */
  static List<Write> resume(Course course, Instant now) {
    Changes.refuseEnded(course);
    var relationship = course.relationship();
    return relationship.state() == Relationship.State.PAUSED
        ? change(course, relationship.sessions().resumedAt(now), Relationship.State.ACTIVE, now)
        : List.of();
  }

  /**
   * Another rhythm from its first session on, which is the next one to take place.
   *
   * @param agreed first session, zone and rhythm
   * @return nothing where they are agreed already
   * @throws ProblemException 422 where the first session is not ahead: what has been is counted
   */
  static List<Write> change(Course course, Sessions agreed, Instant now) {
    var sessions = course.relationship().sessions();
    if (sessions.first().equals(agreed.first())
        && sessions.zone().equals(agreed.zone())
        && sessions.rhythm().equals(agreed.rhythm())) {
      return List.of();
    }
    if (!agreed.startOf(1).orElseThrow().toInstant().isAfter(now)) {
      throw Problem.UNFIT_CONTENT.with(
          new Fault("/firstSession", "not-in-range", "Send the next session, which is ahead."));
    }
    var changed =
        new Sessions(
            sessions.latestBegunAt(now) + 1,
            agreed.first(),
            agreed.zone(),
            agreed.rhythm(),
            sessions.pauses(),
            sessions.quiet());
    return change(course, changed, course.relationship().stateAt(now), now);
  }

  private static List<Write> change(
      Course course, Sessions sessions, Relationship.State state, Instant now) {
    var relationship = course.relationship();
    int begun = relationship.sessions().latestBegunAt(now);
    var writes = new ArrayList<Write>();
    var change = Relationships.state(Relationships.change(relationship), state);
    Relationships.sessions(change, sessions);
    var planned = course.planned();
    Relationships.next(
        change,
        planned.flatMap(
            checkIn -> at(checkIn, begun, sessions).map(at -> new Next(checkIn.session(), at))));
    writes.add(change);
    planned
        .filter(checkIn -> checkIn.session() > begun)
        .ifPresent(checkIn -> writes.add(CheckIns.move(checkIn, at(checkIn, begun, sessions))));
    return writes;
  }

  /** A session that has begun has taken place: its check-in comes when it was going to. */
  private static Optional<Instant> at(CheckIn planned, int begun, Sessions sessions) {
    return planned.session() > begun ? sessions.dueAt(planned.session()) : planned.at();
  }
}
