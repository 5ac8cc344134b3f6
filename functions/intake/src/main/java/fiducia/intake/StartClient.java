package fiducia.intake;

import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.ClientProfileJson;
import fiducia.json.CrisisHelpJson;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Clients;

/** Starts a client without account: an id, and a key that is shown once and stored hashed. */
final class StartClient {

  private final Clients clients;
  private final Secrets secrets;

  StartClient(Clients clients, Secrets secrets) {
    this.clients = clients;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Anyone caller) {
    var fields = request.fieldsOrEmpty();
    var profile = ClientProfileJson.read(fields);
    fields.faults().refuse();
    var id = secrets.id("cl_");
    var key = secrets.clientKey();
    clients.create(id, Secrets.hash(key), profile, secrets.transactionToken());
    var json = Json.object().put("id", id).put("key", key).put("profileRevision", 1);
    CrisisHelpJson.hinted(profile).ifPresent(help -> json.set("crisisHelp", help));
    return Response.created(json).location("/v1/clients/me");
  }
}
