package fiducia.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Which records of a stream a function wants: an EventBridge pattern, as far as it is made of exact
 * values, {@code prefix}, {@code suffix}, {@code exists} and {@code anything-but} with exact
 * values.
 *
 * <p>A record passes where every member of the pattern finds one of its choices at the same place.
 */
public final class EventPattern {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TESTS = Set.of("prefix", "suffix", "exists", "anything-but");

  private final JsonNode pattern;

  private EventPattern(JsonNode pattern) {
    this.pattern = pattern;
  }

  /**
   * @param place how messages call the pattern
   * @throws NotEmulated where it is no JSON, or has a test that is not worked out here
   */
  static EventPattern read(String pattern, String place) {
    try {
      var json = JSON.readTree(pattern);
      if (!json.isObject()) {
        throw new NotEmulated(place, "a pattern is a JSON object");
      }
      validate(json, place);
      return new EventPattern(json);
    } catch (JsonProcessingException broken) {
      throw new NotEmulated(place, "a pattern is a JSON object");
    }
  }

  private static void validate(JsonNode pattern, String place) {
    for (var member : TemplateYaml.members(pattern)) {
      var at = place + "." + member.getKey();
      var wanted = member.getValue();
      if (wanted.isObject()) {
        validate(wanted, at);
      } else if (!wanted.isArray()) {
        throw new NotEmulated(at, "the choices of a pattern stand in a list");
      }
      for (var choice : wanted.isArray() ? wanted : JSON.createArrayNode()) {
        for (var test : TemplateYaml.members(choice)) {
          if (!TESTS.contains(test.getKey()) || test.getValue().isObject()) {
            throw new NotEmulated(at, "the test " + test.getKey() + " is not worked out here");
          }
        }
      }
    }
  }

  /** Whether the function wants this record. */
  public boolean wants(JsonNode event) {
    return matches(pattern, event);
  }

  private static boolean matches(JsonNode wanted, JsonNode there) {
    if (wanted.isObject()) {
      return StreamSupport.stream(TemplateYaml.members(wanted).spliterator(), false)
          .allMatch(member -> matches(member.getValue(), there.path(member.getKey())));
    }
    return StreamSupport.stream(wanted.spliterator(), false).anyMatch(choice -> is(choice, there));
  }

  private static boolean is(JsonNode choice, JsonNode there) {
    if (!choice.isObject()) {
      return choice.equals(there);
    }
    return StreamSupport.stream(TemplateYaml.members(choice).spliterator(), false)
        .allMatch(test -> passes(test, there));
  }

  private static boolean passes(Map.Entry<String, JsonNode> test, JsonNode there) {
    var operand = test.getValue();
    return switch (test.getKey()) {
      case "prefix" -> there.isTextual() && there.asText().startsWith(operand.asText());
      case "suffix" -> there.isTextual() && there.asText().endsWith(operand.asText());
      case "exists" -> operand.asBoolean() != there.isMissingNode();
      default ->
          !there.isMissingNode()
              && (operand.isArray()
                  ? StreamSupport.stream(operand.spliterator(), false).noneMatch(there::equals)
                  : !operand.equals(there));
    };
  }
}
