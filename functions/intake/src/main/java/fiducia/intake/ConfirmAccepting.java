package fiducia.intake;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Therapists;

/**
 * A therapist confirms again to be accepting clients, for 90 days at the most: directories that
 * never ask again list many who have no place (18 % of listed providers could give an appointment;
 * US Senate Committee on Finance, 2023).
 */
final class ConfirmAccepting {

  static final int MOST_DAYS = 90;

  private final Therapists therapists;
  private final TherapistView view;
  private final Secrets secrets;

  ConfirmAccepting(Therapists therapists, TherapistView view, Secrets secrets) {
    this.therapists = therapists;
    this.view = view;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Therapist caller) {
    var fields = request.fields();
    var until = fields.date("until");
    fields.require("until");
    fields.done();
    var today = view.today();
    if (until.isPresent()
        && (until.get().isBefore(today.minusDays(1))
            || until.get().isAfter(today.plusDays(MOST_DAYS)))) {
      fields.fault("until", "not-in-range", "Send a day from today to 90 days ahead.");
    }
    fields.faults().refuse();
    var id = therapists.ofAccount(caller.subject()).orElseThrow(Problem.NOT_FOUND::exception);
    Refusals.save(
        () -> {
          var before = therapists.find(id).orElseThrow(Problem.NOT_FOUND::exception);
          var profile = before.profile().acceptingUntil(until.orElseThrow());
          return therapists.save(before, profile, secrets.transactionToken());
        });
    return view.answer(id);
  }
}
