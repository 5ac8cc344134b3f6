package fiducia.log;

/**
 * What an operator watches, in CloudWatch's namespace {@code Fiducia} by stack. A metric says how
 * much or how long, never who; alarms go by these names (docs/operations).
 */
public enum Metric {
  /** Age of what has been due longest when a sweep begins; about five in quiet times. */
  DUE_OVERDUE_MINUTES("DueOverdueMinutes", Unit.NONE),
  /** What was due and could not be dealt with in a sweep; it stays due. */
  DUE_FAILED("DueFailed", Unit.COUNT),
  /** 1 where a sweep ran out of time before it had looked at all that was due. */
  SWEEPS_CUT_SHORT("SweepsCutShort", Unit.COUNT),
  /** Mails with a check-in or the question after silence that the mail service has taken. */
  CHECK_INS_MAILED("CheckInsMailed", Unit.COUNT),
  /** Mails that it surely has not taken; each is tried again a few times. */
  MAILS_REFUSED("MailsRefused", Unit.COUNT),
  /** Mails whose fate nobody knows; they are not sent again. */
  MAILS_UNCERTAIN("MailsUncertain", Unit.COUNT),
  /**
   * For how long changes have not reached the directory that matching reads; 0 while that is no
   * longer than it should be.
   */
  DIRECTORY_AGE_SECONDS("DirectoryAgeSeconds", Unit.SECONDS),
  /** Therapists shown by a match; 0 is somebody who found nobody. */
  THERAPISTS_SHOWN("TherapistsShown", Unit.COUNT);

  /** CloudWatch's units; it has none for minutes. */
  enum Unit {
    NONE("None"),
    COUNT("Count"),
    SECONDS("Seconds");

    private final String title;

    Unit(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final String title;
  private final Unit unit;

  Metric(String title, Unit unit) {
    this.title = title;
    this.unit = unit;
  }

  /** Its name in CloudWatch. */
  public String title() {
    return title;
  }

  Unit unit() {
    return unit;
  }
}
