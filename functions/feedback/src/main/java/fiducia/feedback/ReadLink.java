package fiducia.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Item;
import fiducia.alliance.Silence;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.model.Language;
import fiducia.security.Caller;
import fiducia.store.CheckIn;
import fiducia.store.CheckIn.Given;
import fiducia.store.Contacts;
import fiducia.store.Course;
import fiducia.store.Links;
import fiducia.store.Links.Link;
import fiducia.store.Relationships;
import java.time.Clock;
import java.util.Optional;

/** What a link asks. To open it changes nothing, however often a mail scanner does. */
final class ReadLink {

  private final Relationships relationships;
  private final Links links;
  private final Contacts contacts;
  private final Clock clock;

  ReadLink(Relationships relationships, Links links, Contacts contacts, Clock clock) {
    this.relationships = relationships;
    this.links = links;
    this.contacts = contacts;
    this.clock = clock;
  }

  Response answer(Request request, Caller.LinkHolder holder) {
    var link = links.find(holder.id()).orElseThrow(Problem.UNAUTHENTICATED::exception);
    var course =
        relationships.course(holder.relationship()).orElseThrow(Problem.UNAUTHENTICATED::exception);
    var checkIn = course.checkIn(holder.session());
    var given = checkIn.flatMap(CheckIn::given);
    var now = clock.instant();
    if (!link.opens(now) && given.filter(answer -> answer.isEditable(now)).isEmpty()) {
      throw Refusals.LINK_EXPIRED.exception();
    }
    var language = Languages.of(contacts, link.client());
    return Response.ok(
        holder.kind().equals(Links.SILENCE)
            ? silence(course, link, language)
            : session(course, holder.session(), given, link, language));
  }

  private static ObjectNode session(
      Course course, int session, Optional<Given> given, Link link, Language language) {
    var json =
        Json.object()
            .put("kind", "session")
            .put("session", session)
            .put("therapistName", course.relationship().therapistName())
            .put("language", language.tag());
    var questions = json.putArray("questions");
    for (var question : Item.values()) {
      questions
          .addObject()
          .put("code", question.code())
          .put("text", question.question().in(language))
          .put("low", question.lowEnd().in(language))
          .put("high", question.highEnd().in(language));
    }
    given.ifPresent(
        answer -> {
          var answers = json.putObject("answers");
          answers.set("items", answer.items());
          answer.line().ifPresent(line -> answers.put("line", line));
          answers.put("visibleTo", answer.visibleTo().code());
          json.put("editableUntil", answer.editableUntil().toString());
        });
    return json.put("expiresAt", link.until().toString());
  }

  private static ObjectNode silence(Course course, Link link, Language language) {
    var json =
        Json.object()
            .put("kind", "silence")
            .put("therapistName", course.relationship().therapistName())
            .put("language", language.tag())
            .put("text", Silence.QUESTION.in(language));
    var choices = json.putArray("choices");
    for (var wayOut : Silence.WayOut.values()) {
      choices.addObject().put("code", wayOut.code()).put("text", wayOut.wording().in(language));
    }
    course
        .silence()
        .flatMap(question -> question.choice())
        .ifPresent(chosen -> json.put("chosen", chosen.wayOut().code()));
    return json.put("expiresAt", link.until().toString());
  }
}
