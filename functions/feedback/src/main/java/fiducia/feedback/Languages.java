package fiducia.feedback;

import fiducia.model.Language;
import fiducia.store.Contacts;
import fiducia.store.Contacts.Contact;

/** In which language people are spoken to: English or Spanish. */
final class Languages {

  static final Language ENGLISH = new Language("en");
  static final Language SPANISH = new Language("es");

  private Languages() {}

  static Language of(Contacts contacts, String client) {
    return contacts.find(client).flatMap(Contact::language).filter(SPANISH::equals).orElse(ENGLISH);
  }
}
