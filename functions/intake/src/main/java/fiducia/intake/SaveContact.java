package fiducia.intake;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.ContactJson;
import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.store.Contacts;
import fiducia.table.Table.Outcome;

/** A client says how to be reached, or corrects it: mails to come go there. */
final class SaveContact {

  private final Contacts contacts;
  private final Secrets secrets;

  SaveContact(Contacts contacts, Secrets secrets) {
    this.contacts = contacts;
    this.secrets = secrets;
  }

  Response answer(Request request, Caller.Client caller) {
    var fields = request.fields();
    var read = ContactJson.read(fields);
    fields.faults().refuse();
    var contact = read.orElseThrow();
    Refusals.change(
        () -> {
          var saved = contacts.save(caller.id(), contact, secrets.transactionToken());
          if (saved instanceof Outcome.Refused refused && refused.because(Contacts.NOTHING_TOLD)) {
            throw Refusals.NOTHING_TOLD.exception();
          }
          return saved.written();
        });
    return Response.ok(ContactJson.write(contact));
  }
}
