package fiducia.engine;

import fiducia.model.AgeWish;
import fiducia.model.ClientProfile;
import fiducia.model.Concern;
import fiducia.model.Format;
import fiducia.model.Language;
import fiducia.model.Payment;
import fiducia.model.StyleDimension;
import fiducia.model.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One question asked of a {@link Pool}.
 *
 * <p>Constraints are asked of 64 rows at a time, in blocks that stay in the processor's nearest
 * memory. Who meets them all is scored by {@link FastPass}, which bounds the order from above; then
 * the most promising are computed in full, as {@link Predictor} computes them, until no bound
 * reaches the worst of those found. So the outcome is that of {@link Engine}, bit for bit.
 */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored
final class Search {

  private static final int BLOCK = Scratch.BLOCK;

  /**
   * Rounding of the squared chord, as a share of it: whoever is closer to the limit is measured.
   */
  private static final double CHORD_ROUNDING = 1e-9;

  private static final int[] NOBODY = {};

  /** In place of levels that say nothing closer than the bound does; levels are never 0. */
  private static final long NO_CLOSER = 0;

  private static final int VERDICTS = Verdict.values().length;

  /** Says which rows of a block meet a constraint, and which say something about it. */
  private interface Ask {

    /** Adds to {@code met} the rows that meet it, from word {@code first} on. */
    void meet(int first, int count, long[] met);

    /** The column of those who say something about it; null where everybody does. */
    default long[] stated() {
      return null;
    }
  }

  /** A constraint whose silence is told by a column. */
  private record Told(Ask ask, long[] stated) implements Ask {
    @Override
    public void meet(int first, int count, long[] met) {
      ask.meet(first, count, met);
    }
  }

  private final Pool pool;
  private final Columns columns;
  private final int words;
  private final Question question;
  private final int most;
  private final ClientProfile profile;
  private final Tally tally;
  private final Predictor predictor;
  private final Predictor.Pair pair;
  private final FastPass fast;
  private final double priceFelt;
  private final double acceptance;
  private final double tie;
  private final boolean learned;
  private final List<Constraint> constraints;
  private final boolean byFormat;
  private final Listing listing;

  /** The constraints that the listing does not tell. */
  private final List<Constraint> asked;

  private final Ask[] asks;
  private final List<PersonalWish> likes;
  private final Ask[] likeAsks;
  private final RowView view = new RowView();

  /** Rows that must be travelled to and are within the distance; null until they are looked up. */
  private long[] near;

  /** Squared chord of every place; null until {@link #near} is looked up. */
  private double[] chords;

  /** What the way to every place is worth; null until {@link #near} is looked up. */
  private long[] worthOfWay;

  private final long wayNotKnown;

  /** Squared chord of the client's distance. */
  private final double limit;

  // The block at hand.
  private final long[] met;
  private final long[] scratch;
  private final long[] once;
  private final long[] twice;
  private final long[] elsewhere;
  private final long[][] fails;
  private final Scratch.Block block;

  // Who may be shown, and who is held back.
  private final Scratch.Rows shown;
  private final Scratch.Rows heldBack;
  private int eligible;
  private final Map<Asked, Double> jointOfAlike = new HashMap<>();

  /** A row, as the predictor looks at it. */
  private final class RowView implements Described {
    private int row;
    private int verdicts;
    private String id;

    RowView at(int place, int likesMet) {
      row = place;
      verdicts = likesMet;
      id = columns.id(place);
      return this;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public byte style(StyleDimension dimension) {
      return StyleCode.level(columns.traits.styleCode(row), dimension);
    }

    @Override
    public byte liking(Concern concern) {
      return columns.liking(concern.ordinal(), row);
    }

    @Override
    public boolean offers(Format format) {
      return columns.bits.get(Columns.FORMAT + format.ordinal(), row);
    }

    @Override
    public double kilometresFrom(Spot spot) {
      return columns.spots.kilometres(row, spot);
    }

    @Override
    public double waitingWeeks() {
      return columns.traits.waitingWeeks(row);
    }

    @Override
    public Verdict meets(PersonalWish wish) {
      if (wish.isMust()) {
        return Verdict.MET; // or it would not be eligible
      }
      int rest = verdicts;
      for (var like : likes) {
        if (like.constraint() == wish.constraint()) {
          return Verdict.values()[rest % VERDICTS];
        }
        rest /= VERDICTS;
      }
      throw new IllegalArgumentException("not a wish of this client");
    }
  }

