package fiducia.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Rhythm;
import fiducia.alliance.Sessions;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.model.Coded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** When sessions are, as client and therapist have agreed: the body of the API. */
public final class RhythmJson {

  /** A first session may already have taken place when the client confirms. */
  private static final Duration EARLIEST = Duration.ofDays(7);

  private static final Duration LATEST = Duration.ofDays(180);

  private enum Every implements Coded {
    WEEK,
    FORTNIGHT,
    DAYS
  }

  private RhythmJson() {}

  /**
   * Reads the rhythm of sessions that begin anew: the first one is number 1, and nothing is paused.
   * What does not fit is a fault.
   *
   * @param now the first session lies between a week before and half a year after
   */
  public static Optional<Sessions> read(Fields fields, Instant now) {
    var every = fields.code("every", Every.class);
    var days = fields.integer("days", 1, Rhythm.MOST_DAYS);
    var first = fields.localDateTime("firstSession");
    var zone = fields.zone("zone");
    fields.require("every", "firstSession", "zone");
    if (every.equals(Optional.of(Every.DAYS))) {
      fields.require("days");
    } else if (every.isPresent() && fields.has("days")) {
      fields.fault("days", "not-wanted", "Send days only where every is days.");
    }
    fields.done();
    if (first.isPresent() && zone.isPresent() && !isPlausible(first.get(), zone.get(), now)) {
      fields.fault(
          "firstSession", "not-in-range", "Send a time within a week ago and half a year ahead.");
    }
    if (fields.faults().any()) {
      return Optional.empty();
    }
    var rhythm =
        switch (every.orElseThrow()) {
          case WEEK -> Rhythm.WEEKLY;
          case FORTNIGHT -> Rhythm.FORTNIGHTLY;
          case DAYS -> new Rhythm(days.orElseThrow());
        };
    return Optional.of(Sessions.of(first.orElseThrow(), zone.orElseThrow(), rhythm));
  }

  private static boolean isPlausible(LocalDateTime first, ZoneId zone, Instant now) {
    var at = first.atZone(zone).toInstant();
    return !at.isBefore(now.minus(EARLIEST)) && !at.isAfter(now.plus(LATEST));
  }

  /** The rhythm as it is shown: since when, how often, in which zone. */
  public static ObjectNode write(Sessions sessions) {
    var json = Json.object();
    if (sessions.rhythm().equals(Rhythm.WEEKLY)) {
      json.put("every", "week");
    } else if (sessions.rhythm().equals(Rhythm.FORTNIGHTLY)) {
      json.put("every", "fortnight");
    } else {
      json.put("every", "days").put("days", sessions.rhythm().everyDays());
    }
    return json.put("firstSession", sessions.first().toString())
        .put("zone", sessions.zone().getId());
  }

  /** Reads what {@link #write} wrote: the first stretch of a relationship, without its pauses. */
  public static Sessions stored(ObjectNode json) {
    var rhythm =
        switch (json.path("every").asText()) {
          case "week" -> Rhythm.WEEKLY;
          case "fortnight" -> Rhythm.FORTNIGHTLY;
          default -> new Rhythm(json.path("days").intValue());
        };
    return Sessions.of(
        LocalDateTime.parse(json.path("firstSession").textValue()),
        ZoneId.of(json.path("zone").textValue()),
        rhythm);
  }
}
