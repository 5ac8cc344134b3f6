package fiducia.intake;

import fiducia.http.Fault;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.model.Coded;
import fiducia.security.Caller;
import fiducia.security.Cursors;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.store.Therapists.Status;

/**
 * Lists therapists by status for the clinic, page by page: who waits, who is verified, whose
 * licence has expired.
 */
final class ListTherapists {

  private final Therapists therapists;
  private final TherapistView view;
  private final Cursors cursors;

  ListTherapists(Therapists therapists, TherapistView view, Cursors cursors) {
    this.therapists = therapists;
    this.view = view;
    this.cursors = cursors;
  }

  Response answer(Request request, Caller.Admin caller) {
    var status =
        request
            .query("status")
            .flatMap(code -> Coded.of(Status.class, code))
            .filter(known -> known != Status.DRAFT)
            .orElseThrow(
                () ->
                    Problem.BAD_QUERY.with(
                        new Fault(
                            "query:status",
                            "unknown-code",
                            "Send one of: pending, verified, expired.")));
    int limit = request.limit();
    var list = "therapists/" + status.code() + "/" + caller.id();
    var page = therapists.page(status, limit, cursors.read(request.query("cursor"), list));
    var json = Json.object();
    var items = json.putArray("items");
    var today = view.today();
    var found =
        page.items().stream()
            .map(Therapists::stored)
            .filter(stored -> stored.status(today) == status)
            .toList();
    var places = therapists.placesOf(found.stream().map(Therapists.Stored::id).toList());
    found.forEach(
        stored -> items.add(view.json(stored, places.getOrDefault(stored.id(), Places.NONE))));
    page.last().ifPresent(last -> json.put("next", cursors.write(last, list)));
    return Response.ok(json);
  }
}
