package fiducia.engine;

import fiducia.model.AgeWish;
import fiducia.model.ClientProfile;
import fiducia.model.Concern;
import fiducia.model.Format;
import fiducia.model.Language;
import fiducia.model.Nearby;
import fiducia.model.Payment;
import fiducia.model.StyleDimension;
import fiducia.model.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One question asked of a {@link Pool}.
 *
 * <p>Constraints are asked of 64 rows at a time. Who meets them all is scored by {@link FastPass},
 * which bounds the order from above; then the most promising are computed in full, as {@link
 * Predictor} computes them, until no bound reaches the worst of those found. So the outcome is that
 * of {@link Engine}, bit for bit.
 */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored
final class Search {

  private static final int WORDS = BitColumns.WORDS;
  private static final double EARTH_RADIUS_KM = 6371.0088;

  /**
   * Rounding of the squared chord, as a share of it: whoever is closer to the limit is measured.
   */
  private static final double CHORD_ROUNDING = 1e-9;

  private static final int VERDICTS = Verdict.values().length;

  /**
   * Adds to {@code met} the rows that meet a constraint, to {@code silent} those that say nothing.
   */
  private interface Ask {
    void of(Segment segment, long[] met, long[] silent);
  }

  private final Pool pool;
  private final Question question;
  private final int most;
  private final ClientProfile profile;
  private final Filter filter;
  private final Tally tally;
  private final Predictor predictor;
  private final Predictor.Pair pair;
  private final FastPass fast;
  private final double priceFelt;
  private final boolean learned;
  private final Map<Constraint, Ask> asks = new EnumMap<>(Constraint.class);
  private final List<Constraint> constraints;
  private final List<PersonalWish> likes;
  private final RowView view = new RowView();

  // What is known of the segment at hand.
  private final long[] met = new long[WORDS];
  private final long[] silent = new long[WORDS];
  private final long[][] fails;
  private final long[] once = new long[WORDS];
  private final long[] twice = new long[WORDS];
  private final long[] elsewhere = new long[WORDS];
  private final long[] admitted = new long[WORDS];
  private final long[][] liked;
  private final long[][] silentOnLike;
  private final long[] near = new long[WORDS];
  private final double[] nearest = new double[Segment.ROWS];
  private double[] chords = new double[256];
  private Segment measured;

  // Who may be shown, and who is held back.
  private final Rows shown = new Rows();
  private final Rows heldBack = new Rows();
  private int eligible;

  /** Rows with what is known of them so far. */
  private static final class Rows {
    private int count;
    private int[] place = new int[256];
    private int[] verdicts = new int[256];
    private double[] bound = new double[256];

    void add(int row, int likes, double atMost) {
      if (count == place.length) {
        place = Arrays.copyOf(place, 2 * count);
        verdicts = Arrays.copyOf(verdicts, 2 * count);
        bound = Arrays.copyOf(bound, 2 * count);
      }
      place[count] = row;
      verdicts[count] = likes;
      bound[count] = atMost;
      count++;
    }
  }

  /** A row of a segment, as the predictor looks at it. */
  private final class RowView implements Described {
    private Segment segment;
    private int row;
    private int verdicts;
    private String id;

