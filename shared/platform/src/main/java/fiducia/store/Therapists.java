package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.CommonJson;
import fiducia.json.TherapistProfileJson;
import fiducia.model.Jurisdiction;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.TherapistProfile;
import fiducia.table.Item;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Outcome;
import fiducia.table.Table.Page;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Therapists in the table: profile, verified licences, places, and what must be unique. */
public final class Therapists {

  private static final Set<Status> STANDING = EnumSet.of(Status.VERIFIED, Status.EXPIRED);

  /** Where a day ends last: a licence is valid until its day is over where it is valid. */
  static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

  private static final String TYPE = "therapist";
  private static final int VERSION = 1;

  /** Where a therapist stands with the clinic. */
  public enum Status implements fiducia.model.Coded {
    /** No licence is stated yet. */
    DRAFT,
    /** A licence waits for the clinic's verification. */
    PENDING,
    /** At least one licence is verified and valid. */
    VERIFIED,
    /** Every verified licence has expired: unlisted until another is verified. */
    EXPIRED
  }

  /**
   * A licence that the clinic has verified.
   *
   * @param licence as verified, with its expiry
   * @param at when
   */
  public record Verified(Licence licence, Instant at) {}

  /**
   * A therapist as stored.
   *
   * @param id of the therapist
   * @param profile what is stated
   * @param verified licences the clinic has verified, expired ones among them
   * @param revision rises by one with each change
   */
  public record Stored(
      String id, TherapistProfile profile, List<Verified> verified, long revision, Item item) {

    public Status status(LocalDate today) {
      if (verified.stream().anyMatch(entry -> entry.licence().validOn(today))) {
        return Status.VERIFIED;
      }
      if (!verified.isEmpty()) {
        return Status.EXPIRED;
      }
      return profile.licences().isEmpty() ? Status.DRAFT : Status.PENDING;
    }

    /** Where a verified licence is valid. */
    public Set<Jurisdiction> licensedIn(Instant now) {
      var today = LocalDate.ofInstant(now, LAST_TO_END);
      return verified.stream()
          .map(Verified::licence)
          .filter(licence -> licence.validOn(today))
          .map(Licence::jurisdiction)
          .collect(Collectors.toSet());
    }

    public Optional<String> account() {
      return item.maybeText("account");
    }
  }

  /**
   * A therapist's caseload.
   *
   * @param places altogether
   * @param occupied by relationships, accepted requests and requests on hold
   * @param accepted of these by relationships and accepted requests
   */
  public record Places(long places, long occupied, long accepted, long revision) {

    public static final Places NONE = new Places(0, 0, 0, 0);

    public long free() {
      return Math.max(0, places - occupied);
    }

    public static Places of(Item item) {
      return new Places(
          item.number("places"), item.number("occupied"), item.number("accepted"), item.revision());
    }
  }

  /** What became of a save. */
  public enum Saved {
    SAVED,
    /** Somebody was faster. */
    STALE,
    /** Another therapist has this NPI. */
    NPI_TAKEN,
    /** Another therapist has this account, or row id. */
    TAKEN
  }

  private final Table table;
  private final Clock clock;

