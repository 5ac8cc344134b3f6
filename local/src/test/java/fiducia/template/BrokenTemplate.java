package fiducia.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.template.TemplateYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** {@code template.yaml} as it is, and copies of it with one thing broken. */
final class BrokenTemplate {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode template;

  private BrokenTemplate(ObjectNode template) {
    this.template = template;
  }

  static BrokenTemplate read() {
    return new BrokenTemplate(TemplateYaml.read(text("template.yaml"), "template.yaml"));
  }

  ObjectNode whole() {
    return template;
  }

  /** The template keeps to the rule. */
  void kept(Function<JsonNode, List<String>> rule) {
    assertThat(rule.apply(template)).isEmpty();
  }

  /** A copy with one value replaced does not, so that the rule cannot sleep. */
  void noticed(Function<JsonNode, List<String>> rule, String pointer, String replacement) {
    assertThat(rule.apply(with(pointer, replacement)))
        .as("with %s at %s", replacement, pointer)
        .isNotEmpty();
  }

  /** A copy without a value does not keep to the rule. */
  void missed(Function<JsonNode, List<String>> rule, String pointer) {
    var copy = template.deepCopy();
    var parent = parent(copy, pointer);
    assertThat(parent.path(name(pointer)).isMissingNode()).as(pointer).isFalse();
    ((ObjectNode) parent).remove(name(pointer));
    assertThat(rule.apply(copy)).as("without %s", pointer).isNotEmpty();
  }

  /**
   * A copy of the template with one value replaced or added.
   *
   * @param replacement JSON, with single quotes where it holds no double ones
   */
  ObjectNode with(String pointer, String replacement) {
    var copy = template.deepCopy();
    var parent = parent(copy, pointer);
    var value = json(replacement);
    if (parent instanceof ArrayNode array) {
      int index = Integer.parseInt(name(pointer));
      assertThat(array.path(index)).as("the break is one").isNotEqualTo(value);
      array.set(index, value);
      return copy;
    }
    assertThat(parent.isObject()).as(pointer).isTrue();
    assertThat(parent.path(name(pointer))).as("the break is one").isNotEqualTo(value);
    ((ObjectNode) parent).set(name(pointer), value);
    return copy;
  }

  private static JsonNode parent(JsonNode whole, String pointer) {
    return whole.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
  }

  private static JsonNode json(String text) {
    try {
      if (text.startsWith("\"")) {
        return MAPPER.readTree(text);
      }
      if (text.contains("\"")) {
        return MAPPER.getNodeFactory().textNode(text.substring(1, text.length() - 1));
      }
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (IOException broken) {
      throw new AssertionError(text, broken);
    }
  }

  static String text(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException missing) {
      throw new AssertionError(file, missing);
    }
  }

  /** The project's folder: tests run in their module's. */
  static Path root() {
    var here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("template.yaml")) ? here : here.getParent();
  }
}