    RowView at(Segment in, int place, int likes) {
      segment = in;
      row = place;
      verdicts = likes;
      id = in.id(place);
      return this;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public byte style(StyleDimension dimension) {
      return StyleCode.level(segment.style[row], dimension);
    }

    @Override
    public byte liking(Concern concern) {
      int level = segment.liking(concern.ordinal(), row);
      return level == Segment.LIKING_NOT_STATED ? Candidate.NOT_STATED : (byte) level;
    }

    @Override
    public boolean offers(Format format) {
      return segment.bits.get(Segment.FORMAT + format.ordinal(), row);
    }

    @Override
    public double kilometresFrom(Spot spot) {
      return segment.spots.kilometres(row, spot);
    }

    @Override
    public double waitingWeeks() {
      return segment.waitingWeeks(row);
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

  Search(Pool pool, Question question, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one is to be found");
    }
    this.pool = pool;
    this.question = question;
    this.most = most;
    this.profile = question.seeker().profile();
    this.filter = new Filter(question);
    this.constraints = filter.constraints();
    this.tally = filter.tally();
    this.predictor = new Predictor(question);
    this.pair = predictor.new Pair();
    this.fast = new FastPass(predictor, pool.ceiling(question.model()));
    this.priceFelt = Engine.priceFelt(question);
    var state = question.learned();
    this.learned =
        !state.posteriors().isEmpty()
            || !state.acceptances().isEmpty()
            || !state.prices().isEmpty();
    this.likes = predictor.wishes.stream().filter(wish -> !wish.isMust()).toList();
    this.fails = new long[constraints.size()][WORDS];
    this.liked = new long[likes.size()][WORDS];
    this.silentOnLike = new long[likes.size()][WORDS];
    for (var constraint : constraints) {
      asks.put(constraint, ask(constraint));
    }
  }

  Shortlist run() {
    var segments = pool.segments();
    for (int i = 0; i < segments.size(); i++) {
      scan(segments.get(i), i * Segment.ROWS);
    }
    var first = new ArrayList<Shortlist.Entry>();
    boolean anyone = shown.count > 0;
    best(shown, most, first);
    if (first.size() < most) {
      best(heldBack, most - first.size(), first);
    }
    return new Shortlist(
        pool.size(),
        eligible,
        anyone ? heldBack.count : 0,
        first,
        tally.exclusions(),
        tally.relaxations());
  }

  // -- who is eligible ---------------------------------------------------------------------------

  private void scan(Segment segment, int firstPlace) {
    var present = segment.bits.words(Segment.PRESENT);
    if (present == null) {
      return;
    }
    filter(segment, present);
    long any = 0;
    for (int i = 0; i < WORDS; i++) {
      admitted[i] = present[i] & ~once[i];
      any |= admitted[i];
    }
    if (any != 0) {
      score(segment, firstPlace);
    }
  }

  private void filter(Segment segment, long[] present) {
    Arrays.fill(once, 0);
    Arrays.fill(twice, 0);
    Arrays.fill(elsewhere, 0);
    for (int c = 0; c < constraints.size(); c++) {
      var constraint = constraints.get(c);
      boolean meeting = constraint == Constraint.FORMAT || constraint == Constraint.DISTANCE;
      Arrays.fill(met, 0);
      Arrays.fill(silent, 0);
      asks.get(constraint).of(segment, met, silent);
      var failing = fails[c];
      int failed = 0;
      int notStated = 0;
      for (int i = 0; i < WORDS; i++) {
        long bits = present[i] & ~met[i];
        failing[i] = bits;
        twice[i] |= once[i] & bits;
        once[i] |= bits;
        elsewhere[i] |= meeting ? 0 : bits;
        failed += Long.bitCount(bits);
        notStated += Long.bitCount(bits & silent[i]);
      }
      tally.failed(constraint, failed, notStated);
    }
    for (int c = 0; c < constraints.size(); c++) {
      int only = 0;
      for (int i = 0; i < WORDS; i++) {
        only += Long.bitCount(fails[c][i] & once[i] & ~twice[i]);
      }
      tally.onlyThis(constraints.get(c), only);
    }
    if (asks.containsKey(Constraint.FORMAT)) {
      countOpenedByFormat(segment);
    }
  }

  /** Whoever fails only how and where to meet, and could be met did the client not mind how. */
  private void countOpenedByFormat(Segment segment) {
    Arrays.fill(met, 0);
    Arrays.fill(silent, 0);
    if (asks.containsKey(Constraint.DISTANCE)) {
      distance(segment, true, true, met, silent);
    } else {
      Arrays.fill(met, -1);
    }
    int opened = 0;
    for (int i = 0; i < WORDS; i++) {
      opened += Long.bitCount(once[i] & ~elsewhere[i] & met[i]);
    }
    tally.opensByFormat(opened);
  }

  private Ask ask(Constraint constraint) {
    var wishes = profile.wishes();
    int day = Row.day(question.day());
    return switch (constraint) {
      case LICENCE -> {
        var where = question.seeker().jurisdiction().code();
        var verified = new long[WORDS];
        yield (segment, meets, says) -> {
          segment.licences.on(where, day, meets, verified);
          says(segment, Segment.LICENCE_STATED, says);
        };
      }
      case VERIFIED -> {
        var where = question.seeker().jurisdiction().code();
        var licensed = new long[WORDS];
        yield (segment, meets, says) -> {
          Arrays.fill(licensed, 0);
          segment.licences.on(where, day, licensed, meets);
          var verified = segment.bits.words(Segment.ANY_VERIFIED);
          for (int i = 0; i < WORDS; i++) {
            meets[i] = licensed[i] & meets[i] | ~licensed[i] & (verified == null ? 0 : verified[i]);
          }
        };
      }
      case AGE_GROUP ->
          (segment, meets, says) -> {
            segment.bits.orInto(Segment.AGE_GROUP + question.seeker().ageGroup().ordinal(), meets);
            says(segment, Segment.AGE_GROUP, Segment.FORMAT - Segment.AGE_GROUP, says);
          };
      case FREE_PLACE -> (segment, meets, says) -> segment.bits.orInto(Segment.FREE, meets);
      case ACCEPTING -> {
        var before = new long[WORDS];
        yield (segment, meets, says) -> {
          Arrays.fill(before, 0);
          segment.acceptingUntil.atMost(day - 1L, before);
          segment.acceptingUntil.stated(meets);
          for (int i = 0; i < WORDS; i++) {
            says[i] = ~meets[i];
            meets[i] &= ~before[i];
          }
        };
      }
      case THERAPIST_LIMIT ->
          (segment, meets, says) -> {
            for (var concern : profile.concerns()) {
              segment.bits.orInto(Segment.LEFT + concern.ordinal(), meets);
            }
            invert(meets);
          };
      case LANGUAGE -> {
        var tags = tags(wishes.language().anyOf());
        yield (segment, meets, says) -> language(segment, tags, meets, says);
      }
      case FORMAT ->
          (segment, meets, says) -> {
            for (var format : profile.formats()) {
              segment.bits.orInto(Segment.FORMAT + format.ordinal(), meets);
            }
            says(segment, Segment.FORMAT, Segment.GENDER - Segment.FORMAT, says);
          };
      case DISTANCE -> {
        var formats = profile.formats().isEmpty() ? Set.of(Format.values()) : profile.formats();
        boolean online = formats.contains(Format.ONLINE);
        boolean inPerson = formats.contains(Format.IN_PERSON);
        yield (segment, meets, says) -> distance(segment, online, inPerson, meets, says);
      }
      case INSURER -> {
        var insurer = List.of(((Payment.Insured) profile.payment().orElseThrow()).insurer());
        yield (segment, meets, says) -> {
          segment.insurers.orInto(insurer, meets);
          segment.insurers.orInto(says);
          invert(says);
        };
      }
      case FEE -> {
        var highest = ((Payment.SelfPaid) profile.payment().orElseThrow()).highestFee();
        var currency = List.of(highest.currency().getCurrencyCode());
        var low = new long[WORDS];
        yield (segment, meets, says) -> {
          Arrays.fill(low, 0);
          segment.fee.atMost(highest.minor(), low);
          segment.currencies.orInto(currency, meets);
          segment.fee.stated(says);
          invert(says);
          for (int i = 0; i < WORDS; i++) {
            meets[i] &= low[i];
          }
        };
      }
      case HOURS -> hours(question.seeker().hours().orElseThrow());
      case GENDER, AGE, FAITH, CULTURE, AFFIRMING, COMMUNITY ->
          (segment, meets, says) -> wish(constraint, segment, meets, says);
      case EXCLUDED -> excluded();
    };
  }

  private static List<String> tags(Set<Language> languages) {
    return languages.stream().map(Language::tag).toList();
  }

  private static void invert(long[] words) {
    for (int i = 0; i < WORDS; i++) {
      words[i] = ~words[i];
    }
  }

  private static void says(Segment segment, int column, long[] silent) {
    segment.bits.orInto(column, silent);
    invert(silent);
  }

  private static void says(Segment segment, int first, int count, long[] silent) {
    for (int i = 0; i < count; i++) {
      segment.bits.orInto(first + i, silent);
    }
    invert(silent);
  }

  private static void language(Segment segment, List<String> tags, long[] met, long[] silent) {
    segment.languages.orInto(tags, met);
    segment.languages.orInto(silent);
    invert(silent);
  }

  private void wish(Constraint constraint, Segment segment, long[] met, long[] silent) {
    var wishes = profile.wishes();
    switch (constraint) {
      case LANGUAGE -> language(segment, tags(wishes.language().anyOf()), met, silent);
      case GENDER ->
          anyOf(segment, Segment.GENDER, Segment.FAITH, wishes.gender().anyOf(), met, silent);
      case AGE -> age(segment, wishes.age(), met, silent);
      case FAITH ->
          anyOf(segment, Segment.FAITH, Segment.CULTURE, wishes.faith().anyOf(), met, silent);
      case CULTURE ->
          anyOf(segment, Segment.CULTURE, Segment.COMMUNITY, wishes.culture().anyOf(), met, silent);
      case AFFIRMING -> {
        segment.bits.orInto(Segment.AFFIRMING, met);
        says(segment, Segment.AFFIRMING, 2, silent);
      }
      case COMMUNITY ->
          anyOf(segment, Segment.COMMUNITY, Segment.LEFT, wishes.community().anyOf(), met, silent);
      default -> throw new IllegalArgumentException("not a wish for the person");
    }
  }

  private static void anyOf(
      Segment segment,
      int first,
      int end,
      Collection<? extends Enum<?>> wanted,
      long[] met,
      long[] silent) {
    for (var one : wanted) {
      segment.bits.orInto(first + one.ordinal(), met);
    }
    says(segment, first, end - first, silent);
  }

  private void age(Segment segment, AgeWish wish, long[] met, long[] silent) {
    int year = question.day().getYear();
    segment.birthYear.atMost((long) year - wish.from(), met);
    var tooOld = new long[WORDS];
    segment.birthYear.atMost((long) year - wish.to() - 1, tooOld);
    segment.birthYear.stated(silent);
    for (int i = 0; i < WORDS; i++) {
      met[i] &= ~tooOld[i];
      silent[i] = ~silent[i];
    }
  }

  private Ask hours(WeeklyHours hours) {
    var asOf = question.asOf();
    int clientAhead = hours.zone().getRules().getOffset(asOf).getTotalSeconds();
    var week = Week.of(hours);
    Map<String, int[]> quartersByZone = new HashMap<>();
    var free = new long[WORDS];
    return (segment, meets, says) -> {
      for (int zone = 0; zone < segment.zones.count(); zone++) {
        var inZone = segment.zones.rows(zone);
        if (inZone == null) {
          continue;
        }
        var quarters =
            quartersByZone.computeIfAbsent(
                segment.zones.word(zone),
                name ->
                    week.ahead(
                            ZoneId.of(name).getRules().getOffset(asOf).getTotalSeconds()
                                - clientAhead)
                        .quarters());
        Arrays.fill(free, 0);
        for (int quarter : quarters) {
          segment.bits.orInto(Segment.START + quarter, free);
        }
        for (int i = 0; i < WORDS; i++) {
          meets[i] |= free[i] & inZone[i];
          says[i] |= inZone[i];
        }
      }
      invert(says);
    };
  }

  private Ask excluded() {
    Map<Segment, List<Integer>> rows = new HashMap<>();
    for (var id : profile.excludedTherapists()) {
      int place = pool.find(id);
      if (place >= 0) {
        rows.computeIfAbsent(pool.segments().get(place / Segment.ROWS), any -> new ArrayList<>())
            .add(place % Segment.ROWS);
      }
    }
    return (segment, meets, says) -> {
      Arrays.fill(meets, -1);
      for (int row : rows.getOrDefault(segment, List.of())) {
        meets[row >> 6] &= ~(1L << row);
      }
    };
  }

  /** As the filter's: whoever must be travelled to is near, or at a place that our map lacks. */
  private void distance(
      Segment segment, boolean online, boolean inPerson, long[] met, long[] silent) {
    measure(segment);
    var offTheMap = segment.bits.words(Segment.OFF_THE_MAP);
    var hasSpot = segment.bits.words(Segment.HAS_SPOT);
    for (int i = 0; i < WORDS; i++) {
      met[i] =
          ~mustTravel(segment, online, inPerson, i)
              | near[i]
              | (offTheMap == null ? 0 : offTheMap[i]);
      silent[i] = ~(hasSpot == null ? 0 : hasSpot[i]);
    }
  }

  private static long mustTravel(Segment segment, boolean online, boolean inPerson, int word) {
    var offersInPerson = segment.bits.words(Segment.FORMAT + Format.IN_PERSON.ordinal());
    var offersOnline = segment.bits.words(Segment.FORMAT + Format.ONLINE.ordinal());
    long travel = inPerson && offersInPerson != null ? offersInPerson[word] : 0;
    return online && offersOnline != null ? travel & ~offersOnline[word] : travel;
  }

  /** Finds the rows within the client's distance, and the squared chord to their nearest place. */
  private void measure(Segment segment) {
    if (measured == segment) {
      return;
    }
    measured = segment;
    Arrays.fill(near, 0);
    var from = predictor.from.orElseThrow();
    var spots = segment.spots;
    if (chords.length < spots.count()) {
      chords = new double[2 * spots.count()];
    }
    spots.chords(from, chords);
    double within = question.seeker().whereFrom().map(Nearby::withinKm).orElseThrow();
    double half = StrictMath.sin(Math.min(StrictMath.PI / 2, within / (2 * EARTH_RADIUS_KM)));
    double limit = 4 * half * half;
    double surely = limit * (1 - CHORD_ROUNDING);
    double perhaps = limit * (1 + CHORD_ROUNDING);
    for (int spot = 0; spot < spots.count(); spot++) {
      double chord = chords[spot];
      if (chord < surely || chord <= perhaps && spots.spot(spot).kilometresTo(from) <= within) {
        for (short row : spots.rowsAt(spot)) {
          long bit = 1L << row;
          if ((near[row >> 6] & bit) == 0) {
            near[row >> 6] |= bit;
            nearest[row] = chord;
          } else {
            nearest[row] = Math.min(nearest[row], chord);
          }
        }
      }
    }
  }

  // -- who is first ------------------------------------------------------------------------------

  private void score(Segment segment, int firstPlace) {
    for (int like = 0; like < likes.size(); like++) {
      Arrays.fill(liked[like], 0);
      Arrays.fill(silentOnLike[like], 0);
      wish(likes.get(like).constraint(), segment, liked[like], silentOnLike[like]);
    }
    boolean travels = predictor.from.isPresent();
    if (travels) {
      measure(segment);
    }
    for (int word = 0; word < WORDS; word++) {
      long travelling = travels ? mustTravel(segment, predictor.online, true, word) : 0;
      for (long rest = admitted[word]; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        int row = 64 * word + bit;
        int verdicts = 0;
        long levels = fast.levels(segment.style[row], twelfths(segment, row));
        for (int like = likes.size() - 1; like >= 0; like--) {
          int verdict =
              (liked[like][word] >>> bit & 1) != 0
                  ? Verdict.MET.ordinal()
                  : (silentOnLike[like][word] >>> bit & 1) != 0
                      ? Verdict.NOT_STATED.ordinal()
                      : Verdict.NOT_MET.ordinal();
          verdicts = verdicts * VERDICTS + verdict;
          levels += fast.like(like, verdict);
        }
        if ((travelling >>> bit & 1) != 0) {
          levels += fast.distance(way(row));
        }
        if (segment.waiting != null) {
          levels += fast.waiting(segment.waiting[row]);
        }
        place(segment, firstPlace + row, row, verdicts, levels);
      }
    }
  }

  private int twelfths(Segment segment, int row) {
    int twelfths = 0;
    for (var concern : predictor.concerns) {
      twelfths += FastPass.LIKING[segment.liking(concern.ordinal(), row)];
    }
    return twelfths;
  }

  /** The feature of the way, at most: a chord is shorter than the way along the ground. */
  private double way(int row) {
    boolean known = (near[row >> 6] >>> row & 1) != 0;
    double share =
        known
            ? Math.sqrt(nearest[row]) * EARTH_RADIUS_KM / predictor.withinKm
            : Predictor.WAY_NOT_KNOWN;
    return Predictor.WAY_ON_AVERAGE - share;
  }

  private void place(Segment segment, int place, int row, int verdicts, long levels) {
    eligible++;
    boolean below;
    double atMost;
    if (fast.usable() && !learned) {
      var floor = fast.floor(levels);
      below =
          switch (floor) {
            case ABOVE -> false;
            case BELOW -> true;
            case UNCLEAR -> pair.predict(view.at(segment, row, verdicts)).isBelowFloor();
          };
      atMost =
          fast.ceiling(levels) * question.model().acceptance()
              - segment.price(row) * priceFelt
              + question.model().tie();
    } else {
      below = pair.predict(view.at(segment, row, verdicts)).isBelowFloor();
      atMost = Double.POSITIVE_INFINITY;
    }
    (below ? heldBack : shown).add(place, verdicts, atMost);
  }

  /** Adds the best of these rows, the best first. */
  private void best(Rows rows, int wanted, List<Shortlist.Entry> into) {
    var found = new PriorityQueue<Found>(Found.WORST_FIRST);
    var queue = new BoundQueue(rows.bound, rows.count);
    double tie = question.model().tie();
    while (!queue.isEmpty()) {
      int next = queue.first();
      boolean full = found.size() == wanted;
      if (full && rows.bound[next] < found.peek().order()) {
        break;
      }
      queue.removeFirst();
      var segment = pool.segments().get(rows.place[next] / Segment.ROWS);
      int row = rows.place[next] % Segment.ROWS;
      view.at(segment, row, rows.verdicts[next]);
      double lot = tie * Lot.draw(question.seed(), view.id());
      if (full && rows.bound[next] - tie + lot < found.peek().order()) {
        continue;
      }
      double price = question.learned().prices().getOrDefault(view.id(), segment.price(row));
      double joint = pair.predict(view).joint();
      found.add(
          new Found(view.id(), price, Engine.order(question, view.id(), joint, price, priceFelt)));
      if (found.size() > wanted) {
        found.poll();
      }
    }
    var best = new ArrayList<>(found);
    best.sort(Found.WORST_FIRST.reversed());
    best.forEach(one -> into.add(new Shortlist.Entry(one.id(), one.price(), one.order())));
  }
}
