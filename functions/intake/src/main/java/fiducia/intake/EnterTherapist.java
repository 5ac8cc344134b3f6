package fiducia.intake;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.TherapistProfileJson;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Therapists;
import java.util.List;
import java.util.Map;

/** The clinic enters a therapist; nobody is shown to clients before a licence has been verified. */
final class EnterTherapist {

  private final Therapists therapists;
  private final TherapistView view;
  private final Secrets secrets;

  EnterTherapist(Therapists therapists, TherapistView view, Secrets secrets) {
    this.therapists = therapists;
    this.view = view;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Admin caller) {
    var fields = request.fields();
    var profile = TherapistProfileJson.read(fields);
    fields.faults().refuse();
    var id = secrets.id("th_");
    Refusals.refuseUnlessSaved(
        therapists.create(id, profile, List.of(), Map.of(), secrets.transactionToken()));
    var entered = view.answer(id);
    return new Response(201, entered.headers(), entered.body()).location("/v1/therapists/" + id);
  }
}
