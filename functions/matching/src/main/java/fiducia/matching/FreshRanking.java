package fiducia.matching;

import fiducia.engine.Constraint;
import fiducia.engine.Engine;
import fiducia.engine.Exclusion;
import fiducia.engine.Finalist;
import fiducia.engine.Question;
import fiducia.engine.Ranking;
import fiducia.engine.Relaxation;
import fiducia.engine.Shortlist;
import fiducia.store.Directory;
import fiducia.store.Listing;
import fiducia.store.Matches;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.table.Item;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ranks whom the directory finds, which may be seconds old, so that everybody who is shown was read
 * from the source in this very request. Who has filled up, paused or been unlisted in between drops
 * out, and whoever moves up is read as well.
 */
final class FreshRanking {

  /**
   * Those next in line are read along, so that one round is nearly always enough. Each costs two
   * read units.
   */
  private static final int SPARE = 3;

  /** Beyond this many, the directory is out of step; who is found among them is shown. */
  private static final int MOST_READ = 400;

  private final Table table;

  FreshRanking(Table table) {
    this.table = table;
  }

  /**
   * A ranking and what it was made from.
   *
   * @param inputs of everybody who was read, in the order of the directory
   * @param prices λ of these, by id
   */
  record Ranked(Ranking ranking, List<Listing> inputs, Map<String, Double> prices) {}

  Ranked rank(Question question, Directory.View view) {
    Map<String, Optional<Listing>> read = new HashMap<>();
    for (int most = question.show() + SPARE; ; most *= 2) {
      var found = view.shortlist(question, most);
      var first = found.shortlist().first();
      read(first.stream().map(Shortlist.Entry::id).filter(id -> !read.containsKey(id)).toList())
          .forEach(read::put);
      var round = new Round(question, found, read);
      if (round.isEnough(most) || most >= MOST_READ) {
        return new Ranked(round.ranking(), round.inputs, round.prices);
      }
    }
  }

  /** What the directory found, as it is in truth. */
  private static final class Round {

    private final Question question;
    private final Shortlist shortlist;
    private final List<Listing> inputs = new ArrayList<>();
    private final Map<String, Double> prices = new TreeMap<>();
    private final Ranking among;
    private int changed;

    Round(Question question, Directory.Found found, Map<String, Optional<Listing>> read) {
      this.question = question;
      this.shortlist = found.shortlist();
      for (var entry : shortlist.first()) {
        var listing = read.get(entry.id());
        listing.ifPresent(inputs::add);
        prices.put(entry.id(), entry.price());
        var known = Optional.ofNullable(found.revisions().get(entry.id()));
        changed += listing.map(Listing::sourceRevision).equals(known) ? 0 : 1;
      }
      this.among =
          Engine.rank(
              question.with(Matches.priced(prices)),
              inputs.stream().map(Listing::candidate).toList());
    }

    /** Whether nobody who was not read could belong to those who are shown. */
    boolean isEnough(int most) {
      if (changed == 0 || shortlist.first().size() < most) {
        return true;
      }
      var shown = among.finalists();
      return shown.size() == question.show()
          && shown.stream().noneMatch(Finalist::belowFloor)
          && shown.getLast().order() >= shortlist.first().getLast().order();
    }

    /**
     * Counts are those of the directory over all, with the difference that the reading of some has
     * made: these were all eligible as far as the directory knew.
     */
    Ranking ranking() {
      int gone = shortlist.first().size() - inputs.size();
      int notEligible = shortlist.first().size() - among.eligible();
      int aboveFloor = shortlist.eligible() - shortlist.heldBack();
      int heldBackOfThese = Math.max(0, shortlist.first().size() - aboveFloor);
      return new Ranking(
          among.model(),
          among.learned(),
          among.asOf(),
          among.seed(),
          shortlist.considered() - gone,
          shortlist.eligible() - notEligible,
          shortlist.heldBack() - heldBackOfThese + among.heldBack(),
          among.finalists(),
          exclusions(),
          relaxations(),
          among.untold());
    }

    private List<Exclusion> exclusions() {
      Map<Constraint, Exclusion> sums = new TreeMap<>();
      shortlist.excluded().forEach(one -> sums.put(one.constraint(), one));
      among
          .excluded()
          .forEach(
              one ->
                  sums.merge(
                      one.constraint(),
                      one,
                      (some, more) ->
                          new Exclusion(
                              some.constraint(),
                              some.failed() + more.failed(),
                              some.notStated() + more.notStated(),
                              some.onlyThis() + more.onlyThis())));
      return List.copyOf(sums.values());
    }

    private List<Relaxation> relaxations() {
      Map<Constraint, Integer> opened = new HashMap<>();
      among.relaxations().forEach(one -> opened.put(one.constraint(), one.opens()));
      return shortlist.relaxations().stream()
          .map(
              one ->
                  new Relaxation(
                      one.constraint(),
                      one.strength(),
                      one.opens() + opened.getOrDefault(one.constraint(), 0)))
          .toList();
    }
  }

  /** Strongly consistent, by id; empty for those who are gone or have no name to be shown by. */
  Map<String, Optional<Listing>> read(List<String> ids) {
    var keys = new ArrayList<Key>();
    for (var id : ids) {
      keys.add(Keys.therapist(id));
      keys.add(Keys.places(id));
    }
    Map<Key, Item> items = new HashMap<>();
    table.getAll(keys).forEach(item -> items.put(item.key(), item));
    Map<String, Optional<Listing>> listings = new HashMap<>();
    for (var id : ids) {
      var free = Optional.ofNullable(items.get(Keys.places(id))).map(Places::of);
      listings.put(
          id,
          Optional.ofNullable(items.get(Keys.therapist(id)))
              .map(profile -> Listing.of(Therapists.stored(profile), free.orElse(Places.NONE)))
              .filter(listing -> listing.profile().name().isPresent()));
    }
    return listings;
  }
}
