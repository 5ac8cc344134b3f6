package fiducia.followup;

import fiducia.store.Relationship;
import fiducia.table.Item;
import java.time.Instant;

/** Whether, and when, something may be sent. */
final class Due {

  private Due() {}

  /** Whether it still is: the index may be a moment old. */
  static boolean isDue(Item item, Instant now) {
    return item.maybeInstant("dueAt").filter(at -> !at.isAfter(now)).isPresent();
  }

  /** From now on the first instant that is not quiet where the client is. */
  static Instant allowed(Relationship relationship, Instant now) {
    var sessions = relationship.sessions();
    return sessions.quiet().firstAllowed(now, sessions.zone());
  }
}
