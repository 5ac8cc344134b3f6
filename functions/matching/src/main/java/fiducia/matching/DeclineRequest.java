package fiducia.matching;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.model.DeclineCode;
import fiducia.security.Caller.Therapist;
import fiducia.store.Requests;
import java.time.Clock;

/** A therapist declines, with a code of a closed list and no other word. */
final class DeclineRequest {

  private final Practice practice;
  private final Requests requests;
  private final Clock clock;

  DeclineRequest(Practice practice, Requests requests, Clock clock) {
    this.practice = practice;
    this.requests = requests;
    this.clock = clock;
  }

  Response answer(Request request, Therapist caller) {
    var body = request.fields();
    var code = body.code("code", DeclineCode.class);
    body.require("code");
    body.done();
    body.faults().refuse();
    var declined =
        Decisions.made(
            requests.decline(request.path("requestId"), practice.of(caller), code.orElseThrow()));
    return Response.ok(FirstTalkJson.forTherapist(declined, clock.instant()));
  }
}
