package fiducia.alliance;

import java.time.Duration;
import java.time.Instant;

/** How long the link of a check-in opens, and how long its answers may be changed. */
public final class CheckInLink {

  /** A link opens for this long after it was sent. */
  public static final Duration VALID = Duration.ofDays(7);

  /** Answers may be changed for this long after they were first given; then they are frozen. */
  public static final Duration EDITABLE = Duration.ofHours(24);

  private CheckInLink() {}

  /** Whether a first answer is still taken. */
  public static boolean opens(Instant sentAt, Instant now) {
    return now.isBefore(sentAt.plus(VALID));
  }

  /** Whether an answer may still be changed, though its link may have run out meanwhile. */
  public static boolean isEditable(Instant firstAnsweredAt, Instant now) {
    return now.isBefore(firstAnsweredAt.plus(EDITABLE));
  }
}
