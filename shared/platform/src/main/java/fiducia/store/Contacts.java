package fiducia.store;

import fiducia.model.Language;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import java.util.Optional;

/** How to reach clients: kept apart from what they told, and read only where a mail is written. */
public final class Contacts {

  private static final String TYPE = "contact";
  private static final int VERSION = 1;

  private final Table table;

  /**
   * @param email address; never shown to anybody
   * @param name as the client wishes to be called; the therapist sees it once confirmed
   * @param language of mails
   */
  public record Contact(String email, Optional<String> name, Optional<Language> language) {

    @Override
    public String toString() {
      return "Contact";
    }
  }

  public Contacts(Table table) {
    this.table = table;
  }

  public Optional<Contact> find(String client) {
    return table.get(Keys.contact(client)).map(Contacts::contact);
  }

  /** Replaces what is there as it was read now; refused where somebody was faster. */
  public Write keep(String client, Contact contact) {
    var item =
        Item.of(Keys.contact(client), TYPE, VERSION)
            .with("client", client)
            .with("email", contact.email())
            .with("name", contact.name())
            .with("language", contact.language().map(Language::tag));
    return table
        .get(item.key())
        .map(before -> Write.replace(before, item))
        .orElseGet(() -> Write.create(item));
  }

  private static Contact contact(Item item) {
    return new Contact(
        item.text("email"), item.maybeText("name"), item.maybeText("language").map(Language::new));
  }
}
