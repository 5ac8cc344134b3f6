package fiducia.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a therapist offers, as far as it is stated. An import fills only what its file says.
 *
 * <p>Whoever takes in a profile holds it to the bounds here: a stored one beyond them is not read.
 *
 * @param name as clients see it, at most {@value #LONGEST_NAME} characters
 * @param npi US National Provider Identifier
 * @param licences per jurisdiction and kind
 * @param languages in which the therapist works
 * @param concerns per concern how much the therapist likes to work with it: 0 not at all to 3 very
 *     much; a concern that is absent is not stated
 * @param style own way of working
 * @param about what the therapist tells of the own person
 * @param formats how the therapist meets clients
 * @param locations where sessions are held in person
 * @param hours when a session could be held
 * @param fee what a session costs
 * @param insurers codes of insurers that pay for it
 * @param ageGroups whom the therapist works with
 * @param places in the caseload altogether, 0 to {@value #MOST_PLACES}
 * @param acceptingUntil last day on which the therapist has confirmed to accept clients; must be
 *     confirmed again
 * @param limits work the therapist leaves to colleagues
 * @param text own words for clients, at most {@value #LONGEST_TEXT} characters
 */
public record TherapistProfile(
    Optional<String> name,
    Optional<Npi> npi,
    List<Licence> licences,
    Set<Language> languages,
    Map<Concern, Integer> concerns,
    Style style,
    About about,
    Set<Format> formats,
    List<Place> locations,
    Optional<WeeklyHours> hours,
    Optional<Fee> fee,
    Set<String> insurers,
    Set<AgeGroup> ageGroups,
    int places,
    Optional<LocalDate> acceptingUntil,
    Set<Limit> limits,
    Optional<String> text) {

  public static final int LONGEST_NAME = 120;
  public static final int LONGEST_TEXT = 2000;
  public static final int MOST_LICENCES = 60;
  public static final int MOST_LOCATIONS = 10;
  public static final int MOST_INSURERS = 100;
  public static final int MOST_PLACES = 500;

  public TherapistProfile {
    licences = List.copyOf(licences);
    languages = Set.copyOf(languages);
    concerns = Map.copyOf(concerns);
    formats = Set.copyOf(formats);
    locations = List.copyOf(locations);
    insurers = Set.copyOf(insurers);
    ageGroups = Set.copyOf(ageGroups);
    limits = Set.copyOf(limits);
  }

  public static TherapistProfile empty() {
    return new TherapistProfile(
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        Map.of(),
        Style.notStated(),
        About.notStated(),
        Set.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        0,
        Optional.empty(),
        Set.of(),
        Optional.empty());
  }

  /** The same profile without number and own words, under another name and at other places. */
  public TherapistProfile withoutWords(Optional<String> otherName, List<Place> otherLocations) {
    return new TherapistProfile(
        otherName,
        Optional.empty(),
        licences,
        languages,
        concerns,
        style,
        about,
        formats,
        otherLocations,
        hours,
        fee,
        insurers,
        ageGroups,
        places,
        acceptingUntil,
        limits,
        Optional.empty());
  }

  /** The same profile, confirmed to be accepting clients until another day. */
  public TherapistProfile acceptingUntil(LocalDate day) {
    return new TherapistProfile(
        name,
        npi,
        licences,
        languages,
        concerns,
        style,
        about,
        formats,
        locations,
        hours,
        fee,
        insurers,
        ageGroups,
        places,
        Optional.of(day),
        limits,
        text);
  }
}
