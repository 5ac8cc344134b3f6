package fiducia.matching;

import fiducia.http.Problem;
import fiducia.security.Caller.Therapist;
import fiducia.store.Therapists;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which therapist somebody is who has signed in: read anew on every call. */
final class Practice {

  private final Therapists therapists;
  private final Clock clock;

  Practice(Therapists therapists, Clock clock) {
    this.therapists = therapists;
    this.clock = clock;
  }

  /**
   * The therapist's id; for an account that belongs to nobody, or to somebody the clinic does not
   * stand by, nothing is here.
   */
  String of(Therapist caller) {
    return therapists
        .standing(caller.subject(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .map(Therapists.Stored::id)
        .orElseThrow(Problem.NOT_FOUND::exception);
  }
}
