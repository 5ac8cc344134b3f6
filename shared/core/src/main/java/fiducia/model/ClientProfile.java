package fiducia.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client has told so far. Everything may be missing: an unfinished profile is a draft, never
 * an error.
 *
 * @param reason what brings the client here, in own words
 * @param aim a specific goal or personal growth
 * @param concerns from the published list; empty where not told
 * @param goals in own words, the most important first
 * @param pastTherapy what helped and what did not
 * @param style the way of working hoped for
 * @param wishes what is wished of the therapist as a person
 * @param formats how the client would meet; empty means either
 * @param nearby how far the client would travel to meet in person
 * @param hours when the client could meet
 * @param payment how the client means to pay
 * @param ageGroup where the client belongs
 * @param jurisdiction where the client is during sessions; a therapist must be licensed there
 * @param excludedTherapists ids of therapists whom the client does not want to be offered
 */
public record ClientProfile(
    Optional<String> reason,
    Optional<Aim> aim,
    Set<Concern> concerns,
    List<String> goals,
    PastTherapy pastTherapy,
    StylePreference style,
    Wishes wishes,
    Set<Format> formats,
    Optional<Nearby> nearby,
    Optional<WeeklyHours> hours,
    Optional<Payment> payment,
    Optional<AgeGroup> ageGroup,
    Optional<Jurisdiction> jurisdiction,
    Set<String> excludedTherapists) {

  public ClientProfile {
    concerns = Set.copyOf(concerns);
    goals = List.copyOf(goals);
    formats = Set.copyOf(formats);
    excludedTherapists = Set.copyOf(excludedTherapists);
  }

  public static ClientProfile empty() {
    return new ClientProfile(
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        PastTherapy.notTold(),
        StylePreference.notStated(),
        Wishes.none(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }
}
