package fiducia.matching;

import fiducia.http.Problem;
import fiducia.security.Caller.Therapist;
import fiducia.store.Therapists;

/** Which therapist somebody is who has signed in: read anew on every call. */
final class Practice {

  private final Therapists therapists;

  Practice(Therapists therapists) {
    this.therapists = therapists;
  }

  /**
   * The therapist's id; for an account that belongs to nobody, or to somebody the clinic does not
   * stand by, nothing is here.
   */
  String of(Therapist caller) {
    return therapists
        .standing(caller.subject())
        .map(Therapists.Stored::id)
        .orElseThrow(Problem.NOT_FOUND::exception);
  }
}
