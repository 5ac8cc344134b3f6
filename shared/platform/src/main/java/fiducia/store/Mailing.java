package fiducia.store;

import fiducia.mail.Mailer;
import fiducia.model.Coded;
import fiducia.table.Item;
import fiducia.table.Write;

/**
 * What became of the one mail about a check-in or a silence.
 *
 * <p>It is claimed in the table before it is handed over, so it is sent at most once, whatever runs
 * twice or dies in between. Only what was surely not taken may be claimed again.
 *
 * @param state how far it has come
 * @param attempts how often it was claimed
 */
public record Mailing(State state, int attempts) {

  /** How far a mail has come. */
  public enum State implements Coded {
    /** Not its time yet. */
    NONE,
    /** Nobody to send it to, or nobody who wants it. */
    UNWANTED,
    /** About to be handed over; it may have been. */
    CLAIMED,
    /** Taken for delivery. */
    ACCEPTED,
    /** Surely not taken. */
    REFUSED,
    /** The answer was lost: it may have been taken. */
    UNKNOWN
  }

  /**
   * Claims of one mail altogether: each waits twice as long as the one before, so that a mail
   * outlasts a day and a half without mail service, well within the life of its link.
   */
  public static final int MOST_ATTEMPTS = 8;

  static final Mailing NONE = new Mailing(State.NONE, 0);
  public static final Mailing UNWANTED = new Mailing(State.UNWANTED, 0);

  static Mailing of(Item item) {
    return item.maybeText("mail")
        .flatMap(code -> Coded.of(State.class, code))
        .map(state -> new Mailing(state, (int) item.number("mailAttempts")))
        .orElse(NONE);
  }

  /** The next claim. */
  public Mailing claimed() {
    return new Mailing(State.CLAIMED, attempts + 1);
  }

  /** What the mailer said of it. */
  public Mailing answered(Mailer.Outcome outcome) {
    return new Mailing(
        switch (outcome) {
          case ACCEPTED -> State.ACCEPTED;
          case REFUSED -> State.REFUSED;
          case UNKNOWN -> State.UNKNOWN;
        },
        attempts);
  }

  /** Whether it may be claimed once more. */
  public boolean mayBeTriedAgain() {
    return state == State.REFUSED && attempts < MOST_ATTEMPTS;
  }

  Write write(Write update) {
    return update.set("mail", state.code()).set("mailAttempts", attempts);
  }
}
