package fiducia.store;

import java.io.Serial;

/**
 * The candidates of a jurisdiction are there and cannot be read: damaged, or of a form that this
 * build does not know. Better no answer than a wrong one; the next compaction makes them anew.
 */
public final class UnreadableBase extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1;

  UnreadableBase(String why) {
    super(why);
  }

  UnreadableBase(String why, Throwable cause) {
    super(why, cause);
  }
}
