package fiducia.matching;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Client;
import fiducia.store.Requests;
import java.time.Clock;

/** The client takes a request back. Nobody is asked why. */
final class WithdrawRequest {

  private final Requests requests;
  private final Clock clock;

  WithdrawRequest(Requests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    request.saysNothing();
    var withdrawn = Decisions.made(requests.withdraw(request.path("requestId"), caller.id()));
    return Response.ok(FirstTalkJson.forClient(withdrawn, clock.instant()));
  }
}
