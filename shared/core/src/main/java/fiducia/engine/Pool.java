package fiducia.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The candidates of one jurisdiction, held in memory to be searched. */
public final class Pool {

  private record Row(Candidate candidate, long revision, double price) {}

  private final Map<String, Row> rows = new TreeMap<>();

  public static Pool of(Collection<Candidate> candidates) {
    var pool = new Pool();
    candidates.forEach(candidate -> pool.put(candidate, candidate.revision()));
    return pool;
  }

  public int size() {
    return rows.size();
  }

  /** Takes in a therapist as of a revision. Returns false where the same or a newer one is here. */
  public boolean put(Candidate candidate, long revision) {
    var known = rows.get(candidate.id());
    if (known != null && known.revision() >= revision) {
      return false;
    }
    rows.put(candidate.id(), new Row(candidate, revision, known == null ? 0 : known.price()));
    return true;
  }

  /** Takes a therapist out. Returns false where a newer revision is here, or nobody. */
  public boolean remove(String id, long revision) {
    var known = rows.get(id);
    if (known == null || known.revision() > revision) {
      return false;
    }
    rows.remove(id);
    return true;
  }

  /** The revision that is here of a therapist. */
  public OptionalLong revision(String id) {
    var known = rows.get(id);
    return known == null ? OptionalLong.empty() : OptionalLong.of(known.revision());
  }

  /** Moves every price by a day: λ + .01 (share of places taken − .85), within 0 to .5. */
  public void reprice() {
    throw new UnsupportedOperationException("comes with the packed pool");
  }

  /** Everything here as segments of at most 1,024 therapists, by id: the same rows, the same bytes. */
  public List<byte[]> pack() {
    throw new UnsupportedOperationException("comes with the packed pool");
  }

  /** What {@link #pack} made. */
  public static Pool unpack(List<byte[]> segments) {
    throw new UnsupportedOperationException("comes with the packed pool");
  }

  /**
   * Finds who would be shown first.
   *
   * @param most how many to find, 1 or more
   */
  public Shortlist shortlist(Question question, int most) {
    var candidates = rows.values().stream().map(Row::candidate).toList();
    Map<String, Double> prices = new HashMap<>();
    rows.forEach((id, row) -> prices.put(id, row.price()));
    var ranking = Engine.rank(question, candidates);
    var first = new ArrayList<Shortlist.Entry>();
    for (var candidate : Engine.eligible(question, candidates)) {
      if (first.size() < most) {
        first.add(new Shortlist.Entry(candidate.id(), prices.get(candidate.id()), 0));
      }
    }
    return new Shortlist(
        ranking.considered(),
        ranking.eligible(),
        ranking.heldBack(),
        first,
        ranking.excluded(),
        ranking.relaxations());
  }
}
