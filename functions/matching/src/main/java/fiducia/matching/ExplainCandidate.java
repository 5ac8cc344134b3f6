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
import fiducia.store.Therapists;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Why this therapist, or why not: the place in the order of the match or, for whoever was not among
 * the first of it, how that therapist stands by now. Nothing of it tells about another client.
 *
 * <p>Of whom the match has shown, also what the therapist tells clients in own words. They are read
 * when somebody asks for them and kept with no match: what is corrected or taken back is gone for
 * everybody, and a match does not grow by ten texts.
 */
final class ExplainCandidate {

  /** Whoever stands behind so many is told no place. */
  private static final int MOST_RANKED = 300;

  private final Matches matches;
  private final FreshRanking ranking;
  private final Directory directory;
  private final Therapists therapists;
  private final Clock clock;

  ExplainCandidate(
      Matches matches,
      FreshRanking ranking,
      Directory directory,
      Therapists therapists,
      Clock clock) {
    this.matches = matches;
    this.ranking = ranking;
    this.directory = directory;
    this.therapists = therapists;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    var match =
        matches
            .find(caller.id(), request.path("matchId"))
            .orElseThrow(Problem.NOT_FOUND::exception);
    var therapist = request.path("therapistId");
    return Response.ok(
        match.therapists().contains(therapist)
            ? shown(match, therapist)
            : notShown(match, therapist));
  }

  /** The place is the one that was shown, whatever has become of the model. */
  private ObjectNode shown(Matches.Stored match, String therapist) {
    var shown = MatchJson.parsed(match.shown());
    var candidate =
        shown
            .path("candidates")
            .valueStream()
            .filter(one -> one.path("therapistId").asText().equals(therapist))
            .findFirst()
            .orElseThrow();
    int order = candidate.path("order").intValue();
    var json = explanation(therapist, "shown").put("order", order).put("of", inOrder(shown, order));
    today(therapist, match).ifPresent(one -> json.set("therapist", one));
    return json;
  }

  /** As of now, and only while a verified licence is valid where the client has looked. */
  private Optional<ObjectNode> today(String therapist, Matches.Stored match) {
    var where = match.profile().jurisdiction();
    return therapists
        .find(therapist)
        .filter(one -> where.filter(one.licensedIn(clock.instant())::contains).isPresent())
        .map(Therapists.Stored::profile)
        .flatMap(profile -> profile.name().map(name -> introduced(name, profile.text())));
  }

  private static ObjectNode introduced(String name, Optional<String> text) {
    var json = Json.object().put("name", name);
    text.ifPresent(words -> json.put("text", words));
    return json;
  }

  private ObjectNode notShown(Matches.Stored match, String therapist) {
    var question = match.question().orElseThrow(Problem.NOT_FOUND::exception);
    var read = matches.inputs(match).stream().map(Listing::candidate).toList();
    return read.stream().anyMatch(candidate -> candidate.id().equals(therapist))
        ? stood(match, question, therapist, read)
        : standsNow(now(question), therapist);
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
      case WhyNot.Placed(var finalist, var of) ->
          explanation(therapist, "not-shown")
              .put("order", finalist.place())
              .put("of", inOrder(MatchJson.parsed(match.shown()), of));
      case WhyNot.HeldBack heldBack -> explanation(therapist, "held-back");
      case WhyNot.Excluded excluded -> excluded(therapist, excluded);
      case WhyNot.NotListed notListed -> throw Problem.NOT_FOUND.exception();
    };
  }

  /**
   * How many are in the order of a match: those who were read are the first, how many come after
   * them was counted over all.
   *
   * @param least so many there are at least
   */
  private static int inOrder(ObjectNode shown, int least) {
    return Math.max(least, shown.path("eligible").asInt(least) - shown.path("heldBack").asInt(0));
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
