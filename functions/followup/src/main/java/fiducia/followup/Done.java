package fiducia.followup;

import fiducia.mail.Mailer;
import fiducia.model.Coded;

/** What was done about one item that was due; counted in the log. */
enum Done implements Coded {
  /** A mail was handed over. */
  MAILED,
  /** Nobody knows whether the mailer took it; it is not sent again. */
  UNCERTAIN,
  /** The mailer surely did not take it; there may be another attempt. */
  REFUSED,
  /** Opened to the client without a mail: nobody to write to, or a pause. */
  OPENED,
  /** A request gave its place back. */
  RELEASED,
  /** Its time has long gone. */
  SKIPPED,
  /** Quiet hours, or too early: looked at again later. */
  WAITING,
  /** Nothing more was to be done about it. */
  SETTLED,
  /** Somebody else has dealt with it, or is doing so. */
  PASSED,
  /** Nothing that this function knows. */
  NOT_OURS,
  FAILED,
  /** There was no time for it, nor for what came after. */
  LEFT_FOR_THE_NEXT;

  static Done of(Mailer.Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> MAILED;
      case REFUSED -> REFUSED;
      case UNKNOWN -> UNCERTAIN;
    };
  }

  boolean isProgress() {
    return switch (this) {
      case MAILED, UNCERTAIN, REFUSED, OPENED, RELEASED, SKIPPED, SETTLED -> true;
      case WAITING, PASSED, NOT_OURS, FAILED, LEFT_FOR_THE_NEXT -> false;
    };
  }
}
