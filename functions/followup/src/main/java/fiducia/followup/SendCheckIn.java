package fiducia.followup;

import fiducia.alliance.Cadence;
import fiducia.alliance.CheckInLink;
import fiducia.mail.Mailer.Outcome;
import fiducia.platform.Platform;
import fiducia.security.Secrets;
import fiducia.store.CheckIn;
import fiducia.store.CheckIns;
import fiducia.store.Contacts.Contact;
import fiducia.store.Course;
import fiducia.store.Links;
import fiducia.store.Mailing;
import fiducia.store.Relationship;
import fiducia.store.Relationship.Next;
import fiducia.store.Relationship.State;
import fiducia.store.Relationships;
import fiducia.table.Keys;
import fiducia.table.Write;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens a check-in whose time has come, plans the next, and mails the link: claimed first, in the
 * same transaction, so that there is one mail at most, whoever else is doing the same and wherever
 * anybody dies.
 */
final class SendCheckIn {

  private final Platform platform;
  private final Relationships relationships;
  private final Post post;

  SendCheckIn(Platform platform, Post post) {
    this.platform = platform;
    this.post = post;
    relationships = new Relationships(platform.table());
  }

  Done look(String relationship, int session) {
    var now = platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    var course = relationships.course(relationship);
    var due =
        course
            .flatMap(all -> all.checkIn(session))
            .filter(checkIn -> Due.isDue(checkIn.item(), now));
    if (due.isEmpty()) {
      return Done.PASSED;
    }
    return switch (due.get().state()) {
      case PLANNED -> open(course.orElseThrow(), due.get(), now);
      case SENT -> mailAgain(course.orElseThrow(), due.get(), now);
      case SKIPPED -> write(Done.SETTLED, List.of(CheckIns.settle(due.get())));
    };
  }

  private Done open(Course course, CheckIn checkIn, Instant now) {
    var relationship = course.relationship();
    if (relationship.hasEnded()) {
      return write(Done.SETTLED, List.of(CheckIns.drop(checkIn)));
    }
    if (isLongPast(checkIn, now)) {
      return write(
          Done.SKIPPED, with(CheckIns.skip(checkIn), planNext(relationship, checkIn, now)));
    }
    var to = addressee(relationship, checkIn, now);
    if (to.isEmpty()) {
      return write(
          Done.OPENED,
          with(
              CheckIns.open(checkIn, Mailing.UNWANTED, now), planNext(relationship, checkIn, now)));
    }
    var allowed = Due.allowed(relationship, now);
    if (allowed.isAfter(now)) {
      return write(Done.WAITING, List.of(CheckIns.later(checkIn, allowed)));
    }
    var claimed = checkIn.mailing().claimed();
    return mail(
        relationship,
        checkIn,
        to.get(),
        claimed,
        with(CheckIns.open(checkIn, claimed, now), planNext(relationship, checkIn, now)),
        now);
  }

  /** Only what the mailer surely did not take comes here. */
  private Done mailAgain(Course course, CheckIn checkIn, Instant now) {
    var relationship = course.relationship();
    var to = addressee(relationship, checkIn, now);
    if (to.isEmpty()
        || relationship.hasEnded()
        || isLongPast(checkIn, now)
        || !checkIn.mailing().mayBeTriedAgain()) {
      return write(Done.SETTLED, List.of(CheckIns.settle(checkIn)));
    }
    var allowed = Due.allowed(relationship, now);
    if (allowed.isAfter(now)) {
      return write(Done.WAITING, List.of(CheckIns.later(checkIn, allowed)));
    }
    var unchanged =
        Write.check(Keys.relationship(relationship.id())).ifRevision(relationship.revision());
    return mail(
        relationship,
        checkIn,
        to.get(),
        checkIn.mailing().claimed(),
        List.of(unchanged, CheckIns.claimAgain(checkIn)),
        now);
  }

  private Done mail(
      Relationship relationship,
      CheckIn checkIn,
      Contact to,
      Mailing claimed,
      List<Write> claim,
      Instant now) {
    var token = platform.secrets().linkToken();
    var link =
        Links.create(Secrets.hash(token), relationship, checkIn.session(), Links.CHECK_IN, now);
    if (write(Done.MAILED, with(link, claim)) == Done.PASSED) {
      return Done.PASSED;
    }
    var outcome = Outcome.UNKNOWN;
    try {
      outcome = post.checkIn(relationship, to, token);
    } finally {
      // Where even this is lost the mail stays claimed, and nobody sends it again.
      var again = Post.again(claimed, outcome, relationship, now);
      write(Done.MAILED, List.of(CheckIns.mailed(checkIn, claimed, outcome, again)));
    }
    return Done.of(outcome);
  }

  /** Nobody where nobody is known, where a pause holds, or where it is answered already. */
  private Optional<Contact> addressee(Relationship relationship, CheckIn checkIn, Instant now) {
    return checkIn.given().isPresent() || relationship.stateAt(now) == State.PAUSED
        ? Optional.empty()
        : post.addressee(relationship);
  }

  private static boolean isLongPast(CheckIn checkIn, Instant now) {
    return checkIn.at().filter(at -> !CheckInLink.opens(at, now)).isPresent();
  }

  /** The check-in after this one; without a time while a pause is open. */
  private static List<Write> planNext(Relationship relationship, CheckIn checkIn, Instant now) {
    var sessions = relationship.sessions();
    // Where the rhythm was changed the plan reaches back to its first session only.
    int next = Cadence.next(Math.max(checkIn.session(), sessions.firstNumber() - 1));
    var at = sessions.dueAt(next);
    var change = Relationships.state(Relationships.change(relationship), relationship.stateAt(now));
    return List.of(
        Relationships.next(change, at.map(time -> new Next(next, time))),
        CheckIns.plan(relationship, next, at));
  }

  private Done write(Done done, List<Write> writes) {
    return platform.table().transact(platform.secrets().transactionToken(), writes).written()
        ? done
        : Done.PASSED;
  }

  private static List<Write> with(Write one, List<Write> others) {
    var all = new ArrayList<>(others);
    all.add(one);
    return all;
  }
}
