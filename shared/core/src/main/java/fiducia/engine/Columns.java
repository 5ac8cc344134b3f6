package fiducia.engine;

import fiducia.model.AgeGroup;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.WeeklyHours;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Candidates in columns: what a search filters by is one bit per row, 64 rows to a word; what it
 * scores by is a byte or less. The bytes of a segment are the columns themselves, so that to load
 * it is to copy it.
 */
@SuppressWarnings("EnumOrdinal") // the order of the constants is part of the bytes' version
final class Columns {

  /** Rows of a segment at most: whole words, as a rule well below the 400 KB of an item. */
  static final int SEGMENT = 1024;

  /** Bytes of a segment at most, so that it fits into an item with its keys. */
  static final int MOST_BYTES = 390_000;

  /** Rises whenever the bytes change their meaning. */
  static final byte VERSION = 1;

  // Columns of bits, in their order.
  static final int PRESENT = 0;
  static final int LICENCE_STATED = 1;
  static final int ANY_VERIFIED = 2;
  static final int FREE = 3;
  static final int HAS_SPOT = 4;
  static final int OFF_THE_MAP = 5;
  static final int LANGUAGE_STATED = 6;
  static final int INSURER_STATED = 7;
  static final int HOURS_STATED = 8;
  static final int AGE_GROUP_STATED = 9;
  static final int FORMAT_STATED = 10;
  static final int GENDER_STATED = 11;
  static final int FAITH_STATED = 12;
  static final int CULTURE_STATED = 13;
  static final int COMMUNITY_STATED = 14;
  static final int AFFIRMING_STATED = 15;
  static final int AFFIRMING = 16;
  static final int AGE_GROUP = 17;
  static final int FORMAT = AGE_GROUP + AgeGroup.values().length;
  static final int GENDER = FORMAT + Format.values().length;
  static final int FAITH = GENDER + Gender.values().length;
  static final int CULTURE = FAITH + Faith.values().length;
  static final int COMMUNITY = CULTURE + Culture.values().length;
  static final int LEFT = COMMUNITY + Community.values().length;
  static final int START = LEFT + Concern.values().length;
  private static final int COLUMNS = START + WeeklyHours.SLOTS;

  private static final int QUARTERS = 4;

  private static final int MOST_LISTINGS = 4;

  private static final int CONCERNS = Concern.values().length;

  /** Twelfths for each step of liking; one that is not stated counts as a quarter. */
  private static final int TWELFTHS_A_STEP = 4;

  private static final int LIKING_NOT_STATED = 3;

  private static final byte NEITHER_STATED = (byte) (LIKING_NOT_STATED << 4 | LIKING_NOT_STATED);

  private int rows;
  private int capacity;
  final BitColumns bits;

  /**
   * For each full hour of the week whether an hour on end can start at any of its quarters: who is
   * free for several hours asks one column for each instead of four. Follows from the quarters, so
   * it is not among the bytes.
   */
  private final BitColumns anyQuarter;

  final Terms languages;
  final Terms insurers;
  final Terms currencies;
  final Terms zones;
  final Slices fee;
  final Slices birthYear;
  final Slices acceptingUntil;
  final Licences licences;
  final Spots spots;
  private final Ids ids;

  /** What was asked last, since many ask for the same day. */
  private volatile List<Listing> listings = List.of();

  private long[] revision;

  private short[] free;
  private short[] places;

  final Traits traits;

  /** Likings in twelfths of a share, two to a byte, by concern; null where nobody states any. */
  private final byte[][] twelfths = new byte[CONCERNS][];

  /**
   * @param capacity rows there is room for, a multiple of 64
   */
  Columns(int capacity) {
    this.capacity = capacity;
    int words = capacity / 64;
    bits = new BitColumns(COLUMNS, words);
    anyQuarter = new BitColumns(WeeklyHours.SLOTS / QUARTERS, words);
    languages = new Terms(words);
    insurers = new Terms(words);
    currencies = new Terms(words);
    zones = new Terms(words);
    fee = new Slices(words);
    birthYear = new Slices(words);
    acceptingUntil = new Slices(words);
    licences = new Licences();
    spots = new Spots(capacity);
    ids = new Ids(capacity);
    revision = new long[capacity];
    free = new short[capacity];
    places = new short[capacity];
    traits = new Traits(capacity);
  }

  /** How many rows were ever taken. */
  int rows() {
    return rows;
  }

  /** Words of a column that have rows. */
  int words() {
    return (rows + 63) / 64;
  }

  boolean isPresent(int row) {
    return bits.get(PRESENT, row);
  }

  String id(int row) {
    return ids.get(row);
  }

  boolean hasId(int row, String id) {
    return ids.is(row, id);
  }

  int hash(int row) {
    return ids.hash(row);
  }

  static int hash(String id) {
    return Ids.hash(id);
  }

