package fiducia.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.MergePatch;
import fiducia.json.TherapistProfileJson;
import fiducia.model.TherapistProfile;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Saved;
import fiducia.table.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves what a therapist offers; the first save makes the profile. */
final class SaveOwnTherapist {

  private final Therapists therapists;
  private final TherapistView view;
  private final Secrets secrets;

  SaveOwnTherapist(Therapists therapists, TherapistView view, Secrets secrets) {
    this.therapists = therapists;
    this.view = view;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Therapist caller) {
    var expected = request.ifMatch();
    var patch = request.object();
    var known = therapists.ofAccount(caller.subject());
    if (known.isEmpty()) {
      if (expected.isPresent()) {
        throw Problem.CHANGED_MEANWHILE.exception();
      }
      return view.answer(create(patch, caller));
    }
    var before = therapists.find(known.get()).orElseThrow(Problem.NOT_FOUND::exception);
    Preconditions.same(
        expected.orElseThrow(Problem.PRECONDITION_REQUIRED::exception), before.revision());
    var profile = profile(MergePatch.apply(TherapistProfileJson.write(before.profile()), patch));
    refuseTooLong(before.profile().acceptingUntil(), profile.acceptingUntil());
    Refusals.refuseUnlessSaved(therapists.save(before, profile, secrets.transactionToken()));
    return view.answer(before.id());
  }

  private String create(ObjectNode patch, Caller.Therapist caller) {
    var profile = profile(MergePatch.apply(Json.object(), patch));
    refuseTooLong(Optional.empty(), profile.acceptingUntil());
    var id = secrets.id("th_");
    var saved =
        therapists.create(
            id,
            profile,
            List.of(Keys.subject(caller.subject())),
            Map.of("account", caller.subject()),
            secrets.transactionToken());
    if (saved == Saved.TAKEN) {
      // The same therapist was faster in another window.
      throw Problem.CHANGED_MEANWHILE.exception();
    }
    Refusals.refuseUnlessSaved(saved);
    return id;
  }

  /** To be accepting is confirmed again and again, also by this way. */
  private void refuseTooLong(Optional<LocalDate> before, Optional<LocalDate> until) {
    var faults = new Faults();
    var last = view.today().plusDays(ConfirmAccepting.MOST_DAYS);
    if (!until.equals(before) && until.filter(day -> day.isAfter(last)).isPresent()) {
      faults.add("/acceptingUntil", "not-in-range", "Send a day within the next 90 days.");
    }
    faults.refuse();
  }

  private static TherapistProfile profile(ObjectNode json) {
    var fields = new Fields(json, "", new Faults());
    var profile = TherapistProfileJson.read(fields);
    fields.faults().refuse();
    return profile;
  }
}
