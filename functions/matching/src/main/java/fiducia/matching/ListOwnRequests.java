package fiducia.matching;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Client;
import fiducia.security.Cursors;
import fiducia.store.FirstTalk;
import fiducia.store.Requests;
import java.time.Clock;

/** A client's requests, newest first. */
final class ListOwnRequests {

  private final Requests requests;
  private final Cursors cursors;
  private final Clock clock;

  ListOwnRequests(Requests requests, Cursors cursors, Clock clock) {
    this.requests = requests;
    this.cursors = cursors;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    var list = "requests of " + caller.id();
    var from = cursors.read(request.query("cursor"), list);
    var page = requests.ofClient(caller.id(), request.limit(), from);
    var now = clock.instant();
    return Response.ok(
        Pages.write(
            page,
            item -> FirstTalkJson.forClient(FirstTalk.of(item), now),
            last -> cursors.write(last, list)));
  }
}
