package fiducia.intake;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Tells the published lists with their labels; a test holds them complete. */
final class ReadVocabulary {

  private static final int AN_HOUR = 3600;

  private final JsonNode vocabulary = load();

  Response answer(Request request, Caller.Anyone caller) {
    return Response.ok(vocabulary).cacheable(AN_HOUR);
  }

  private static JsonNode load() {
    try (var input = ReadVocabulary.class.getResourceAsStream("vocabulary.json")) {
      return Json.read(
          Objects.requireNonNull(input, "vocabulary.json is packed with the function"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
