package fiducia.matching;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Client;
import fiducia.security.Cursors;
import fiducia.store.Matches;
import fiducia.table.Item;

/** A client's matches, newest first. */
final class ListMatches {

  private final Matches matches;
  private final Cursors cursors;

  ListMatches(Matches matches, Cursors cursors) {
    this.matches = matches;
    this.cursors = cursors;
  }

  Response answer(Request request, Client caller) {
    var list = "matches of " + caller.id();
    var from = cursors.read(request.query("cursor"), list);
    var page = matches.ofClient(caller.id(), request.limit(), from);
    return Response.ok(Pages.write(page, ListMatches::summary, last -> cursors.write(last, list)));
  }

  private static JsonNode summary(Item match) {
    return Json.object()
        .put("id", match.text("match"))
        .put("createdAt", match.instant("createdAt").toString())
        .put("shown", match.number("shownCount"));
  }
}
