package fiducia.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.CheckInLink;
import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.security.Cursors;
import fiducia.store.CheckIn;
import fiducia.store.Relationship;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A client's check-ins of one relationship with the own answers, newest session first. */
final class ListCheckIns {

  private final OwnRelationships own;
  private final Cursors cursors;
  private final Clock clock;

  ListCheckIns(OwnRelationships own, Cursors cursors, Clock clock) {
    this.own = own;
    this.cursors = cursors;
    this.clock = clock;
  }

  Response answer(Request request, Caller.Client client) {
    var course = own.course(request, client);
    var list = "check-ins of " + course.relationship().id() + " for " + client.id();
    int before =
        cursors
            .read(request.query("cursor"), list)
            .map(last -> Integer.parseInt(last.get("session").n()))
            .orElse(Integer.MAX_VALUE);
    var earlier =
        course.checkIns().stream()
            // Without a time while a pause is open: nobody knows yet when it comes.
            .filter(checkIn -> checkIn.at().isPresent() && checkIn.session() < before)
            .sorted(Comparator.comparingInt(CheckIn::session).reversed())
            .toList();
    var page = earlier.subList(0, Math.min(request.limit(), earlier.size()));
    var json = Json.object();
    var items = json.putArray("items");
    page.forEach(checkIn -> items.add(write(checkIn, course.relationship(), clock.instant())));
    if (page.size() < earlier.size()) {
      var last = AttributeValue.fromN(Integer.toString(page.getLast().session()));
      json.put("next", cursors.write(Map.of("session", last), list));
    }
    return Response.ok(json);
  }

  private static ObjectNode write(CheckIn checkIn, Relationship relationship, Instant now) {
    var json =
        Json.object()
            .put("session", checkIn.session())
            .put("state", state(checkIn, relationship, now))
            .put("at", checkIn.at().orElseThrow().toString())
            .put("zone", relationship.sessions().zone().getId());
    checkIn
        .given()
        .ifPresent(
            given -> {
              json.set("items", given.items());
              given.line().ifPresent(line -> json.put("line", line));
              json.put("visibleTo", given.visibleTo().code())
                  .put("answeredAt", given.firstAt().toString())
                  .put("editableUntil", given.editableUntil().toString());
            });
    return json;
  }

  private static String state(CheckIn checkIn, Relationship relationship, Instant now) {
    if (checkIn.given().isPresent()) {
      boolean editable = checkIn.given().get().isEditable(now) && !relationship.hasEnded();
      return editable ? "answered" : "frozen";
    }
    if (relationship.hasEnded() || checkIn.state() == CheckIn.State.SKIPPED) {
      return "missed";
    }
    if (!checkIn.isOpen(now)) {
      return "planned";
    }
    boolean fresh = CheckInLink.opens(checkIn.sentAt().or(checkIn::at).orElseThrow(), now);
    return fresh ? "open" : "missed";
  }
}
