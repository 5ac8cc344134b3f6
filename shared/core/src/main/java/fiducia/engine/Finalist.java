package fiducia.engine;

import fiducia.model.Factor;
import fiducia.model.Language;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A therapist as shown to a client.
 *
 * @param id of the therapist
 * @param revision of the profile that was read
 * @param place in the order, from 1
 * @param factors trust, rapport and collaboration, in this order
 * @param joint chance that all three become established
 * @param weakest the factor that is least probable; the first of them where several are
 * @param belowFloor whether a factor is so improbable that the therapist is shown only because
 *     there is nobody else
 * @param experience how much of this comes from clients of the therapist
 * @param order what the order goes by; never shown as fit
 * @param reasons for this therapist, the largest first; at least two where two terms speak for it
 * @param caution the term that speaks most against, where one does
 * @param unknown what the client asks about and the therapist has not said
 * @param waitingWeeks until the first session
 * @param fee what a session would cost this client; nothing where an insurer pays or it is not
 *     stated
 * @param kilometres to the nearest place of the therapist, where both are on the map
 * @param languages those the client wishes and the therapist speaks; all of the therapist's where
 *     the client wishes none
 * @param firstHour the first hour both have, in the client's zone
 */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored
public record Finalist(
    String id,
    long revision,
    int place,
    List<Prediction> factors,
    Chance joint,
    Factor weakest,
    boolean belowFloor,
    Experience experience,
    double order,
    List<Reason> reasons,
    Optional<Reason> caution,
    List<Unknown> unknown,
    double waitingWeeks,
    Optional<FeeAsked> fee,
    OptionalDouble kilometres,
    List<Language> languages,
    Optional<ZonedDateTime> firstHour) {

  public Finalist {
    factors = List.copyOf(factors);
    reasons = List.copyOf(reasons);
    unknown = List.copyOf(unknown);
    languages = List.copyOf(languages);
  }

  public Prediction factor(Factor factor) {
    return factors.get(factor.ordinal());
  }
}
