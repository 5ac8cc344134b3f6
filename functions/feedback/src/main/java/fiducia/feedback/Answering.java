package fiducia.feedback;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fiducia.alliance.Answers;
import fiducia.alliance.Item;
import fiducia.alliance.Visibility;
import fiducia.feedback.Changes.Decision;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.CrisisHelpJson;
import fiducia.store.CheckIn;
import fiducia.store.CheckIn.Given;
import fiducia.store.CheckIns;
import fiducia.store.Clients;
import fiducia.store.Contacts;
import fiducia.store.Course;
import fiducia.store.Relationships;
import fiducia.table.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps the answers to a check-in, together with the alarms that they raise or take back. The same
 * answers again are one answer; others replace them for a day; then they are frozen.
 */
final class Answering {

  private final Changes changes;
  private final Clients clients;
  private final Contacts contacts;

  Answering(Changes changes, Clients clients, Contacts contacts) {
    this.changes = changes;
    this.clients = clients;
    this.contacts = contacts;
  }

  /** What a request says; nothing is looked up for it. */
  record Said(ObjectNode items, Optional<String> line, Visibility visibleTo) {

    Given first(Instant now) {
      return new Given(items, line, visibleTo, now, 1);
    }

    Given insteadOf(Given before) {
      return new Given(items, line, visibleTo, before.firstAt(), before.revision() + 1);
    }
  }

  static Said read(Request request) {
    var body = request.fields();
    var items = Json.object();
    var asked = body.object("items");
    asked.ifPresent(
        ratings -> {
          for (var question : Item.values()) {
            rating(ratings, question.code(), items);
          }
          ratings.done();
        });
    var line = body.text("line", Answers.LONGEST_LINE);
    var visibleTo = body.code("visibleTo", Visibility.class).orElse(Visibility.DEFAULT);
    body.require("items");
    body.done();
    if (!body.faults().any() && items.isEmpty() && line.isEmpty()) {
      body.fault("items", "empty", "Answer a question, or write a line.");
    }
    body.faults().refuse();
    return new Said(items, line, visibleTo);
  }

  private static void rating(Fields ratings, String code, ObjectNode items) {
    if (ratings.says(code, Given.NOT_SAID)) {
      items.set(code, TextNode.valueOf(Given.NOT_SAID));
    } else {
      ratings
          .integer(code, Item.LOWEST, Item.HIGHEST)
          .ifPresent(rating -> items.set(code, IntNode.valueOf(rating)));
    }
  }

  /**
   * @param mayAnswer asked of the check-in each time it is read; refuses by a problem
   */
  Response answer(
      String relationship, int session, Said said, Predicate<CheckIn> mayAnswer, String client) {
    var given =
        changes.make(relationship, (course, now) -> decide(course, session, said, mayAnswer, now));
    var json =
        Json.object()
            .put("session", session)
            .put("answeredAt", given.firstAt().toString())
            .put("editableUntil", given.editableUntil().toString())
            .put("visibleTo", given.visibleTo().code());
    help(said, client).ifPresent(help -> json.set("crisisHelp", help));
    return Response.ok(json);
  }

  private static Decision<Given> decide(
      Course course, int session, Said said, Predicate<CheckIn> mayAnswer, Instant now) {
    var checkIn = course.checkIn(session);
    if (checkIn.isEmpty()) {
      Changes.refuseEnded(course);
      throw Refusals.NOT_DUE.exception();
    }
    if (!mayAnswer.test(checkIn.get())) {
      throw Refusals.LINK_EXPIRED.exception();
    }
    var before = checkIn.get().given();
    var given = before.map(said::insteadOf).orElseGet(() -> said.first(now));
    if (before.isPresent() && before.get().saysTheSameAs(given)) {
      return Decision.done(before.get());
    }
    Changes.refuseEnded(course);
    if (before.isPresent() && !before.get().isEditable(now)) {
      throw Refusals.ANSWERS_FROZEN.exception();
    }
    if (!checkIn.get().isOpen(now)) {
      throw Refusals.NOT_DUE.exception();
    }
    return new Decision<>(writes(course, checkIn.get(), given, now), given);
  }

  private static List<Write> writes(Course course, CheckIn checkIn, Given given, Instant now) {
    return Changes.together(
        List.of(Relationships.change(course.relationship()), CheckIns.answer(checkIn, given, now)),
        course.alarmsAfter(checkIn, given, now));
  }

  /** Looked for anew with each answer, and kept nowhere. */
  private Optional<ObjectNode> help(Said said, String client) {
    return said.line()
        .flatMap(
            line ->
                CrisisHelpJson.hinted(
                    java.util.stream.Stream.of(line),
                    clients.find(client).flatMap(stored -> stored.profile().jurisdiction()),
                    Languages.of(contacts, client)));
  }
}
