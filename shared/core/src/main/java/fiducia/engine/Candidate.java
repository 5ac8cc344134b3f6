package fiducia.engine;

import fiducia.model.Concern;
import fiducia.model.Fee;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.Licence;
import fiducia.model.Place;
import fiducia.model.StyleDimension;
import fiducia.model.TherapistProfile;
import fiducia.model.WeeklyHours;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the engine needs to know of one therapist, in the form in which it is asked thousands of
 * times: sets as bits, places as points of a sphere, hours as possible starts. Immutable, so one
 * can serve any number of matches at once.
 */
@SuppressWarnings("EnumOrdinal") // bits and arrays in memory only, never stored
public final class Candidate implements Described {

  /** A style level or a liking that is not stated. */
  static final byte NOT_STATED = Byte.MIN_VALUE;

  private final String id;
  private final long revision;
  private final Vacancy vacancy;

  final List<Licence> licences;
  final Set<Licence> verified;
  final Set<Language> languages;
  final Set<String> insurers;
  final Optional<WeeklyHours> hours;
  final Optional<Week> week;
  final Optional<Fee> fee;
  final Optional<LocalDate> acceptingUntil;
  final Optional<Gender> gender;
  final Optional<Integer> birthYear;
  final Optional<Boolean> affirming;
  final int places;
  final int ageGroups;
  final int formats;
  final int faiths;
  final int cultures;
  final int communities;

  /** Concerns that the therapist's limits leave to colleagues. */
  final long leftToColleagues;

  /** Per {@link Concern} 0 to 3, or {@link #NOT_STATED}. */
  final byte[] liking;

  /** Per {@link StyleDimension} −2 to 2, or {@link #NOT_STATED}. */
  final byte[] style;

  final Spot[] spots;

  /** Whether the therapist names a place that is not on our map. */
  final boolean placeOffTheMap;

  private Candidate(
      String id, long revision, TherapistProfile profile, Set<Licence> verified, Vacancy vacancy) {
    this.id = id;
    this.revision = revision;
    this.vacancy = vacancy;
    this.licences = profile.licences();
    this.verified = Set.copyOf(verified);
    this.languages = profile.languages();
    this.insurers = profile.insurers();
    this.hours = profile.hours();
    this.week = profile.hours().map(Week::of);
    this.fee = profile.fee();
    this.acceptingUntil = profile.acceptingUntil();
    this.gender = profile.about().gender();
    this.birthYear = profile.about().birthYear();
    this.affirming = profile.about().affirming();
    this.places = profile.places();
    this.ageGroups = bits(profile.ageGroups());
    this.formats = bits(profile.formats());
    this.faiths = bits(profile.about().faiths());
    this.cultures = bits(profile.about().cultures());
    this.communities = bits(profile.about().communities());
    this.leftToColleagues =
        profile.limits().stream()
            .flatMap(limit -> limit.concerns().stream())
            .mapToLong(Candidate::bit)
            .reduce(0, (some, more) -> some | more);
    this.liking = levels(Concern.values(), profile.concerns());
    this.style = levels(StyleDimension.values(), profile.style().levels());
    this.spots =
        profile.locations().stream()
            .flatMap(place -> place.point().stream())
            .map(Spot::of)
            .toArray(Spot[]::new);
    this.placeOffTheMap =
        profile.locations().stream().map(Place::point).anyMatch(Optional::isEmpty);
  }

  /**
   * A therapist as listed at this moment.
   *
   * @param id the therapist's id, unique among the candidates of a match
   * @param revision of the profile, so that a match says what it saw
   * @param verifiedLicences those of the profile that the clinic has verified
   * @param vacancy at the moment of asking
   */
  public static Candidate of(
      String id,
      long revision,
      TherapistProfile profile,
      Set<Licence> verifiedLicences,
      Vacancy vacancy) {
    return new Candidate(id, revision, profile, verifiedLicences, vacancy);
  }

  @Override
  public String id() {
    return id;
  }

  public long revision() {
    return revision;
  }

  public Vacancy vacancy() {
    return vacancy;
  }

  @Override
  public boolean offers(Format format) {
    return (formats & 1 << format.ordinal()) != 0;
  }

  @Override
  public byte style(StyleDimension dimension) {
    return style[dimension.ordinal()];
  }

  @Override
  public byte liking(Concern concern) {
    return liking[concern.ordinal()];
  }

  @Override
  public double waitingWeeks() {
    return vacancy.waitingWeeks();
  }

  @Override
  public Verdict meets(PersonalWish wish) {
    return wish.check().of(this);
  }

  /**
   * By what the therapist states, or by what the clinic has seen: a registry states no expiry, and
   * a renewal is verified before it is stated.
   */
  boolean isLicensed(Jurisdiction where, LocalDate day) {
    return isValid(licences, where, day) || isVerified(where, day);
  }

  boolean isVerified(Jurisdiction where, LocalDate day) {
    return isValid(verified, where, day);
  }

  private static boolean isValid(Collection<Licence> licences, Jurisdiction where, LocalDate day) {
    for (var licence : licences) {
      if (licence.jurisdiction().equals(where) && licence.validOn(day)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public double kilometresFrom(Spot spot) {
    double nearest = Double.POSITIVE_INFINITY;
    for (var own : spots) {
      nearest = Math.min(nearest, own.kilometresTo(spot));
    }
    return nearest;
  }

  /** The languages shared with a client, in the order of their tags. */
  List<Language> shared(Set<Language> wished) {
    var shared = new TreeSet<>(languages);
    shared.retainAll(wished);
    return List.copyOf(shared);
  }

  static int bits(Collection<? extends Enum<?>> values) {
    return values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (a, b) -> a | b);
  }

  static long bit(Concern concern) {
    return 1L << concern.ordinal();
  }

  private static <E extends Enum<E>> byte[] levels(E[] list, Map<E, Integer> stated) {
    var levels = new byte[list.length];
    Arrays.fill(levels, NOT_STATED);
    stated.forEach((value, level) -> levels[value.ordinal()] = level.byteValue());
    return levels;
  }

  @Override
  public String toString() {
    return "Candidate[" + id + "]";
  }
}
