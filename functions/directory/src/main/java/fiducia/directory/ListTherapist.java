package fiducia.directory;

import fiducia.model.Jurisdiction;
import fiducia.store.Listings;
import fiducia.store.Therapists;
import fiducia.table.Change;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lists a therapist after a change, as the therapist stands now: a record only says that something
 * has changed, and where there may be a listing to take away. So records may come twice, late or in
 * another order.
 */
final class ListTherapist {

  private static final String PARTITION = "THERAPIST#";

  private final Therapists therapists;
  private final Listings listings;

  ListTherapist(Therapists therapists, Listings listings) {
    this.therapists = therapists;
    this.listings = listings;
  }

  void after(Change change) {
    var key = change.key();
    if (!key.pk().startsWith(PARTITION)
        || !key.sk().equals("PROFILE") && !key.sk().equals("PLACES")) {
      return;
    }
    var id = key.pk().substring(PARTITION.length());
    var known = known(change);
    therapists
        .together(id)
        .ifPresentOrElse(
            now -> listings.keep(now.getKey(), now.getValue(), known),
            () -> listings.remove(id, known));
  }

  /** Where the therapist was verified before or after this change. */
  private static Set<Jurisdiction> known(Change change) {
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
