package fiducia.intake;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Contacts;

/** A client takes the address back: no mail is sent any more, and check-ins stay on the site. */
final class RemoveContact {

  private final Contacts contacts;
  private final Secrets secrets;

  RemoveContact(Contacts contacts, Secrets secrets) {
    this.contacts = contacts;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Client caller) {
    Refusals.change(() -> contacts.remove(caller.id(), secrets.transactionToken()).written());
    return Response.noContent();
  }
}
