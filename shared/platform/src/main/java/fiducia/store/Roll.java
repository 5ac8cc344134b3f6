package fiducia.store;

import fiducia.engine.Pool;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is listed in one jurisdiction, and who has left lately.
 *
 * <p>The newer revision wins, so that entries of the log may come twice, late or in any order. Who
 * has left is remembered, or a late entry would bring somebody back. Where one revision is said to
 * be both listed and gone, it is gone: the licence ran out in between.
 *
 * <p>Not thread-safe; its pool may be searched by many at once while nobody changes it.
 */
public final class Roll {

  /**
   * Somebody who has left.
   *
   * @param revision with which the therapist was seen to be gone
   * @param at when the directory noted it
   */
  public record Gone(long revision, Instant at) {}

  private final Pool pool;
  private final Map<String, Gone> gone;

  Roll(Pool pool, Map<String, Gone> gone) {
    this.pool = pool;
    this.gone = new TreeMap<>(gone);
  }

  /** With nobody on it. */
  public static Roll empty() {
    return new Roll(Pool.of(List.of()), Map.of());
  }

  /**
   * Takes in an entry of the log.
   *
   * @return whether it said anything new
   */
  public boolean apply(DirectoryLog.Entry entry) {
    return entry
        .listing()
        .map(listing -> isListed(listing, entry.revision()))
        .orElseGet(() -> isGone(entry));
  }

  private boolean isListed(Listing listing, long revision) {
    var left = gone.get(listing.therapist());
    if (left != null && left.revision() >= revision) {
      return false;
    }
    boolean newer = pool.put(listing.candidate(), revision);
    if (newer) {
      gone.remove(listing.therapist());
    }
    return newer;
  }

  private boolean isGone(DirectoryLog.Entry entry) {
    var known = pool.revision(entry.therapist());
    if (known.isPresent() && known.getAsLong() > entry.revision()) {
      return false;
    }
    var left = gone.get(entry.therapist());
    if (left != null && left.revision() >= entry.revision()) {
      return false;
    }
    pool.remove(entry.therapist(), entry.revision());
    gone.put(entry.therapist(), new Gone(entry.revision(), entry.at()));
    return true;
  }

  /** Forgets who left before an instant. */
  public void forget(Instant before) {
    gone.values().removeIf(left -> left.at().isBefore(before));
  }

  /** To be searched, and repriced; who is on it changes by {@link #apply} alone. */
  public Pool pool() {
    return pool;
  }

  public Map<String, Gone> gone() {
    return Map.copyOf(gone);
  }
}
