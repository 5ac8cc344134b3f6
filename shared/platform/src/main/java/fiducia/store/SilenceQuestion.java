package fiducia.store;

import fiducia.alliance.Silence.WayOut;
import fiducia.mail.Mailer;
import fiducia.model.Coded;
import fiducia.table.Item;
import fiducia.table.Write;
import java.time.Instant;
import java.util.Optional;

/**
 * The one question that a relationship asks when nothing was answered since the first check-in.
 *
 * @param relationship id
 * @param state how far it has come
 * @param mailing the one mail about it
 * @param choice the way out that was chosen, and when
 * @param item what was read
 */
public record SilenceQuestion(
    String relationship, State state, Mailing mailing, Optional<Chosen> choice, Item item) {

  /** How far the question has come. */
  public enum State implements Coded {
    PLANNED,
    SENT,
    ANSWERED,
    /** Never to be asked: the client has been heard, or the relationship has ended. */
    CLOSED
  }

  /** A way out, and when it was chosen. */
  public record Chosen(WayOut wayOut, Instant at) {}

  static SilenceQuestion of(Item item) {
    return new SilenceQuestion(
        item.text("relationship"),
        Coded.of(State.class, item.text("state")).orElseThrow(),
        Mailing.of(item),
        item.maybeText("choice")
            .flatMap(code -> Coded.of(WayOut.class, code))
            .map(wayOut -> new Chosen(wayOut, item.instant("chosenAt"))),
        item);
  }

  /** Not to be asked before a time: eight days count from when the first check-in was sent. */
  public Write move(Instant due) {
    return change().ifEquals("state", State.PLANNED.code()).due(due);
  }

  public Write later(Instant due) {
    return change().due(due);
  }

  public Write settle() {
    return change().notDue();
  }

  public Write open(Mailing mailing, Instant now) {
    return mailing.write(
        change()
            .ifEquals("state", State.PLANNED.code())
            .set("state", State.SENT.code())
            .set("sentAt", now)
            .notDue());
  }

  public Write claimAgain() {
    return mailing.claimed().write(change().notDue());
  }

  public Write mailed(Mailing claimed, Mailer.Outcome outcome, Optional<Instant> again) {
    return CheckIns.mailed(item, claimed, outcome, again);
  }

  public Write close() {
    return change().set("state", State.CLOSED.code()).notDue();
  }

  public Write answer(WayOut wayOut, Instant now) {
    return change()
        .ifLacks("choice")
        .set("state", State.ANSWERED.code())
        .set("choice", wayOut.code())
        .set("chosenAt", now)
        .notDue();
  }

  private Write change() {
    return Write.update(item.key()).ifRevision(item.revision());
  }
}
