package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.security.Caller;
import fiducia.store.Links;
import java.time.Clock;

/** Links that have not ended; an ended one is told to be. */
final class LivingLinks {

  private final Links links;
  private final Clock clock;

  LivingLinks(Links links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** The id of the relationship of which the mail spoke. */
  String relationship(Caller.LinkHolder holder) {
    var link = links.find(holder.id()).orElseThrow(Problem.UNAUTHENTICATED::exception);
    if (!link.opens(clock.instant())) {
      throw Refusals.LINK_EXPIRED.exception();
    }
    return holder.relationship();
  }
}
