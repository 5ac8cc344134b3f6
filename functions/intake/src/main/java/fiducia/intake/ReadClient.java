package fiducia.intake;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.Clients;

/** Tells clients what they have told so far. */
final class ReadClient {

  private final Clients clients;

  ReadClient(Clients clients) {
    this.clients = clients;
  }

  Response answer(Request request, Caller.Client caller) {
    var stored = clients.find(caller.id()).orElseThrow(Problem.UNAUTHENTICATED::exception);
    return Response.ok(ClientView.of(stored.id(), stored.profile(), stored.revision()))
        .etag(stored.revision());
  }
}