  long revision(int row) {
    return revision[row];
  }

  double lot(int row, long seed) {
    return Lot.draw(seed, ids.get(row));
  }

  double price(int row) {
    return priceOf(traits.priceSteps(row));
  }

  /** A price as it is kept, in λ. */
  static double priceOf(int steps) {
    return steps / (double) Pool.PRICE_STEPS;
  }

  /** Share of the places that is taken or held; all where there are none. */
  double taken(int row) {
    return places[row] == 0 ? 1 : Math.max(0, 1 - free[row] / (double) places[row]);
  }

  /** 0 to 3, or {@link Candidate#NOT_STATED}. */
  byte liking(int concern, int row) {
    var column = twelfths[concern];
    int liked = column == null ? LIKING_NOT_STATED : column[row >> 1] >>> ((row & 1) << 2) & 0xf;
    return liked == LIKING_NOT_STATED ? Candidate.NOT_STATED : (byte) (liked / TWELFTHS_A_STEP);
  }

  /** Adds the likings of a concern, in twelfths, for some rows. */
  void addTwelfths(int concern, int[] rows, int count, int[] into) {
    var column = twelfths[concern];
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      into[i] += column == null ? LIKING_NOT_STATED : column[row >> 1] >>> ((row & 1) << 2) & 0xf;
    }
  }

  /** Who fails on a day what is asked for every client alike. */
  Listing listing(String jurisdiction, int day) {
    var known = listings;
    for (var one : known) {
      if (one.day() == day && one.jurisdiction().equals(jurisdiction)) {
        return one;
      }
    }
    var made = Listing.of(jurisdiction, day, this);
    var kept = new ArrayList<Listing>();
    kept.add(made);
    kept.addAll(known.subList(0, Math.min(known.size(), MOST_LISTINGS - 1)));
    listings = List.copyOf(kept);
    return made;
  }

  int add(Row row) {
    if (rows == capacity) {
      grow(2 * capacity);
    }
    int place = rows;
    rows++;
    set(place, row);
    return place;
  }

  private void grow(int toRows) {
    int words = toRows / 64;
    bits.grow(words);
    anyQuarter.grow(words);
    List.of(languages, insurers, currencies, zones).forEach(terms -> terms.grow(words));
    List.of(fee, birthYear, acceptingUntil).forEach(slices -> slices.grow(words));
    listings = List.of();
    spots.grow(toRows);
    ids.grow(toRows);
    revision = Arrays.copyOf(revision, toRows);
    free = Arrays.copyOf(free, toRows);
    places = Arrays.copyOf(places, toRows);
    traits.grow(toRows);
    for (int concern = 0; concern < CONCERNS; concern++) {
      if (twelfths[concern] != null) {
        int known = twelfths[concern].length;
        twelfths[concern] = Arrays.copyOf(twelfths[concern], toRows / 2);
        Arrays.fill(twelfths[concern], known, toRows / 2, NEITHER_STATED);
      }
    }
    capacity = toRows;
  }

  void replace(int place, Row row) {
    clear(place);
    set(place, row);
  }

  /** Takes out what is known of a row; the row keeps its id, for when the therapist comes back. */
  void clear(int row) {
    listings = List.of();
    bits.clearRow(row);
    anyQuarter.clearRow(row);
    List.of(languages, insurers, currencies, zones).forEach(terms -> terms.clearRow(row));
    List.of(fee, birthYear, acceptingUntil).forEach(slices -> slices.clearRow(row));
    licences.clearRow(row);
    spots.clearRow(row);
    for (int concern = 0; concern < CONCERNS; concern++) {
      setLiking(concern, row, LIKING_NOT_STATED);
    }
    traits.setWaitingWeeks(row, 0);
  }

  private void setLiking(int concern, int row, int level) {
    if (twelfths[concern] == null && level == LIKING_NOT_STATED) {
      return;
    }
    var column = likings(concern);
    int shift = (row & 1) << 2;
    column[row >> 1] = (byte) (column[row >> 1] & ~(0xf << shift) | level << shift);
  }

  private byte[] likings(int concern) {
    if (twelfths[concern] == null) {
      twelfths[concern] = new byte[capacity / 2];
      Arrays.fill(twelfths[concern], NEITHER_STATED);
    }
    return twelfths[concern];
  }

  private void set(int row, Row from) {
    listings = List.of();
    ids.set(row, from.id);
    revision[row] = from.revision;
    free[row] = (short) Math.min(from.free, Short.MAX_VALUE);
    places[row] = (short) Math.min(from.places, Short.MAX_VALUE);
    traits.setStyleCode(row, from.style);
    traits.setPriceSteps(row, from.price);
    traits.setWaitingWeeks(row, from.waitingWeeks);
    bits.set(PRESENT, row);
    flag(LICENCE_STATED, row, from.licenceStated);
    flag(ANY_VERIFIED, row, from.anyVerified);
    flag(FREE, row, from.free > 0);
    flag(HAS_SPOT, row, !from.spots.isEmpty());
    flag(OFF_THE_MAP, row, from.placeOffTheMap);
    flag(LANGUAGE_STATED, row, !from.languages.isEmpty());
    flag(INSURER_STATED, row, !from.insurers.isEmpty());
    flag(HOURS_STATED, row, from.starts != null);
    flag(AFFIRMING_STATED, row, from.affirming.isPresent());
    flag(AFFIRMING, row, from.affirming.orElse(false));
    mask(AGE_GROUP_STATED, AGE_GROUP, row, from.ageGroups);
    mask(FORMAT_STATED, FORMAT, row, from.formats);
    mask(GENDER_STATED, GENDER, row, from.gender);
    mask(FAITH_STATED, FAITH, row, from.faiths);
    mask(CULTURE_STATED, CULTURE, row, from.cultures);
    mask(COMMUNITY_STATED, COMMUNITY, row, from.communities);
    bits.setMask(LEFT, from.leftToColleagues, row);
    if (from.starts != null) {
      zones.set(List.of(from.starts.zone()), row);
      var quarters = from.starts.quarters();
      for (int word = 0; word < quarters.length; word++) {
        bits.setMask(START + 64 * word, quarters[word], row);
        anyQuarter.setMask(64 / QUARTERS * word, anyOfFour(quarters[word]), row);
      }
    }
    languages.set(from.languages, row);
    insurers.set(from.insurers, row);
    if (from.fee != null) {
      currencies.set(List.of(from.fee.currency()), row);
      fee.set(row, from.fee.minor());
    }
    if (from.birthYear >= 0) {
      birthYear.set(row, from.birthYear);
    }
    if (from.acceptingUntil >= 0) {
      acceptingUntil.set(row, from.acceptingUntil);
    }
    licences.set(row, from.licensed);
    spots.set(row, from.spots);
    for (int concern = 0; concern < CONCERNS; concern++) {
      byte level = from.liking[concern];
      setLiking(
          concern,
          row,
          level == Candidate.NOT_STATED ? LIKING_NOT_STATED : level * TWELFTHS_A_STEP);
    }
  }

  /** One bit for each four, set where any of the four is. */
  private static long anyOfFour(long bits) {
    long any = bits | bits >>> 1;
    return Long.compress(any | any >>> 2, 0x1111_1111_1111_1111L);
  }

  /**
   * The columns that say between them whether an hour can start at any of these quarters.
   *
   * @param quarters in rising order
   */
  List<long[]> startsAt(int[] quarters) {
    var starts = new ArrayList<long[]>();
    int i = 0;
    while (i < quarters.length) {
      int last = i + QUARTERS - 1;
      boolean fullHour =
          quarters[i] % QUARTERS == 0
              && last < quarters.length
              && quarters[last] == quarters[i] + QUARTERS - 1;
      var column =
          fullHour ? anyQuarter.words(quarters[i] / QUARTERS) : bits.words(START + quarters[i]);
      if (column != null) {
        starts.add(column);
      }
      i += fullHour ? QUARTERS : 1;
    }
    return starts;
  }

  private void flag(int column, int row, boolean set) {
    if (set) {
      bits.set(column, row);
    }
  }

  private void mask(int stated, int first, int row, long mask) {
    flag(stated, row, mask != 0);
    bits.setMask(first, mask, row);
  }

  /** All rows that are present, as they came in. */
  List<Row> all() {
    var licensed = licences.byRow(rows);
    var all = new ArrayList<Row>();
    for (int row = 0; row < rows; row++) {
      if (isPresent(row)) {
        all.add(get(row, licensed.get(row)));
      }
    }
    return all;
  }

  private Row get(int row, List<Row.Licensed> licensed) {
    var to = new Row();
    to.id = id(row);
    to.revision = revision[row];
    to.price = traits.priceSteps(row);
    to.free = free[row];
    to.places = places[row];
    to.style = traits.styleCode(row);
    to.waitingWeeks = traits.waitingWeeks(row);
    to.licensed = licensed;
    to.licenceStated = bits.get(LICENCE_STATED, row);
    to.anyVerified = bits.get(ANY_VERIFIED, row);
    to.placeOffTheMap = bits.get(OFF_THE_MAP, row);
    if (bits.get(AFFIRMING_STATED, row)) {
      to.affirming = Optional.of(bits.get(AFFIRMING, row));
    }
    to.ageGroups = bits.mask(AGE_GROUP, FORMAT - AGE_GROUP, row);
    to.formats = bits.mask(FORMAT, GENDER - FORMAT, row);
    to.gender = bits.mask(GENDER, FAITH - GENDER, row);
    to.faiths = bits.mask(FAITH, CULTURE - FAITH, row);
    to.cultures = bits.mask(CULTURE, COMMUNITY - CULTURE, row);
    to.communities = bits.mask(COMMUNITY, LEFT - COMMUNITY, row);
    to.leftToColleagues = bits.mask(LEFT, START - LEFT, row);
    var zone = zones.of(row);
    if (!zone.isEmpty()) {
      var quarters = new long[(WeeklyHours.SLOTS + 63) / 64];
      for (int word = 0; word < quarters.length; word++) {
        int count = Math.min(64, WeeklyHours.SLOTS - 64 * word);
        quarters[word] = bits.mask(START + 64 * word, count, row);
      }
      to.starts = new Row.Starts(zone.getFirst(), quarters);
    }
    to.languages = languages.of(row);
    to.insurers = insurers.of(row);
    if (fee.isStated(row)) {
      to.fee = new Row.Lowest(currencies.of(row).getFirst(), fee.get(row));
    }
    to.birthYear = birthYear.isStated(row) ? birthYear.get(row) : -1;
    to.acceptingUntil = acceptingUntil.isStated(row) ? acceptingUntil.get(row) : Row.NO_DAY;
    to.spots = spots.of(row);
    for (int concern = 0; concern < CONCERNS; concern++) {
      to.liking[concern] = liking(concern, row);
    }
    return to;
  }

  /** How many bytes all rows take. */
  int size() {
    int words = words();
    int likingBytes = (rows + 1) / 2;
    int size =
        1
            + 2
            + ids.bytes(rows)
            + rows * (8 + 4 * 2)
            + bits.bytes(words)
            + languages.bytes(words)
            + insurers.bytes(words)
            + currencies.bytes(words)
            + zones.bytes(words)
            + fee.bytes(words)
            + birthYear.bytes(words)
            + acceptingUntil.bytes(words)
            + licences.bytes()
            + spots.bytes(rows)
            + CONCERNS
            + 1;
    for (var column : twelfths) {
      size += column == null ? 0 : likingBytes;
    }
    return size + (traits.anyWaits(rows) ? 8 * rows : 0);
  }

  /** All rows as bytes: the same rows in the same order give the same bytes. */
  byte[] bytes() {
    int words = words();
    int likingBytes = (rows + 1) / 2;
    boolean waits = traits.anyWaits(rows);
    var out = ByteBuffer.allocate(size());
    out.put(VERSION).putShort((short) rows);
    ids.write(out, rows);
    out.asLongBuffer().put(revision, 0, rows);
    out.position(out.position() + 8 * rows);
    for (int row = 0; row < rows; row++) {
      out.putShort((short) traits.priceSteps(row));
    }
    for (var column : List.of(free, places)) {
      out.asShortBuffer().put(column, 0, rows);
      out.position(out.position() + 2 * rows);
    }
    for (int row = 0; row < rows; row++) {
      out.putShort((short) traits.styleCode(row));
    }
    bits.write(out, words);
    for (var terms : List.of(languages, insurers, currencies, zones)) {
      terms.write(out, words);
    }
    for (var slices : List.of(fee, birthYear, acceptingUntil)) {
      slices.write(out, words);
    }
    licences.write(out);
    spots.write(out, rows);
    for (var column : twelfths) {
      out.put((byte) (column == null ? 0 : 1));
      if (column != null) {
        out.put(column, 0, likingBytes);
      }
    }
    out.put((byte) (waits ? 1 : 0));
    for (int row = 0; waits && row < rows; row++) {
      out.putDouble(traits.waitingWeeks(row));
    }
    return out.array();
  }

  /**
   * Adds the rows of a segment, from the next whole word on.
   *
   * @throws IllegalArgumentException where the bytes are of another version
   */
  void addAll(byte[] segment) {
    var in = ByteBuffer.wrap(segment);
    if (segment.length == 0 || in.get() != VERSION) {
      throw new IllegalArgumentException("a segment of another version");
    }
    int count = in.getShort();
    int firstWord = words();
    int first = 64 * firstWord;
    int words = (count + 63) / 64;
    while (first + 64 * words > capacity) {
      grow(2 * capacity);
    }
    ids.read(in, count, first);
    in.asLongBuffer().get(revision, first, count);
    in.position(in.position() + 8 * count);
    for (int row = first; row < first + count; row++) {
      traits.setPriceSteps(row, in.getShort());
    }
    for (var column : List.of(free, places)) {
      in.asShortBuffer().get(column, first, count);
      in.position(in.position() + 2 * count);
    }
    for (int row = first; row < first + count; row++) {
      traits.setStyleCode(row, in.getShort());
    }
    bits.read(in, words, firstWord, null);
    for (int quarter = 0; quarter < WeeklyHours.SLOTS; quarter++) {
      var starts = bits.words(START + quarter);
      if (starts != null) {
        anyQuarter.include(quarter / QUARTERS, starts, firstWord, words);
      }
    }
    for (var terms : List.of(languages, insurers, currencies, zones)) {
      terms.read(in, words, firstWord);
    }
    for (var slices : List.of(fee, birthYear, acceptingUntil)) {
      slices.read(in, words, firstWord);
    }
    licences.read(in, first);
    listings = List.of();
    spots.read(in, count, first);
    for (int concern = 0; concern < CONCERNS; concern++) {
      if (in.get() == 1) {
        int bytes = (count + 1) / 2;
        in.get(likings(concern), first / 2, bytes);
      }
    }
    boolean waits = in.get() == 1;
    for (int row = first; waits && row < first + count; row++) {
      traits.setWaitingWeeks(row, in.getDouble());
    }
    rows = first + count;
  }

  /** The ids of the rows. */
  private static final class Ids {

    private static final String PREFIX = "th_";
    private static final int LENGTH = PREFIX.length() + 22;
    private static final String DIGITS =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] VALUES = values();

    private long[] high;
    private long[] low;

    /** Ids that are not 128 bits in our own spelling; null where all are. */
    private String[] others;

    Ids(int capacity) {
      high = new long[capacity];
      low = new long[capacity];
    }

    void grow(int toRows) {
      high = Arrays.copyOf(high, toRows);
      low = Arrays.copyOf(low, toRows);
      others = others == null ? null : Arrays.copyOf(others, toRows);
    }

    private static byte[] values() {
      var values = new byte[128];
      Arrays.fill(values, (byte) -1);
      for (int i = 0; i < DIGITS.length(); i++) {
        values[DIGITS.charAt(i)] = (byte) i;
      }
      return values;
    }

    /** Whether it can be kept in 128 bits: 22 digits of 6 bits, the last of which has 2. */
    private static boolean isOurs(String id) {
      if (id.length() != LENGTH || !id.startsWith(PREFIX)) {
        return false;
      }
      for (int i = PREFIX.length(); i < LENGTH; i++) {
        char digit = id.charAt(i);
        if (digit >= VALUES.length || VALUES[digit] < 0) {
          return false;
        }
      }
      return (VALUES[id.charAt(LENGTH - 1)] & 0xf) == 0;
    }

    /** The last 64 bits of an id of ours. */
    private static long low(String id) {
      long bits = 0;
      for (int i = PREFIX.length(); i < LENGTH - 1; i++) {
        bits = bits << 6 | VALUES[id.charAt(i)];
      }
      return bits << 2 | VALUES[id.charAt(LENGTH - 1)] >>> 4;
    }

    /** The first 64 bits: ten digits and four bits of the next. */
    private static long high(String id) {
      long bits = 0;
      for (int i = PREFIX.length(); i < PREFIX.length() + 10; i++) {
        bits = bits << 6 | VALUES[id.charAt(i)];
      }
      return bits << 4 | VALUES[id.charAt(PREFIX.length() + 10)] >>> 2;
    }

    static int hash(String id) {
      return isOurs(id) ? mixed(high(id), low(id)) : id.hashCode() * 0x9e3779b9;
    }

    int hash(int row) {
      return others != null && others[row] != null
          ? others[row].hashCode() * 0x9e3779b9
          : mixed(high[row], low[row]);
    }

    private static int mixed(long high, long low) {
      long mixed = (high ^ low) * 0x9e3779b97f4a7c15L;
      return (int) (mixed >>> 32);
    }

    void set(int row, String id) {
      if (isOurs(id)) {
        high[row] = high(id);
        low[row] = low(id);
        if (others != null) {
          others[row] = null;
        }
      } else {
        if (others == null) {
          others = new String[high.length];
        }
        others[row] = id;
      }
    }

    String get(int row) {
      if (others != null && others[row] != null) {
        return others[row];
      }
      var text = new byte[LENGTH];
      for (int i = 0; i < PREFIX.length(); i++) {
        text[i] = (byte) PREFIX.charAt(i);
      }
      long top = high[row];
      long bottom = low[row];
      text[LENGTH - 1] = (byte) DIGITS.charAt((int) (bottom & 3) << 4);
      bottom = bottom >>> 2 | top << 62;
      top >>>= 2;
      for (int i = LENGTH - 2; i >= PREFIX.length(); i--) {
        text[i] = (byte) DIGITS.charAt((int) (bottom & 63));
        bottom = bottom >>> 6 | top << 58;
        top >>>= 6;
      }
      return new String(text, StandardCharsets.ISO_8859_1);
    }

    boolean is(int row, String id) {
      if (others != null && others[row] != null) {
        return others[row].equals(id);
      }
      return isOurs(id) && high[row] == high(id) && low[row] == low(id);
    }

    int bytes(int rows) {
      int bytes = 1 + 16 * rows;
      for (int row = 0; others != null && row < rows; row++) {
        bytes +=
            2 + (others[row] == null ? 0 : others[row].getBytes(StandardCharsets.UTF_8).length);
      }
      return bytes;
    }

    void write(ByteBuffer out, int rows) {
      out.put((byte) (others == null ? 0 : 1));
      for (var column : List.of(high, low)) {
        out.asLongBuffer().put(column, 0, rows);
        out.position(out.position() + 8 * rows);
      }
      for (int row = 0; others != null && row < rows; row++) {
        Terms.write(out, others[row] == null ? "" : others[row]);
      }
    }

    void read(ByteBuffer in, int rows, int first) {
      boolean more = in.get() == 1;
      for (var column : List.of(high, low)) {
        in.asLongBuffer().get(column, first, rows);
        in.position(in.position() + 8 * rows);
      }
      for (int row = 0; more && row < rows; row++) {
        if (others == null) {
          others = new String[high.length];
        }
        var id = Terms.readText(in);
        others[first + row] = id.isEmpty() ? null : id;
      }
    }
  }

  /** Licences by jurisdiction. */
  static final class Licences {

    /** Rows with licences in one jurisdiction, and the last days of each. */
    private static final class Valid {
      private int count;
      private int[] row = new int[16];
      private int[] licensedUntil = new int[16];
      private int[] verifiedUntil = new int[16];

      void add(int place, int licensed, int verified) {
        if (count == row.length) {
          int room = count + (count >> 2) + 16;
          row = Arrays.copyOf(row, room);
          licensedUntil = Arrays.copyOf(licensedUntil, room);
          verifiedUntil = Arrays.copyOf(verifiedUntil, room);
        }
        row[count] = place;
        licensedUntil[count] = licensed;
        verifiedUntil[count] = verified;
        count++;
      }

      void remove(int place) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
          if (row[i] != place) {
            row[kept] = row[i];
            licensedUntil[kept] = licensedUntil[i];
            verifiedUntil[kept] = verifiedUntil[i];
            kept++;
          }
        }
        count = kept;
      }
    }

    private final List<String> jurisdictions = new ArrayList<>();
    private final List<Valid> valid = new ArrayList<>();

    void set(int row, List<Row.Licensed> licensed) {
      for (var one : licensed) {
        in(one.jurisdiction()).add(row, one.licensedUntil(), one.verifiedUntil());
      }
    }

    private Valid in(String jurisdiction) {
      int place = jurisdictions.indexOf(jurisdiction);
      if (place < 0) {
        place = jurisdictions.size();
        jurisdictions.add(jurisdiction);
        valid.add(new Valid());
      }
      return valid.get(place);
    }

    void clearRow(int row) {
      valid.forEach(list -> list.remove(row));
    }

    List<List<Row.Licensed>> byRow(int rows) {
      var licensed = new ArrayList<List<Row.Licensed>>();
      for (int row = 0; row < rows; row++) {
        licensed.add(new ArrayList<>());
      }
      for (int place = 0; place < valid.size(); place++) {
        var list = valid.get(place);
        for (int i = 0; i < list.count; i++) {
          licensed
              .get(list.row[i])
              .add(
                  new Row.Licensed(
                      jurisdictions.get(place), list.licensedUntil[i], list.verifiedUntil[i]));
        }
      }
      licensed.forEach(list -> list.sort(Comparator.comparing(Row.Licensed::jurisdiction)));
      return licensed;
    }

    /** Adds the rows with a licence that is valid on a day, and those with a verified one. */
    void validOn(String jurisdiction, int day, long[] licensed, long[] verified) {
      int place = jurisdictions.indexOf(jurisdiction);
      var list = place < 0 ? new Valid() : valid.get(place);
      for (int i = 0; i < list.count; i++) {
        int row = list.row[i];
        licensed[row >> 6] |= list.licensedUntil[i] >= day ? 1L << row : 0;
        verified[row >> 6] |= list.verifiedUntil[i] >= day ? 1L << row : 0;
      }
    }

    int bytes() {
      int bytes = 2;
      for (int i = 0; i < jurisdictions.size(); i++) {
        bytes +=
            2
                + jurisdictions.get(i).getBytes(StandardCharsets.UTF_8).length
                + 2
                + 10 * valid.get(i).count;
      }
      return bytes;
    }

    void write(ByteBuffer out) {
      out.putShort((short) jurisdictions.size());
      for (int place = 0; place < jurisdictions.size(); place++) {
        var list = valid.get(place);
        Terms.write(out, jurisdictions.get(place));
        out.putShort((short) list.count);
        for (int i = 0; i < list.count; i++) {
          out.putShort((short) list.row[i]);
          out.putInt(list.licensedUntil[i]);
          out.putInt(list.verifiedUntil[i]);
        }
      }
    }

    void read(ByteBuffer in, int first) {
      int count = in.getShort();
      for (int place = 0; place < count; place++) {
        var list = in(Terms.readText(in));
        int size = in.getShort();
        for (int i = 0; i < size; i++) {
          list.add(first + in.getShort(), in.getInt(), in.getInt());
        }
      }
    }
  }

  /** Places on the map: each once, with the rows that are there. */
  static final class Spots {

    static final int NONE = -1;

    /** Most have one place or two. */
    private static final int FEW = 3;

    private static final int[] NO_MORE = {};

    private static final int LEAST_INDEX = 64;

    private double[] x = new double[LEAST_INDEX / 2];
    private double[] y = new double[LEAST_INDEX / 2];
    private double[] z = new double[LEAST_INDEX / 2];
    private int count;

    /** Places by what they hash to, plus one; 0 where there is none. Probed linearly. */
    private int[] index = new int[LEAST_INDEX];

    private int rows;

    /** The first few places of each row, one column for each; null where nobody has so many. */
    private final int[][] few = new int[FEW][];

    /** Places after those, by row. */
    private final Map<Integer, int[]> more = new HashMap<>();

    /** Who can be met where; null where that has changed since it was looked up. */
    private volatile Everywhere everywhere;

    /** Where whom can be met, without those who are only met online. */
    private record Everywhere(Postings onlyInPerson, Postings eitherWay) {}

    /** Rows by place: those of place p are {@code rows[start[p]]} up to {@code start[p + 1]}. */
    @SuppressWarnings("ArrayRecordComponent") // read only
    private record Postings(int[] start, int[] rows) {

      void addTo(int spot, long[] into) {
        for (int i = start[spot]; i < start[spot + 1]; i++) {
          into[rows[i] >> 6] |= 1L << rows[i];
        }
      }
    }

    Spots(int capacity) {
      rows = capacity;
    }

    void grow(int toRows) {
      for (int place = 0; place < FEW; place++) {
        if (few[place] != null) {
          few[place] = Arrays.copyOf(few[place], toRows);
          Arrays.fill(few[place], rows, toRows, NONE);
        }
      }
      rows = toRows;
      everywhere = null;
    }

    int count() {
      return count;
    }

    private Spot spot(int number) {
      return new Spot(x[number], y[number], z[number]);
    }

    /**
     * Adds the rows that can be met in person at a place within a distance.
     *
     * @param bits to see who offers what
     * @param evenIfOnline whether to add those as well who can be met online
     * @param surely a squared chord below which a place is within it
     * @param perhaps a squared chord above which it is not
     * @param chords takes the squared chord of every place
     */
    void within(
        BitColumns bits,
        boolean evenIfOnline,
        Spot from,
        double kilometres,
        double surely,
        double perhaps,
        double[] chords,
        long[] into) {
      var known = everywhere(bits);
      for (int spot = 0; spot < count; spot++) {
        double dx = x[spot] - from.x();
        double dy = y[spot] - from.y();
        double dz = z[spot] - from.z();
        double chord = dx * dx + dy * dy + dz * dz;
        chords[spot] = chord;
        if (chord <= perhaps && (chord < surely || spot(spot).kilometresTo(from) <= kilometres)) {
          known.onlyInPerson().addTo(spot, into);
          if (evenIfOnline) {
            known.eitherWay().addTo(spot, into);
          }
        }
      }
    }

    /**
     * The place of a row that is nearest, or {@link #NONE} where it has none.
     *
     * @param chords one for each place
     */
    int nearest(double[] chords, int row) {
      int nearest = few[0] == null ? NONE : few[0][row];
      for (int i = 1; i < FEW && nearest != NONE; i++) {
        if (few[i] == null || few[i][row] == NONE) {
          return nearest;
        }
        nearest = chords[few[i][row]] < chords[nearest] ? few[i][row] : nearest;
      }
      if (!more.isEmpty()) {
        for (int spot : more.getOrDefault(row, NO_MORE)) {
          nearest = chords[spot] < chords[nearest] ? spot : nearest;
        }
      }
      return nearest;
    }

    double kilometres(int row, Spot from) {
      double nearest = Double.POSITIVE_INFINITY;
      for (var spot : of(row)) {
        nearest = Math.min(nearest, spot.kilometresTo(from));
      }
      return nearest;
    }

    void set(int row, List<Spot> stated) {
      for (int i = 0; i < stated.size(); i++) {
        add(row, number(stated.get(i)), i);
      }
      everywhere = null;
    }

    private void add(int row, int spot, int place) {
      if (place >= FEW) {
        var others = more.getOrDefault(row, NO_MORE);
        var with = Arrays.copyOf(others, others.length + 1);
        with[others.length] = spot;
        more.put(row, with);
        return;
      }
      if (few[place] == null) {
        few[place] = new int[rows];
        Arrays.fill(few[place], NONE);
      }
      few[place][row] = spot;
    }

    private int number(Spot spot) {
      return number(spot.x(), spot.y(), spot.z());
    }

    /** The number of a place, a new one where it was not known. */
    private int number(double east, double north, double up) {
      int slot = slot(east, north, up);
      if (index[slot] != 0) {
        return index[slot] - 1;
      }
      if (count == x.length) {
        makeRoom(2 * count);
        slot = slot(east, north, up);
      }
      x[count] = east;
      y[count] = north;
      z[count] = up;
      count++;
      index[slot] = count;
      return count - 1;
    }

    /** Where a place is in the index, or would be. By its bits, as records compare. */
    private int slot(double east, double north, double up) {
      long a = Double.doubleToLongBits(east);
      long b = Double.doubleToLongBits(north);
      long c = Double.doubleToLongBits(up);
      long mixed = ((a * 31 + b) * 31 + c) * 0x9e3779b97f4a7c15L;
      int mask = index.length - 1;
      int slot = (int) (mixed >>> 32) & mask;
      while (index[slot] != 0) {
        int known = index[slot] - 1;
        if (Double.doubleToLongBits(x[known]) == a
            && Double.doubleToLongBits(y[known]) == b
            && Double.doubleToLongBits(z[known]) == c) {
          return slot;
        }
        slot = slot + 1 & mask;
      }
      return slot;
    }

    private void makeRoom(int places) {
      x = Arrays.copyOf(x, places);
      y = Arrays.copyOf(y, places);
      z = Arrays.copyOf(z, places);
      index = new int[2 * places];
      for (int spot = 0; spot < count; spot++) {
        index[slot(x[spot], y[spot], z[spot])] = spot + 1;
      }
    }

    void clearRow(int row) {
      for (var column : few) {
        if (column != null) {
          column[row] = NONE;
        }
      }
      more.remove(row);
      everywhere = null;
    }

    List<Spot> of(int row) {
      var stated = new ArrayList<Spot>();
      each(row, spot -> stated.add(spot(spot)));
      return stated;
    }

    private void each(int row, IntConsumer then) {
      for (var column : few) {
        if (column == null || column[row] == NONE) {
          return;
        }
        then.accept(column[row]);
      }
      for (int spot : more.getOrDefault(row, NO_MORE)) {
        then.accept(spot);
      }
    }

    private Everywhere everywhere(BitColumns bits) {
      var known = everywhere;
      if (known == null) {
        known = new Everywhere(postings(bits, 0), postings(bits, -1));
        everywhere = known;
      }
      return known;
    }

    /**
     * Who offers to meet in person.
     *
     * @param online with no bits: who does not offer to meet online; with all bits: who does
     */
    private Postings postings(BitColumns bits, long online) {
      var start = new int[count + 1];
      eachThatOffers(bits, online, (row, spot) -> start[spot + 1]++);
      for (int spot = 0; spot < count; spot++) {
        start[spot + 1] += start[spot];
      }
      var next = start.clone();
      var sorted = new int[start[count]];
      eachThatOffers(
          bits,
          online,
          (row, spot) -> {
            sorted[next[spot]] = row;
            next[spot]++;
          });
      return new Postings(start, sorted);
    }

    private interface RowAndSpot {
      void take(int row, int spot);
    }

    private void eachThatOffers(BitColumns bits, long online, RowAndSpot then) {
      for (int word = 0; word < rows / 64; word++) {
        long offer =
            bits.word(FORMAT + Format.IN_PERSON.ordinal(), word)
                & ~(bits.word(FORMAT + Format.ONLINE.ordinal(), word) ^ online);
        for (long rest = offer; rest != 0; rest &= rest - 1) {
          int row = 64 * word + Long.numberOfTrailingZeros(rest);
          each(row, spot -> then.take(row, spot));
        }
      }
    }

    int bytes(int ofRows) {
      int bytes = 2 + 24 * count;
      for (int row = 0; row < ofRows; row++) {
        bytes += 1 + 2 * of(row).size();
      }
      return bytes;
    }

    void write(ByteBuffer out, int ofRows) {
      out.putShort((short) count);
      for (int spot = 0; spot < count; spot++) {
        out.putDouble(x[spot]).putDouble(y[spot]).putDouble(z[spot]);
      }
      for (int row = 0; row < ofRows; row++) {
        out.put((byte) of(row).size());
        each(row, spot -> out.putShort((short) spot));
      }
    }

    void read(ByteBuffer in, int ofRows, int from) {
      var numberOf = new int[in.getShort()];
      for (int i = 0; i < numberOf.length; i++) {
        numberOf[i] = number(in.getDouble(), in.getDouble(), in.getDouble());
      }
      for (int row = from; row < from + ofRows; row++) {
        int places = in.get() & 0xff;
        for (int place = 0; place < places; place++) {
          add(row, numberOf[in.getShort()], place);
        }
      }
      everywhere = null;
    }
  }
}
