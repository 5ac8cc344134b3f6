package fiducia.matching;

import static fiducia.http.Route.client;
import static fiducia.http.Route.therapist;

import fiducia.http.HttpFunction;
import fiducia.http.Route;
import fiducia.platform.Platform;
import fiducia.store.Clients;
import fiducia.store.Directory;
import fiducia.store.Matches;
import fiducia.store.Relationships;
import fiducia.store.Requests;
import fiducia.store.Therapists;
import java.util.List;

/** From match to relationship: who fits and why, requests for a first talk, their answers. */
public final class MatchingHandler extends HttpFunction {

  public MatchingHandler() {
    this(Platform.fromEnvironment());
  }

  public MatchingHandler(Platform platform) {
    super(platform, routes(platform));
  }

  private static List<Route<?>> routes(Platform platform) {
    var table = platform.table();
    var clock = platform.clock();
    var secrets = platform.secrets();
    var cursors = platform.cursors();
    var clients = new Clients(table, clock);
    var therapists = new Therapists(table, clock);
    var practice = new Practice(therapists);
    var directory = new Directory(table, secrets, clock);
    var ranking = new FreshRanking(table);
    var matches = new Matches(table, secrets);
    var requests = new Requests(table, secrets, clock);
    var relationships = new Relationships(table);
    var match = "/v1/matches/{matchId}";
    var request = "/v1/requests/{requestId}";
    return List.of(
        client(
            "POST",
            "/v1/matches",
            new FindTherapists(clients, directory, ranking, matches, secrets, clock)::answer),
        client("GET", "/v1/matches", new ListMatches(matches, cursors)::answer),
        client("GET", match, new ReadMatch(matches)::answer),
        client("POST", match + "/replay", new ReplayMatch(matches)::answer),
        client(
            "GET",
            match + "/candidates/{therapistId}",
            new ExplainCandidate(matches, ranking, directory, therapists, clock)::answer),
        client(
            "POST",
            "/v1/requests",
            new AskForFirstTalks(clients, matches, requests, clock)::answer),
        client("GET", "/v1/requests", new ListOwnRequests(requests, cursors, clock)::answer),
        client("GET", request, new ReadOwnRequest(requests, clock)::answer),
        client("POST", request + "/withdrawal", new WithdrawRequest(requests, clock)::answer),
        client(
            "POST",
            request + "/confirmation",
            new ConfirmRequest(requests, relationships, clock)::answer),
        therapist(
            "GET",
            "/v1/therapists/me/requests",
            new ListAskedOfMe(practice, requests, cursors, clock)::answer),
        therapist(
            "POST", request + "/acceptance", new AcceptRequest(practice, requests, clock)::answer),
        therapist(
            "POST", request + "/decline", new DeclineRequest(practice, requests, clock)::answer));
  }
}
