package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Ending;
import fiducia.alliance.Pause;
import fiducia.alliance.Sessions;
import fiducia.http.Json;
import fiducia.json.RhythmJson;
import fiducia.model.Coded;
import fiducia.table.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A relationship as stored.
 *
 * @param id of the relationship
 * @param client id
 * @param therapist id
 * @param therapistName as the client was shown it
 * @param state as it was last written; see {@link #stateAt}
 * @param ending how it ended, once it has
 * @param startedAt when the client confirmed
 * @param sessions when they are: rhythm, zone and pauses
 * @param next when the next questions come; empty while a pause is open and at the end
 * @param item what was read, of whose revision every change depends
 */
public record Relationship(
    String id,
    String client,
    String therapist,
    String therapistName,
    State state,
    Optional<Ending> ending,
    Instant startedAt,
    Sessions sessions,
    Optional<Next> next,
    Item item) {

  /** Whether sessions take place. */
  public enum State implements Coded {
    ACTIVE,
    PAUSED,
    ENDED
  }

  /** The next check-in: about which session, and when. */
  public record Next(int session, Instant at) {}

  static Relationship of(Item item) {
    var sessions = sessions(item);
    var state = Coded.of(State.class, item.text("state")).orElseThrow();
    return new Relationship(
        item.text("relationship"),
        item.text("client"),
        item.text("therapist"),
        item.text("therapistName"),
        state,
        item.maybeText("ending").flatMap(code -> Coded.of(Ending.class, code)),
        item.instant("startedAt"),
        sessions,
        item.has("nextSession")
            ? item.maybeInstant("nextAt").map(at -> new Next((int) item.number("nextSession"), at))
            : Optional.empty(),
        item);
  }

  private static Sessions sessions(Item item) {
    var plain = RhythmJson.stored((ObjectNode) item.json("rhythm"));
    var pauses = new ArrayList<Pause>();
    if (item.has("pauses")) {
      item.json("pauses")
          .forEach(
              pause ->
                  pauses.add(
                      new Pause(
                          LocalDate.parse(pause.path("from").textValue()),
                          Optional.ofNullable(pause.get("until"))
                              .map(until -> LocalDate.parse(until.textValue())))));
    }
    return new Sessions(
        item.has("firstNumber") ? (int) item.number("firstNumber") : 1,
        plain.first(),
        plain.zone(),
        plain.rhythm(),
        pauses,
        plain.quiet());
  }

  /** A pause with an end that has come is over, though nothing has been written since. */
  public State stateAt(Instant now) {
    var today = now.atZone(sessions.zone()).toLocalDate();
    boolean over =
        state == State.PAUSED
            && sessions.pauses().stream()
                .allMatch(
                    pause -> pause.until().filter(until -> !until.isAfter(today)).isPresent());
    return over ? State.ACTIVE : state;
  }

  public boolean hasEnded() {
    return state == State.ENDED;
  }

  public long revision() {
    return item.revision();
  }

  /** When the clinic was asked to call, if it was. */
  public Optional<Instant> callRequestedAt() {
    return item.maybeInstant("callRequestedAt");
  }

  static com.fasterxml.jackson.databind.JsonNode pauses(List<Pause> pauses) {
    var json = Json.array();
    for (var pause : pauses) {
      var entry = json.addObject().put("from", pause.from().toString());
      pause.until().ifPresent(until -> entry.put("until", until.toString()));
    }
    return json;
  }
}
