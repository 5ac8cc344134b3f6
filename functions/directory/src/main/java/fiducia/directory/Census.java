package fiducia.directory;

import fiducia.model.Jurisdiction;
import fiducia.store.DirectoryLog.Entry;
import fiducia.store.Roll;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Places;
import fiducia.store.Therapists.Status;
import fiducia.table.Table.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counts everybody who is listed in a jurisdiction, from the therapists themselves. */
final class Census {

  private static final int PAGE = 100;

  private final Therapists therapists;
  private final Clock clock;

  Census(Therapists therapists, Clock clock) {
    this.therapists = therapists;
    this.clock = clock;
  }

  /**
   * Reads every verified therapist, page by page, about a unit and a half for each: only where
   * there is no other way.
   */
  Roll of(Jurisdiction where) {
    var roll = Roll.empty();
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      Page page = therapists.page(Status.VERIFIED, PAGE, from);
      var here = page.items().stream().map(Therapists::stored).toList();
      count(where, here, roll);
      from = page.last();
    } while (from.isPresent());
    return roll;
  }

  private void count(Jurisdiction where, List<Therapists.Stored> some, Roll roll) {
    var now = clock.instant();
    var here =
        some.stream()
            .filter(one -> ListTherapist.listed(one, Places.NONE, now).containsKey(where))
            .toList();
    var places = therapists.placesOf(here.stream().map(Therapists.Stored::id).toList());
    for (var therapist : here) {
      var free = places.getOrDefault(therapist.id(), Places.NONE);
      var listing = ListTherapist.listed(therapist, free, now).get(where);
      roll.apply(new Entry(now, therapist.id(), listing.sourceRevision(), Optional.of(listing)));
    }
  }
}
