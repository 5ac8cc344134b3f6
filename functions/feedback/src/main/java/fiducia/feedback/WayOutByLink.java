package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.Links;
import java.time.Clock;

/** Whoever holds the link of the question after a silence takes a way out. */
final class WayOutByLink {

  private final WaysOut waysOut;
  private final Links links;
  private final Clock clock;

  WayOutByLink(WaysOut waysOut, Links links, Clock clock) {
    this.waysOut = waysOut;
    this.links = links;
    this.clock = clock;
  }

  Response answer(Request request, Caller.LinkHolder holder) {
    var link = links.find(holder.id()).orElseThrow(Problem.UNAUTHENTICATED::exception);
    if (!holder.kind().equals(Links.SILENCE)) {
      throw Refusals.OTHER_QUESTION.exception();
    }
    if (!link.opens(clock.instant())) {
      throw Refusals.LINK_EXPIRED.exception();
    }
    return waysOut.take(holder.relationship(), WaysOut.read(request));
  }
}
