package fiducia.bench;

import fiducia.engine.Question;
import fiducia.engine.Seeker;
import fiducia.model.AgeGroup;
import fiducia.model.AgeWish;
import fiducia.model.ClientProfile;
import fiducia.model.Concern;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.GeoPoint;
import fiducia.model.Money;
import fiducia.model.Nearby;
import fiducia.model.PastTherapy;
import fiducia.model.Payment;
import fiducia.model.Place;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import fiducia.model.StylePreference;
import fiducia.model.StylePreference.Taste;
import fiducia.model.Wish;
import fiducia.model.Wishes;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A synthetic client in the flat form from which every engine is asked.
 *
 * @param level of the taste per style dimension, −2 to 2
 * @param importance of it, 0 to 3
 * @param languages bits of {@link Population#LANGUAGES}; empty where indifferent
 * @param genders bits of {@link Gender}; empty where indifferent
 * @param formats bits of {@link Format}, never empty
 * @param withinKm how far this client travels; only asked where in person is among the formats
 * @param insurer place in {@link Population#INSURERS}, or nothing where the client pays
 * @param highestFee in cents, where the client pays
 * @param hours {@link Hours#NONE} where not told
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // filled once, in memory only
record Client(
    AgeGroup ageGroup,
    Set<Concern> concerns,
    int[] level,
    int[] importance,
    Wanted languages,
    Wanted genders,
    int formats,
    GeoPoint from,
    int withinKm,
    OptionalInt insurer,
    int highestFee,
    Hours hours) {

  static final int ONLINE = 1 << Format.ONLINE.ordinal();
  static final int IN_PERSON = 1 << Format.IN_PERSON.ordinal();

  /** A wish for any of several, as bits. */
  record Wanted(Strength strength, int anyOf) {

    static final Wanted NOTHING = new Wanted(Strength.INDIFFERENT, 0);

    boolean isMust() {
      return strength == Strength.MUST;
    }

    boolean isLike() {
      return strength == Strength.LIKE;
    }

    private <T> Wish<T> of(List<T> list) {
      return new Wish<>(strength, Bits.named(anyOf, list));
    }
  }

  boolean wantsOnline() {
    return (formats & ONLINE) != 0;
  }

  boolean wantsInPerson() {
    return (formats & IN_PERSON) != 0;
  }

  /** The question that is asked of the engine. */
  Question question() {
    var tastes = new EnumMap<StyleDimension, Taste>(StyleDimension.class);
    for (var dimension : StyleDimension.values()) {
      int i = dimension.ordinal();
      tastes.put(dimension, new Taste(level[i], importance[i]));
    }
    var profile =
        new ClientProfile(
            Optional.empty(),
            Optional.empty(),
            EnumSet.copyOf(concerns),
            List.of(),
            PastTherapy.notTold(),
            new StylePreference(tastes),
            new Wishes(
                languages.of(Population.LANGUAGES),
                genders.of(List.of(Gender.values())),
                AgeWish.none(),
                Wish.none(),
                Wish.none(),
                Strength.INDIFFERENT,
                Wish.none()),
            Bits.named(formats, List.of(Format.values())),
            wantsInPerson()
                ? Optional.of(new Nearby(new Place("10001", Optional.of(from)), withinKm))
                : Optional.empty(),
            hours.isEmpty() ? Optional.empty() : Optional.of(hours.weekly()),
            Optional.of(
                insurer.isPresent()
                    ? new Payment.Insured(Population.INSURERS.get(insurer.getAsInt()))
                    : new Payment.SelfPaid(Money.usd(highestFee))),
            Optional.of(ageGroup),
            Optional.of(Population.WHERE),
            Set.of());
    var seeker = new Seeker(profile, Population.WHERE, ageGroup, Optional.empty());
    return Question.of(seeker, Population.AS_OF, Population.SEED_OF_LOTS);
  }
}
