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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Up to {@link #ROWS} candidates in columns: what a search filters by is one bit per row, 64 rows
 * to a word; what it scores by is a byte or less. Its bytes are the columns themselves, so that to
 * load a segment is to copy it.
 */
@SuppressWarnings("EnumOrdinal") // the order of the constants is part of the bytes' version
final class Segment {

  static final int ROWS = 1024;

  /** Rises whenever the bytes change their meaning. */
  static final byte VERSION = 1;

  // Columns of bits, in their order.
  static final int PRESENT = 0;
  static final int LICENCE_STATED = 1;
  static final int ANY_VERIFIED = 2;
  static final int FREE = 3;
  static final int HAS_SPOT = 4;
  static final int OFF_THE_MAP = 5;
  static final int AFFIRMING = 6;
  static final int NOT_AFFIRMING = 7;
  static final int AGE_GROUP = 8;
  static final int FORMAT = AGE_GROUP + AgeGroup.values().length;
  static final int GENDER = FORMAT + Format.values().length;
  static final int FAITH = GENDER + Gender.values().length;
  static final int CULTURE = FAITH + Faith.values().length;
  static final int COMMUNITY = CULTURE + Culture.values().length;
  static final int LEFT = COMMUNITY + Community.values().length;
  static final int START = LEFT + Concern.values().length;
  private static final int COLUMNS = START + WeeklyHours.SLOTS;

  private static final int CONCERNS = Concern.values().length;
  private static final int LIKING_BYTES = ROWS / 2;

  /** How a liking that is not stated is kept. */
  static final int LIKING_NOT_STATED = 4;

  /** Four twelfths for each step of liking; what is not stated counts a quarter. */
  private static final byte ALL_NOT_STATED = (byte) (LIKING_NOT_STATED << 4 | LIKING_NOT_STATED);

  private int rows;
  final BitColumns bits = new BitColumns(COLUMNS);
  final Terms languages = new Terms();
  final Terms insurers = new Terms();
  final Terms currencies = new Terms();
  final Terms zones = new Terms();
  final Slices fee = new Slices();
  final Slices birthYear = new Slices();
  final Slices acceptingUntil = new Slices();
  final Licences licences = new Licences();
  final Spots spots = new Spots();
  private final Ids ids = new Ids();
  private final long[] revision = new long[ROWS];
  final short[] price = new short[ROWS];
  private final short[] free = new short[ROWS];
  private final short[] places = new short[ROWS];
  final short[] style = new short[ROWS];

  /** Two likings to a byte, by concern; null where nobody states any. */
  final byte[][] liking = new byte[CONCERNS][];

  /** Weeks; null where nobody has to wait. */
  double[] waiting;

  /** How many rows were ever taken. */
  int rows() {
    return rows;
  }

  boolean isFull() {
    return rows == ROWS;
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

  long revision(int row) {
    return revision[row];
  }

  double price(int row) {
    return price[row] / (double) Pool.PRICE_STEPS;
  }

  /** Share of the places that is taken or held; all where there are none. */
  double taken(int row) {
    return places[row] == 0 ? 1 : Math.max(0, 1 - free[row] / (double) places[row]);
  }

  /** 0 to 3, or {@link #LIKING_NOT_STATED}. */
  int liking(int concern, int row) {
    var column = liking[concern];
    return column == null ? LIKING_NOT_STATED : column[row >> 1] >>> ((row & 1) << 2) & 0xf;
  }

  double waitingWeeks(int row) {
    return waiting == null ? 0 : waiting[row];
  }

  int add(Row row) {
    int place = rows;
    rows++;
    set(place, row);
    return place;
  }

  void replace(int place, Row row) {
    clear(place);
    set(place, row);
  }

  /** Takes out what is known of a row; the row keeps its id, for when the therapist comes back. */
  void clear(int row) {
    bits.clearRow(row);
    languages.clearRow(row);
    insurers.clearRow(row);
    currencies.clearRow(row);
    zones.clearRow(row);
    fee.clearRow(row);
    birthYear.clearRow(row);
    acceptingUntil.clearRow(row);
    licences.clearRow(row);
    spots.clearRow(row);
    for (int concern = 0; concern < CONCERNS; concern++) {
      setLiking(concern, row, LIKING_NOT_STATED);
    }
    if (waiting != null) {
      waiting[row] = 0;
    }
  }

  private void setLiking(int concern, int row, int level) {
    var column = liking[concern];
    if (column == null) {
      if (level == LIKING_NOT_STATED) {
        return;
      }
      column = new byte[LIKING_BYTES];
      Arrays.fill(column, ALL_NOT_STATED);
      liking[concern] = column;
    }
    int shift = (row & 1) << 2;
    column[row >> 1] = (byte) (column[row >> 1] & ~(0xf << shift) | level << shift);
  }

  private void set(int row, Row from) {
    ids.set(row, from.id);
    revision[row] = from.revision;
    price[row] = (short) from.price;
    free[row] = (short) Math.min(from.free, Short.MAX_VALUE);
    places[row] = (short) Math.min(from.places, Short.MAX_VALUE);
    style[row] = (short) from.style;
    bits.set(PRESENT, row);
    flag(LICENCE_STATED, row, from.licenceStated);
    flag(ANY_VERIFIED, row, from.anyVerified);
    flag(FREE, row, from.free > 0);
    flag(HAS_SPOT, row, !from.spots.isEmpty());
    flag(OFF_THE_MAP, row, from.placeOffTheMap);
    flag(AFFIRMING, row, Boolean.TRUE.equals(from.affirming));
    flag(NOT_AFFIRMING, row, Boolean.FALSE.equals(from.affirming));
    bits.setMask(AGE_GROUP, from.ageGroups, row);
    bits.setMask(FORMAT, from.formats, row);
    if (from.gender >= 0) {
      bits.set(GENDER + from.gender, row);
    }
    bits.setMask(FAITH, from.faiths, row);
    bits.setMask(CULTURE, from.cultures, row);
    bits.setMask(COMMUNITY, from.communities, row);
    bits.setMask(LEFT, from.leftToColleagues, row);
    if (from.starts != null) {
      zones.set(List.of(from.starts.zone()), row);
      var quarters = from.starts.quarters();
      for (int word = 0; word < quarters.length; word++) {
        bits.setMask(START + 64 * word, quarters[word], row);
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
      setLiking(concern, row, level == Candidate.NOT_STATED ? LIKING_NOT_STATED : level);
    }
    if (from.waitingWeeks != 0) {
      if (waiting == null) {
        waiting = new double[ROWS];
      }
      waiting[row] = from.waitingWeeks;
    }
  }

  private void flag(int column, int row, boolean set) {
    if (set) {
      bits.set(column, row);
    }
  }

  /** The row as it came in. */
  Row get(int row) {
    var to = new Row();
    to.id = id(row);
    to.revision = revision[row];
    to.price = price[row];
    to.free = free[row];
    to.places = places[row];
    to.style = style[row];
    to.waitingWeeks = waitingWeeks(row);
    to.licensed = licences.of(row);
    to.licenceStated = bits.get(LICENCE_STATED, row);
    to.anyVerified = bits.get(ANY_VERIFIED, row);
    to.placeOffTheMap = bits.get(OFF_THE_MAP, row);
    to.affirming =
        bits.get(AFFIRMING, row)
            ? Boolean.TRUE
            : bits.get(NOT_AFFIRMING, row) ? Boolean.FALSE : null;
    to.ageGroups = bits.mask(AGE_GROUP, FORMAT - AGE_GROUP, row);
    to.formats = bits.mask(FORMAT, GENDER - FORMAT, row);
    long gender = bits.mask(GENDER, FAITH - GENDER, row);
    to.gender = gender == 0 ? -1 : Long.numberOfTrailingZeros(gender);
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
      int level = liking(concern, row);
      to.liking[concern] = level == LIKING_NOT_STATED ? Candidate.NOT_STATED : (byte) level;
    }
    return to;
  }

  /** The segment as bytes: the same rows in the same order give the same bytes. */
  byte[] bytes() {
    int words = (rows + 63) / 64;
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
    for (var column : liking) {
      size += column == null ? 0 : likingBytes;
    }
    size += waiting == null ? 0 : 8 * rows;
    var out = ByteBuffer.allocate(size);
    out.put(VERSION).putShort((short) rows);
    ids.write(out, rows);
    for (int row = 0; row < rows; row++) {
      out.putLong(revision[row]);
    }
    for (var column : List.of(price, free, places, style)) {
      out.asShortBuffer().put(column, 0, rows);
      out.position(out.position() + 2 * rows);
    }
    bits.write(out, words);
    languages.write(out, words);
    insurers.write(out, words);
    currencies.write(out, words);
    zones.write(out, words);
    fee.write(out, words);
    birthYear.write(out, words);
    acceptingUntil.write(out, words);
    licences.write(out);
    spots.write(out, rows);
    for (var column : liking) {
      out.put((byte) (column == null ? 0 : 1));
      if (column != null) {
        out.put(column, 0, likingBytes);
      }
    }
    out.put((byte) (waiting == null ? 0 : 1));
    if (waiting != null) {
      out.asDoubleBuffer().put(waiting, 0, rows);
      out.position(out.position() + 8 * rows);
    }
    return out.array();
  }

  /**
   * @throws IllegalArgumentException where the bytes are of another version
   */
  static Segment of(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    if (bytes.length == 0 || in.get() != VERSION) {
      throw new IllegalArgumentException("a segment of another version");
    }
    var segment = new Segment();
    int rows = in.getShort();
    int words = (rows + 63) / 64;
    int likingBytes = (rows + 1) / 2;
    segment.rows = rows;
    segment.ids.read(in, rows);
    in.asLongBuffer().get(segment.revision, 0, rows);
    in.position(in.position() + 8 * rows);
    for (var column : List.of(segment.price, segment.free, segment.places, segment.style)) {
      in.asShortBuffer().get(column, 0, rows);
      in.position(in.position() + 2 * rows);
    }
    segment.bits.read(in, words);
    segment.languages.read(in, words);
    segment.insurers.read(in, words);
    segment.currencies.read(in, words);
    segment.zones.read(in, words);
    segment.fee.read(in, words);
    segment.birthYear.read(in, words);
    segment.acceptingUntil.read(in, words);
    segment.licences.read(in);
    segment.spots.read(in, rows);
    for (int concern = 0; concern < CONCERNS; concern++) {
      if (in.get() == 1) {
        var column = new byte[LIKING_BYTES];
        Arrays.fill(column, ALL_NOT_STATED);
        in.get(column, 0, likingBytes);
        segment.liking[concern] = column;
      }
    }
    if (in.get() == 1) {
      segment.waiting = new double[ROWS];
      in.asDoubleBuffer().get(segment.waiting, 0, rows);
    }
    return segment;
  }

  /** The ids of the rows. */
  private static final class Ids {

    private static final String PREFIX = "th_";
    private static final int LENGTH = PREFIX.length() + 22;
    private static final String DIGITS =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] VALUES = values();

    private final long[] high = new long[ROWS];
    private final long[] low = new long[ROWS];

    /** Ids that are not 128 bits in our own spelling; null where all are. */
    private String[] others;

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

    void set(int row, String id) {
      if (isOurs(id)) {
        long top = 0;
        long bottom = 0;
        for (int i = PREFIX.length(); i < LENGTH - 1; i++) {
          top = top << 6 | bottom >>> 58;
          bottom = bottom << 6 | VALUES[id.charAt(i)];
        }
        top = top << 2 | bottom >>> 62;
        bottom = bottom << 2 | VALUES[id.charAt(LENGTH - 1)] >>> 4;
        high[row] = top;
        low[row] = bottom;
        if (others != null) {
          others[row] = null;
        }
      } else {
        if (others == null) {
          others = new String[ROWS];
        }
        others[row] = id;
      }
    }

    String get(int row) {
      if (others != null && others[row] != null) {
        return others[row];
      }
      var text = new char[LENGTH];
      PREFIX.getChars(0, PREFIX.length(), text, 0);
      long top = high[row];
      long bottom = low[row];
      text[LENGTH - 1] = DIGITS.charAt((int) (bottom & 3) << 4);
      bottom = bottom >>> 2 | top << 62;
      top >>>= 2;
      for (int i = LENGTH - 2; i >= PREFIX.length(); i--) {
        text[i] = DIGITS.charAt((int) (bottom & 63));
        bottom = bottom >>> 6 | top << 58;
        top >>>= 6;
      }
      return new String(text);
    }

    boolean is(int row, String id) {
      return get(row).equals(id);
    }

    int bytes(int rows) {
      int bytes = 1 + 16 * rows;
      for (int row = 0; others != null && row < rows; row++) {
        bytes += 2 + (others[row] == null ? 0 : utf8(others[row]).length);
      }
      return bytes;
    }

    private static byte[] utf8(String text) {
      return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
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

    void read(ByteBuffer in, int rows) {
      boolean more = in.get() == 1;
      for (var column : List.of(high, low)) {
        in.asLongBuffer().get(column, 0, rows);
        in.position(in.position() + 8 * rows);
      }
      if (more) {
        others = new String[ROWS];
        for (int row = 0; row < rows; row++) {
          var id = Terms.readText(in);
          others[row] = id.isEmpty() ? null : id;
        }
      }
    }
  }

  /** Licences by jurisdiction. */
  static final class Licences {

    private record Entry(short row, int licensedUntil, int verifiedUntil) {}

    private final List<String> jurisdictions = new ArrayList<>();
    private final List<List<Entry>> entries = new ArrayList<>();

    /** What the licences come to on a day, kept since many ask on the same day. */
    private volatile List<OnDay> asked = List.of();

    private static final int MOST_ASKED = 4;

    @SuppressWarnings("ArrayRecordComponent") // read only
    private record OnDay(String jurisdiction, int day, long[] licensed, long[] verified) {}

    void set(int row, List<Row.Licensed> licensed) {
      for (var one : licensed) {
        int place = jurisdictions.indexOf(one.jurisdiction());
        if (place < 0) {
          place = jurisdictions.size();
          jurisdictions.add(one.jurisdiction());
          entries.add(new ArrayList<>());
        }
        entries.get(place).add(new Entry((short) row, one.licensedUntil(), one.verifiedUntil()));
      }
      asked = List.of();
    }

    void clearRow(int row) {
      entries.forEach(list -> list.removeIf(entry -> entry.row() == row));
      asked = List.of();
    }

    List<Row.Licensed> of(int row) {
      var licensed = new ArrayList<Row.Licensed>();
      for (int i = 0; i < jurisdictions.size(); i++) {
        for (var entry : entries.get(i)) {
          if (entry.row() == row) {
            licensed.add(
                new Row.Licensed(
                    jurisdictions.get(i), entry.licensedUntil(), entry.verifiedUntil()));
          }
        }
      }
      licensed.sort(java.util.Comparator.comparing(Row.Licensed::jurisdiction));
      return licensed;
    }

    /** Adds the rows with a licence that is valid on a day, and those with a verified one. */
    void on(String jurisdiction, int day, long[] licensed, long[] verified) {
      var found = onDay(jurisdiction, day);
      for (int i = 0; i < BitColumns.WORDS; i++) {
        licensed[i] |= found.licensed()[i];
        verified[i] |= found.verified()[i];
      }
    }

    private OnDay onDay(String jurisdiction, int day) {
      var known = asked;
      for (var one : known) {
        if (one.day() == day && one.jurisdiction().equals(jurisdiction)) {
          return one;
        }
      }
      var made =
          new OnDay(jurisdiction, day, new long[BitColumns.WORDS], new long[BitColumns.WORDS]);
      int place = jurisdictions.indexOf(jurisdiction);
      for (var entry : place < 0 ? List.<Entry>of() : entries.get(place)) {
        long bit = 1L << entry.row();
        made.licensed()[entry.row() >> 6] |= entry.licensedUntil() >= day ? bit : 0;
        made.verified()[entry.row() >> 6] |= entry.verifiedUntil() >= day ? bit : 0;
      }
      var kept = new ArrayList<OnDay>(known.subList(0, Math.min(known.size(), MOST_ASKED - 1)));
      kept.addFirst(made);
      asked = List.copyOf(kept);
      return made;
    }

    int bytes() {
      int bytes = 2;
      for (int i = 0; i < jurisdictions.size(); i++) {
        bytes += 2 + jurisdictions.get(i).length() + 2 + 10 * entries.get(i).size();
      }
      return bytes;
    }

    void write(ByteBuffer out) {
      out.putShort((short) jurisdictions.size());
      for (int i = 0; i < jurisdictions.size(); i++) {
        Terms.write(out, jurisdictions.get(i));
        out.putShort((short) entries.get(i).size());
        for (var entry : entries.get(i)) {
          out.putShort(entry.row());
          out.putInt(entry.licensedUntil());
          out.putInt(entry.verifiedUntil());
        }
      }
    }

    void read(ByteBuffer in) {
      int count = in.getShort();
      for (int i = 0; i < count; i++) {
        jurisdictions.add(Terms.readText(in));
        int size = in.getShort();
        var list = new ArrayList<Entry>(size);
        for (int j = 0; j < size; j++) {
          list.add(new Entry(in.getShort(), in.getInt(), in.getInt()));
        }
        entries.add(list);
      }
    }
  }

  /** Places on the map: each once, with the rows that are there. */
  static final class Spots {

    private static final short NONE = -1;

    private int count;
    private double[] x = new double[0];
    private double[] y = new double[0];
    private double[] z = new double[0];
    private short[][] rowsAt = new short[0][];
    private final short[] first = new short[ROWS];

    /** Places of a row after its first; null where nobody has any. */
    private short[][] more;

    Spots() {
      Arrays.fill(first, NONE);
    }

    int count() {
      return count;
    }

    /** Squared chord from a point to every place, into {@code chords}. */
    void chords(Spot from, double[] chords) {
      double fromX = from.x();
      double fromY = from.y();
      double fromZ = from.z();
      for (int i = 0; i < count; i++) {
        double dx = x[i] - fromX;
        double dy = y[i] - fromY;
        double dz = z[i] - fromZ;
        chords[i] = dx * dx + dy * dy + dz * dz;
      }
    }

    short[] rowsAt(int spot) {
      return rowsAt[spot];
    }

    Spot spot(int spot) {
      return new Spot(x[spot], y[spot], z[spot]);
    }

    double kilometres(int row, Spot from) {
      if (first[row] == NONE) {
        return Double.POSITIVE_INFINITY;
      }
      double nearest = spot(first[row]).kilometresTo(from);
      if (more != null && more[row] != null) {
        for (short other : more[row]) {
          nearest = Math.min(nearest, spot(other).kilometresTo(from));
        }
      }
      return nearest;
    }

    void set(int row, List<Spot> spots) {
      for (int i = 0; i < spots.size(); i++) {
        short spot = (short) numberOf(spots.get(i));
        if (i == 0) {
          first[row] = spot;
        } else {
          if (more == null) {
            more = new short[ROWS][];
          }
          var others = more[row] == null ? new short[0] : more[row];
          more[row] = Arrays.copyOf(others, others.length + 1);
          more[row][others.length] = spot;
        }
        var rows = rowsAt[spot];
        rowsAt[spot] = Arrays.copyOf(rows, rows.length + 1);
        rowsAt[spot][rows.length] = (short) row;
      }
    }

    private int numberOf(Spot spot) {
      for (int i = 0; i < count; i++) {
        if (x[i] == spot.x() && y[i] == spot.y() && z[i] == spot.z()) {
          return i;
        }
      }
      if (count == x.length) {
        room(Math.max(16, count * 2));
      }
      x[count] = spot.x();
      y[count] = spot.y();
      z[count] = spot.z();
      rowsAt[count] = new short[0];
      count++;
      return count - 1;
    }

    private void room(int capacity) {
      x = Arrays.copyOf(x, capacity);
      y = Arrays.copyOf(y, capacity);
      z = Arrays.copyOf(z, capacity);
      rowsAt = Arrays.copyOf(rowsAt, capacity);
    }

    void clearRow(int row) {
      if (first[row] == NONE) {
        return;
      }
      for (int spot = 0; spot < count; spot++) {
        var rows = rowsAt[spot];
        int kept = 0;
        for (short one : rows) {
          if (one != row) {
            rows[kept] = one;
            kept++;
          }
        }
        if (kept < rows.length) {
          rowsAt[spot] = Arrays.copyOf(rows, kept);
        }
      }
      first[row] = NONE;
      if (more != null) {
        more[row] = null;
      }
    }

    List<Spot> of(int row) {
      var spots = new ArrayList<Spot>();
      if (first[row] != NONE) {
        spots.add(spot(first[row]));
        if (more != null && more[row] != null) {
          for (short other : more[row]) {
            spots.add(spot(other));
          }
        }
      }
      return spots;
    }

    int bytes(int rows) {
      int bytes = 2 + 24 * count + 2 * rows + 2;
      for (int row = 0; more != null && row < rows; row++) {
        bytes += more[row] == null ? 0 : 3 + 2 * more[row].length;
      }
      return bytes;
    }

    void write(ByteBuffer out, int rows) {
      out.putShort((short) count);
      for (var column : List.of(x, y, z)) {
        out.asDoubleBuffer().put(column, 0, count);
        out.position(out.position() + 8 * count);
      }
      out.asShortBuffer().put(first, 0, rows);
      out.position(out.position() + 2 * rows);
      int several = 0;
      for (int row = 0; more != null && row < rows; row++) {
        several += more[row] == null ? 0 : 1;
      }
      out.putShort((short) several);
      for (int row = 0; more != null && row < rows; row++) {
        if (more[row] != null) {
          out.putShort((short) row).put((byte) more[row].length);
          for (short spot : more[row]) {
            out.putShort(spot);
          }
        }
      }
    }

    void read(ByteBuffer in, int rows) {
      count = in.getShort();
      room(count);
      for (var column : List.of(x, y, z)) {
        in.asDoubleBuffer().get(column, 0, count);
        in.position(in.position() + 8 * count);
      }
      in.asShortBuffer().get(first, 0, rows);
      in.position(in.position() + 2 * rows);
      int several = in.getShort();
      if (several > 0) {
        more = new short[ROWS][];
      }
      for (int i = 0; i < several; i++) {
        int row = in.getShort();
        more[row] = new short[in.get()];
        for (int j = 0; j < more[row].length; j++) {
          more[row][j] = in.getShort();
        }
      }
      findRows(rows);
    }

    private void findRows(int rows) {
      var sizes = new int[count];
      for (int row = 0; row < rows; row++) {
        each(row, spot -> sizes[spot]++);
      }
      for (int spot = 0; spot < count; spot++) {
        rowsAt[spot] = new short[sizes[spot]];
      }
      for (int i = 0; i < rows; i++) {
        short row = (short) i;
        each(
            i,
            spot -> {
              sizes[spot]--;
              rowsAt[spot][sizes[spot]] = row;
            });
      }
    }

    private void each(int row, java.util.function.IntConsumer then) {
      if (first[row] != NONE) {
        then.accept(first[row]);
        if (more != null && more[row] != null) {
          for (short spot : more[row]) {
            then.accept(spot);
          }
        }
      }
    }
  }
}
