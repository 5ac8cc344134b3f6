package fiducia.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Candidates held in memory to be searched: columns of bits and bytes, 1,024 rows to a segment. A
 * search finds exactly whom {@link Engine#rank} would show, and counts what it would count, at a
 * small part of the cost.
 *
 * <p>Any number of threads may search at once; nobody may while it is being changed.
 */
public final class Pool {

  /** Steps of a price from 0 to 1: prices are kept to four decimals. */
  static final int PRICE_STEPS = 10_000;

  /** Highest price, and by how much a price moves in a day for each share of places. */
  private static final double HIGHEST_PRICE = .5;

  private static final double PRICE_RATE = .01;

  /** The share of taken places at which a price stays where it is. */
  private static final double BALANCED = .85;

  private static final int LEAST_INDEX = 2048;

  private final List<Segment> segments = new ArrayList<>();

  /** Rows by the hash of their id, plus one; 0 where there is none. Probed linearly. */
  private int[] index = new int[LEAST_INDEX];

  private int indexed;
  private int present;

  /** The tables of one model, kept from search to search. */
  private volatile Ceiling ceiling;

  /** A pool of these candidates, each with its own revision. */
  public static Pool of(Collection<Candidate> candidates) {
    var pool = new Pool();
    candidates.forEach(candidate -> pool.put(candidate, candidate.revision()));
    return pool;
  }

  /** How many therapists are here. */
  public int size() {
    return present;
  }

  /**
   * Takes in a therapist as of a revision; the price stays.
   *
   * @return false where the same or a newer revision is here already
   */
  public boolean put(Candidate candidate, long revision) {
    int place = find(candidate.id());
    var row = Row.of(candidate, revision);
    if (place < 0) {
      append(row);
      return true;
    }
    var segment = segment(place);
    int at = place % Segment.ROWS;
    if (segment.isPresent(at)) {
      if (segment.revision(at) >= revision) {
        return false;
      }
      present--;
    }
    row.price = segment.price[at];
    segment.replace(at, row);
    present++;
    return true;
  }

  /**
   * Takes a therapist out.
   *
   * @return false where a newer revision is here, or nobody of that id
   */
  public boolean remove(String id, long revision) {
    int place = find(id);
    if (place < 0 || !isPresent(place) || segment(place).revision(row(place)) > revision) {
      return false;
    }
    segment(place).clear(row(place));
    present--;
    return true;
  }

  /** The revision that is here of a therapist. */
  public OptionalLong revision(String id) {
    int place = find(id);
    return place < 0 || !isPresent(place)
        ? OptionalLong.empty()
        : OptionalLong.of(segment(place).revision(row(place)));
  }

  /** λ of a therapist, 0 to .5. */
  public OptionalDouble price(String id) {
    int place = find(id);
    return place < 0 || !isPresent(place)
        ? OptionalDouble.empty()
        : OptionalDouble.of(segment(place).price(row(place)));
  }

  /**
   * Moves every price by a day, so that clients spread over the therapists: λ + .01 (share of
   * places taken − .85), within 0 to .5, to four decimals.
   */
  public void reprice() {
    for (var segment : segments) {
      for (int row = 0; row < segment.rows(); row++) {
        double next = segment.price(row) + PRICE_RATE * (segment.taken(row) - BALANCED);
        double within = Math.max(0, Math.min(HIGHEST_PRICE, next));
        segment.price[row] = (short) Math.round(within * PRICE_STEPS);
      }
    }
  }

  /**
   * Everything here as segments of at most 1,024 therapists, by id: the same therapists give the
   * same bytes, however they came in.
   */
  public List<byte[]> pack() {
    var rows = new ArrayList<Row>(present);
    for (var segment : segments) {
      for (int row = 0; row < segment.rows(); row++) {
        if (segment.isPresent(row)) {
          rows.add(segment.get(row));
        }
      }
    }
    rows.sort(Comparator.comparing(row -> row.id));
    var packed = new ArrayList<byte[]>();
    for (int from = 0; from < rows.size(); from += Segment.ROWS) {
      var segment = new Segment();
      rows.subList(from, Math.min(rows.size(), from + Segment.ROWS)).forEach(segment::add);
      packed.add(segment.bytes());
    }
    return packed;
  }

  /**
   * What {@link #pack} made.
   *
   * @throws IllegalArgumentException where a segment is damaged or of another version
   */
  public static Pool unpack(List<byte[]> packed) {
    var pool = new Pool();
    for (var bytes : packed) {
      Segment segment;
      try {
        segment = Segment.of(bytes);
      } catch (RuntimeException damaged) {
        throw new IllegalArgumentException("a segment cannot be read", damaged);
      }
      pool.segments.add(segment);
      pool.indexed += segment.rows();
      for (int row = 0; row < segment.rows(); row++) {
        pool.present += segment.isPresent(row) ? 1 : 0;
      }
    }
    pool.makeIndex();
    return pool;
  }

  /**
   * Finds who would be shown first, and counts why the others would not.
   *
   * @param most how many to find, 1 or more
   */
  public Shortlist shortlist(Question question, int most) {
    return new Search(this, question, most).run();
  }

  List<Segment> segments() {
    return segments;
  }

  /** Segment and row of a therapist as one number, negative where there is none. */
  int find(String id) {
    int mask = index.length - 1;
    for (int slot = hash(id) & mask; index[slot] != 0; slot = slot + 1 & mask) {
      int place = index[slot] - 1;
      if (segment(place).hasId(row(place), id)) {
        return place;
      }
    }
    return -1;
  }

  Ceiling ceiling(Model model) {
    var known = ceiling;
    if (known == null || known.correlation() != model.correlation()) {
      known = Ceiling.of(model.correlation());
      ceiling = known;
    }
    return known;
  }

  private Segment segment(int place) {
    return segments.get(place / Segment.ROWS);
  }

  private static int row(int place) {
    return place % Segment.ROWS;
  }

  private boolean isPresent(int place) {
    return segment(place).isPresent(row(place));
  }

  private void append(Row row) {
    if (segments.isEmpty() || segments.getLast().isFull()) {
      segments.add(new Segment());
    }
    int place = (segments.size() - 1) * Segment.ROWS + segments.getLast().add(row);
    indexed++;
    present++;
    if (2 * indexed > index.length) {
      makeIndex();
    } else {
      enter(row.id, place);
    }
  }

  private void makeIndex() {
    int size = LEAST_INDEX;
    while (size < 2 * indexed) {
      size *= 2;
    }
    index = new int[size];
    Arrays.fill(index, 0);
    for (int i = 0; i < segments.size(); i++) {
      for (int row = 0; row < segments.get(i).rows(); row++) {
        enter(segments.get(i).id(row), i * Segment.ROWS + row);
      }
    }
  }

  private void enter(String id, int place) {
    int mask = index.length - 1;
    int slot = hash(id) & mask;
    while (index[slot] != 0) {
      slot = slot + 1 & mask;
    }
    index[slot] = place + 1;
  }

  private static int hash(String id) {
    int hash = id.hashCode() * 0x9e3779b9;
    return hash ^ hash >>> 15;
  }
}
