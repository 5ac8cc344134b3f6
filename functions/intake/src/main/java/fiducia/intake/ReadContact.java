package fiducia.intake;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.ContactJson;
import fiducia.security.Caller;
import fiducia.store.Contacts;

/** Shows clients how they can be reached. */
final class ReadContact {

  private final Contacts contacts;

  ReadContact(Contacts contacts) {
    this.contacts = contacts;
  }

  Response answer(Request request, Caller.Client caller) {
    var contact = contacts.find(caller.id()).orElseThrow(Problem.NOT_FOUND::exception);
    return Response.ok(ContactJson.write(contact));
  }
}
