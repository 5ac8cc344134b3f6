package fiducia.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * CloudFormation's functions, worked out with the parameters' defaults.
 *
 * <p>A resource's name is its logical id, and an attribute of it reads {@code LogicalId.Attribute}:
 * enough to tell which resource is meant, and plainly not a real ARN.
 */
final class Intrinsics {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::Region", "us-east-1",
          "AWS::AccountId", "000000000000",
          "AWS::Partition", "aws",
          "AWS::StackName", "fiducia-local",
          "AWS::StackId", "fiducia-local",
          "AWS::URLSuffix", "amazonaws.com");

  private final ObjectNode template;
  private final Map<String, String> parameters;

  /**
   * @param overrides values instead of the parameters' defaults
   * @throws NotEmulated where a parameter has neither, or an override names no parameter
   */
  Intrinsics(ObjectNode template, Map<String, String> overrides) {
    this.template = template;
    this.parameters = parameters(template, overrides);
  }

  /** Each parameter's value. */
  Map<String, String> parameters() {
    return Map.copyOf(parameters);
  }

  private static Map<String, String> parameters(
      ObjectNode template, Map<String, String> overrides) {
    var values = new LinkedHashMap<String, String>();
    for (var parameter : TemplateYaml.members(template.path("Parameters"))) {
      var value = parameter.getValue().path("Default");
      var name = parameter.getKey();
      if (overrides.containsKey(name)) {
        values.put(name, overrides.get(name));
      } else if (value.isValueNode() && !value.isNull()) {
        values.put(name, value.asText());
      } else {
        throw new NotEmulated(
            "Parameters." + name, "has no default: give one with --parameter " + name + "=…");
      }
    }
    for (var name : overrides.keySet()) {
      if (!values.containsKey(name)) {
        throw new NotEmulated("Parameters." + name, "the template has no such parameter");
      }
    }
    return values;
  }

  /**
   * The value a node stands for; a missing node for {@code AWS::NoValue}.
   *
   * @param place how messages call the node
   */
  JsonNode resolve(JsonNode node, String place) {
    if (node.isArray()) {
      var array = JSON.arrayNode();
      for (var element : node) {
        var value = resolve(element, place);
        if (!value.isMissingNode()) {
          array.add(value);
        }
      }
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    if (node.size() == 1) {
      var only = node.fields().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return call(only.getKey(), only.getValue(), place);
      }
    }
    var object = JSON.objectNode();
    for (var member : TemplateYaml.members(node)) {
      var value = resolve(member.getValue(), place + "." + member.getKey());
      if (!value.isMissingNode()) {
        object.set(member.getKey(), value);
      }
    }
    return object;
  }

  private JsonNode call(String function, JsonNode argument, String place) {
    return switch (function) {
      case "Ref" -> reference(argument.asText(), place);
      case "Fn::GetAtt" -> attribute(argument, place);
      case "Fn::Sub" -> substitute(argument, place);
      case "Fn::If" -> {
        var chosen = condition(argument.path(0).asText(), place) ? 1 : 2;
        yield resolve(argument.path(chosen), place);
      }
      case "Fn::Join" -> {
        var parts = resolve(argument.path(1), place);
        yield JSON.textNode(
            StreamSupport.stream(parts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(argument.path(0).asText())));
      }
      case "Fn::Select" -> resolve(argument.path(1), place).path(argument.path(0).asInt());
      case "Fn::Split" -> {
        var array = JSON.arrayNode();
        var text = resolve(argument.path(1), place).asText();
        for (var part : text.split(Pattern.quote(argument.path(0).asText()), -1)) {
          array.add(part);
        }
        yield array;
      }
      case "Fn::FindInMap" -> found(argument, place);
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
          BooleanNode.valueOf(holds(JSON.objectNode().set(function, argument), place));
      default -> throw new NotEmulated(place, function + " is not worked out by the local run");
    };
  }

  private JsonNode reference(String name, String place) {
    if (name.equals("AWS::NoValue")) {
      return MissingNode.getInstance();
    }
    if (PSEUDO_PARAMETERS.containsKey(name)) {
      return JSON.textNode(PSEUDO_PARAMETERS.get(name));
    }
    if (parameters.containsKey(name)) {
      return JSON.textNode(parameters.get(name));
    }
    if (isResource(name)) {
      return JSON.textNode(name);
    }
    throw new NotEmulated(place, "refers to " + name + ", which is not in the template");
  }

  private JsonNode attribute(JsonNode pair, String place) {
    var resource = pair.path(0).asText();
    if (!isResource(resource)) {
      throw new NotEmulated(place, "refers to " + resource + ", which is not in the template");
    }
    return JSON.textNode(resource + "." + resolve(pair.path(1), place).asText());
  }

  /** SAM makes resources of its own, named after ours: {@code Intake} gives {@code IntakeRole}. */
  private boolean isResource(String name) {
    var resources = template.path("Resources");
    return resources.has(name)
        || StreamSupport.stream(TemplateYaml.members(resources).spliterator(), false)
            .anyMatch(
                resource ->
                    name.startsWith(resource.getKey())
                        && resource
                            .getValue()
                            .path("Type")
                            .asText()
                            .startsWith("AWS::Serverless::"));
  }

  private JsonNode substitute(JsonNode argument, String place) {
    var text = argument.isArray() ? argument.path(0).asText() : argument.asText();
    var own = argument.isArray() ? argument.path(1) : MissingNode.getInstance();
    var matcher = VARIABLE.matcher(text);
    var result = new StringBuilder();
    while (matcher.find()) {
      var name = matcher.group(2).strip();
      String value;
      if (!matcher.group(1).isEmpty()) {
        value = "${" + name + "}";
      } else if (own.has(name)) {
        value = resolve(own.path(name), place).asText();
      } else if (name.contains(".")) {
        var parts = name.split("\\.", 2);
        value = attribute(JSON.arrayNode().add(parts[0]).add(parts[1]), place).asText();
      } else {
        value = reference(name, place).asText();
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(value));
    }
    return JSON.textNode(matcher.appendTail(result).toString());
  }

  private JsonNode found(JsonNode argument, String place) {
    var value = template.path("Mappings");
    for (var key : argument) {
      value = value.path(resolve(key, place).asText());
    }
    if (value.isMissingNode()) {
      throw new NotEmulated(place, "Fn::FindInMap finds nothing");
    }
    return value;
  }

  /** Whether a named condition holds with the parameters as they are. */
  boolean condition(String name, String place) {
    var condition = template.path("Conditions").path(name);
    if (condition.isMissingNode()) {
      throw new NotEmulated(place, "the condition " + name + " is not in the template");
    }
    return holds(condition, "Conditions." + name);
  }

  private boolean holds(JsonNode condition, String place) {
    var only = condition.isObject() && condition.size() == 1 ? condition.fields().next() : null;
    if (only == null) {
      throw new NotEmulated(place, "is not a condition");
    }
    var argument = only.getValue();
    return switch (only.getKey()) {
      case "Condition" -> condition(argument.asText(), place);
      case "Fn::Equals" ->
          resolve(argument.path(0), place)
              .asText()
              .equals(resolve(argument.path(1), place).asText());
      case "Fn::Not" -> !holds(argument.path(0), place);
      case "Fn::And" ->
          StreamSupport.stream(argument.spliterator(), false).allMatch(one -> holds(one, place));
      case "Fn::Or" ->
          StreamSupport.stream(argument.spliterator(), false).anyMatch(one -> holds(one, place));
      default -> throw new NotEmulated(place, only.getKey() + " is not worked out in a condition");
    };
  }
}
