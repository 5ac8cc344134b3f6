package fiducia.engine;

import fiducia.model.AgeGroup;
import fiducia.model.ClientProfile;
import fiducia.model.Format;
import fiducia.model.Jurisdiction;
import fiducia.model.Nearby;
import fiducia.model.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client who has told enough to be matched. Who it is plays no part, so there is no id here.
 *
 * @param profile everything told
 * @param jurisdiction where the client is during sessions
 * @param ageGroup where the client belongs
 * @param waitingSince since when the client has been looking without a first talk
 */
public record Seeker(
    ClientProfile profile,
    Jurisdiction jurisdiction,
    AgeGroup ageGroup,
    Optional<Instant> waitingSince) {

  /** Whether a match is possible yet. */
  public sealed interface Readiness {

    record Ready(Seeker seeker) implements Readiness {}

    /**
     * Something has to be told first.
     *
     * @param missing in the order of the list, never empty
     */
    record NotYet(List<Needed> missing) implements Readiness {}
  }

  public static Readiness of(ClientProfile profile) {
    return of(profile, Optional.empty());
  }

  public static Readiness of(ClientProfile profile, Optional<Instant> waitingSince) {
    if (profile.jurisdiction().isPresent() && profile.ageGroup().isPresent()) {
      return new Readiness.Ready(
          new Seeker(
              profile, profile.jurisdiction().get(), profile.ageGroup().get(), waitingSince));
    }
    var missing = new ArrayList<Needed>();
    if (profile.jurisdiction().isEmpty()) {
      missing.add(Needed.JURISDICTION);
    }
    if (profile.ageGroup().isEmpty()) {
      missing.add(Needed.AGE_GROUP);
    }
    return new Readiness.NotYet(List.copyOf(missing));
  }

  /** What is not told, in the order of the list. */
  public List<Untold> untold() {
    var untold = new ArrayList<Untold>();
    if (profile.concerns().isEmpty()) {
      untold.add(Untold.CONCERNS);
    }
    if (profile.style().tastes().isEmpty()) {
      untold.add(Untold.STYLE);
    }
    if (profile.formats().isEmpty()) {
      untold.add(Untold.FORMATS);
    }
    if (!profile.formats().equals(Set.of(Format.ONLINE)) && whereFrom().isEmpty()) {
      untold.add(Untold.NEARBY);
    }
    if (hours().isEmpty()) {
      untold.add(Untold.HOURS);
    }
    if (profile.payment().isEmpty()) {
      untold.add(Untold.PAYMENT);
    }
    return List.copyOf(untold);
  }

  /** The client's day at an instant: in the zone of the told hours, otherwise in UTC. */
  LocalDate day(Instant asOf) {
    return asOf.atZone(profile.hours().<ZoneId>map(WeeklyHours::zone).orElse(ZoneOffset.UTC))
        .toLocalDate();
  }

  /** How far the client would travel, where the place is on the map. */
  Optional<Nearby> whereFrom() {
    return profile.nearby().filter(nearby -> nearby.from().point().isPresent());
  }

  /** The told hours; a week without any is as good as not told. */
  Optional<WeeklyHours> hours() {
    return profile.hours().filter(hours -> !hours.slots().isEmpty());
  }
}
