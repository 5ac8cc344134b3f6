package fiducia.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Candidate;
import fiducia.engine.Engine;
import fiducia.engine.LearnedState;
import fiducia.engine.Question;
import fiducia.engine.Shortlist;
import fiducia.engine.WhyNot;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Client;
import fiducia.store.Directory;
import fiducia.store.Listing;
import fiducia.store.Matches;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Why this therapist, or why not: the place in the order of the match or, for whoever was not among
 * the first of it, how that therapist stands by now. Nothing of it tells about another client.
 */
final class ExplainCandidate {

  /** Whoever stands behind so many is told no place. */
  private static final int MOST_RANKED = 300;

  private final Matches matches;
  private final FreshRanking ranking;
  private final Directory directory;
  private final Clock clock;

  ExplainCandidate(Matches matches, FreshRanking ranking, Directory directory, Clock clock) {
    this.matches = matches;
    this.ranking = ranking;
    this.directory = directory;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    var match =
        matches
            .find(caller.id(), request.path("matchId"))
            .orElseThrow(Problem.NOT_FOUND::exception);
    var question = match.question().orElseThrow(Problem.NOT_FOUND::exception);
    var therapist = request.path("therapistId");
    var read = matches.inputs(match).stream().map(Listing::candidate).toList();
    return Response.ok(
        read.stream().anyMatch(candidate -> candidate.id().equals(therapist))
            ? stood(match, question, therapist, read)
            : standsNow(now(question), therapist));
  }

  /** The same question asked today, of therapists as they are today. */
  private Question now(Question asked) {
    return new Question(
        asked.seeker(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        asked.seed(),
        asked.model(),
        LearnedState.neutral(),
        asked.show());
  }

  private static ObjectNode stood(
      Matches.Stored match, Question question, String therapist, List<Candidate> read) {
    return switch (Engine.explain(question, therapist, read)) {
      case WhyNot.Placed(var finalist, var of) -> {
        var shown = MatchJson.parsed(match.shown());
        // Those who were read are the first; how many come after them was counted over all.
        int inOrder = shown.path("eligible").asInt(of) - shown.path("heldBack").asInt(0);
        yield explanation(therapist, match.therapists().contains(therapist) ? "shown" : "not-shown")
            .put("order", finalist.place())
            .put("of", Math.max(of, inOrder));
      }
      case WhyNot.HeldBack heldBack -> explanation(therapist, "held-back");
      case WhyNot.Excluded excluded -> excluded(therapist, excluded);
      case WhyNot.NotListed notListed -> throw Problem.NOT_FOUND.exception();
    };
  }

  private ObjectNode standsNow(Question question, String therapist) {
    var where = question.seeker().jurisdiction();
    var listing =
        ranking
            .read(List.of(therapist))
            .get(therapist)
            .filter(
                one ->
                    one.verified().stream()
                        .anyMatch(licence -> licence.jurisdiction().equals(where)))
            .orElseThrow(Problem.NOT_FOUND::exception);
    return switch (Engine.explain(question, therapist, List.of(listing.candidate()))) {
      case WhyNot.Excluded excluded -> excluded(therapist, excluded);
      case WhyNot.Placed placed -> eligible(question, therapist);
      case WhyNot.HeldBack heldBack -> eligible(question, therapist);
      case WhyNot.NotListed notListed -> throw Problem.NOT_FOUND.exception();
    };
  }

  /** Came after those who were read, or was listed or freed since the match. */
  private ObjectNode eligible(Question question, String therapist) {
    var shortlist =
        directory
            .now(question.seeker().jurisdiction())
            .shortlist(question, MOST_RANKED)
            .shortlist();
    int inOrder = shortlist.eligible() - shortlist.heldBack();
    int place = 1 + shortlist.first().stream().map(Shortlist.Entry::id).toList().indexOf(therapist);
    if (place > inOrder) {
      return explanation(therapist, "held-back");
    }
    var json = explanation(therapist, "not-shown");
    return place > question.show() ? json.put("order", place).put("of", inOrder) : json;
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