  /** A row whose order is computed in full. */
  private record Found(String id, double price, double order) {

    static final Comparator<Found> WORST_FIRST =
        Comparator.comparingDouble(Found::order)
            .thenComparing(Comparator.comparing(Found::id).reversed());
  }

  /**
   * @param memory nobody else's until {@link #run} has returned
   */
  Search(Pool pool, Question question, int most, Scratch memory) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one is to be found");
    }
    this.pool = pool;
    this.columns = pool.columns();
    this.words = columns.words();
    this.question = question;
    this.most = most;
    this.profile = question.seeker().profile();
    var filter = new Filter(question);
    this.constraints = filter.constraints();
    this.byFormat = constraints.contains(Constraint.FORMAT);
    this.listing =
        columns.listing(question.seeker().jurisdiction().code(), Row.day(question.day()));
    this.asked = constraints.stream().filter(one -> !listing.failing().containsKey(one)).toList();
    this.tally = filter.tally();
    this.predictor = new Predictor(question);
    this.pair = predictor.new Pair();
    this.fast = new FastPass(predictor, pool.ceiling(question.model()), columns.traits);
    this.wayNotKnown = fast.distance(Predictor.WAY_ON_AVERAGE - Predictor.WAY_NOT_KNOWN);
    this.priceFelt = Engine.priceFelt(question);
    this.acceptance = question.model().acceptance();
    this.tie = question.model().tie();
    var state = question.learned();
    this.learned =
        !state.posteriors().isEmpty()
            || !state.acceptances().isEmpty()
            || !state.prices().isEmpty();
    double half =
        StrictMath.sin(Math.min(StrictMath.PI / 2, predictor.withinKm / Spot.EARTH_KM / 2));
    this.limit = 4 * half * half;
    this.likes = predictor.wishes.stream().filter(wish -> !wish.isMust()).toList();
    this.met = memory.met;
    this.scratch = memory.scratch;
    this.once = memory.once;
    this.twice = memory.twice;
    this.elsewhere = memory.elsewhere;
    this.fails = memory.fails;
    this.block = memory.block;
    this.shown = memory.shown;
    this.heldBack = memory.heldBack;
    memory.begin();
    this.asks = asked.stream().map(this::ask).toArray(Ask[]::new);
    this.likeAsks = likes.stream().map(like -> ask(like.constraint())).toArray(Ask[]::new);
  }

  Shortlist run() {
    var present = columns.bits.words(Columns.PRESENT);
    listing
        .failing()
        .forEach((one, failing) -> tally.failed(one, failing.count(), failing.notStated()));
    for (int first = 0; present != null && first < words; first += BLOCK) {
      int count = Math.min(BLOCK, words - first);
      filter(present, first, count);
      score(present, first, count);
    }
    var found = new ArrayList<Shortlist.Entry>();
    best(shown, most, found);
    if (found.size() < most) {
      best(heldBack, most - found.size(), found);
    }
    return new Shortlist(
        pool.size(),
        eligible,
        shown.count > 0 ? heldBack.count : 0,
        found,
        tally.exclusions(),
        tally.relaxations());
  }

  // -- who is eligible ---------------------------------------------------------------------------

  private void filter(long[] present, int first, int count) {
    System.arraycopy(listing.once(), first, once, 0, count);
    System.arraycopy(listing.twice(), first, twice, 0, count);
    if (byFormat) {
      System.arraycopy(listing.once(), first, elsewhere, 0, count);
    }
    for (int c = 0; c < asks.length; c++) {
      var constraint = asked.get(c);
      Arrays.fill(met, 0, count, 0);
      asks[c].meet(first, count, met);
      int failed = failing(present, first, count, fails[c]);
      int notStated = failed == 0 ? 0 : silent(asks[c].stated(), first, count, fails[c]);
      tally.failed(constraint, failed, notStated);
      if (byFormat && constraint != Constraint.FORMAT && constraint != Constraint.DISTANCE) {
        BitColumns.or(fails[c], 0, count, elsewhere);
      }
    }
    for (int c = 0; c < asks.length; c++) {
      tally.onlyThis(asked.get(c), failingOnly(fails[c], 0, count));
    }
    listing
        .failing()
        .forEach((one, failing) -> tally.onlyThis(one, failingOnly(failing.rows(), first, count)));
    if (byFormat) {
      countOpenedByFormat(first, count);
    }
  }

  private int failing(long[] present, int first, int count, long[] fails) {
    for (int i = 0; i < count; i++) {
      long bits = present[first + i] & ~met[i];
      fails[i] = bits;
      twice[i] |= once[i] & bits;
      once[i] |= bits;
    }
    // Counting apart lets the loop above work on several words at once.
    int failed = 0;
    for (int i = 0; i < count; i++) {
      failed += Long.bitCount(fails[i]);
    }
    return failed;
  }

  private static int silent(long[] stated, int first, int count, long[] fails) {
    int silent = 0;
    for (int i = 0; stated != null && i < count; i++) {
      silent += Long.bitCount(fails[i] & ~stated[first + i]);
    }
    return silent;
  }

  private int failingOnly(long[] fails, int first, int count) {
    int only = 0;
    for (int i = 0; i < count; i++) {
      only += Long.bitCount(fails[first + i] & ~twice[i]);
    }
    return only;
  }

  /** Whoever fails only how and where to meet, and could be met did the client not mind how. */
  private void countOpenedByFormat(int first, int count) {
    Arrays.fill(met, 0, count, 0);
    if (constraints.contains(Constraint.DISTANCE)) {
      withinReach(true, true, first, count, met);
    } else {
      Arrays.fill(met, 0, count, -1);
    }
    int opened = 0;
    for (int i = 0; i < count; i++) {
      opened += Long.bitCount(once[i] & ~elsewhere[i] & met[i]);
    }
    tally.opensByFormat(opened);
  }

  private Ask ask(Constraint constraint) {
    var wishes = profile.wishes();
    var bits = columns.bits;
    return switch (constraint) {
      case LICENCE, VERIFIED, FREE_PLACE, ACCEPTING ->
          throw new IllegalArgumentException("told by the listing");
      case AGE_GROUP ->
          column(
              Columns.AGE_GROUP_STATED, Columns.AGE_GROUP + question.seeker().ageGroup().ordinal());
      case THERAPIST_LIMIT -> limits();
      case LANGUAGE -> {
        var tags = wishes.language().anyOf().stream().map(Language::tag).toList();
        yield told(
            Columns.LANGUAGE_STATED,
            (first, count, met) -> columns.languages.orInto(tags, first, count, met));
      }
      case FORMAT -> anyOf(Columns.FORMAT_STATED, Columns.FORMAT, profile.formats());
      case DISTANCE -> {
        var formats = profile.formats().isEmpty() ? Set.of(Format.values()) : profile.formats();
        boolean online = formats.contains(Format.ONLINE);
        boolean inPerson = formats.contains(Format.IN_PERSON);
        yield told(
            Columns.HAS_SPOT,
            (first, count, met) -> withinReach(online, inPerson, first, count, met));
      }
      case INSURER -> {
        var insurer = List.of(((Payment.Insured) profile.payment().orElseThrow()).insurer());
        yield told(
            Columns.INSURER_STATED,
            (first, count, met) -> columns.insurers.orInto(insurer, first, count, met));
      }
      case FEE -> fee((Payment.SelfPaid) profile.payment().orElseThrow());
      case HOURS -> hours(question.seeker().hours().orElseThrow());
      case GENDER -> anyOf(Columns.GENDER_STATED, Columns.GENDER, wishes.gender().anyOf());
      case AGE -> age(wishes.age());
      case FAITH -> anyOf(Columns.FAITH_STATED, Columns.FAITH, wishes.faith().anyOf());
      case CULTURE -> anyOf(Columns.CULTURE_STATED, Columns.CULTURE, wishes.culture().anyOf());
      case AFFIRMING -> column(Columns.AFFIRMING_STATED, Columns.AFFIRMING);
      case COMMUNITY ->
          anyOf(Columns.COMMUNITY_STATED, Columns.COMMUNITY, wishes.community().anyOf());
      case EXCLUDED -> excluded();
    };
  }

  private Ask told(int stated, Ask ask) {
    var column = columns.bits.words(stated);
    return new Told(ask, column == null ? new long[words] : column);
  }

  private Ask column(int stated, int column) {
    return told(stated, (first, count, met) -> columns.bits.orInto(column, first, count, met));
  }

  private Ask anyOf(int stated, int from, Collection<? extends Enum<?>> wanted) {
    var wantedColumns = wanted.stream().mapToInt(one -> from + one.ordinal()).toArray();
    return told(
        stated,
        (first, count, met) -> {
          for (int column : wantedColumns) {
            columns.bits.orInto(column, first, count, met);
          }
        });
  }

  private static void or(long[] bits, int first, int count, long[] into) {
    BitColumns.or(bits, first, count, into);
  }

  private Ask limits() {
    var concerns = profile.concerns().stream().mapToInt(Concern::ordinal).toArray();
    return (first, count, met) -> {
      for (int concern : concerns) {
        columns.bits.orInto(Columns.LEFT + concern, first, count, met);
      }
      for (int i = 0; i < count; i++) {
        met[i] = ~met[i];
      }
    };
  }

  private Ask fee(Payment.SelfPaid payment) {
    var highest = payment.highestFee();
    var currency = List.of(highest.currency().getCurrencyCode());
    var affordable = new long[BLOCK];
    var stated = columns.fee.stated() == null ? new long[words] : columns.fee.stated();
    return new Told(
        (first, count, met) -> {
          Arrays.fill(affordable, 0);
          columns.fee.atMost(highest.minor(), first, count, scratch, affordable);
          columns.currencies.orInto(currency, first, count, met);
          for (int i = 0; i < count; i++) {
            met[i] &= affordable[i];
          }
        },
        stated);
  }

  private Ask age(AgeWish wish) {
    long year = question.day().getYear();
    var tooOld = new long[BLOCK];
    var born = columns.birthYear;
    return new Told(
        (first, count, met) -> {
          Arrays.fill(tooOld, 0);
          born.atMost(year - wish.to() - 1, first, count, scratch, tooOld);
          born.atMost(year - wish.from(), first, count, scratch, met);
          for (int i = 0; i < count; i++) {
            met[i] &= ~tooOld[i];
          }
        },
        born.stated() == null ? new long[words] : born.stated());
  }

  private Ask hours(WeeklyHours hours) {
    var asOf = question.asOf();
    int clientAhead = hours.zone().getRules().getOffset(asOf).getTotalSeconds();
    var week = Week.of(hours);
    Map<Integer, List<long[]>> startsAhead = new HashMap<>();
    var zones = columns.zones;
    var startsInZone = new ArrayList<List<long[]>>();
    for (int zone = 0; zone < zones.count(); zone++) {
      int ahead =
          ZoneId.of(zones.word(zone)).getRules().getOffset(asOf).getTotalSeconds() - clientAhead;
      startsInZone.add(
          startsAhead.computeIfAbsent(
              ahead, seconds -> columns.startsAt(week.ahead(seconds).quarters())));
    }
    var free = new long[BLOCK];
    return told(
        Columns.HOURS_STATED,
        (first, count, met) -> {
          for (int zone = 0; zone < startsInZone.size(); zone++) {
            var inZone = zones.rows(zone);
            if (inZone == null || isEmpty(inZone, first, count)) {
              continue;
            }
            Arrays.fill(free, 0, count, 0);
            for (var starts : startsInZone.get(zone)) {
              or(starts, first, count, free);
            }
            for (int i = 0; i < count; i++) {
              met[i] |= free[i] & inZone[first + i];
            }
          }
        });
  }

  private static boolean isEmpty(long[] bits, int first, int count) {
    for (int i = first; i < first + count; i++) {
      if (bits[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private Ask excluded() {
    var rows =
        profile.excludedTherapists().stream()
            .mapToInt(pool::find)
            .filter(row -> row >= 0)
            .toArray();
    return (first, count, met) -> {
      Arrays.fill(met, 0, count, -1);
      for (int row : rows) {
        int word = (row >> 6) - first;
        if (word >= 0 && word < count) {
          met[word] &= ~(1L << row);
        }
      }
    };
  }

  /** As the filter's: whoever must be travelled to is near, or at a place that our map lacks. */
  private void withinReach(boolean online, boolean inPerson, int first, int count, long[] met) {
    measure();
    for (int i = 0; i < count; i++) {
      int word = first + i;
      met[i] =
          ~mustTravel(online, inPerson, word)
              | near[word]
              | columns.bits.word(Columns.OFF_THE_MAP, word);
    }
  }

  private long mustTravel(boolean online, boolean inPerson, int word) {
    long travel =
        inPerson ? columns.bits.word(Columns.FORMAT + Format.IN_PERSON.ordinal(), word) : 0;
    return online
        ? travel & ~columns.bits.word(Columns.FORMAT + Format.ONLINE.ordinal(), word)
        : travel;
  }

  private void measure() {
    if (near == null) {
      near = new long[words];
      chords = new double[columns.spots.count()];
      // Whoever may be met online need not be near.
      columns.spots.within(
          columns.bits,
          profile.formats().equals(Set.of(Format.IN_PERSON)),
          predictor.from.orElseThrow(),
          predictor.withinKm,
          limit * (1 - CHORD_ROUNDING),
          limit * (1 + CHORD_ROUNDING),
          chords,
          near);
      worthOfWay = new long[chords.length];
      for (int spot = 0; spot < chords.length; spot++) {
        worthOfWay[spot] = worthOfWay(chords[spot]);
      }
    }
  }

  // -- who is first ------------------------------------------------------------------------------

  /** Term by term over all of the block, so that the processor can work on many rows at once. */
  private void score(long[] present, int first, int count) {
    int found = admitted(present, first, count);
    if (found == 0) {
      return;
    }
    fast.begin(block.row, found, block.levels, block.prices);
    if (predictor.concerns.length > 0) {
      addConcerns(found);
    }
    Arrays.fill(block.verdicts, 0, found, 0);
    for (int like = likeAsks.length - 1; like >= 0; like--) {
      addLike(like, first, count, found);
    }
    if (predictor.from.isPresent()) {
      addWay(found);
    }
    place(found);
  }

  private int admitted(long[] present, int first, int count) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      for (long rest = present[first + i] & ~once[i]; rest != 0; rest &= rest - 1) {
        block.row[found] = 64 * (first + i) + Long.numberOfTrailingZeros(rest);
        found++;
      }
    }
    return found;
  }

  private void addConcerns(int found) {
    var twelfths = block.twelfths;
    Arrays.fill(twelfths, 0, found, 0);
    for (var concern : predictor.concerns) {
      columns.addTwelfths(concern.ordinal(), block.row, found, twelfths);
    }
    fast.addConcerns(twelfths, found, block.levels);
  }

  private void addLike(int like, int first, int count, int found) {
    Arrays.fill(met, 0, count, 0);
    likeAsks[like].meet(first, count, met);
    var stated = likeAsks[like].stated();
    for (int i = 0; i < found; i++) {
      int row = block.row[i];
      int silent = (int) (~stated[row >> 6] >>> row & 1);
      boolean meets = (met[(row >> 6) - first] >>> row & 1) != 0;
      int verdict = meets ? 0 : 1 + silent; // in the order of Verdict
      block.verdicts[i] = block.verdicts[i] * VERDICTS + verdict;
      block.levels[i] += fast.like(like, verdict);
    }
  }

  private void addWay(int found) {
    measure();
    int word = -1;
    long travel = 0;
    for (int i = 0; i < found; i++) {
      int row = block.row[i];
      if (row >> 6 != word) {
        word = row >> 6;
        travel = mustTravel(predictor.online, true, word);
      }
      if ((travel >>> row & 1) != 0) {
        int spot = columns.spots.nearest(chords, row);
        block.levels[i] += spot == Columns.Spots.NONE ? wayNotKnown : worthOfWay[spot];
      }
    }
  }

  private void place(int found) {
    eligible += found;
    if (!fast.usable()) {
      for (int i = 0; i < found; i++) {
        boolean below = isBelowFloor(block.row[i], block.verdicts[i]);
        (below ? heldBack : shown)
            .add(block.row[i], block.verdicts[i], NO_CLOSER, Double.POSITIVE_INFINITY);
      }
      return;
    }
    for (int i = 0; i < found; i++) {
      int row = block.row[i];
      long levels = block.levels[i];
      if (learned && isPlacedAsLearned(row, block.verdicts[i], levels)) {
        continue;
      }
      boolean below =
          !fast.isAbove(levels) && isBelowFloor(fast.floor(levels), row, block.verdicts[i]);
      double priced =
          fast.ceiling(levels) * acceptance - Columns.priceOf(block.prices[i]) * priceFelt;
      (below ? heldBack : shown).add(row, block.verdicts[i], levels, priced);
    }
  }

  /** Places whoever something is learned of, by the own record, price and acceptance. */
  private boolean isPlacedAsLearned(int row, int verdicts, long levels) {
    var state = question.learned();
    var id = columns.id(row);
    var record = state.posteriors().get(id);
    var price = state.prices().get(id);
    var accepts = state.acceptances().get(id);
    if (record == null && price == null && accepts == null) {
      return false;
    }
    var floor = record == null ? fast.floor(levels) : fast.floor(levels, record);
    double joint = record == null ? fast.ceiling(levels) : fast.ceiling(levels, record);
    double priced =
        joint * (accepts == null ? acceptance : accepts)
            - (price == null ? columns.price(row) : price) * priceFelt;
    (isBelowFloor(floor, row, verdicts) ? heldBack : shown).add(row, verdicts, NO_CLOSER, priced);
    return true;
  }

  private boolean isBelowFloor(FastPass.Floor floor, int row, int verdicts) {
    return switch (floor) {
      case ABOVE -> false;
      case BELOW -> true;
      case UNCLEAR -> isBelowFloor(row, verdicts);
    };
  }

  private boolean isBelowFloor(int row, int verdicts) {
    return pair.predict(view.at(row, verdicts)).isBelowFloor();
  }

  /** What the order is at most, by a bound of the joint chance. */
  private double atMost(int row, double joint) {
    return joint * acceptance - columns.price(row) * priceFelt + drawn(row);
  }

  /** What the lot is worth. */
  private double drawn(int row) {
    return tie * columns.lot(row, question.seed());
  }

  /** What the way there is worth, at most: a chord is shorter than the way along the ground. */
  private long worthOfWay(double chord) {
    if (chord >= limit * (1 - CHORD_ROUNDING)) {
      return wayNotKnown;
    }
    double share = Math.sqrt(chord) * Spot.EARTH_KM / predictor.withinKm;
    return fast.distance(Predictor.WAY_ON_AVERAGE - share);
  }

  /** Adds the best of these rows, the best first. */
  private void best(Scratch.Rows rows, int wanted, List<Shortlist.Entry> into) {
    var found = new PriorityQueue<Found>(Found.WORST_FIRST);
    var first = rows.highest(wanted);
    for (int i : first) {
      found.add(found(rows, i));
    }
    // Whoever's bound does not reach the worst of these is not among the best.
    for (int i : found.size() < wanted ? NOBODY : reaching(rows, found.peek().order(), first)) {
      if (rows.bound[i] < found.peek().order()) {
        break;
      }
      // The three levels bound the joint chance closer than their mean.
      if (rows.levels[i] == NO_CLOSER
          || atMost(rows.row[i], fast.closer(rows.levels[i])) >= found.peek().order()) {
        found.add(found(rows, i));
        found.poll();
      }
    }
    var best = new ArrayList<>(found);
    best.sort(Found.WORST_FIRST.reversed());
    best.forEach(one -> into.add(new Shortlist.Entry(one.id(), one.price(), one.order())));
  }

  /**
   * Those whose bound reaches an order, without these; the highest first. The lot is worth a tie at
   * the most: whoever is farther behind need not draw one.
   */
  private int[] reaching(Scratch.Rows rows, double worst, int[] without) {
    var perhaps = rows.reaching(worst, tie, without);
    int kept = 0;
    for (int i : perhaps) {
      rows.bound[i] += drawn(rows.row[i]);
      if (rows.bound[i] >= worst) {
        perhaps[kept] = i;
        kept++;
      }
    }
    return rows.highestFirst(perhaps, kept);
  }

  private Found found(Scratch.Rows rows, int i) {
    int row = rows.row[i];
    view.at(row, rows.verdicts[i]);
    double price = question.learned().prices().getOrDefault(view.id(), columns.price(row));
    double joint = joint(row, rows.verdicts[i]);
    return new Found(view.id(), price, Engine.order(question, view.id(), joint, price, priceFelt));
  }

  /**
   * The joint chance in full. A client who asks for little finds thousands alike: whoever is
   * described alike in all that is asked has the same chance, to the last bit.
   */
  private double joint(int row, int verdicts) {
    boolean ownWay =
        predictor.from.isPresent()
            && (mustTravel(predictor.online, true, row >> 6) >>> row & 1) != 0;
    if (ownWay || learned && question.learned().posteriors().containsKey(view.id())) {
      return pair.predict(view).joint();
    }
    return jointOfAlike.computeIfAbsent(
        new Asked(asked(row), verdicts, columns.traits.waitingWeeks(row)),
        _ -> pair.predict(view).joint());
  }

  /** All of the style and the likings that the client asks about. */
  private List<Byte> asked(int row) {
    var asked = new ArrayList<Byte>();
    for (var wish : predictor.styles) {
      asked.add(view.style(wish.dimension()));
    }
    for (var concern : predictor.concerns) {
      asked.add(columns.liking(concern.ordinal(), row));
    }
    return asked;
  }

  /** What a prediction goes by where neither way nor a record counts. */
  private record Asked(List<Byte> levels, int verdicts, double waitingWeeks) {}
}
