package fiducia.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Item;
import fiducia.alliance.Silence;
import fiducia.alliance.Wording;
import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Tells the published lists with their labels; a test holds them complete. The questions of a
 * check-in are told in the very words that a link asks them in.
 */
final class ReadVocabulary {

  private static final int AN_HOUR = 3600;

  private final ObjectNode vocabulary = withQuestions(load());

  Response answer(Request request, Caller.Anyone caller) {
    return Response.ok(vocabulary).cacheable(AN_HOUR);
  }

  private static ObjectNode withQuestions(ObjectNode json) {
    var questions = json.putArray("checkInQuestions");
    for (var question : Item.values()) {
      var told = questions.addObject().put("code", question.code());
      told.set("text", label(question.question()));
      told.set("low", label(question.lowEnd()));
      told.set("high", label(question.highEnd()));
    }
    json.set("preferNotToSay", label(Item.PREFER_NOT_TO_SAY));
    json.set("openLine", label(Item.OPEN_LINE));
    json.set("silenceQuestion", label(Silence.QUESTION));
    var waysOut = json.putArray("waysOut");
    for (var wayOut : Silence.WayOut.values()) {
      waysOut.addObject().put("code", wayOut.code()).set("label", label(wayOut.wording()));
    }
    return json;
  }

  private static ObjectNode label(Wording words) {
    return Json.object().put("en", words.english()).put("es", words.spanish());
  }

  private static ObjectNode load() {
    try (var input = ReadVocabulary.class.getResourceAsStream("vocabulary.json")) {
      return (ObjectNode)
          Json.read(Objects.requireNonNull(input, "vocabulary.json is packed with the function"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
