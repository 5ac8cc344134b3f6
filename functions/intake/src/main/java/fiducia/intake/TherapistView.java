package fiducia.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Problem;
import fiducia.http.Response;
import fiducia.json.TherapistProfileJson;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.store.Therapists.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A therapist as the therapist and the clinic see it. */
final class TherapistView {

  private final Therapists therapists;
  private final Clock clock;

  TherapistView(Therapists therapists, Clock clock) {
    this.therapists = therapists;
    this.clock = clock;
  }

  /** As it stands now, with its ETag. */
  Response answer(String id) {
    var read = therapists.together(id).orElseThrow(Problem.NOT_FOUND::exception);
    return Response.ok(json(read.getKey(), read.getValue())).etag(read.getKey().revision());
  }

  ObjectNode json(Stored stored, Places places) {
    var json = TherapistProfileJson.write(stored.profile());
    json.put("id", stored.id()).put("revision", stored.revision());
    json.put("status", stored.status(today()).code());
    var verified = json.putArray("verified");
    stored
        .verified()
        .forEach(
            entry ->
                verified.add(
                    TherapistProfileJson.licence(entry.licence())
                        .put("verifiedAt", entry.at().toString())));
    json.put("places", stored.profile().places());
    json.put("taken", places.accepted());
    json.put("held", places.occupied() - places.accepted());
    return json;
  }

  /** In UTC: in the Americas a licence ends some hours early, and never late. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
