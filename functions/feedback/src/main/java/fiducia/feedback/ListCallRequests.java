package fiducia.feedback;

import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.security.Cursors;
import fiducia.store.CallRequests;
import fiducia.store.CallRequests.CallRequest;
import fiducia.store.Contacts;
import java.util.Optional;

/** Who waits for the clinic's call, the longest waiting first. */
final class ListCallRequests {

  private final CallRequests calls;
  private final Contacts contacts;
  private final Cursors cursors;

  ListCallRequests(CallRequests calls, Contacts contacts, Cursors cursors) {
    this.calls = calls;
    this.contacts = contacts;
    this.cursors = cursors;
  }

  Response answer(Request request, Caller.Admin caller) {
    var list = "calls for " + caller.id();
    var page = calls.open(request.limit(), cursors.read(request.query("cursor"), list));
    var open = page.items().stream().map(CallRequests::of).toList();
    var known = contacts.of(open.stream().map(CallRequest::client).toList());
    var json = Json.object();
    var items = json.putArray("items");
    open.forEach(
        call ->
            items.add(CallRequestJson.open(call, Optional.ofNullable(known.get(call.client())))));
    page.last().ifPresent(last -> json.put("next", cursors.write(last, list)));
    return Response.ok(json);
  }
}
