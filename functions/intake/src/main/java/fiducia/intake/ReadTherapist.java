package fiducia.intake;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;

/** Shows the clinic one therapist: profile, verification, places. */
final class ReadTherapist {

  private final TherapistView view;

  ReadTherapist(TherapistView view) {
    this.view = view;
  }

  Response answer(Request request, Caller.Admin caller) {
    return view.answer(request.path("therapistId"));
  }
}
