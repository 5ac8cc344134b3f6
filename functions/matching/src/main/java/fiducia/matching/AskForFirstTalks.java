package fiducia.matching;

import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.ContactJson;
import fiducia.json.CrisisHelpJson;
import fiducia.security.Caller.Client;
import fiducia.store.Clients;
import fiducia.store.FirstTalk;
import fiducia.store.Matches;
import fiducia.store.Requests;
import fiducia.store.Requests.Asked;
import fiducia.store.Requests.Asking;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks one to three therapists of a match for a first talk: all of them, or nobody. */
final class AskForFirstTalks {

  private static final int MOST_THERAPISTS = 3;

  private final Clients clients;
  private final Matches matches;
  private final Requests requests;
  private final Clock clock;

  AskForFirstTalks(Clients clients, Matches matches, Requests requests, Clock clock) {
    this.clients = clients;
    this.matches = matches;
    this.requests = requests;
    this.clock = clock;
  }

  Response answer(Request request, Client caller) {
    var body = request.fields();
    var matchId =
        body.form("matchId", id("ma"), "Send the id of one of your matches, as you got it.");
    var therapists =
        body.forms(
            "therapistIds", MOST_THERAPISTS, id("th"), "Send ids of therapists as you got them.");
    var note = body.text("note", 1000);
    var contact = body.object("contact").flatMap(ContactJson::read);
    body.require("matchId", "therapistIds");
    if (body.has("therapistIds") && !body.faults().any() && therapists.isEmpty()) {
      body.fault("therapistIds", "too-few", "Send at least one.");
    }
    if (new HashSet<>(therapists).size() < therapists.size()) {
      body.fault("therapistIds", "repeated", "Send each once.");
    }
    body.done();
    body.faults().refuse();
    var client = clients.find(caller.id()).orElseThrow(Problem.NOT_FOUND::exception);
    var match = matches.find(caller.id(), matchId.orElseThrow());
    if (match.isEmpty()) {
      body.fault("matchId", "unknown-match", "Send the id of one of your matches.");
    } else if (!match.get().profile().jurisdiction().equals(client.profile().jurisdiction())) {
      body.fault("matchId", "out-of-date", "You are somewhere else now: ask for a new match.");
    } else {
      for (int i = 0; i < therapists.size(); i++) {
        if (client.profile().excludedTherapists().contains(therapists.get(i))) {
          body.faults()
              .add(
                  "/therapistIds/" + i,
                  "excluded",
                  "Send nobody whom you do not want to be shown.");
        }
        if (!match.get().therapists().contains(therapists.get(i))) {
          body.faults()
              .add(
                  "/therapistIds/" + i,
                  "not-of-this-match",
                  "Send therapists whom this match has shown.");
        }
      }
    }
    body.faults().refuse();
    var where = match.orElseThrow().profile().jurisdiction().orElseThrow();
    var asked =
        requests.ask(
            new Asking(
                client.id(),
                match.get().id(),
                where,
                therapists,
                FirstTalkJson.need(client.profile(), note),
                contact));
    var made = made(asked);
    var json = Json.object();
    var list = json.putArray("requests");
    made.forEach(one -> list.add(FirstTalkJson.forClient(one, clock.instant())));
    CrisisHelpJson.hinted(
            note.stream(),
            client.profile().jurisdiction(),
            CrisisHelpJson.languageOf(client.profile()))
        .ifPresent(help -> json.set("crisisHelp", help));
    return Response.created(json);
  }

  private static List<FirstTalk> made(Asked asked) {
    return switch (asked) {
      case Asked.Made(var made) -> made;
      case Asked.PlaceTaken(var taken) -> throw Refusals.PLACE_TAKEN.with("therapistIds", taken);
      case Asked.AlreadyRequested() -> throw Refusals.ALREADY_REQUESTED.exception();
      case Asked.TooManyOpen() -> throw Refusals.TOO_MANY_OPEN.exception();
      case Asked.RelationshipActive() -> throw Refusals.RELATIONSHIP_ACTIVE.exception();
    };
  }

  private static Function<String, Optional<String>> id(String kind) {
    return text -> text.matches(kind + "_[A-Za-z0-9_-]{22}") ? Optional.of(text) : Optional.empty();
  }
}
