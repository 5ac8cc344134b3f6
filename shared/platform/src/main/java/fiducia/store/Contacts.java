package fiducia.store;

import fiducia.model.Language;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Outcome;
import fiducia.table.Write;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How to reach clients: kept apart from what they told, and read only where a mail is written,
 * where a name may be seen, and where the clinic is asked to call.
 */
public final class Contacts {

  private static final String TYPE = "contact";
  private static final int VERSION = 1;

  private final Table table;

  /**
   * @param email address; shown to the clinic while the client asks it to call, else to nobody
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

  /** Of several clients at once, by their ids; who has none is left out. */
  public Map<String, Contact> of(Collection<String> clients) {
    return table.getAll(clients.stream().distinct().map(Keys::contact).toList()).stream()
        .collect(Collectors.toMap(item -> item.text("client"), Contacts::contact));
  }

  /**
   * Replaces whatever is there.
   *
   * @return refused where somebody was faster, or ({@link #NOTHING_TOLD}) where the client is a
   *     draft that ends by itself: an address would outlive it
   */
  public Outcome save(String client, Contact contact, String token) {
    var told = Write.check(Keys.client(client)).ifExists().ifLacks("expiresAt");
    return table.transact(token, List.of(told, keep(client, contact)));
  }

  /** Which of the writes of {@link #save} is refused where the client has told nothing. */
  public static final int NOTHING_TOLD = 0;

  /** Removes what is there, if anything is; refused where somebody was faster. */
  public Outcome remove(String client, String token) {
    return table
        .get(Keys.contact(client))
        .map(item -> table.write(token, Write.delete(item.key()).ifRevision(item.revision())))
        .orElseGet(Outcome.Written::new);
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
