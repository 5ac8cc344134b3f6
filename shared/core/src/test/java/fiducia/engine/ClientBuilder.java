package fiducia.engine;

import fiducia.model.AgeGroup;
import fiducia.model.AgeWish;
import fiducia.model.ClientProfile;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.GeoPoint;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.Money;
import fiducia.model.Nearby;
import fiducia.model.PastTherapy;
import fiducia.model.Payment;
import fiducia.model.Place;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import fiducia.model.StylePreference;
import fiducia.model.StylePreference.Taste;
import fiducia.model.WeeklyHours;
import fiducia.model.Wish;
import fiducia.model.Wishes;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An adult in Connecticut who has told nothing else, until a test says what matters. */
final class ClientBuilder {

  private final Set<Concern> concerns = EnumSet.noneOf(Concern.class);
  private final Map<StyleDimension, Taste> tastes = new EnumMap<>(StyleDimension.class);
  private final Set<Format> formats = EnumSet.noneOf(Format.class);
  private final Set<String> excluded = new HashSet<>();
  private Wish<Language> language = Wish.none();
  private Wish<Gender> gender = Wish.none();
  private AgeWish age = AgeWish.none();
  private Wish<Faith> faith = Wish.none();
  private Wish<Culture> culture = Wish.none();
  private Strength affirming = Strength.INDIFFERENT;
  private Wish<Community> community = Wish.none();
  private Optional<Nearby> nearby = Optional.empty();
  private Optional<WeeklyHours> hours = Optional.empty();
  private Optional<Payment> payment = Optional.empty();
  private Optional<AgeGroup> ageGroup = Optional.of(AgeGroup.ADULT);
  private Optional<Jurisdiction> jurisdiction = Optional.of(new Jurisdiction("US-CT"));

  static ClientBuilder aClient() {
    return new ClientBuilder();
  }

  /** Applies what a test says of the client. */
  @SafeVarargs
  final ClientBuilder who(Consumer<ClientBuilder>... sayings) {
    for (var saying : sayings) {
      saying.accept(this);
    }
    return this;
  }

  ClientBuilder named(Concern... named) {
    concerns.addAll(List.of(named));
    return this;
  }

  ClientBuilder hopesFor(StyleDimension dimension, int level, int importance) {
    tastes.put(dimension, new Taste(level, importance));
    return this;
  }

  ClientBuilder wantsLanguage(Strength strength, String... tags) {
    language = new Wish<>(strength, Set.copyOf(List.of(tags).stream().map(Language::new).toList()));
    return this;
  }

  ClientBuilder wantsGender(Strength strength, Gender... genders) {
    gender = new Wish<>(strength, Set.of(genders));
    return this;
  }

  ClientBuilder wantsAge(Strength strength, int from, int to) {
    age = new AgeWish(strength, from, to);
    return this;
  }

  ClientBuilder wantsFaith(Strength strength, Faith... faiths) {
    faith = new Wish<>(strength, Set.of(faiths));
    return this;
  }

  ClientBuilder wantsCulture(Strength strength, Culture... cultures) {
    culture = new Wish<>(strength, Set.of(cultures));
    return this;
  }

  ClientBuilder wantsAffirming(Strength strength) {
    affirming = strength;
    return this;
  }

  ClientBuilder wantsCommunity(Strength strength, Community... communities) {
    community = new Wish<>(strength, Set.of(communities));
    return this;
  }

  ClientBuilder meets(Format... how) {
    formats.clear();
    formats.addAll(List.of(how));
    return this;
  }

  ClientBuilder within(int km, GeoPoint from) {
    nearby = Optional.of(new Nearby(new Place("06510", Optional.of(from)), km));
    return this;
  }

  ClientBuilder withinOfAnUnknownPlace(int km) {
    nearby = Optional.of(new Nearby(new Place("00000", Optional.empty()), km));
    return this;
  }

  ClientBuilder canMeet(WeeklyHours when) {
    hours = Optional.of(when);
    return this;
  }

  ClientBuilder pays(long cents) {
    payment = Optional.of(new Payment.SelfPaid(Money.usd(cents)));
    return this;
  }

  ClientBuilder insuredWith(String insurer) {
    payment = Optional.of(new Payment.Insured(insurer));
    return this;
  }

  ClientBuilder of(AgeGroup group) {
    ageGroup = Optional.of(group);
    return this;
  }

  ClientBuilder in(String code) {
    jurisdiction = Optional.of(new Jurisdiction(code));
    return this;
  }

  ClientBuilder excludes(String... ids) {
    excluded.addAll(List.of(ids));
    return this;
  }

  ClientBuilder withoutJurisdiction() {
    jurisdiction = Optional.empty();
    return this;
  }

  ClientBuilder withoutAgeGroup() {
    ageGroup = Optional.empty();
    return this;
  }

  /** The same client without what a constraint goes back to. */
  ClientBuilder without(Constraint constraint) {
    switch (constraint) {
      case LANGUAGE -> language = Wish.none();
      case FORMAT -> formats.clear();
      case DISTANCE -> nearby = Optional.empty();
      case INSURER, FEE -> payment = Optional.empty();
      case HOURS -> hours = Optional.empty();
      case GENDER -> gender = Wish.none();
      case AGE -> age = AgeWish.none();
      case FAITH -> faith = Wish.none();
      case CULTURE -> culture = Wish.none();
      case AFFIRMING -> affirming = Strength.INDIFFERENT;
      case COMMUNITY -> community = Wish.none();
      case EXCLUDED -> excluded.clear();
      case LICENCE, VERIFIED, AGE_GROUP, FREE_PLACE, ACCEPTING, THERAPIST_LIMIT ->
          throw new IllegalArgumentException("not the client's to let go of");
    }
    return this;
  }

  static ClientBuilder like(ClientProfile profile) {
    var same = new ClientBuilder();
    same.concerns.addAll(profile.concerns());
    same.tastes.putAll(profile.style().tastes());
    same.formats.addAll(profile.formats());
    same.excluded.addAll(profile.excludedTherapists());
    same.language = profile.wishes().language();
    same.gender = profile.wishes().gender();
    same.age = profile.wishes().age();
    same.faith = profile.wishes().faith();
    same.culture = profile.wishes().culture();
    same.affirming = profile.wishes().affirming();
    same.community = profile.wishes().community();
    same.nearby = profile.nearby();
    same.hours = profile.hours();
    same.payment = profile.payment();
    same.ageGroup = profile.ageGroup();
    same.jurisdiction = profile.jurisdiction();
    return same;
  }

  ClientProfile profile() {
    return new ClientProfile(
        Optional.empty(),
        Optional.empty(),
        concerns,
        List.of(),
        PastTherapy.notTold(),
        new StylePreference(tastes),
        new Wishes(language, gender, age, faith, culture, affirming, community),
        formats,
        nearby,
        hours,
        payment,
        ageGroup,
        jurisdiction,
        excluded);
  }

  Seeker seeker() {
    return switch (Seeker.of(profile())) {
      case Seeker.Readiness.Ready(var seeker) -> seeker;
      case Seeker.Readiness.NotYet(var missing) -> throw new AssertionError(missing);
    };
  }
}
