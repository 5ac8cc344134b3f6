package fiducia.followup;

import fiducia.alliance.Silence;
import fiducia.mail.Mailer.Outcome;
import fiducia.platform.Platform;
import fiducia.security.Secrets;
import fiducia.store.Contacts.Contact;
import fiducia.store.Course;
import fiducia.store.Links;
import fiducia.store.Mailing;
import fiducia.store.Relationship;
import fiducia.store.Relationship.State;
import fiducia.store.Relationships;
import fiducia.store.SilenceQuestion;
import fiducia.table.Keys;
import fiducia.table.Write;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Where nothing was answered since the first check-in, asks one question with four ways out, once.
 */
final class AskAfterSilence {

  private final Platform platform;
  private final Relationships relationships;
  private final Post post;

  AskAfterSilence(Platform platform, Post post) {
    this.platform = platform;
    this.post = post;
    relationships = new Relationships(platform.table());
  }

  Done look(String relationship) {
    var now = platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    var course = relationships.course(relationship);
    var due = course.flatMap(Course::silence).filter(question -> Due.isDue(question.item(), now));
    if (due.isEmpty()) {
      return Done.PASSED;
    }
    return switch (due.get().state()) {
      case PLANNED -> ask(course.orElseThrow(), due.get(), now);
      case SENT -> mailAgain(course.orElseThrow(), due.get(), now);
      case ANSWERED, CLOSED -> write(Done.SETTLED, List.of(due.get().settle()));
    };
  }

  private Done ask(Course course, SilenceQuestion question, Instant now) {
    var relationship = course.relationship();
    if (course.anythingAnswered() || relationship.stateAt(now) != State.ACTIVE) {
      return write(Done.SETTLED, List.of(unchanged(relationship), question.close()));
    }
    var from = asksFrom(course, now);
    if (from.isAfter(now)) {
      return write(Done.WAITING, List.of(question.later(from)));
    }
    var to = post.addressee(relationship);
    if (to.isEmpty()) {
      return write(
          Done.OPENED, List.of(unchanged(relationship), question.open(Mailing.UNWANTED, now)));
    }
    var claimed = question.mailing().claimed();
    return mail(relationship, question, to.get(), claimed, question.open(claimed, now), now);
  }

  /** Only what the mailer surely did not take comes here. */
  private Done mailAgain(Course course, SilenceQuestion question, Instant now) {
    var relationship = course.relationship();
    var to = post.addressee(relationship);
    if (to.isEmpty()
        || course.anythingAnswered()
        || relationship.stateAt(now) != State.ACTIVE
        || !question.mailing().mayBeTriedAgain()) {
      return write(Done.SETTLED, List.of(question.settle()));
    }
    var allowed = Due.allowed(relationship, now);
    if (allowed.isAfter(now)) {
      return write(Done.WAITING, List.of(question.later(allowed)));
    }
    return mail(
        relationship, question, to.get(), question.mailing().claimed(), question.claimAgain(), now);
  }

  private Done mail(
      Relationship relationship,
      SilenceQuestion question,
      Contact to,
      Mailing claimed,
      Write claim,
      Instant now) {
    var token = platform.secrets().linkToken();
    var link = Links.create(Secrets.hash(token), relationship, 0, Links.SILENCE, now);
    if (write(Done.MAILED, List.of(unchanged(relationship), claim, link)) == Done.PASSED) {
      return Done.PASSED;
    }
    var outcome = Outcome.UNKNOWN;
    try {
      outcome = post.silence(relationship, to, token);
    } finally {
      // Where even this is lost the mail stays claimed, and nobody sends it again.
      var again = Post.again(claimed, outcome, relationship, now);
      write(Done.MAILED, List.of(question.mailed(claimed, outcome, again)));
    }
    return Done.of(outcome);
  }

  /** Eight days from when the first check-in was opened, out of the quiet hours. */
  private static Instant asksFrom(Course course, Instant now) {
    var sessions = course.relationship().sessions();
    var asks =
        course.checkIns().stream()
            .flatMap(checkIn -> checkIn.sentAt().stream())
            .min(Comparator.naturalOrder())
            .map(first -> Silence.asksAt(first, sessions.zone(), sessions.quiet()))
            // Nothing was opened yet: there is no silence to speak of.
            .orElseGet(() -> now.plus(1, ChronoUnit.DAYS));
    return asks.isAfter(now) ? asks : Due.allowed(course.relationship(), now);
  }

  /** An answer, a pause or an ending in this very moment goes first. */
  private static Write unchanged(Relationship relationship) {
    return Write.check(Keys.relationship(relationship.id())).ifRevision(relationship.revision());
  }

  private Done write(Done done, List<Write> writes) {
    return platform.table().transact(platform.secrets().transactionToken(), writes).written()
        ? done
        : Done.PASSED;
  }
}