  public Therapists(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public Optional<Stored> find(String id) {
    return table.get(Keys.therapist(id)).map(Therapists::stored);
  }

  /** Which therapist a user-pool account belongs to. */
  public Optional<String> ofAccount(String subject) {
    return table.get(Keys.subject(subject)).map(item -> item.text("therapist"));
  }

  public Optional<Places> places(String id) {
    return table.get(Keys.places(id)).map(Places::of);
  }

  /** Caseloads by therapist; strongly consistent. */
  public Map<String, Places> placesOf(List<String> ids) {
    var places = new HashMap<String, Places>();
    table
        .getAll(ids.stream().map(Keys::places).toList())
        .forEach(item -> places.put(item.text("therapist"), Places.of(item)));
    return places;
  }

  /** Profile and caseload as they stood at one moment. */
  public Optional<Map.Entry<Stored, Places>> together(String id) {
    var read = table.getTogether(List.of(Keys.therapist(id), Keys.places(id)));
    return read.get(0)
        .map(item -> Map.entry(stored(item), read.get(1).map(Places::of).orElse(Places.NONE)));
  }

  /**
   * Keeps a new therapist.
   *
   * @param owner keys that must be new with this therapist: an account, a clinic's row
   * @param extra attributes of the item beside the profile
   */
  public Saved create(
      String id,
      TherapistProfile profile,
      List<Key> owner,
      Map<String, String> extra,
      String token) {
    return create(id, profile, List.of(), owner, extra, token);
  }

  Saved create(
      String id,
      TherapistProfile profile,
      List<Verified> verified,
      List<Key> owner,
      Map<String, String> extra,
      String token) {
    var item = item(id, profile, verified).with("createdAt", clock.instant());
    for (var attribute : extra.entrySet()) {
      item = item.with(attribute.getKey(), attribute.getValue());
    }
    var places =
        Item.of(Keys.places(id), "places", 1)
            .with("therapist", id)
            .with("places", profile.places())
            .with("occupied", 0)
            .with("accepted", 0);
    var writes = new ArrayList<Write>();
    writes.add(Write.create(item));
    writes.add(Write.create(places));
    profile.npi().ifPresent(npi -> writes.add(unique(Keys.npi(npi.digits()), id)));
    int npis = writes.size();
    owner.forEach(key -> writes.add(unique(key, id)));
    return switch (table.transact(token, writes)) {
      case Outcome.Written() -> Saved.SAVED;
      case Outcome.Refused refused ->
          refused.failed().stream().anyMatch(i -> i >= npis)
              ? Saved.TAKEN
              : refused.because(0) ? Saved.STALE : Saved.NPI_TAKEN;
    };
  }

  /**
   * Replaces a profile that was read before; a verified licence that is no longer stated is no
   * longer verified.
   */
  public Saved save(Stored before, TherapistProfile profile, String token) {
    var verified = stillStated(before.verified(), profile);
    return save(before, profile, verified, Map.of(), List.of(), token);
  }

  /** Of what was verified, what a profile still states. */
  static List<Verified> stillStated(List<Verified> verified, TherapistProfile profile) {
    return verified.stream()
        .filter(
            entry ->
                profile.licences().stream().anyMatch(licence -> same(licence, entry.licence())))
        .toList();
  }

  /** Replaces what the clinic has verified. */
  public Saved verify(Stored before, List<Verified> verified, String token) {
    return save(before, before.profile(), verified, Map.of(), List.of(), token);
  }

  /** Links a user-pool account; one it had before is let go. */
  public Saved link(Stored before, String subject, String token) {
    var writes = new ArrayList<Write>();
    writes.add(unique(Keys.subject(subject), before.id()));
    before
        .account()
        .ifPresent(
            old -> writes.add(Write.delete(Keys.subject(old)).ifEquals("therapist", before.id())));
    return save(
        before, before.profile(), before.verified(), Map.of("account", subject), writes, token);
  }

  Saved save(
      Stored before,
      TherapistProfile profile,
      List<Verified> verified,
      Map<String, String> extra,
      List<Write> alongside,
      String token) {
    var changed = before.item();
    for (var attribute : item(before.id(), profile, verified).attributes().entrySet()) {
      changed = changed.with(attribute.getKey(), attribute.getValue());
    }
    for (var attribute : extra.entrySet()) {
      changed = changed.with(attribute.getKey(), attribute.getValue());
    }
    var writes = new ArrayList<Write>();
    writes.add(Write.replace(before.item(), changed));
    if (profile.places() != before.profile().places()) {
      writes.add(Write.update(Keys.places(before.id())).set("places", profile.places()));
    }
    int npis = writes.size();
    if (!profile.npi().equals(before.profile().npi())) {
      profile.npi().ifPresent(npi -> writes.add(unique(Keys.npi(npi.digits()), before.id())));
      before
          .profile()
          .npi()
          .ifPresent(
              npi ->
                  writes.add(
                      Write.delete(Keys.npi(npi.digits())).ifEquals("therapist", before.id())));
    }
    int others = writes.size();
    writes.addAll(alongside);
    return switch (table.transact(token, writes)) {
      case Outcome.Written() -> Saved.SAVED;
      case Outcome.Refused refused -> {
        if (refused.because(0)) {
          yield Saved.STALE;
        }
        yield refused.failed().stream().anyMatch(i -> i >= npis && i < others)
            ? Saved.NPI_TAKEN
            : Saved.TAKEN;
      }
    };
  }

  /**
   * Therapists by status, in no particular order; a page may be shorter than its limit though more
   * follows.
   *
   * @param from where the page before ended
   */
  public Page page(Status status, int limit, Optional<Map<String, AttributeValue>> from) {
    var kept = status == Status.EXPIRED ? Status.VERIFIED : status;
    int shard = from.map(last -> Integer.parseInt(last.get("shard").n())).orElse(0);
    var start =
        from.filter(last -> last.size() > 1)
            .map(
                last -> {
                  var key = new HashMap<>(last);
                  key.remove("shard");
                  return (Map<String, AttributeValue>) key;
                });
    var items = new ArrayList<Item>();
    while (true) {
      var page =
          table.page(
              Query.index("gsi1", Keys.status(kept.code(), shard), ""),
              limit - items.size(),
              start);
      items.addAll(page.items());
      if (page.last().isPresent()) {
        var last = new HashMap<>(page.last().get());
        last.put("shard", AttributeValue.fromN(Integer.toString(shard)));
        return new Page(items, Optional.of(last));
      }
      shard++;
      start = Optional.empty();
      if (shard == Keys.SHARDS) {
        return new Page(items, Optional.empty());
      }
      if (items.size() == limit) {
        return new Page(
            items, Optional.of(Map.of("shard", AttributeValue.fromN(Integer.toString(shard)))));
      }
    }
  }

  private Item item(String id, TherapistProfile profile, List<Verified> verified) {
    var licences = Json.array();
    verified.forEach(
        entry ->
            licences.add(
                TherapistProfileJson.licence(entry.licence())
                    .put("verifiedAt", entry.at().toString())));
    var item =
        Item.of(Keys.therapist(id), TYPE, VERSION)
            .with("therapist", id)
            .with("profile", TherapistProfileJson.write(profile))
            .with("verified", licences);
    var status = stored(item).status(today());
    // Time alone makes verified into expired, so both are kept together and told apart when read.
    var kept = status == Status.EXPIRED ? Status.VERIFIED : status;
    return item.with("gsi1pk", Keys.status(kept.code(), Keys.shard(id))).with("gsi1sk", id);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Write unique(Key key, String therapist) {
    return Write.create(Item.of(key, "unique", 1).with("therapist", therapist));
  }

  /**
   * The therapist of an account, while the clinic stands by a licence.
   *
   * <p>Whose licence has expired takes nobody new, but those who are with them are not left alone
   * while it is renewed; a licence that was revoked is no longer verified, which ends all.
   */
  public Optional<Stored> standing(String account) {
    var today = today();
    return ofAccount(account)
        .flatMap(this::find)
        .filter(therapist -> STANDING.contains(therapist.status(today)));
  }

  /** Whether two entries speak of the same licence, whatever its expiry. */
  public static boolean same(Licence one, Licence other) {
    return one.jurisdiction().equals(other.jurisdiction())
        && one.kind() == other.kind()
        && one.number().equals(other.number());
  }

  /** Reads an item, or an image of the stream. */
  public static Stored stored(Item item) {
    // Written by us, perhaps long ago: what has become unfit since reads as not stated.
    var profile =
        TherapistProfileJson.read(new Fields((ObjectNode) item.json("profile"), "", new Faults()));
    var verified = new ArrayList<Verified>();
    item.json("verified")
        .forEach(
            entry -> {
              var fields = new Fields((ObjectNode) entry, "", new Faults());
              var jurisdiction = CommonJson.jurisdiction(fields, "jurisdiction");
              var kind = fields.code("kind", LicenceKind.class);
              var number = fields.text("number", Licence.LONGEST_NUMBER);
              var at = fields.instant("verifiedAt");
              if (jurisdiction.isPresent()
                  && kind.isPresent()
                  && number.isPresent()
                  && at.isPresent()) {
                verified.add(
                    new Verified(
                        new Licence(
                            jurisdiction.get(), kind.get(), number.get(), fields.date("expires")),
                        at.get()));
              }
            });
    return new Stored(
        item.text("therapist"), profile, List.copyOf(verified), item.revision(), item);
  }
}
