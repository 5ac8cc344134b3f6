package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.Links;

/** Whoever holds the link of the question after a silence takes a way out. */
final class WayOutByLink {

  private final WaysOut waysOut;
  private final LivingLinks links;

  WayOutByLink(WaysOut waysOut, LivingLinks links) {
    this.waysOut = waysOut;
    this.links = links;
  }

  Response answer(Request request, Caller.LinkHolder holder) {
    if (!holder.kind().equals(Links.SILENCE)) {
      throw Refusals.OTHER_QUESTION.exception();
    }
    return waysOut.take(links.relationship(holder), WaysOut.read(request));
  }
}
