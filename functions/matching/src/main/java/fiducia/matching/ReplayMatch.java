package fiducia.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Engine;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.CrisisHelpJson;
import fiducia.security.Caller.Client;
import fiducia.store.Listing;
import fiducia.store.Matches;

/**
 * Ranks the stored inputs of a match again, and says whether the same comes out bit for bit.
 *
 * <p>The inputs are those who were read to be shown, and the next in line; what was counted over
 * all therapists is taken from the match.
 */
final class ReplayMatch {

  private final Matches matches;

  ReplayMatch(Matches matches) {
    this.matches = matches;
  }

  Response answer(Request request, Client caller) {
    request.saysNothing();
    var match =
        matches
            .find(caller.id(), request.path("matchId"))
            .orElseThrow(Problem.NOT_FOUND::exception);
    var question = match.question().orElseThrow(Refusals.MODEL_RETIRED::exception);
    var inputs = matches.inputs(match);
    var ranking = Engine.rank(question, inputs.stream().map(Listing::candidate).toList());
    var again = MatchJson.parsed(match.shown());
    again.put("modelVersion", ranking.model()).put("seed", Long.toString(ranking.seed()));
    again.set("candidates", MatchJson.candidates(ranking, inputs));
    ObjectNode answer = Json.object().put("identical", Json.text(again).equals(match.shown()));
    CrisisHelpJson.hinted(match.profile()).ifPresent(help -> again.set("crisisHelp", help));
    answer.set("match", again);
    return Response.ok(answer);
  }
}
