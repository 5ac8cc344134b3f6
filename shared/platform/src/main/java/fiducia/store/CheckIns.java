package fiducia.store;

import fiducia.mail.Mailer;
import fiducia.store.CheckIn.Given;
import fiducia.store.CheckIn.State;
import fiducia.table.Attributes;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Write;
import java.time.Instant;
import java.util.Optional;

/** What can happen to a check-in, each as one conditional write. */
public final class CheckIns {

  private static final String TYPE = "check-in";
  private static final int VERSION = 1;

  private CheckIns() {}

  /**
   * Plans a check-in.
   *
   * @param at when it is due; empty while a pause is open
   */
  public static Write plan(
      String relationship, String client, String therapist, int session, Optional<Instant> at) {
    var item =
        Item.of(Keys.checkIn(relationship, session), TYPE, VERSION)
            .with("relationship", relationship)
            .with("client", client)
            .with("therapist", therapist)
            .with("session", session)
            .with("state", State.PLANNED.code());
    return Write.create(at.map(time -> item.with("at", time).due(time)).orElse(item));
  }

  public static Write plan(Relationship of, int session, Optional<Instant> at) {
    return plan(of.id(), of.client(), of.therapist(), session, at);
  }

  /** Moves a planned check-in; without a time it waits until the pause ends. */
  public static Write move(CheckIn planned, Optional<Instant> at) {
    var write = change(planned).ifEquals("state", State.PLANNED.code());
    return at.map(time -> write.set("at", time).due(time))
        .orElseGet(() -> write.remove("at").notDue());
  }

  /** Looks again later: the hours are quiet, or a mail was refused. */
  public static Write later(CheckIn checkIn, Instant due) {
    return change(checkIn).due(due);
  }

  /** Nothing more is to be done about it. */
  public static Write settle(CheckIn checkIn) {
    return change(checkIn).notDue();
  }

  /**
   * Opens a planned check-in to the client.
   *
   * @param mailing whether a mail is claimed by this very write
   */
  public static Write open(CheckIn planned, Mailing mailing, Instant now) {
    var write =
        change(planned)
            .ifEquals("state", State.PLANNED.code())
            .set("state", State.SENT.code())
            .set("sentAt", now)
            .notDue();
    return mailing.write(write);
  }

  /** Claims a mail that was surely refused once more. */
  public static Write claimAgain(CheckIn sent) {
    return sent.mailing().claimed().write(change(sent).notDue());
  }

  /** Passes over a check-in whose time has long gone. */
  public static Write skip(CheckIn planned) {
    return change(planned)
        .ifEquals("state", State.PLANNED.code())
        .set("state", State.SKIPPED.code())
        .notDue();
  }

  /**
   * Keeps what the mailer said of a mail that was claimed.
   *
   * @param again when to try again, where it may be tried again
   */
  public static Write mailed(
      CheckIn checkIn, Mailing claimed, Mailer.Outcome outcome, Optional<Instant> again) {
    return mailed(checkIn.item(), claimed, outcome, again);
  }

  static Write mailed(Item item, Mailing claimed, Mailer.Outcome outcome, Optional<Instant> again) {
    var write =
        Write.update(item.key())
            .ifEquals("mail", Mailing.State.CLAIMED.code())
            .ifAtLeast("mailAttempts", claimed.attempts())
            .ifBelow("mailAttempts", claimed.attempts() + 1);
    again.ifPresent(write::due);
    return claimed.answered(outcome).write(write);
  }

  /** Keeps what was answered. */
  public static Write answer(CheckIn checkIn, Given given, Instant now) {
    var write =
        change(checkIn)
            .set("answers", Attributes.of(given.items()))
            .set("visibleTo", given.visibleTo().code())
            .set("answeredAt", given.firstAt())
            .set("changedAt", now)
            .set("answerRevision", given.revision());
    return given.line().map(line -> write.set("line", line)).orElseGet(() -> write.remove("line"));
  }

  /** Takes back a planned check-in that will never be asked. */
  public static Write drop(CheckIn planned) {
    return Write.delete(planned.item().key()).ifEquals("state", State.PLANNED.code());
  }

  private static Write change(CheckIn checkIn) {
    return Write.update(checkIn.item().key()).ifRevision(checkIn.item().revision());
  }
}
