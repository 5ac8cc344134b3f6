package fiducia.engine;

import fiducia.model.AgeGroup;
import fiducia.model.Coded;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.GeoPoint;
import fiducia.model.Limit;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import fiducia.model.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Random people: the same seed gives the same clients and therapists. */
final class People {

  static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
  static final GeoPoint HARTFORD = new GeoPoint(41.7658, -72.6734);

  private static final List<String> ZONES =
      List.of("America/New_York", "America/Chicago", "America/Phoenix", "Europe/Berlin");
  private static final List<String> LANGUAGES = List.of("en", "es", "zh", "ase");
  private static final List<String> INSURERS = List.of("aetna", "cigna", "anthem");

  private final SplittableRandom random;

  People(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A client with a handful of wishes, of which few are musts, so that somebody remains. */
  ClientBuilder client() {
    var client = ClientBuilder.aClient();
    some(Concern.class, 3).forEach(client::named);
    for (var dimension : StyleDimension.values()) {
      if (chance(.6)) {
        client.hopesFor(dimension, random.nextInt(-2, 3), random.nextInt(4));
      }
    }
    wish((strength, language) -> client.wantsLanguage(strength, language), pick(LANGUAGES));
    wish((strength, gender) -> client.wantsGender(strength, gender), pick(Gender.class));
    var age = strength();
    if (age != Strength.INDIFFERENT) {
      int from = 25 + random.nextInt(30);
      client.wantsAge(age, from, from + 15 + random.nextInt(20));
    }
    wish((strength, faith) -> client.wantsFaith(strength, faith), pick(Faith.class));
    wish((strength, culture) -> client.wantsCulture(strength, culture), pick(Culture.class));
    client.wantsAffirming(strength());
    wish(
        (strength, community) -> client.wantsCommunity(strength, community), pick(Community.class));
    switch (random.nextInt(4)) {
      case 0 -> client.meets(Format.ONLINE);
      case 1 -> client.meets(Format.IN_PERSON);
      case 2 -> client.meets(Format.values());
      default -> client.meets();
    }
    if (chance(.6)) {
      client.within(5 + random.nextInt(60), point());
    } else if (chance(.2)) {
      client.withinOfAnUnknownPlace(20);
    }
    if (chance(.6)) {
      client.canMeet(hours(.25));
    }
    switch (random.nextInt(3)) {
      case 0 -> client.pays(6_000 + random.nextInt(20_000));
      case 1 -> client.insuredWith(pick(INSURERS));
      default -> {}
    }
    if (chance(.2)) {
      client.excludes("th-0", "th-3");
    }
    return client;
  }

  /** A therapist, most of whose profile is stated. */
  TherapistBuilder therapist(String id) {
    var therapist = TherapistBuilder.aTherapist(id);
    if (chance(.1)) {
      therapist.licensedIn("US-NY");
    }
    if (chance(.05)) {
      therapist.notVerified();
    }
    if (chance(.9)) {
      therapist.speaks("en").speaks(pick(LANGUAGES));
    }
    for (var concern : Concern.values()) {
      if (chance(.7)) {
        therapist.likes(concern, random.nextInt(4));
      }
    }
    for (var dimension : StyleDimension.values()) {
      if (chance(.8)) {
        therapist.works(dimension, random.nextInt(-2, 3));
      }
    }
    maybe(() -> therapist.is(pick(Gender.class)));
    maybe(() -> therapist.born(1945 + random.nextInt(55)));
    maybe(() -> some(Faith.class, 2).forEach(therapist::shares));
    maybe(() -> some(Culture.class, 3).forEach(therapist::shares));
    maybe(() -> therapist.affirming(chance(.8)));
    maybe(() -> some(Community.class, 5).forEach(therapist::knows));
    switch (random.nextInt(8)) {
      case 0, 1 -> therapist.meets(Format.ONLINE);
      case 2, 3 -> therapist.meets(Format.IN_PERSON);
      case 4 -> {}
      default -> therapist.meets(Format.values());
    }
    maybe(() -> therapist.at(point(), point()));
    if (chance(.1)) {
      therapist.atAPlaceOffTheMap();
    }
    maybe(() -> therapist.canMeet(hours(.25)));
    maybe(
        () -> {
          int fee = 8_000 + random.nextInt(20_000);
          if (chance(.4)) {
            therapist.asks(fee, fee / 2);
          } else {
            therapist.asks(fee);
          }
        });
    maybe(() -> therapist.takes(pick(INSURERS), "medicaid"));
    if (chance(.1)) {
      therapist.worksWith(AgeGroup.CHILD);
    }
    if (chance(.05)) {
      therapist.hasNotSaidUntilWhen();
    }
    if (chance(.1)) {
      some(Limit.class, 1).forEach(therapist::leavesToColleagues);
    }
    therapist.has(random.nextInt(6)).waits(random.nextInt(12) / 2.0);
    return therapist;
  }

  List<TherapistBuilder> therapists(int count) {
    return IntStream.range(0, count).mapToObj(i -> therapist("th-" + i)).toList();
  }

  List<Candidate> candidates(int count) {
    return therapists(count).stream().map(TherapistBuilder::candidate).toList();
  }

  /** A posterior as it might be learned from some cases, around a level. */
  Posterior posterior(int cases, double level) {
    return Posterior.of(
        cases,
        IntStream.range(0, 3)
            .mapToObj(
                _ -> {
                  var mean = new double[ClientVector.SIZE];
                  var covariance = new double[ClientVector.SIZE][ClientVector.SIZE];
                  mean[0] = level + (random.nextDouble() - .5) / 5;
                  for (int i = 0; i < ClientVector.SIZE; i++) {
                    covariance[i][i] = .05 / (1 + cases / 19.0);
                  }
                  return new Posterior.Slopes(mean, covariance);
                })
            .toList());
  }

  WeeklyHours hours(double density) {
    var stretches = new ArrayList<WeeklyHours.Stretch>();
    for (var day : DayOfWeek.values()) {
      if (chance(density * 2)) {
        int from = random.nextInt(22);
        int to = from + 1 + random.nextInt(Math.min(6, 24 - from - 1) + 1);
        int quarter = 15 * random.nextInt(4);
        stretches.add(
            new WeeklyHours.Stretch(
                day,
                LocalTime.of(from, quarter),
                to >= 24 ? LocalTime.MIDNIGHT : LocalTime.of(to, quarter)));
      }
    }
    return WeeklyHours.of(ZoneId.of(pick(ZONES)), stretches);
  }

  GeoPoint point() {
    return new GeoPoint(
        HARTFORD.latitude() + random.nextDouble() - .5,
        HARTFORD.longitude() + random.nextDouble() - .5);
  }

  <T> List<T> shuffled(List<T> items) {
    var shuffled = new ArrayList<T>(items);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private <T> void wish(BiConsumer<Strength, T> wanting, T value) {
    var strength = strength();
    if (strength != Strength.INDIFFERENT) {
      wanting.accept(strength, value);
    }
  }

  Strength strength() {
    double draw = random.nextDouble();
    return draw < .08 ? Strength.MUST : draw < .4 ? Strength.LIKE : Strength.INDIFFERENT;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <E extends Enum<E> & Coded> E pick(Class<E> list) {
    return pick(List.of(list.getEnumConstants()));
  }

  private <E extends Enum<E> & Coded> EnumSet<E> some(Class<E> list, int most) {
    var some = EnumSet.noneOf(list);
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      some.add(pick(list));
    }
    return some;
  }

  private void maybe(Runnable saying) {
    if (chance(.85)) {
      saying.run();
    }
  }
}
