package fiducia.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A template as the JSON it stands for: {@code !Ref Table} becomes {@code {"Ref": "Table"}}, {@code
 * !Sub x} becomes {@code {"Fn::Sub": "x"}}.
 */
public final class TemplateYaml {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Tags whose long form does not begin with {@code Fn::}. */
  private static final Set<String> PLAIN = Set.of("Ref", "Condition");

  /** Bounds aliases, so that a small file cannot become a large tree. */
  private static final int MOST_ALIASES = 50;

  private TemplateYaml() {}

  public static ObjectNode read(Path file) throws IOException {
    return read(Files.readString(file, StandardCharsets.UTF_8), file.getFileName().toString());
  }

  /**
   * @param yaml the template's text
   * @param name how messages call it
   * @throws NotEmulated where the text is no template; the message says the line
   */
  public static ObjectNode read(String yaml, String name) {
    var settings =
        LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(MOST_ALIASES).build();
    try {
      var root = new Compose(settings).composeString(yaml);
      if (root.isPresent() && json(root.get(), name) instanceof ObjectNode template) {
        return template;
      }
    } catch (YamlEngineException broken) {
      throw new NotEmulated(name, "is not YAML: " + broken.getMessage());
    }
    throw new NotEmulated(name, "has no content");
  }

  private static JsonNode json(Node node, String name) {
    var content =
        switch (node) {
          case MappingNode mapping -> object(mapping, name);
          case SequenceNode sequence -> array(sequence, name);
          case ScalarNode scalar -> scalar(scalar);
          default -> throw new NotEmulated(at(node, name), "this kind of node is not known");
        };
    var tag = node.getTag().getValue();
    return tag.startsWith("!") ? intrinsic(tag.substring(1), content) : content;
  }

  private static ObjectNode intrinsic(String tag, JsonNode content) {
    var function = PLAIN.contains(tag) ? tag : "Fn::" + tag;
    var argument =
        tag.equals("GetAtt") && content.isTextual() ? attribute(content.asText()) : content;
    return JSON.objectNode().set(function, argument);
  }

  private static ArrayNode attribute(String dotted) {
    var parts = dotted.split("\\.", 2);
    var pair = JSON.arrayNode();
    for (var part : parts) {
      pair.add(part);
    }
    return pair;
  }

  private static ObjectNode object(MappingNode mapping, String name) {
    var object = JSON.objectNode();
    for (var member : mapping.getValue()) {
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        throw new NotEmulated(at(member.getKeyNode(), name), "a key is not a word");
      }
      if (object.has(key.getValue())) {
        throw new NotEmulated(at(key, name), "the key " + key.getValue() + " is there twice");
      }
      object.set(key.getValue(), json(member.getValueNode(), name));
    }
    return object;
  }

  private static ArrayNode array(SequenceNode sequence, String name) {
    var array = JSON.arrayNode();
    for (var element : sequence.getValue()) {
      array.add(json(element, name));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.INT)) {
      return JSON.numberNode(new BigInteger(text));
    }
    if (tag.equals(Tag.FLOAT)) {
      return JSON.numberNode(new BigDecimal(text));
    }
    return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
  }

  private static String at(Node node, String name) {
    return node.getStartMark().map(mark -> name + " line " + (mark.getLine() + 1)).orElse(name);
  }

  /** The members of an object in the order of the file; none where it is absent. */
  static Iterable<Map.Entry<String, JsonNode>> members(JsonNode object) {
    return object::fields;
  }
}
