package fiducia.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published description of the API, held against what was sent and answered.
 *
 * <p>An answer must always be described: its status, its headers, its media type, its body. A
 * request must be described where it was accepted; tests send wrong ones on purpose, and those must
 * be refused. Safe for use by many threads.
 */
public final class Contract {

  /** Who may call a route. */
  public enum Credential {
    NONE,
    CLIENT_KEY,
    CHECK_IN_LINK,
    THERAPIST_TOKEN,
    ADMIN_TOKEN;

    /** Whether the gateway checks it, before a function is called. */
    public boolean isStaff() {
      return this == THERAPIST_TOKEN || this == ADMIN_TOKEN;
    }
  }

  private static final String DOCUMENT = "https://contract.invalid/openapi";
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  /** A description is one resource; schemas of operations refer to its components. */
  private final JsonNode document;

  private final SchemaRegistry registry;
  private final List<Operation> operations;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  private record Operation(String method, String template, Pattern path, JsonNode json) {

    boolean literalBefore(Operation other) {
      return !template.contains("{") && other.template.contains("{");
    }
  }

  private Contract(JsonNode document) {
    this.document = document;
    var text = JSON.writeValueAsString(document);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(Map.of(DOCUMENT, text))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    this.operations = operations(document);
  }

  /** The one in {@code docs/openapi.yaml}. */
  public static Contract published() {
    try {
      return of(Files.readString(home().resolve("docs/openapi.yaml")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @param yaml an OpenAPI 3.1 description
   */
  public static Contract of(String yaml) {
    return new Contract(new YAMLMapper().readTree(yaml));
  }

  /** The project's folder, wherever in it the tests are run. */
  public static Path home() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("docs/openapi.yaml")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("docs/openapi.yaml is in no folder above"));
  }

  /** Whether the project has all the functions that answer what is described. */
  static boolean functionsAreThere() {
    return Stream.of("intake", "matching", "feedback", "followup", "directory")
        .allMatch(name -> Files.exists(home().resolve("functions/" + name + "/pom.xml")));
  }

  /** Every route, such as {@code GET /v1/matches/{matchId}}, with who may call it. */
  public Map<String, Credential> routes() {
    var routes = new TreeMap<String, Credential>();
    for (var operation : operations) {
      routes.put(operation.method() + " " + operation.template(), credential(operation));
    }
    return routes;
  }

  /** The part of a described example that is sent or answered, such as {@code Match}. */
  public JsonNode example(String name) {
    return document.path("components").path("examples").path(name).path("value");
  }

  /** The codes of a list in the description, such as {@code /components/schemas/Concern/enum}. */
  public List<String> codes(String pointer) {
    return document.at(pointer).valueStream().map(JsonNode::asString).toList();
  }

  /** A schema of the components, such as {@code Match}, to hold JSON against. */
  public List<String> faultsOf(String schema, String json) {
    return body(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), json);
  }

  /**
   * @throws AssertionError with everything that does not fit
   */
  public void check(Exchange exchange) {
    var faults = faults(exchange);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s %s answered %d, and that is not what docs/openapi.yaml says:%n  %s"
              .formatted(
                  exchange.method(),
                  exchange.path().split("\\?", 2)[0],
                  exchange.status(),
                  String.join("\n  ", faults)));
    }
  }

  /** Everything that does not fit, each in a line; empty where all is as described. */
  public List<String> faults(Exchange exchange) {
    var operation = operation(exchange);
    if (operation.isEmpty()) {
      return at(exchange.path()).isEmpty() ? unknownPath(exchange) : unknownMethod(exchange);
    }
    var faults = new ArrayList<>(answer(operation.get(), exchange));
    if (exchange.status() < 400) {
      faults.addAll(request(operation.get(), exchange));
    }
    return faults;
  }

  /** What of a request does not fit, whatever was or will be answered. */
  public List<String> requestFaults(Exchange exchange) {
    return operation(exchange)
        .map(operation -> request(operation, exchange))
        .orElse(List.of("the route is not described"));
  }

  private Optional<Operation> operation(Exchange exchange) {
    return at(exchange.path()).stream()
        .filter(candidate -> candidate.method().equals(exchange.method()))
        .reduce((one, other) -> one.literalBefore(other) ? one : other);
  }

  private List<Operation> at(String path) {
    var withoutQuery = path.split("\\?", 2)[0];
    return operations.stream()
        .filter(operation -> operation.path().matcher(withoutQuery).matches())
        .toList();
  }

  // -- what is not described
  // -----------------------------------------------------------------------

  private List<String> unknownPath(Exchange exchange) {
    if (exchange.status() != 404) {
      return List.of("the path is not described");
    }
    return answer(document.path("components").path("responses").path("NotFound"), exchange);
  }

  private List<String> unknownMethod(Exchange exchange) {
    if (exchange.method().equals("OPTIONS") && exchange.status() < 300) {
      return exchange.header("Access-Control-Allow-Methods").isPresent()
          ? List.of()
          : List.of("a preflight request is answered without Access-Control-Allow-Methods");
    }
    if (exchange.status() == 404) {
      return unknownPath(exchange);
    }
    if (exchange.status() != 405) {
      return List.of("the method is not described for this path");
    }
    return exchange.header("Allow").isPresent()
        ? faultsOf("Problem", exchange.body())
        : List.of("405 without Allow");
  }

  // -- answers
  // -------------------------------------------------------------------------------------

  private List<String> answer(Operation operation, Exchange exchange) {
    var responses = operation.json().path("responses");
    var response = resolved(responses.path(Integer.toString(exchange.status())));
    if (response.isMissingNode()) {
      return List.of(
          "the status is not described, only "
              + String.join(", ", responses.propertyNames())
              + "; body: "
              + shortened(exchange.body()));
    }
    return answer(response, exchange);
  }

  private List<String> answer(JsonNode response, Exchange exchange) {
    var faults = new ArrayList<String>();
    response
        .path("headers")
        .propertyStream()
        .forEach(
            header ->
                faults.addAll(
                    value(
                        "answer header " + header.getKey(),
                        resolved(header.getValue()),
                        exchange.header(header.getKey()))));
    var content = response.path("content");
    if (content.isEmpty()) {
      if (!exchange.body().isEmpty()) {
        faults.add("the answer has a body where none is described");
      }
      return faults;
    }
    var media = mediaType(exchange.header("Content-Type"));
    if (!content.has(media)) {
      faults.add(
          "the answer is " + media + ", not " + String.join(" or ", content.propertyNames()));
      return faults;
    }
    for (var fault : body(content.path(media).path("schema"), exchange.body())) {
      faults.add("answer " + fault);
    }
    return faults;
  }

  // -- requests
  // ------------------------------------------------------------------------------------

  private List<String> request(Operation operation, Exchange exchange) {
    var faults = new ArrayList<String>();
    if (!fits(credential(operation), exchange.requestHeader("Authorization"))) {
      faults.add("answered without the credential " + credential(operation));
    }
    var query = query(exchange.path());
    var inPath = pathValues(operation, exchange.path());
    for (var parameter : operation.json().path("parameters")) {
      var name = parameter.path("name").asString();
      var given =
          switch (parameter.path("in").asString()) {
            case "path" -> Optional.ofNullable(inPath.get(name));
            case "query" -> Optional.ofNullable(query.remove(name));
            default -> exchange.requestHeader(name);
          };
      faults.addAll(
          value("request " + parameter.path("in").asString() + " " + name, parameter, given));
    }
    query.keySet().forEach(name -> faults.add("request query " + name + " is not described"));
    faults.addAll(requestBody(resolved(operation.json().path("requestBody")), exchange));
    return faults;
  }

  private List<String> requestBody(JsonNode described, Exchange exchange) {
    if (exchange.requestBody().isEmpty()) {
      return described.path("required").asBoolean(false)
          ? List.of("the request has no body")
          : List.of();
    }
    if (described.isMissingNode()) {
      return List.of("the request has a body where none is described");
    }
    var content = described.path("content");
    var media = mediaType(exchange.requestHeader("Content-Type"));
    if (!content.has(media)) {
      return List.of(
          "the request is " + media + ", not " + String.join(" or ", content.propertyNames()));
    }
    var schema = content.path(media).path("schema");
    var faults =
        media.equals("text/csv")
            ? validated(schema, StringNode.valueOf(exchange.requestBody()))
            : body(schema, exchange.requestBody());
    return faults.stream().map(fault -> "request " + fault).toList();
  }

  private static boolean fits(Credential credential, Optional<String> authorization) {
    return switch (credential) {
      case NONE -> true;
      case CLIENT_KEY -> authorization.filter(value -> value.startsWith("Bearer fck_")).isPresent();
      case CHECK_IN_LINK ->
          authorization.filter(value -> value.startsWith("Bearer fci_")).isPresent();
      case THERAPIST_TOKEN, ADMIN_TOKEN ->
          authorization.filter(value -> value.startsWith("Bearer ey")).isPresent();
    };
  }

  private static Credential credential(Operation operation) {
    var security = operation.json().path("security");
    if (security.isEmpty()) {
      return Credential.NONE;
    }
    return switch (security.get(0).propertyNames().iterator().next()) {
      case "clientKey" -> Credential.CLIENT_KEY;
      case "checkInLink" -> Credential.CHECK_IN_LINK;
      case "therapistToken" -> Credential.THERAPIST_TOKEN;
      case "adminToken" -> Credential.ADMIN_TOKEN;
      case String other ->
          throw new IllegalStateException("a security scheme unknown here: " + other);
    };
  }

  // -- values and schemas
  // --------------------------------------------------------------------------

  private List<String> value(String what, JsonNode described, Optional<String> given) {
    if (given.isEmpty()) {
      return described.path("required").asBoolean(false)
          ? List.of(what + " is missing")
          : List.of();
    }
    return validated(described.path("schema"), typed(described.path("schema"), given.get()))
        .stream()
        .map(fault -> what + fault)
        .toList();
  }

  /**
   * A header or a parameter is text; where a number, or yes or no, is described, text that is one
   * counts as one.
   */
  private JsonNode typed(JsonNode schema, String text) {
    var type = resolved(schema).path("type").asString("");
    if (type.equals("boolean") && text.matches("true|false")) {
      return JSON.getNodeFactory().booleanNode(text.equals("true"));
    }
    return type.equals("integer") && text.matches("-?[0-9]{1,18}")
        ? JSON.getNodeFactory().numberNode(Long.parseLong(text))
        : StringNode.valueOf(text);
  }

  private List<String> body(JsonNode schema, String text) {
    try {
      return validated(schema, JSON.readTree(text)).stream().map(fault -> "body" + fault).toList();
    } catch (JacksonException malformed) {
      return List.of("body is not JSON: " + shortened(text));
    }
  }

  private List<String> validated(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::schema).validate(value).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private Schema schema(JsonNode json) {
    return registry.getSchema(rebased(json));
  }

  /** The same schema, its references pointing into the document from wherever it is used. */
  private static JsonNode rebased(JsonNode json) {
    var copy = json.deepCopy();
    for (var object : objects(copy).toList()) {
      if (object.path("$ref").isString()) {
        object.put("$ref", DOCUMENT + object.path("$ref").asString());
      }
    }
    return copy;
  }

  private static Stream<ObjectNode> objects(JsonNode json) {
    var below = json.valueStream().flatMap(Contract::objects);
    return json instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
  }

  // -- the document
  // --------------------------------------------------------------------------------

  private List<Operation> operations(JsonNode whole) {
    var found = new ArrayList<Operation>();
    whole
        .path("paths")
        .propertyStream()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(
                        method -> found.add(operation(path.getKey(), method, path.getValue()))));
    return List.copyOf(found);
  }

  /** With the parameters that the path has for all its methods, and with references followed. */
  private Operation operation(String template, String method, JsonNode item) {
    var json = (ObjectNode) item.path(method).deepCopy();
    var parameters = JSON.createArrayNode();
    Stream.of(item, item.path(method))
        .flatMap(holder -> holder.path("parameters").valueStream())
        .forEach(parameter -> parameters.add(resolved(parameter)));
    json.set("parameters", parameters);
    return new Operation(
        method.toUpperCase(Locale.ROOT), template, Pattern.compile(pattern(template)), json);
  }

  private static String pattern(String template) {
    var steps =
        Arrays.stream(template.substring(1).split("/"))
            .map(step -> step.startsWith("{") ? "([^/]+)" : Pattern.quote(step))
            .toList();
    return "/" + String.join("/", steps);
  }

  private JsonNode resolved(JsonNode json) {
    var node = json;
    while (node.path("$ref").isString()) {
      node = document.at(node.path("$ref").asString().substring(1));
    }
    return node;
  }

  private static Map<String, String> pathValues(Operation operation, String path) {
    var values = new LinkedHashMap<String, String>();
    var given = path.split("\\?", 2)[0].substring(1).split("/");
    var steps = operation.template().substring(1).split("/");
    for (int i = 0; i < steps.length; i++) {
      if (steps[i].startsWith("{")) {
        values.put(steps[i].substring(1, steps[i].length() - 1), decoded(given[i]));
      }
    }
    return values;
  }

  private static Map<String, String> query(String path) {
    var values = new LinkedHashMap<String, String>();
    var parts = path.split("\\?", 2);
    if (parts.length == 2 && !parts[1].isEmpty()) {
      for (var pair : parts[1].split("&")) {
        var both = pair.split("=", 2);
        values.put(decoded(both[0]), both.length == 2 ? decoded(both[1]) : "");
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String mediaType(Optional<String> header) {
    return header
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("nothing");
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
