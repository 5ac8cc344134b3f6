package fiducia.directory;

import fiducia.model.Jurisdiction;
import fiducia.store.DirectoryBases;
import fiducia.store.DirectoryLog;
import fiducia.store.Listing;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.table.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Notes a therapist after a change, as the therapist stands now: a record only says that something
 * has changed, and where there may be somebody to take away. So records may come twice, late or in
 * another order.
 */
final class ListTherapist {

  private static final String PARTITION = "THERAPIST#";

  private final Therapists therapists;
  private final DirectoryLog log;
  private final DirectoryBases bases;
  private final Clock clock;
  private final Map<Jurisdiction, Instant> reminded = new ConcurrentHashMap<>();

  ListTherapist(Therapists therapists, DirectoryLog log, DirectoryBases bases, Clock clock) {
    this.therapists = therapists;
    this.log = log;
    this.bases = bases;
    this.clock = clock;
  }

  /** The therapist whose profile or places have changed. */
  static Optional<String> of(Change change) {
    var key = change.key();
    boolean concerns = key.sk().equals("PROFILE") || key.sk().equals("PLACES");
    return concerns && key.pk().startsWith(PARTITION)
        ? Optional.of(key.pk().substring(PARTITION.length()))
        : Optional.empty();
  }

  /**
   * @param known where the therapist may have been listed before
   */
  void note(String id, Set<Jurisdiction> known) {
    var together = therapists.together(id);
    if (together.isEmpty()) {
      known.forEach(where -> append(where, id, Long.MAX_VALUE, Optional.empty()));
      return;
    }
    var therapist = together.get().getKey();
    var listing = Listing.of(therapist, together.get().getValue());
    var listed = listed(therapist, together.get().getValue(), clock.instant());
    var all = new TreeSet<>(known);
    therapist.verified().forEach(entry -> all.add(entry.licence().jurisdiction()));
    for (var where : all) {
      append(where, id, listing.sourceRevision(), Optional.ofNullable(listed.get(where)));
    }
  }

  private void append(Jurisdiction where, String id, long revision, Optional<Listing> listing) {
    bases.remind(where, reminded);
    log.append(where, id, revision, listing);
  }

  /** Where a therapist is listed: with a name, and a verified licence that is valid. */
  static Map<Jurisdiction, Listing> listed(
      Therapists.Stored therapist, Places places, Instant now) {
    Map<Jurisdiction, Listing> listed = new TreeMap<>();
    if (therapist.profile().name().isPresent()) {
      var listing = Listing.of(therapist, places);
      therapist.licensedIn(now).forEach(where -> listed.put(where, listing));
    }
    return listed;
  }

  /** Where the therapist was verified before or after this change. */
  static Set<Jurisdiction> known(Change change) {
    var known = new TreeSet<Jurisdiction>();
    Stream.of(change.before(), change.after())
        .flatMap(Optional::stream)
        .filter(item -> item.has("verified"))
        .map(Therapists::stored)
        .flatMap(therapist -> therapist.verified().stream())
        .forEach(entry -> known.add(entry.licence().jurisdiction()));
    return known;
  }
}
