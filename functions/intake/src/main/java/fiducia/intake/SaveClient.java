package fiducia.intake;

import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.ClientProfileJson;
import fiducia.json.MergePatch;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Clients;

/**
 * Saves a client's profile as far as it is told; an unfinished profile is a draft, never an error.
 */
final class SaveClient {

  private final Clients clients;
  private final Secrets secrets;

  SaveClient(Clients clients, Secrets secrets) {
    this.clients = clients;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Client caller) {
    long expected = Preconditions.revision(request);
    var patch = request.object();
    var before = clients.find(caller.id()).orElseThrow(Problem.UNAUTHENTICATED::exception);
    Preconditions.same(expected, before.revision());
    var merged = MergePatch.apply(ClientProfileJson.write(before.profile()), patch);
    var fields = new Fields(merged, "", new Faults());
    var profile = ClientProfileJson.read(fields);
    fields.faults().refuse();
    if (!clients.save(before, profile, secrets.transactionToken()).written()) {
      throw Problem.CHANGED_MEANWHILE.exception();
    }
    long revision = before.revision() + 1;
    return Response.ok(ClientView.of(before.id(), profile, revision)).etag(revision);
  }
}
