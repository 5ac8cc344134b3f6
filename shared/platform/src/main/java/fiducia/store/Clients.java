package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.ClientProfileJson;
import fiducia.model.ClientProfile;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Outcome;
import fiducia.table.Write;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Clients' profiles and keys in the table. */
public final class Clients {

  /** A draft that nobody ever fills ends by itself. */
  private static final Duration UNUSED_DRAFT = Duration.ofDays(30);

  private static final String TYPE = "client";
  private static final int VERSION = 1;

  private final Table table;
  private final Clock clock;

  /**
   * A client as stored.
   *
   * @param id of the client
   * @param profile what is told so far
   * @param revision rises by one with each change
   */
  public record Stored(String id, ClientProfile profile, long revision, Item item) {

    /** Since when the client has been looking. */
    public Instant createdAt() {
      return item.instant("createdAt");
    }
  }

  public Clients(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Keeps a new client.
   *
   * @param keyHash hash of the key that was made for it
   * @param token of the transaction
   */
  public void create(String id, String keyHash, ClientProfile profile, String token) {
    var ends = clock.instant().plus(UNUSED_DRAFT);
    var item =
        Item.of(Keys.client(id), TYPE, VERSION)
            .with("client", id)
            .with("keyHash", keyHash)
            .with("profile", ClientProfileJson.write(profile))
            .with("createdAt", clock.instant());
    var key = Item.of(Keys.clientKey(keyHash), "client-key", 1).with("client", id);
    boolean draft = profile.equals(ClientProfile.empty());
    table.transact(
        token,
        List.of(
            Write.create(draft ? item.expiring(ends) : item),
            Write.create(draft ? key.expiring(ends) : key)));
  }

  public Optional<Stored> find(String id) {
    return table
        .get(Keys.client(id))
        .filter(item -> !item.expired(clock.instant()))
        .map(item -> new Stored(id, profile(item), item.revision(), item));
  }

  /**
   * Replaces a profile that was read before.
   *
   * @return refused where somebody was faster
   */
  public Outcome save(Stored before, ClientProfile profile, String token) {
    var changed =
        before.item().with("profile", ClientProfileJson.write(profile)).without("expiresAt");
    var save = Write.replace(before.item(), changed);
    if (!before.item().has("expiresAt")) {
      return table.write(token, save);
    }
    // The first change: from now on neither the draft nor its key ends by itself.
    var key = Write.update(Keys.clientKey(before.item().text("keyHash"))).remove("expiresAt");
    return table.transact(token, List.of(save, key));
  }

  /**
   * Keeps a therapist from being proposed again; refused where the profile has changed since. A
   * list that is full lets go of another.
   */
  public static Write excluding(Stored client, String therapist) {
    var profile = (ObjectNode) client.item().json("profile");
    var excluded = new TreeSet<>(client.profile().excludedTherapists());
    excluded.remove(therapist);
    while (excluded.size() >= ClientProfileJson.MOST_EXCLUDED) {
      excluded.pollFirst();
    }
    excluded.add(therapist);
    profile.set("excludedTherapists", Json.array(excluded));
    return Write.replace(client.item(), client.item().with("profile", profile));
  }

  private static ClientProfile profile(Item item) {
    // Written by us, perhaps long ago: what has become unfit since reads as not told.
    return ClientProfileJson.read(new Fields((ObjectNode) item.json("profile"), "", new Faults()));
  }
}
