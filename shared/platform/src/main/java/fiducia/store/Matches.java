package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.LearnedState;
import fiducia.engine.Model;
import fiducia.engine.Question;
import fiducia.engine.Seeker;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.ClientProfileJson;
import fiducia.model.ClientProfile;
import fiducia.security.Secrets;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Page;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Matches in the table: exactly what was shown, and beside it what it was ranked from, so that
 * whoever doubts a match can have it ranked again.
 */
public final class Matches {

  private static final String TYPE = "match";
  private static final int VERSION = 2;

  /** Bytes of one part, well below the 400 KB of an item. */
  private static final int PART = 300_000;

  private final Table table;
  private final Secrets secrets;

  /**
   * A match as stored.
   *
   * @param client whose it is
   * @param createdAt also the instant as of which it was ranked
   * @param clientRevision of the profile that was matched
   * @param profile as it was then
   * @param model name of the model
   * @param learned version of the learned state
   * @param seed of the lots
   * @param show how many were asked for
   * @param waitingSince since when the client has been looking; absent in matches of version 1
   * @param prices λ of the therapists that were ranked, by id
   * @param therapists who were shown
   * @param shown the JSON that was shown, byte for byte
   * @param inputs how many therapists' inputs are kept
   */
  public record Stored(
      String id,
      String client,
      Instant createdAt,
      long clientRevision,
      ClientProfile profile,
      String model,
      String learned,
      long seed,
      int show,
      Optional<Instant> waitingSince,
      Map<String, Double> prices,
      Set<String> therapists,
      String shown,
      int inputs) {

    public Stored {
      prices = Map.copyOf(prices);
      therapists = Set.copyOf(therapists);
    }

    /** The question as it was asked; nothing where this build has not got its model. */
    public Optional<Question> question() {
      return Model.named(model)
          .filter(any -> learned.equals(LearnedState.neutral().version()))
          .flatMap(
              numbers ->
                  switch (Seeker.of(profile, waitingSince)) {
                    case Seeker.Readiness.Ready(var seeker) ->
                        Optional.of(
                            new Question(seeker, createdAt, seed, numbers, priced(prices), show));
                    case Seeker.Readiness.NotYet(var missing) -> Optional.empty();
                  });
    }
  }

  /** Nothing learned but prices. */
  public static LearnedState priced(Map<String, Double> prices) {
    var neutral = LearnedState.neutral();
    return new LearnedState(
        neutral.version(), neutral.weights(), neutral.posteriors(), prices, neutral.acceptances());
  }

  public Matches(Table table, Secrets secrets) {
    this.table = table;
    this.secrets = secrets;
  }

  /**
   * Keeps a match.
   *
   * @param inputs everybody who was read to be ranked
   */
  public void keep(Stored match, List<Listing> inputs) {
    var list = Json.array();
    inputs.forEach(listing -> list.add(listing.json()));
    var bytes = Gzip.pack(Json.text(list));
    int parts = Math.ceilDiv(bytes.length, PART);
    var prices = Json.object();
    new TreeMap<>(match.prices()).forEach(prices::put);
    var writes = new ArrayList<Write>();
    writes.add(
        Write.create(
            Item.of(Keys.match(match.client(), match.id()), TYPE, VERSION)
                .with("match", match.id())
                .with("client", match.client())
                .with("createdAt", match.createdAt())
                .with("clientRevision", match.clientRevision())
                .with("profile", Gzip.pack(Json.text(ClientProfileJson.write(match.profile()))))
                .with("model", match.model())
                .with("learned", match.learned())
                .with("seed", match.seed())
                .with("show", match.show())
                .with("waitingSince", match.waitingSince().map(Keys::at))
                .with("prices", prices)
                .with("therapists", match.therapists())
                .with("shownCount", match.therapists().size())
                .with("shown", Gzip.pack(match.shown()))
                .with("inputs", match.inputs())
                .with("parts", parts)));
    for (int part = 0; part < parts; part++) {
      var slice = Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART));
      writes.add(
          Write.create(
              Item.of(Keys.matchInput(match.client(), match.id(), part), "match-input", 1)
                  .with("match", match.id())
                  .with("client", match.client())
                  .with("part", part)
                  .with("bytes", slice)));
    }
    if (!table.transact(secrets.transactionToken(), writes).written()) {
      throw new IllegalStateException("an id of a match came twice");
    }
  }

  /** Only to the client whose it is: the key is made of both ids. */
  public Optional<Stored> find(String client, String id) {
    return table.get(Keys.match(client, id)).map(Matches::stored);
  }

  /** A client's matches, newest first; {@code from} is where the page before ended. */
  public Page ofClient(String client, int limit, Optional<Map<String, AttributeValue>> from) {
    return table.page(Query.table(Keys.client(client).pk(), "MATCH#").newestFirst(), limit, from);
  }

  /** What a match was ranked from, in the order kept. */
  public List<Listing> inputs(Stored match) {
    var head = table.get(Keys.match(match.client(), match.id())).orElseThrow();
    var keys =
        IntStream.range(0, (int) head.number("parts"))
            .mapToObj(part -> Keys.matchInput(match.client(), match.id(), part))
            .toList();
    var bytes = new ByteArrayOutputStream();
    table.getAll(keys).stream()
        .sorted((one, other) -> Long.compare(one.number("part"), other.number("part")))
        .forEach(part -> bytes.writeBytes(part.bytes("bytes")));
    var listings = new ArrayList<Listing>();
    Json.read(Gzip.unpack(bytes.toByteArray()))
        .forEach(listing -> listings.add(Listing.of((ObjectNode) listing)));
    return listings;
  }

  private static Map<String, Double> prices(Item item) {
    Map<String, Double> prices = new HashMap<>();
    if (item.has("prices")) {
      item.json("prices")
          .properties()
          .forEach(price -> prices.put(price.getKey(), price.getValue().doubleValue()));
    }
    return prices;
  }

  /** Reads an item of any version. */
  static Stored stored(Item item) {
    var profile = (ObjectNode) Json.read(Gzip.unpack(item.bytes("profile")));
    return new Stored(
        item.text("match"),
        item.text("client"),
        item.instant("createdAt"),
        item.number("clientRevision"),
        ClientProfileJson.read(new Fields(profile, "", new Faults())),
        item.text("model"),
        item.text("learned"),
        item.number("seed"),
        (int) item.number("show"),
        item.maybeInstant("waitingSince"),
        prices(item),
        item.texts("therapists"),
        Gzip.unpack(item.bytes("shown")),
        (int) item.number("inputs"));
  }
}
