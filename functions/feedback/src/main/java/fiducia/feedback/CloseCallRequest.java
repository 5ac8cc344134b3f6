package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.platform.Platform;
import fiducia.security.Caller;
import fiducia.store.CallRequests;
import fiducia.store.CallRequests.CallRequest;
import java.time.temporal.ChronoUnit;

/** The clinic says that it has called. */
final class CloseCallRequest {

  private final CallRequests calls;
  private final Platform platform;

  CloseCallRequest(CallRequests calls, Platform platform) {
    this.calls = calls;
    this.platform = platform;
  }

  Response answer(Request request, Caller.Admin caller) {
    var id = request.path("callRequestId");
    request.saysNothing();
    var call = find(id);
    if (call.doneAt().isEmpty()) {
      var now = platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
      // Refused where a colleague was faster: then it is done as well.
      calls.done(call, now, platform.secrets().transactionToken());
      call = find(id);
    }
    return Response.ok(CallRequestJson.done(call));
  }

  private CallRequest find(String id) {
    return calls.find(id, platform.clock().instant()).orElseThrow(Problem.NOT_FOUND::exception);
  }
}
