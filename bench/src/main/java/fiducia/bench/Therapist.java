package fiducia.bench;

import fiducia.engine.Candidate;
import fiducia.engine.Vacancy;
import fiducia.model.About;
import fiducia.model.AgeGroup;
import fiducia.model.Concern;
import fiducia.model.Fee;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.GeoPoint;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Money;
import fiducia.model.Place;
import fiducia.model.Style;
import fiducia.model.StyleDimension;
import fiducia.model.TherapistProfile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A synthetic therapist in the flat form from which every engine is filled. Sets are bits by the
 * constants' place in their list, days are counted from 1970.
 *
 * @param number from 0, its row everywhere
 * @param id as the therapists of the table have it
 * @param licensedUntil last day of the one licence, which is of {@link Population#WHERE}
 * @param verified whether the clinic has verified it
 * @param languages bits of {@link Population#LANGUAGES}
 * @param insurers bits of {@link Population#INSURERS}
 * @param gender place in {@link Gender}, or {@link #NOT_STATED}
 * @param fee in cents, or {@link #NOT_STATED}
 * @param acceptingUntil last day, or {@link #NOT_STATED}
 * @param hours free hours of the week
 * @param limits bits of {@link Limit}
 * @param style per {@link StyleDimension} −2 to 2, or {@link #NO_LEVEL}
 * @param liking per {@link Concern} 0 to 3, or {@link #NO_LEVEL}
 * @param lot the engine's draw by the seed of {@link Population#SEED_OF_LOTS}
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // filled once, in memory only
record Therapist(
    int number,
    String id,
    int licensedUntil,
    boolean verified,
    int ageGroups,
    int formats,
    int languages,
    int insurers,
    int gender,
    int fee,
    int acceptingUntil,
    int freePlaces,
    double waitingWeeks,
    Hours hours,
    int limits,
    byte[] style,
    byte[] liking,
    GeoPoint place,
    double lot) {

  static final int NOT_STATED = -1;
  static final byte NO_LEVEL = Byte.MIN_VALUE;

  /** The licence as the others see it: a last day, or 0 where nobody has verified it. */
  int verifiedUntil() {
    return verified ? licensedUntil : 0;
  }

  /** Concerns that the limits leave to colleagues, as bits. */
  long leftToColleagues() {
    long left = 0;
    for (var limit : Limit.values()) {
      if ((limits & 1 << limit.ordinal()) != 0) {
        for (var concern : limit.concerns()) {
          left |= 1L << concern.ordinal();
        }
      }
    }
    return left;
  }

  /** The place as a point of the unit sphere, as the engine holds it. */
  double[] point() {
    return pointOf(place);
  }

  static double[] pointOf(GeoPoint place) {
    double latitude = StrictMath.toRadians(place.latitude());
    double longitude = StrictMath.toRadians(place.longitude());
    double radius = StrictMath.cos(latitude);
    return new double[] {
      radius * StrictMath.cos(longitude),
      radius * StrictMath.sin(longitude),
      StrictMath.sin(latitude)
    };
  }

  /** The same therapist as the engine takes it. */
  Candidate candidate() {
    return candidate(1, Math.max(1, freePlaces), new Vacancy(freePlaces, waitingWeeks));
  }

  /**
   * The same therapist with another caseload.
   *
   * @param revision a newer one replaces an older one
   * @param places for clients, in all
   */
  Candidate candidate(long revision, int places, Vacancy vacancy) {
    var licence =
        new Licence(
            Population.WHERE,
            LicenceKind.PSYCHOLOGIST,
            "N" + number,
            Optional.of(LocalDate.ofEpochDay(licensedUntil)));
    var profile =
        new TherapistProfile(
            Optional.empty(),
            Optional.empty(),
            List.of(licence),
            Bits.named(languages, Population.LANGUAGES),
            levels(Concern.values(), Concern.class, liking),
            new Style(levels(StyleDimension.values(), StyleDimension.class, style)),
            new About(
                gender == NOT_STATED ? Optional.empty() : Optional.of(Gender.values()[gender]),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Set.of()),
            Bits.named(formats, List.of(Format.values())),
            List.of(new Place("10001", Optional.of(place))),
            Optional.of(hours.weekly()),
            fee == NOT_STATED
                ? Optional.empty()
                : Optional.of(new Fee(Money.usd(fee), Optional.empty())),
            Bits.named(insurers, Population.INSURERS),
            Bits.named(ageGroups, List.of(AgeGroup.values())),
            places,
            acceptingUntil == NOT_STATED
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(acceptingUntil)),
            Bits.named(limits, List.of(Limit.values())),
            Optional.empty());
    return Candidate.of(id, revision, profile, verified ? Set.of(licence) : Set.of(), vacancy);
  }

  private static <E extends Enum<E>> Map<E, Integer> levels(
      E[] list, Class<E> type, byte[] stated) {
    var levels = new EnumMap<E, Integer>(type);
    for (var value : list) {
      if (stated[value.ordinal()] != NO_LEVEL) {
        levels.put(value, (int) stated[value.ordinal()]);
      }
    }
    return levels;
  }

  /** Concerns as bits. */
  static long bits(Set<Concern> concerns) {
    long bits = 0;
    for (var concern : EnumSet.copyOf(concerns)) {
      bits |= 1L << concern.ordinal();
    }
    return bits;
  }
}
