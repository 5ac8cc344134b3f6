package fiducia.matching;

import fiducia.engine.LearnedState;
import fiducia.engine.Model;
import fiducia.engine.Needed;
import fiducia.engine.Question;
import fiducia.engine.Seeker;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.log.Metric;
import fiducia.model.ClientProfile;
import fiducia.security.Caller.Client;
import fiducia.security.Secrets;
import fiducia.store.Clients;
import fiducia.store.Directory;
import fiducia.store.Matches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Ranks the therapists who can work with a client at all, and keeps what was shown and why. */
final class FindTherapists {

  private static final int SHOWN_UNLESS_SAID = 3;

  private final Clients clients;
  private final Directory directory;
  private final FreshRanking ranking;
  private final Matches matches;
  private final Secrets secrets;
  private final Clock clock;

  FindTherapists(
      Clients clients,
      Directory directory,
      FreshRanking ranking,
      Matches matches,
      Secrets secrets,
      Clock clock) {
    this.clients = clients;
    this.directory = directory;
    this.ranking = ranking;
    this.matches = matches;
    this.secrets = secrets;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    var body = request.fieldsOrEmpty();
    int show = body.integer("show", 1, Question.MOST_SHOWN).orElse(SHOWN_UNLESS_SAID);
    body.done();
    body.faults().refuse();
    var client = clients.find(caller.id()).orElseThrow(Problem.NOT_FOUND::exception);
    // To the millisecond, as the table keeps it: a replay asks as of the same instant.
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var waitingSince = Optional.of(client.createdAt());
    var seeker = ready(client.profile(), waitingSince);
    var question =
        new Question(seeker, now, secrets.seed(), Model.CURRENT, LearnedState.neutral(), show);
    var view = directory.now(seeker.jurisdiction());
    var ranked = ranking.rank(question, view);
    var id = secrets.timedId("ma_", now);
    var shown = MatchJson.write(id, client.revision(), ranked.ranking(), ranked.inputs());
    var late = view.late().map(Duration::toSeconds);
    late.ifPresent(seconds -> shown.put("directoryAgeSeconds", seconds));
    var therapists = new LinkedHashSet<String>();
    ranked.ranking().finalists().forEach(finalist -> therapists.add(finalist.id()));
    var match =
        new Matches.Stored(
            id,
            client.id(),
            now,
            client.revision(),
            client.profile(),
            question.model().name(),
            question.learned().version(),
            question.seed(),
            show,
            waitingSince,
            ranked.prices(),
            therapists,
            Json.text(shown),
            ranked.inputs().size());
    matches.keep(match, ranked.inputs());
    return Response.created(MatchJson.shown(match))
        .location("/v1/matches/" + id)
        .measured(Metric.DIRECTORY_AGE_SECONDS, late.orElse(0L))
        .measured(Metric.THERAPISTS_SHOWN, therapists.size());
  }

  private static Seeker ready(ClientProfile profile, Optional<Instant> waitingSince) {
    return switch (Seeker.of(profile, waitingSince)) {
      case Seeker.Readiness.Ready(var seeker) -> seeker;
      case Seeker.Readiness.NotYet(var missing) ->
          throw Refusals.PROFILE_INCOMPLETE.with(
              "missing", missing.stream().map(FindTherapists::member).toList());
    };
  }

  /** The member of the profile. */
  private static String member(Needed needed) {
    return switch (needed) {
      case JURISDICTION -> "jurisdiction";
      case AGE_GROUP -> "ageGroup";
    };
  }
}
