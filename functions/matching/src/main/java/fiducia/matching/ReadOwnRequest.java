package fiducia.matching;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Client;
import fiducia.store.Requests;
import java.time.Clock;

/** One request, for the client who made it. */
final class ReadOwnRequest {

  private final Requests requests;
  private final Clock clock;

  ReadOwnRequest(Requests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    return requests
        .find(request.path("requestId"))
        .filter(one -> one.client().equals(caller.id()))
        .map(one -> Response.ok(FirstTalkJson.forClient(one, clock.instant())))
        .orElseThrow(Problem.NOT_FOUND::exception);
  }
}
