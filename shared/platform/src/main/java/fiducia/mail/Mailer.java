package fiducia.mail;

/** Hands mails over for delivery. */
public interface Mailer {

  /** What became of a mail. */
  enum Outcome {
    /** Taken for delivery. */
    ACCEPTED,
    /** Surely not taken: it may be tried again. */
    REFUSED,
    /** The answer was lost: it may have been taken, and must not be sent again. */
    UNKNOWN
  }

  Outcome send(Mail mail);
}
