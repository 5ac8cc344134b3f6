package fiducia.matching;

import fiducia.engine.Engine;
import fiducia.engine.Question;
import fiducia.engine.Ranking;
import fiducia.store.Listing;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.table.Item;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks listings, which may be seconds old, so that everybody who is shown was read from the source
 * in this very request. Who has filled up, paused or been unlisted in between drops out, and
 * whoever moves up is read as well.
 */
final class FreshRanking {

  /** Those next in line are read along, so that one round is nearly always enough. */
  private static final int SPARE = 10;

  /** After this many rounds nobody unread is left among the first: so fast nothing changes. */
  private static final int ROUNDS = 20;

  private final Table table;

  FreshRanking(Table table) {
    this.table = table;
  }

  /**
   * A ranking and what it was made from.
   *
   * @param inputs of everybody eligible, the best first
   */
  record Ranked(Ranking ranking, List<Listing> inputs) {}

  Ranked rank(Question question, List<Listing> listings) {
    var current = new LinkedHashMap<String, Listing>();
    listings.forEach(listing -> current.put(listing.therapist(), listing));
    var read = new HashSet<String>();
    for (int round = 0; round < ROUNDS; round++) {
      var candidates = current.values().stream().map(Listing::candidate).toList();
      var order = Engine.eligible(question, candidates);
      var first =
          order.subList(0, Math.min(order.size(), question.show() + SPARE)).stream()
              .map(candidate -> candidate.id())
              .toList();
      var shown = first.subList(0, Math.min(first.size(), question.show()));
      if (read.containsAll(shown)) {
        var inputs = order.stream().map(candidate -> current.get(candidate.id())).toList();
        return new Ranked(Engine.rank(question, candidates), inputs);
      }
      var unread = first.stream().filter(id -> !read.contains(id)).toList();
      var fresh = read(unread);
      for (var id : unread) {
        if (fresh.containsKey(id)) {
          current.put(id, fresh.get(id));
        } else {
          current.remove(id);
        }
      }
      read.addAll(unread);
    }
    throw new IllegalStateException("the directory changes faster than it can be read");
  }

  /** Strongly consistent, by id; without those who are gone or have no name to be shown by. */
  private Map<String, Listing> read(List<String> ids) {
    var keys = new ArrayList<Key>();
    for (var id : ids) {
      keys.add(Keys.therapist(id));
      keys.add(Keys.places(id));
    }
    Map<Key, Item> items = new HashMap<>();
    table.getAll(keys).forEach(item -> items.put(item.key(), item));
    Map<String, Listing> listings = new HashMap<>();
    for (var id : ids) {
      var profile = items.get(Keys.therapist(id));
      var places = items.get(Keys.places(id));
      if (profile != null) {
        var free = places == null ? Places.NONE : Places.of(places);
        var listing = Listing.of(Therapists.stored(profile), free);
        if (listing.profile().name().isPresent()) {
          listings.put(id, listing);
        }
      }
    }
    return listings;
  }
}
