package fiducia.bench;

import fiducia.bench.Client.Wanted;
import fiducia.engine.Engine;
import fiducia.engine.Numbers;
import fiducia.model.AgeGroup;
import fiducia.model.Concern;
import fiducia.model.Gender;
import fiducia.model.GeoPoint;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.Limit;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented therapists and clients of one jurisdiction. A therapist depends on the seed and the
 * number alone, so that a million need not be held to be looked at again.
 *
 * <p>Shares are set by hand, so that about 3.5 % of the therapists meet all that a client asks.
 */
@SuppressWarnings("EnumOrdinal") // in memory only
final class Population {

  static final Jurisdiction WHERE = new Jurisdiction("US-NY");
  static final Instant AS_OF = Instant.parse("2026-11-02T15:00:00Z");

  /** Noon is near enough to the middle of the day everywhere in the jurisdiction. */
  static final int TODAY = (int) LocalDate.ofInstant(AS_OF, ZoneOffset.UTC).toEpochDay();

  /** One seed for all questions: the others are then given the lots as a column ready made. */
  static final long SEED_OF_LOTS = 20261102;

  static final List<Language> LANGUAGES =
      Stream.of("en", "es", "zh", "ru", "he", "fr", "ase").map(Language::new).toList();

  static final List<String> INSURERS =
      List.of(
          "aetna",
          "anthem",
          "cigna",
          "emblem",
          "fidelis",
          "healthfirst",
          "humana",
          "medicaid",
          "medicare",
          "oscar",
          "oxford",
          "united");

  private static final int ENGLISH = 1;
  private static final int SPANISH = 1 << 1;

  /** One client of so many wants Spanish and nothing else. */
  private static final int SPANISH_EVERY = 8;

  /** Where people live: New York, Buffalo, Rochester, Albany, Syracuse. */
  private static final double[][] TOWNS = {
    {40.75, -73.95, .62},
    {42.89, -78.88, .12},
    {43.16, -77.61, .10},
    {42.65, -73.76, .09},
    {43.05, -76.15, .07}
  };

  /** The state of New York has about 1,800 in all. */
  private static final int POSTAL_CODES_A_TOWN = 360;

  /** Bounds of the share of therapists that a client of the benchmark may find. */
  private static final double FEWEST = .015;

  private static final double MOST = .12;
  private static final int SAMPLE = 2_000;

  /** By turns, since those who only meet in person seldom find enough. */
  private static final int[] FORMATS = {
    Client.ONLINE,
    Client.ONLINE | Client.IN_PERSON,
    Client.IN_PERSON,
    Client.ONLINE,
    Client.ONLINE | Client.IN_PERSON
  };

  private final long seed;

  Population(long seed) {
    this.seed = seed;
  }

