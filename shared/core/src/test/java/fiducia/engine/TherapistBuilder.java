package fiducia.engine;

import fiducia.model.About;
import fiducia.model.AgeGroup;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.Fee;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.GeoPoint;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Money;
import fiducia.model.Npi;
import fiducia.model.Place;
import fiducia.model.Style;
import fiducia.model.StyleDimension;
import fiducia.model.TherapistProfile;
import fiducia.model.WeeklyHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A verified therapist for adults in Connecticut with a free place, who says nothing else until a
 * test says what matters.
 */
final class TherapistBuilder {

  private String id = "therapist";
  private long revision = 1;
  private Optional<String> name = Optional.empty();
  private Optional<Npi> npi = Optional.empty();
  private Optional<String> text = Optional.empty();
  private LicenceKind kind = LicenceKind.PSYCHOLOGIST;
  private Optional<LocalDate> licensedUntil = Optional.of(LocalDate.of(2030, 12, 31));
  private List<String> jurisdictions = List.of("US-CT");
  private boolean verified = true;
  private boolean statesEnd = true;
  private final Set<Language> languages = new HashSet<>();
  private final Map<Concern, Integer> concerns = new EnumMap<>(Concern.class);
  private final Map<StyleDimension, Integer> style = new EnumMap<>(StyleDimension.class);
  private Optional<Integer> places = Optional.empty();
  private Optional<Gender> gender = Optional.empty();
  private Optional<Integer> birthYear = Optional.empty();
  private final Set<Faith> faiths = EnumSet.noneOf(Faith.class);
  private final Set<Culture> cultures = EnumSet.noneOf(Culture.class);
  private Optional<Boolean> affirming = Optional.empty();
  private final Set<Community> communities = EnumSet.noneOf(Community.class);
  private final Set<Format> formats = EnumSet.noneOf(Format.class);
  private final List<Place> locations = new ArrayList<>();
  private Optional<WeeklyHours> hours = Optional.empty();
  private Optional<Fee> fee = Optional.empty();
  private final Set<String> insurers = new HashSet<>();
  private Set<AgeGroup> ageGroups = EnumSet.of(AgeGroup.ADULT);
  private Optional<LocalDate> acceptingUntil = Optional.of(LocalDate.of(2030, 12, 31));
  private final Set<Limit> limits = EnumSet.noneOf(Limit.class);
  private Vacancy vacancy = Vacancy.now(3);

  static TherapistBuilder aTherapist() {
    return new TherapistBuilder();
  }

  static TherapistBuilder aTherapist(String id) {
    var therapist = new TherapistBuilder();
    therapist.id = id;
    return therapist;
  }

  /** Applies what a test says of the therapist. */
  @SafeVarargs
  final TherapistBuilder who(Consumer<TherapistBuilder>... sayings) {
    for (var saying : sayings) {
      saying.accept(this);
    }
    return this;
  }

  TherapistBuilder revision(long number) {
    revision = number;
    return this;
  }

  TherapistBuilder called(String called) {
    name = Optional.of(called);
    return this;
  }

  TherapistBuilder withNpi(String digits) {
    npi = Optional.of(new Npi(digits));
    return this;
  }

  TherapistBuilder writing(String words) {
    text = Optional.of(words);
    return this;
  }

  TherapistBuilder practisingAs(LicenceKind other) {
    kind = other;
    return this;
  }

  TherapistBuilder licensedIn(String... codes) {
    jurisdictions = List.of(codes);
    return this;
  }

  TherapistBuilder licensedUntil(LocalDate day) {
    licensedUntil = Optional.of(day);
    return this;
  }

  TherapistBuilder verifiedWithoutStatingAnEnd() {
    statesEnd = false;
    return this;
  }

  TherapistBuilder notVerified() {
    verified = false;
    return this;
  }

  TherapistBuilder speaks(String... tags) {
    List.of(tags).forEach(tag -> languages.add(new Language(tag)));
    return this;
  }

