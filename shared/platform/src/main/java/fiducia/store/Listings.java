package fiducia.store;

import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.model.Jurisdiction;
import fiducia.model.Licence;
import fiducia.security.Secrets;
import fiducia.store.Therapists.Places;
import fiducia.store.Therapists.Verified;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The therapists of a jurisdiction as matching reads them: copies of profile and free places, kept
 * in step by the table's stream, some seconds old. Who is shown in the end is read again.
 *
 * <p>Every copy carries the revision of what it was made from, and the newer one wins: records of
 * the stream may come twice, late or in another order. Who is no longer listed leaves an item that
 * says so, since a late record must not bring the listing back; it goes after {@link #REMEMBERED},
 * longer than the stream keeps its records.
 */
public final class Listings {

  private static final String TYPE = "listing";
  private static final int VERSION = 1;
  private static final Duration REMEMBERED = Duration.ofDays(7);

  /** Where a day ends last: a licence is valid until its day is over where it is valid. */
  private static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

  private final Table table;
  private final Secrets secrets;
  private final Clock clock;

  public Listings(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Everybody listed in a jurisdiction: eight queries, whatever else the table holds. */
  public List<Listing> in(Jurisdiction jurisdiction) {
    var now = clock.instant();
    var listings = new ArrayList<Listing>();
    for (int shard = 0; shard < Keys.SHARDS; shard++) {
      table.all(Query.table(Keys.listingPartition(jurisdiction.code(), shard))).stream()
          .filter(item -> isListed(item, now))
          .map(Listings::listing)
          .forEach(listings::add);
    }
    return listings;
  }

  public Optional<Listing> find(Jurisdiction jurisdiction, String therapist) {
    var now = clock.instant();
    return table
        .get(Keys.listing(jurisdiction.code(), therapist))
        .filter(item -> isListed(item, now))
        .map(Listings::listing);
  }

  /**
   * Brings a therapist's listings in step with what was read at one moment.
   *
   * @param known jurisdictions in which the therapist may have been listed before
   */
  public void keep(Therapists.Stored therapist, Places places, Set<Jurisdiction> known) {
    var listing = Listing.of(therapist, places);
    var today = LocalDate.ofInstant(clock.instant(), LAST_TO_END);
    Map<Jurisdiction, List<Licence>> licensed = new HashMap<>();
    if (therapist.profile().name().isPresent()) {
      therapist.verified().stream()
          .map(Verified::licence)
          .filter(licence -> licence.validOn(today))
          .forEach(
              licence ->
                  licensed
                      .computeIfAbsent(licence.jurisdiction(), any -> new ArrayList<>())
                      .add(licence));
    }
    var all = new TreeSet<>(known);
    therapist.verified().forEach(entry -> all.add(entry.licence().jurisdiction()));
    for (var jurisdiction : all) {
      var licences = licensed.getOrDefault(jurisdiction, List.of());
      var item =
          licences.isEmpty()
              ? gone(jurisdiction, therapist.id(), listing.sourceRevision())
              : listed(jurisdiction, licences, listing);
      keep(item);
    }
  }

  /** A therapist is no longer in the table at all. */
  public void remove(String therapist, Set<Jurisdiction> known) {
    known.forEach(jurisdiction -> keep(gone(jurisdiction, therapist, Long.MAX_VALUE)));
  }

  /** Refused where something newer is there already, which is as good. */
  private void keep(Item item) {
    table.write(
        secrets.transactionToken(),
        Write.put(item).ifNewer("sourceRevision", item.number("sourceRevision")));
  }

  private static Item listed(Jurisdiction jurisdiction, List<Licence> licences, Listing listing) {
    var expires =
        licences.stream()
            .flatMap(licence -> licence.expires().stream())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    var until =
        listing.profile().acceptingUntil().filter(day -> day.isBefore(expires)).orElse(expires);
    return item(jurisdiction, listing.therapist(), listing.sourceRevision())
        .with("listed", true)
        .with("listedUntil", until.toString())
        .with("profile", TherapistProfileJson.write(listing.profile()))
        .with("verified", listing.verifiedJson())
        .with("free", listing.free())
        .with("profileRevision", listing.profileRevision())
        .with("placesRevision", listing.placesRevision())
        .expiring(expires.plusDays(1).atStartOfDay(LAST_TO_END).toInstant());
  }

  private Item gone(Jurisdiction jurisdiction, String therapist, long sourceRevision) {
    return item(jurisdiction, therapist, sourceRevision)
        .with("listed", false)
        .expiring(clock.instant().plus(REMEMBERED));
  }

  private static Item item(Jurisdiction jurisdiction, String therapist, long sourceRevision) {
    return Item.of(Keys.listing(jurisdiction.code(), therapist), TYPE, VERSION)
        .with("therapist", therapist)
        .with("jurisdiction", jurisdiction.code())
        .with("sourceRevision", sourceRevision);
  }

  private static boolean isListed(Item item, Instant now) {
    return item.is("listed") && !item.expired(now);
  }

  /** Reads an item of any version. */
  static Listing listing(Item item) {
    var json =
        Json.object()
            .put("therapist", item.text("therapist"))
            .put("free", item.number("free"))
            .put("profileRevision", item.number("profileRevision"))
            .put("placesRevision", item.number("placesRevision"));
    json.set("profile", item.json("profile"));
    json.set("verified", item.json("verified"));
    return Listing.of(json);
  }
}
