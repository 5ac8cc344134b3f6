package fiducia.matching;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Client;
import fiducia.store.Matches;

/** A match exactly as it was shown, whatever has changed since. */
final class ReadMatch {

  private final Matches matches;

  ReadMatch(Matches matches) {
    this.matches = matches;
  }

  Response answer(Request request, Client caller) {
    return matches
        .find(caller.id(), request.path("matchId"))
        .map(match -> Response.ok(MatchJson.shown(match)))
        .orElseThrow(Problem.NOT_FOUND::exception);
  }
}
