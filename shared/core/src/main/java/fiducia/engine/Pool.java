package fiducia.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Candidates held in memory to be searched: columns of bits and bytes. A search finds exactly whom
 * {@link Engine#rank} would show, and counts what it would count, at a small part of the cost.
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

  private static final int FIRST_ROOM = 1024;

  private final Columns columns;

  /** Rows by the hash of their id, plus one; 0 where there is none. Probed linearly. */
  private int[] index = new int[LEAST_INDEX];

  private int present;

  /** One for each search that was ever under way at the same time. */
  private final Queue<Scratch> memory = new ConcurrentLinkedQueue<>();

  /** The tables of one model, kept from search to search. */
  private volatile Ceiling ceiling;

  public Pool() {
    this(FIRST_ROOM);
  }

  private Pool(int room) {
    this.columns = new Columns(room);
  }

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
   * Takes in a therapist as of a revision; the price of one who is here stays.
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
    boolean wasHere = columns.isPresent(place);
    if (wasHere) {
      if (columns.revision(place) >= revision) {
        return false;
      }
      present--;
    }
    // Whoever comes back begins anew: whoever reads the segments knows no price of before.
    row.price = wasHere ? columns.traits.priceSteps(place) : 0;
    columns.replace(place, row);
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
    if (place < 0 || !columns.isPresent(place) || columns.revision(place) > revision) {
      return false;
    }
    columns.clear(place);
    present--;
    return true;
  }

  /** The revision that is here of a therapist. */
  public OptionalLong revision(String id) {
    int place = find(id);
    return place < 0 || !columns.isPresent(place)
        ? OptionalLong.empty()
        : OptionalLong.of(columns.revision(place));
  }

  /** λ of a therapist, 0 to .5. */
  public OptionalDouble price(String id) {
    int place = find(id);
    return place < 0 || !columns.isPresent(place)
        ? OptionalDouble.empty()
        : OptionalDouble.of(columns.price(place));
  }

  /**
   * Moves every price by a day, so that clients spread over the therapists: λ + .01 (share of
   * places taken − .85), within 0 to .5, to four decimals.
   */
  public void reprice() {
    for (int row = 0; row < columns.rows(); row++) {
      double next = columns.price(row) + PRICE_RATE * (columns.taken(row) - BALANCED);
      double within = Math.max(0, Math.min(HIGHEST_PRICE, next));
      columns.traits.setPriceSteps(row, (int) Math.round(within * PRICE_STEPS));
    }
  }

  /** Gives everybody who is in another pool too the λ of there; the others keep theirs. */
  public void takePrices(Pool other) {
    for (int row = 0; row < columns.rows(); row++) {
      if (columns.isPresent(row)) {
        int there = other.find(columns.id(row));
        if (there >= 0 && other.columns.isPresent(there)) {
          columns.traits.setPriceSteps(row, other.columns.traits.priceSteps(there));
        }
      }
    }
  }

  /**
   * Everything here as segments of at most 1,024 therapists and 390,000 bytes, by id: the same
   * therapists give the same bytes, however they came in.
   */
  public List<byte[]> pack() {
    var rows = columns.all();
    rows.sort(Comparator.comparing(row -> row.id));
    var packed = new ArrayList<byte[]>();
    for (int from = 0; from < rows.size(); from += Columns.SEGMENT) {
      pack(rows.subList(from, Math.min(rows.size(), from + Columns.SEGMENT)), packed);
    }
    return packed;
  }

  /** Whoever is licensed in sixty places and takes a hundred insurers needs more room than most. */
  private static void pack(List<Row> rows, List<byte[]> into) {
    var segment = new Columns(Columns.SEGMENT);
    rows.forEach(segment::add);
    if (segment.size() <= Columns.MOST_BYTES || rows.size() == 1) {
      into.add(segment.bytes());
      return;
    }
    pack(rows.subList(0, rows.size() / 2), into);
    pack(rows.subList(rows.size() / 2, rows.size()), into);
  }

  /**
   * What {@link #pack} made.
   *
   * @throws IllegalArgumentException where a segment is damaged or of another version
   */
  public static Pool unpack(List<byte[]> packed) {
    var pool = new Pool(Math.max(1, packed.size()) * Columns.SEGMENT);
    for (var segment : packed) {
      try {
        pool.columns.addAll(segment);
      } catch (RuntimeException damaged) {
        throw new IllegalArgumentException("a segment cannot be read", damaged);
      }
    }
    for (int row = 0; row < pool.columns.rows(); row++) {
      pool.present += pool.columns.isPresent(row) ? 1 : 0;
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
    var own = memory.poll();
    var scratch = own == null ? new Scratch() : own;
    try {
      return new Search(this, question, most, scratch).run();
    } finally {
      memory.add(scratch);
    }
  }

  Columns columns() {
    return columns;
  }

  /** The row of a therapist, negative where there is none. */
  int find(String id) {
    int mask = index.length - 1;
    for (int slot = Columns.hash(id) & mask; index[slot] != 0; slot = slot + 1 & mask) {
      int row = index[slot] - 1;
      if (columns.hasId(row, id)) {
        return row;
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

  private void append(Row row) {
    int place = columns.add(row);
    present++;
    if (2 * columns.rows() > index.length) {
      makeIndex();
    } else {
      enter(place);
    }
  }

  private void makeIndex() {
    int size = LEAST_INDEX;
    while (size < 2 * columns.rows()) {
      size *= 2;
    }
    index = new int[size];
    for (int row = 0; row < columns.rows(); row++) {
      // Between two segments there may be rows that nobody ever had.
      if (columns.isPresent(row)) {
        enter(row);
      }
    }
  }

  private void enter(int row) {
    int mask = index.length - 1;
    int slot = columns.hash(row) & mask;
    while (index[slot] != 0) {
      slot = slot + 1 & mask;
    }
    index[slot] = row + 1;
  }
}
