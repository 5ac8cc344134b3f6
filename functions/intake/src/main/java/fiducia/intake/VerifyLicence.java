package fiducia.intake;

import fiducia.http.Fields;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.CommonJson;
import fiducia.model.Coded;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Stored;
import fiducia.store.Therapists.Verified;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/**
 * The clinic says what it found out about a licence at its board. A verified licence lets the
 * therapist be proposed where it is valid, until it expires.
 */
final class VerifyLicence {

  /** What the clinic found out. */
  enum Decision implements Coded {
    VERIFIED,
    REFUSED,
    REVOKED
  }

  private final Therapists therapists;
  private final TherapistView view;
  private final Secrets secrets;
  private final Clock clock;

  VerifyLicence(Therapists therapists, TherapistView view, Secrets secrets, Clock clock) {
    this.therapists = therapists;
    this.view = view;
    this.secrets = secrets;
    this.clock = clock;
  }

  Response answer(Request request, Caller.Admin caller) {
    var fields = request.fields();
    var named = fields.object("licence").flatMap(VerifyLicence::licence);
    var decision = fields.code("decision", Decision.class);
    var expires = fields.date("expires");
    fields.require("licence", "decision");
    fields.done();
    fields.faults().refuse();
    var id = request.path("therapistId");
    Refusals.save(
        () -> {
          var before = therapists.find(id).orElseThrow(Problem.NOT_FOUND::exception);
          var stated = stated(before, named.orElseThrow(), fields);
          var verified = new ArrayList<>(before.verified());
          verified.removeIf(entry -> Therapists.same(entry.licence(), stated));
          if (decision.orElseThrow() == Decision.VERIFIED) {
            verified.add(new Verified(valid(stated, expires, fields), clock.instant()));
          }
          return therapists.verify(before, verified, secrets.transactionToken());
        });
    return view.answer(id);
  }

  private static Optional<Licence> licence(Fields fields) {
    var jurisdiction = CommonJson.jurisdiction(fields, "jurisdiction");
    var kind = fields.code("kind", LicenceKind.class);
    var number = fields.text("number", Licence.LONGEST_NUMBER);
    fields.require("jurisdiction", "kind", "number");
    fields.done();
    return jurisdiction.isPresent() && kind.isPresent() && number.isPresent()
        ? Optional.of(new Licence(jurisdiction.get(), kind.get(), number.get(), Optional.empty()))
        : Optional.empty();
  }

  private static Licence stated(Stored before, Licence named, Fields fields) {
    var stated =
        before.profile().licences().stream()
            .filter(licence -> Therapists.same(licence, named))
            .findFirst();
    if (stated.isEmpty()) {
      fields.fault("licence", "not-stated", "Send a licence of the therapist's profile.");
      fields.faults().refuse();
    }
    return stated.orElseThrow();
  }

  /** The board's date counts; the profile's own where the clinic names none. */
  private Licence valid(Licence stated, Optional<LocalDate> expires, Fields fields) {
    var until = expires.or(stated::expires);
    if (until.isEmpty()) {
      fields.fault("expires", "missing", "Send the last day on which the licence is valid.");
    } else if (until.get().isBefore(view.today())) {
      fields.fault("expires", "expired", "Only a licence that is still valid can be verified.");
    }
    fields.faults().refuse();
    return new Licence(stated.jurisdiction(), stated.kind(), stated.number(), until);
  }
}
