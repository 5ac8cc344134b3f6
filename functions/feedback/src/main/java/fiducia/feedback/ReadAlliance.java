package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.Contacts;

/** How trust, rapport and collaboration stand, for the client alone. */
final class ReadAlliance {

  private final OwnRelationships own;
  private final Contacts contacts;

  ReadAlliance(OwnRelationships own, Contacts contacts) {
    this.own = own;
    this.contacts = contacts;
  }

  Response answer(Request request, Caller.Client client) {
    return Response.ok(
        AllianceJson.own(own.course(request, client), Languages.of(contacts, client.id())));
  }
}
