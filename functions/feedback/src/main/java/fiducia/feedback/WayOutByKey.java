package fiducia.feedback;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;

/** A client takes a way out with the own key. */
final class WayOutByKey {

  private final OwnRelationships own;
  private final WaysOut waysOut;

  WayOutByKey(OwnRelationships own, WaysOut waysOut) {
    this.own = own;
    this.waysOut = waysOut;
  }

  Response answer(Request request, Caller.Client client) {
    var relationship = own.relationship(request, client);
    return waysOut.take(relationship.id(), WaysOut.read(request));
  }
}
