package fiducia.intake;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Saved;
import java.util.Optional;

/**
 * The clinic links a user-pool account: from then on whoever signs in with it is this therapist.
 */
final class LinkAccount {

  private final Therapists therapists;
  private final Secrets secrets;

  LinkAccount(Therapists therapists, Secrets secrets) {
    this.therapists = therapists;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Admin caller) {
    var fields = request.fields();
    var subject =
        fields.form(
            "subject",
            text -> text.matches("[A-Za-z0-9_.:-]{1,128}") ? Optional.of(text) : Optional.empty(),
            "Send the account's sub as the user pool tells it.");
    fields.require("subject");
    fields.done();
    fields.faults().refuse();
    var id = request.path("therapistId");
    Refusals.save(
        () -> {
          var before = therapists.find(id).orElseThrow(Problem.NOT_FOUND::exception);
          return before.account().equals(subject)
              ? Saved.SAVED
              : therapists.link(before, subject.orElseThrow(), secrets.transactionToken());
        });
    return Response.noContent();
  }
}
