package fiducia.followup;

import fiducia.model.Coded;

/** What was done about one item that was due; counted in the log. */
enum Done implements Coded {
  /** A mail was handed over, or at least tried. */
  MAILED,
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
  FAILED;

  boolean isProgress() {
    return switch (this) {
      case MAILED, REFUSED, OPENED, RELEASED, SKIPPED, SETTLED -> true;
      case WAITING, PASSED, NOT_OURS, FAILED -> false;
    };
  }
}