  TherapistBuilder likes(Concern concern, int howMuch) {
    concerns.put(concern, howMuch);
    return this;
  }

  TherapistBuilder works(StyleDimension dimension, int level) {
    style.put(dimension, level);
    return this;
  }

  TherapistBuilder saysNothingOf(StyleDimension dimension) {
    style.remove(dimension);
    return this;
  }

  TherapistBuilder saysNothingOf(Concern concern) {
    concerns.remove(concern);
    return this;
  }

  TherapistBuilder is(Gender own) {
    gender = Optional.of(own);
    return this;
  }

  TherapistBuilder born(int year) {
    birthYear = Optional.of(year);
    return this;
  }

  TherapistBuilder shares(Faith... own) {
    faiths.addAll(List.of(own));
    return this;
  }

  TherapistBuilder shares(Culture... own) {
    cultures.addAll(List.of(own));
    return this;
  }

  TherapistBuilder affirming(boolean is) {
    affirming = Optional.of(is);
    return this;
  }

  TherapistBuilder knows(Community... own) {
    communities.addAll(List.of(own));
    return this;
  }

  TherapistBuilder meets(Format... how) {
    formats.clear();
    formats.addAll(List.of(how));
    return this;
  }

  TherapistBuilder at(GeoPoint... points) {
    locations.clear();
    for (var point : points) {
      locations.add(new Place("06510", Optional.of(point)));
    }
    return this;
  }

  TherapistBuilder atAPlaceOffTheMap() {
    locations.add(new Place("00000", Optional.empty()));
    return this;
  }

  TherapistBuilder canMeet(WeeklyHours when) {
    hours = Optional.of(when);
    return this;
  }

  TherapistBuilder asks(long cents) {
    fee = Optional.of(new Fee(Money.usd(cents), Optional.empty()));
    return this;
  }

  TherapistBuilder asks(long cents, long slidingTo) {
    fee = Optional.of(new Fee(Money.usd(cents), Optional.of(Money.usd(slidingTo))));
    return this;
  }

  TherapistBuilder takes(String... codes) {
    insurers.addAll(List.of(codes));
    return this;
  }

  TherapistBuilder worksWith(AgeGroup... groups) {
    ageGroups = Set.of(groups);
    return this;
  }

  TherapistBuilder acceptsUntil(LocalDate day) {
    acceptingUntil = Optional.of(day);
    return this;
  }

  TherapistBuilder hasNotSaidUntilWhen() {
    acceptingUntil = Optional.empty();
    return this;
  }

  TherapistBuilder leavesToColleagues(Limit... work) {
    limits.addAll(List.of(work));
    return this;
  }

  TherapistBuilder has(int freePlaces) {
    vacancy = new Vacancy(freePlaces, vacancy.waitingWeeks());
    return this;
  }

  /** Places in the caseload altogether; as many as are free unless a test says so. */
  TherapistBuilder offering(int altogether) {
    places = Optional.of(altogether);
    return this;
  }

  TherapistBuilder waits(double weeks) {
    vacancy = new Vacancy(vacancy.freePlaces(), weeks);
    return this;
  }

  TherapistProfile profile() {
    return new TherapistProfile(
        name,
        npi,
        licences(),
        languages,
        concerns,
        new Style(style),
        new About(gender, birthYear, faiths, cultures, affirming, communities),
        formats,
        locations,
        hours,
        fee,
        insurers,
        ageGroups,
        places.orElse(Math.max(1, vacancy.freePlaces())),
        acceptingUntil,
        limits,
        text);
  }

  private List<Licence> licences() {
    return licences(statesEnd ? licensedUntil : Optional.empty());
  }

  private List<Licence> licences(Optional<LocalDate> until) {
    return jurisdictions.stream()
        .map(code -> new Licence(new Jurisdiction(code), kind, "1", until))
        .toList();
  }

  Candidate candidate() {
    return Candidate.of(
        id,
        revision,
        profile(),
        verified ? Set.copyOf(licences(licensedUntil)) : Set.of(),
        vacancy);
  }
}