  Therapist therapist(int number) {
    var random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number);
    var id = id(random);
    boolean online = random.nextDouble() < .75;
    boolean inPerson = !online || random.nextDouble() < .55;
    var style = new byte[StyleDimension.values().length];
    for (int i = 0; i < style.length; i++) {
      style[i] = random.nextDouble() < .1 ? Therapist.NO_LEVEL : (byte) random.nextInt(-2, 3);
    }
    var liking = new byte[Concern.values().length];
    for (int i = 0; i < liking.length; i++) {
      liking[i] = random.nextDouble() < .15 ? Therapist.NO_LEVEL : (byte) random.nextInt(4);
    }
    return new Therapist(
        number,
        id,
        TODAY + (random.nextDouble() < .04 ? -30 : 30 + random.nextInt(700)),
        random.nextDouble() < .95,
        ageGroups(random),
        (online ? Client.ONLINE : 0) | (inPerson ? Client.IN_PERSON : 0),
        ENGLISH | (random.nextDouble() < .45 ? 1 << skewed(random, LANGUAGES.size()) : 0),
        insurers(random),
        random.nextDouble() < .05 ? Therapist.NOT_STATED : gender(random),
        random.nextDouble() < .08 ? Therapist.NOT_STATED : 500 * (14 + random.nextInt(47)),
        random.nextDouble() < .1
            ? Therapist.NOT_STATED
            : TODAY + (random.nextDouble() < .18 ? -10 : random.nextInt(60)),
        random.nextDouble() < .4 ? 0 : 1 + random.nextInt(6),
        random.nextInt(9) * .5,
        hours(random, 2 + random.nextInt(3), 8),
        limits(random),
        style,
        liking,
        place(random),
        Numbers.lot(SEED_OF_LOTS, id));
  }

  /** As many clients as asked for, each of whom finds about 3.5 % of the therapists. */
  List<Client> clients(int howMany) {
    var sample = IntStream.range(0, SAMPLE).mapToObj(i -> therapist(-1 - i).candidate()).toList();
    var random = new SplittableRandom(seed);
    var clients = new ArrayList<Client>();
    while (clients.size() < howMany) {
      var client = client(random.split(), clients.size());
      double share = Engine.eligible(client.question(), sample).size() / (double) SAMPLE;
      if (share >= FEWEST && share <= MOST) {
        clients.add(client);
      }
    }
    return List.copyOf(clients);
  }

  private static Client client(SplittableRandom random, int place) {
    var ages = AgeGroup.values();
    double age = random.nextDouble();
    var ageGroup = ages[age < .08 ? 0 : age < .2 ? 1 : age < .85 ? 2 : 3];
    Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    int howMany = 1 + random.nextInt(4);
    while (concerns.size() < howMany) {
      concerns.add(Concern.values()[random.nextInt(Concern.values().length)]);
    }
    int dimensions = StyleDimension.values().length;
    var level = new int[dimensions];
    var importance = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      level[i] = random.nextInt(-2, 3);
      importance[i] = random.nextInt(4);
    }
    boolean pays = random.nextDouble() < .45;
    return new Client(
        ageGroup,
        concerns,
        level,
        importance,
        wantedLanguage(random, place),
        wantedGender(random),
        FORMATS[place % FORMATS.length],
        place(random),
        10 * (1 + random.nextInt(8)),
        pays ? OptionalInt.empty() : OptionalInt.of(random.nextInt(INSURERS.size())),
        500 * (20 + random.nextInt(30)),
        random.nextDouble() < .9 ? hours(random, 2 + random.nextInt(3), 4) : Hours.NONE);
  }

  private static Wanted wantedLanguage(SplittableRandom random, int place) {
    if (place % SPANISH_EVERY == 0) {
      return new Wanted(Strength.MUST, SPANISH);
    }
    return random.nextDouble() < .3
        ? new Wanted(Strength.LIKE, SPANISH)
        : new Wanted(Strength.MUST, ENGLISH);
  }

  private static Wanted wantedGender(SplittableRandom random) {
    double wish = random.nextDouble();
    if (wish < .5) {
      return Wanted.NOTHING;
    }
    return new Wanted(wish < .75 ? Strength.MUST : Strength.LIKE, 1 << gender(random));
  }

  /** 128 bits, spelled as every id is. */
  private static String id(SplittableRandom random) {
    var bits = ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong());
    return "th_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits.array());
  }

  private static int ageGroups(SplittableRandom random) {
    int groups = 0;
    groups |= random.nextDouble() < .3 ? 1 << AgeGroup.CHILD.ordinal() : 0;
    groups |= random.nextDouble() < .4 ? 1 << AgeGroup.ADOLESCENT.ordinal() : 0;
    groups |= random.nextDouble() < .9 ? 1 << AgeGroup.ADULT.ordinal() : 0;
    groups |= random.nextDouble() < .6 ? 1 << AgeGroup.OLDER_ADULT.ordinal() : 0;
    return groups;
  }

  private static int gender(SplittableRandom random) {
    double gender = random.nextDouble();
    return (gender < .68 ? Gender.WOMAN : gender < .96 ? Gender.MAN : Gender.NON_BINARY).ordinal();
  }

  private static int insurers(SplittableRandom random) {
    int insurers = 0;
    int howMany = random.nextDouble() < .25 ? 0 : 1 + random.nextInt(6);
    for (int i = 0; i < howMany; i++) {
      insurers |= 1 << random.nextInt(INSURERS.size());
    }
    return insurers;
  }

  private static int limits(SplittableRandom random) {
    int limits = 0;
    while (random.nextDouble() < .35) {
      limits |= 1 << random.nextInt(Limit.values().length);
    }
    return limits;
  }

  /** The first is common, each next one half as much. */
  private static int skewed(SplittableRandom random, int size) {
    int i = 1;
    while (i < size - 1 && random.nextBoolean()) {
      i++;
    }
    return i;
  }

  /** Stretches on some days, at some hours. */
  private static Hours hours(SplittableRandom random, int days, int longest) {
    var hours = Hours.NONE;
    for (int i = 0; i < days; i++) {
      int from = 7 + random.nextInt(12);
      int until = Math.min(21, from + 1 + random.nextInt(longest));
      hours = hours.with(random.nextInt(7), from, until);
    }
    return hours;
  }

  /** A postal code's point: places are known by their postal code and no nearer. */
  private static GeoPoint place(SplittableRandom random) {
    double draw = random.nextDouble();
    int town = 0;
    while (town < TOWNS.length - 1 && draw >= TOWNS[town][2]) {
      draw -= TOWNS[town][2];
      town++;
    }
    var code =
        new SplittableRandom(town * POSTAL_CODES_A_TOWN + random.nextInt(POSTAL_CODES_A_TOWN));
    return new GeoPoint(
        TOWNS[town][0] + code.nextDouble(-.3, .3), TOWNS[town][1] + code.nextDouble(-.35, .35));
  }
}
