package fiducia.matching;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Therapist;
import fiducia.store.Requests;
import java.time.Clock;

/** A therapist accepts a request while its hold lasts and the caseload has room. */
final class AcceptRequest {

  private final Practice practice;
  private final Requests requests;
  private final Clock clock;

  AcceptRequest(Practice practice, Requests requests, Clock clock) {
    this.practice = practice;
    this.requests = requests;
    this.clock = clock;
  }

  Response answer(Request request, Therapist caller) {
    request.saysNothing();
    var accepted = Decisions.made(requests.accept(request.path("requestId"), practice.of(caller)));
    return Response.ok(FirstTalkJson.forTherapist(accepted, clock.instant()));
  }
}
