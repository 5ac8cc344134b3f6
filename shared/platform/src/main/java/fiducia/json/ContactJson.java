package fiducia.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.model.Language;
import fiducia.store.Contacts.Contact;
import java.util.Optional;
import java.util.regex.Pattern;

/** A contact as its client sends and sees it. */
public final class ContactJson {

  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_NAME = 100;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\\\\\p{Cntrl}]+");

  private ContactJson() {}

  /** Nothing where there is a fault. */
  public static Optional<Contact> read(Fields fields) {
    var email =
        fields.form(
            "email",
            text ->
                text.length() <= LONGEST_ADDRESS && EMAIL.matcher(text).matches()
                    ? Optional.of(text)
                    : Optional.empty(),
            "Send an e-mail address.");
    var name = fields.text("name", LONGEST_NAME);
    var language =
        fields.form(
            "language",
            tag -> Language.isTag(tag) ? Optional.of(new Language(tag)) : Optional.empty(),
            "Send a language tag such as en or es.");
    fields.require("email");
    fields.done();
    return email.map(address -> new Contact(address, name, language));
  }

  public static ObjectNode write(Contact contact) {
    return add(Json.object(), contact);
  }

  /** Adds the members of a contact to what belongs to it. */
  public static ObjectNode add(ObjectNode json, Contact contact) {
    contact.name().ifPresent(name -> json.put("name", name));
    json.put("email", contact.email());
    contact.language().ifPresent(language -> json.put("language", language.tag()));
    return json;
  }
}
