package fiducia.intake;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.Therapists;

/** Shows therapists their own profile. */
final class ReadOwnTherapist {

  private final Therapists therapists;
  private final TherapistView view;

  ReadOwnTherapist(Therapists therapists, TherapistView view) {
    this.therapists = therapists;
    this.view = view;
  }

  Response answer(Request request, Caller.Therapist caller) {
    return view.answer(
        therapists.ofAccount(caller.subject()).orElseThrow(Problem.NOT_FOUND::exception));
  }
}
