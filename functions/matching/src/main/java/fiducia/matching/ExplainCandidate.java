package fiducia.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Candidate;
import fiducia.engine.Engine;
import fiducia.engine.Question;
import fiducia.engine.WhyNot;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Client;
import fiducia.store.Listing;
import fiducia.store.Listings;
import fiducia.store.Matches;
import java.util.ArrayList;
import java.util.List;

/**
 * Why this therapist, or why not: the place in the order of the match or, for whoever was not
 * eligible, what the therapist does not meet by what is listed now. Nothing of it tells about
 * another client.
 */
final class ExplainCandidate {

  private final Matches matches;
  private final Listings listings;

  ExplainCandidate(Matches matches, Listings listings) {
    this.matches = matches;
    this.listings = listings;
  }

  Response answer(Request request, Client caller) {
    var match =
        matches
            .find(caller.id(), request.path("matchId"))
            .orElseThrow(Problem.NOT_FOUND::exception);
    var question = match.question().orElseThrow(Problem.NOT_FOUND::exception);
    var therapist = request.path("therapistId");
    var eligible = new ArrayList<>(matches.inputs(match).stream().map(Listing::candidate).toList());
    return Response.ok(
        eligible.stream().anyMatch(candidate -> candidate.id().equals(therapist))
            ? stood(match, question, therapist, eligible)
            : wasNotEligible(question, therapist));
  }

  private static ObjectNode stood(
      Matches.Stored match, Question question, String therapist, List<Candidate> eligible) {
    return switch (Engine.explain(question, therapist, eligible)) {
      case WhyNot.Placed(var finalist, var of) ->
          explanation(therapist, match.therapists().contains(therapist) ? "shown" : "not-shown")
              .put("order", finalist.place())
              .put("of", of);
      case WhyNot.HeldBack heldBack -> explanation(therapist, "held-back");
      case WhyNot.Excluded excluded -> excluded(therapist, excluded);
      case WhyNot.NotListed notListed -> throw Problem.NOT_FOUND.exception();
    };
  }

  private ObjectNode wasNotEligible(Question question, String therapist) {
    var listing =
        listings
            .find(question.seeker().jurisdiction(), therapist)
            .orElseThrow(Problem.NOT_FOUND::exception);
    return switch (Engine.explain(question, therapist, List.of(listing.candidate()))) {
      case WhyNot.Excluded excluded -> excluded(therapist, excluded);
      // Listed or freed since the match, or after the many that are kept: come too late for it.
      case WhyNot.Placed placed -> explanation(therapist, "not-shown");
      case WhyNot.HeldBack heldBack -> explanation(therapist, "not-shown");
      case WhyNot.NotListed notListed -> throw Problem.NOT_FOUND.exception();
    };
  }

  private static ObjectNode excluded(String therapist, WhyNot.Excluded excluded) {
    var json = explanation(therapist, "excluded");
    var failed = json.withArray("failed");
    excluded
        .failures()
        .forEach(
            failure ->
                failed
                    .addObject()
                    .put("constraint", failure.constraint().code())
                    .put("notStated", failure.notStated())
                    .put("text", failure.text()));
    return json;
  }

  private static ObjectNode explanation(String therapist, String outcome) {
    var json = Json.object().put("therapistId", therapist).put("outcome", outcome);
    json.putArray("failed");
    return json;
  }
}
