package fiducia.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.template.Emulation.Done;
import fiducia.local.template.Emulation.LeftOut;
import fiducia.local.template.Emulation.Refused;
import fiducia.local.template.FunctionDefinition.Event;
import fiducia.local.template.FunctionDefinition.Route;
import fiducia.local.template.FunctionDefinition.Schedule;
import fiducia.local.template.FunctionDefinition.Stream;
import fiducia.local.template.TableDefinition.Index;
import fiducia.local.template.TableDefinition.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One pass over a template: what is done here is read, what is left out is noted, what is refused
 * stops it.
 */
final class TemplateReader {

  private static final String API = "AWS::Serverless::Api";
  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final String TABLE = "AWS::DynamoDB::Table";

  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  /** Lambda's own default. */
  private static final int DEFAULT_TIMEOUT_SECONDS = 3;

  /** Lambda's own default for a stream. */
  private static final int DEFAULT_BATCH = 100;

  /** Lambda's own default for calls that nobody waits for. */
  private static final int DEFAULT_SCHEDULE_RETRIES = 2;

  /**
   * Lambda tries a failed batch until its records are a day old; here a few times are enough to see
   * it fail.
   */
  private static final int DEFAULT_RETRIES = 3;

  private final ObjectNode template;
  private final Intrinsics intrinsics;
  private final List<Template.LeftOut> leftOut = new ArrayList<>();

  TemplateReader(ObjectNode template, Map<String, String> parameters) {
    this.template = template;
    this.intrinsics = new Intrinsics(template, parameters);
  }

  Template read() {
    check(template, Emulation.SECTIONS, "", false);
    check(template.path("Globals"), Emulation.GLOBALS, "Globals");
    var resources = resources();
    var tableId = one(resources, TABLE);
    var apiId = one(resources, API);
    var api = api(apiId, resources.get(apiId));
    var defaultAuthorizer = defaultAuthorizer(apiId, resources.get(apiId), api);
    var functions = new ArrayList<FunctionDefinition>();
    resources.forEach(
        (id, resource) -> {
          if (type(resource).equals(FUNCTION)) {
            functions.add(function(id, resource, apiId, tableId, api, defaultAuthorizer));
          }
        });
    noRouteTwice(functions);
    var table = table(tableId, resources.get(tableId));
    return new Template(api, functions, table, intrinsics.parameters(), leftOut);
  }

  private Map<String, JsonNode> resources() {
    var resources = new LinkedHashMap<String, JsonNode>();
    for (var member : TemplateYaml.members(template.path("Resources"))) {
      var place = "Resources." + member.getKey();
      var resource = member.getValue();
      check(resource, Emulation.RESOURCE, place, false);
      var condition = resource.path("Condition").asText();
      if (!condition.isEmpty() && !intrinsics.condition(condition, place)) {
        continue;
      }
      switch (Emulation.RESOURCES.of(type(resource))) {
        case Done() -> resources.put(member.getKey(), resource);
        case LeftOut(var reason) ->
            leftOut.add(new Template.LeftOut(place + " (" + type(resource) + ")", reason));
        case Refused(var reason) ->
            throw new NotEmulated(place, "a resource of type " + type(resource) + ": " + reason);
      }
    }
    return resources;
  }

  private static String type(JsonNode resource) {
    return resource.path("Type").asText();
  }

  private static String one(Map<String, JsonNode> resources, String type) {
    var ids =
        resources.entrySet().stream()
            .filter(resource -> type(resource.getValue()).equals(type))
            .map(Map.Entry::getKey)
            .toList();
    if (ids.size() != 1) {
      throw new NotEmulated(
          "Resources", "the local run needs one " + type + ", here are " + ids.size() + " " + ids);
    }
    return ids.getFirst();
  }

  // The API

  private Api api(String id, JsonNode resource) {
    var place = "Resources." + id + ".Properties";
    var properties = properties(resource, Emulation.API, place, "Api");
    var auth = properties.path("Auth");
    check(auth, Emulation.AUTH, place + ".Auth");
    var authorizers = new LinkedHashSet<String>();
    for (var authorizer : TemplateYaml.members(auth.path("Authorizers"))) {
      var at = place + ".Auth.Authorizers." + authorizer.getKey();
      check(authorizer.getValue(), Emulation.AUTHORIZER, at);
      var header = authorizer.getValue().path("Identity").path("Header").asText("Authorization");
      if (!header.equalsIgnoreCase("Authorization")) {
        throw new NotEmulated(at + ".Identity", "tokens are looked for in Authorization only");
      }
      authorizers.add(authorizer.getKey());
    }
    return new Api(
        properties.path("StageName").asText(),
        cors(properties.path("Cors"), place + ".Cors"),
        authorizers,
        auth.has("DefaultAuthorizer")
            && auth.path("AddDefaultAuthorizerToCorsPreflight").asBoolean(true),
        properties.has("MinimumCompressionSize")
            ? OptionalInt.of(properties.path("MinimumCompressionSize").asInt())
            : OptionalInt.empty(),
        StreamSupport.stream(properties.path("BinaryMediaTypes").spliterator(), false)
            .map(type -> type.asText().replace("~1", "/"))
            .collect(Collectors.toSet()),
        gatewayResponses(properties.path("GatewayResponses"), place + ".GatewayResponses"));
  }

  private Optional<String> defaultAuthorizer(String id, JsonNode resource, Api api) {
    var place = "Resources." + id + ".Properties";
    var auth = properties(resource, Emulation.API, place, "Api").path("Auth");
    var name = auth.path("DefaultAuthorizer").asText();
    return name.isEmpty() ? Optional.empty() : Optional.of(known(name, api, place + ".Auth"));
  }

  private static String known(String authorizer, Api api, String place) {
    if (!api.authorizers().contains(authorizer)) {
      throw new NotEmulated(place, "the authoriser " + authorizer + " is not defined");
    }
    return authorizer;
  }

  private Optional<Api.Cors> cors(JsonNode cors, String place) {
    if (cors.isMissingNode()) {
      return Optional.empty();
    }
    if (cors.isTextual()) {
      return Optional.of(new Api.Cors(Map.of("Access-Control-Allow-Origin", quoted(cors, place))));
    }
    check(cors, Emulation.CORS, place);
    var headers = new LinkedHashMap<String, String>();
    header(cors, "AllowOrigin", "Access-Control-Allow-Origin", headers, place);
    header(cors, "AllowMethods", "Access-Control-Allow-Methods", headers, place);
    header(cors, "AllowHeaders", "Access-Control-Allow-Headers", headers, place);
    header(cors, "MaxAge", "Access-Control-Max-Age", headers, place);
    if (cors.path("AllowCredentials").asBoolean()) {
      headers.put("Access-Control-Allow-Credentials", "true");
    }
    return Optional.of(new Api.Cors(headers));
  }

  private static void header(
      JsonNode cors, String property, String header, Map<String, String> headers, String place) {
    if (cors.has(property)) {
      headers.put(header, quoted(cors.path(property), place + "." + property));
    }
  }

  /** API Gateway wants a fixed value in single quotes; without them SAM deploys something else. */
  private static String quoted(JsonNode value, String place) {
    var text = value.asText();
    if (text.length() < 2 || !text.startsWith("'") || !text.endsWith("'")) {
      throw new NotEmulated(place, "a fixed value stands in single quotes, as in \"'600'\"");
    }
    return text.substring(1, text.length() - 1);
  }

  private Map<String, Api.GatewayResponse> gatewayResponses(JsonNode responses, String place) {
    var all = new LinkedHashMap<String, Api.GatewayResponse>();
    for (var response : TemplateYaml.members(responses)) {
      var at = place + "." + response.getKey();
      check(response.getValue(), Emulation.GATEWAY_RESPONSE, at);
      var headers = new LinkedHashMap<String, String>();
      var parameters = response.getValue().path("ResponseParameters");
      for (var header : TemplateYaml.members(parameters.path("Headers"))) {
        headers.put(header.getKey(), quoted(header.getValue(), at + ".Headers." + header.getKey()));
      }
      var templates = new LinkedHashMap<String, String>();
      for (var body : TemplateYaml.members(response.getValue().path("ResponseTemplates"))) {
        var text = body.getValue().asText();
        if (text.contains("#") || text.contains("$input") || text.contains("$util")) {
          throw new NotEmulated(at, "a body template may use $context variables only");
        }
        templates.put(body.getKey(), text);
      }
      var status = response.getValue().path("StatusCode");
      all.put(
          response.getKey(),
          new Api.GatewayResponse(
              status.isMissingNode() ? Optional.empty() : Optional.of(status.asInt()),
              headers,
              templates));
    }
    return all;
  }

  // Functions

  private FunctionDefinition function(
      String id,
      JsonNode resource,
      String apiId,
      String tableId,
      Api api,
      Optional<String> defaultAuthorizer) {
    var place = "Resources." + id + ".Properties";
    var properties = properties(resource, Emulation.FUNCTION, place, "Function");
    var environment = new LinkedHashMap<String, String>();
    for (var variable : TemplateYaml.members(properties.path("Environment").path("Variables"))) {
      environment.put(variable.getKey(), variable.getValue().asText());
    }
    var events = new ArrayList<Event>();
    for (var event : TemplateYaml.members(properties.path("Events"))) {
      var at = place + ".Events." + event.getKey();
      var type = event.getValue().path("Type").asText();
      if (Emulation.EVENTS.of(type) instanceof Refused(var reason)) {
        throw new NotEmulated(at, "an event of type " + type + ": " + reason);
      }
      var details = event.getValue().path("Properties");
      var there = at + ".Properties";
      switch (type) {
        case "Api" -> events.add(route(details, there, apiId, api, defaultAuthorizer));
        case "Schedule" -> schedule(event.getKey(), details, there).ifPresent(events::add);
        default -> stream(event.getKey(), details, there, tableId).ifPresent(events::add);
      }
    }
    return new FunctionDefinition(
        id,
        properties.path("Handler").asText().replaceFirst("::.*", ""),
        environment,
        Duration.ofSeconds(properties.path("Timeout").asInt(DEFAULT_TIMEOUT_SECONDS)),
        properties
            .path("EventInvokeConfig")
            .path("MaximumRetryAttempts")
            .asInt(DEFAULT_SCHEDULE_RETRIES),
        events);
  }

  private Route route(
      JsonNode event, String place, String apiId, Api api, Optional<String> defaultAuthorizer) {
    check(event, Emulation.API_EVENT, place);
    var auth = event.path("Auth");
    check(auth, Emulation.API_EVENT_AUTH, place + ".Auth");
    var given = event.path("RestApiId").asText(apiId);
    if (!given.equals(apiId)) {
      throw new NotEmulated(place + ".RestApiId", "only the API " + apiId + " is emulated");
    }
    var authorizer = auth.path("Authorizer").asText();
    return new Route(
        event.path("Method").asText().toUpperCase(Locale.ROOT),
        event.path("Path").asText(),
        switch (authorizer) {
          case "" -> defaultAuthorizer;
          case "NONE" -> Optional.empty();
          default -> Optional.of(known(authorizer, api, place + ".Auth"));
        });
  }

  private Optional<Schedule> schedule(String name, JsonNode event, String place) {
    check(event, Emulation.SCHEDULE_EVENT, place);
    var rate = RATE.matcher(event.path("Schedule").asText());
    if (!rate.matches()) {
      throw new NotEmulated(place + ".Schedule", "only rate(…) is emulated");
    }
    var every =
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(Long.parseLong(rate.group(1)));
          case "hour" -> Duration.ofHours(Long.parseLong(rate.group(1)));
          default -> Duration.ofDays(Long.parseLong(rate.group(1)));
        };
    var on =
        event.path("Enabled").asBoolean(true) && !event.path("State").asText().equals("DISABLED");
    var input =
        event.has("Input") ? Optional.of(event.path("Input").asText()) : Optional.<String>empty();
    return on ? Optional.of(new Schedule(name, every, input)) : Optional.empty();
  }

  private Optional<Stream> stream(String name, JsonNode event, String place, String tableId) {
    check(event, Emulation.STREAM_EVENT, place);
    if (!event.path("Stream").asText().equals(tableId + ".StreamArn")) {
      throw new NotEmulated(place + ".Stream", "only the stream of " + tableId + " is emulated");
    }
    var types = event.path("FunctionResponseTypes");
    var reports =
        StreamSupport.stream(types.spliterator(), false)
            .anyMatch(type -> type.asText().equals("ReportBatchItemFailures"));
    var retries = event.path("MaximumRetryAttempts").asInt(DEFAULT_RETRIES);
    return event.path("Enabled").asBoolean(true)
        ? Optional.of(
            new Stream(
                name,
                event.path("BatchSize").asInt(DEFAULT_BATCH),
                event.path("StartingPosition").asText().equals("TRIM_HORIZON"),
                retries < 0 ? DEFAULT_RETRIES : retries,
                event.path("BisectBatchOnFunctionError").asBoolean(),
                reports,
                filters(event.path("FilterCriteria"), place + ".FilterCriteria")))
        : Optional.empty();
  }

  private static List<EventPattern> filters(JsonNode criteria, String place) {
    return StreamSupport.stream(criteria.path("Filters").spliterator(), false)
        .map(filter -> EventPattern.read(filter.path("Pattern").asText(), place))
        .toList();
  }

  private static void noRouteTwice(List<FunctionDefinition> functions) {
    var seen = new LinkedHashMap<String, String>();
    for (var function : functions) {
      for (var route : function.routes()) {
        var key = route.method() + " " + route.path().replaceAll("\\{[^}]*}", "{}");
        var earlier = seen.put(key, function.id());
        if (earlier != null) {
          throw new NotEmulated(
              "Resources." + function.id(), "the route " + key + " is also one of " + earlier);
        }
      }
    }
  }

  // The table

  private TableDefinition table(String id, JsonNode resource) {
    var place = "Resources." + id + ".Properties";
    var properties = properties(resource, Emulation.TABLE, place, "Table");
    var attributes = new LinkedHashMap<String, String>();
    for (var attribute : properties.path("AttributeDefinitions")) {
      attributes.put(
          attribute.path("AttributeName").asText(), attribute.path("AttributeType").asText());
    }
    var indexes = new ArrayList<Index>();
    for (var index : properties.path("GlobalSecondaryIndexes")) {
      check(index, Emulation.GLOBAL_SECONDARY_INDEX, place + ".GlobalSecondaryIndexes");
      var projection = index.path("Projection");
      var included = new ArrayList<String>();
      projection.path("NonKeyAttributes").forEach(name -> included.add(name.asText()));
      indexes.add(
          new Index(
              index.path("IndexName").asText(),
              keys(index.path("KeySchema")),
              projection.path("ProjectionType").asText(),
              included));
    }
    return new TableDefinition(
        properties.path("TableName").asText(id),
        attributes,
        keys(properties.path("KeySchema")),
        indexes,
        text(properties.path("StreamSpecification").path("StreamViewType")),
        properties.path("TimeToLiveSpecification").path("Enabled").asBoolean()
            ? text(properties.path("TimeToLiveSpecification").path("AttributeName"))
            : Optional.empty());
  }

  private static List<Key> keys(JsonNode schema) {
    return StreamSupport.stream(schema.spliterator(), false)
        .map(key -> new Key(key.path("AttributeName").asText(), key.path("KeyType").asText()))
        .toList();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  // Properties

  /** The properties that are done here, with the section's globals under them, worked out. */
  private ObjectNode properties(
      JsonNode resource, Emulation emulation, String place, String section) {
    var merged = JsonNodeFactory.instance.objectNode();
    merge(merged, template.path("Globals").path(section));
    merge(merged, resource.path("Properties"));
    check(merged, emulation, place);
    var done = JsonNodeFactory.instance.objectNode();
    for (var property : TemplateYaml.members(merged)) {
      if (emulation.of(property.getKey()) instanceof Done) {
        var value = intrinsics.resolve(property.getValue(), place + "." + property.getKey());
        if (!value.isMissingNode()) {
          done.set(property.getKey(), value);
        }
      }
    }
    return done;
  }

  /** As SAM merges: objects member by member, anything else as a whole. */
  private static void merge(ObjectNode onto, JsonNode from) {
    for (var member : TemplateYaml.members(from)) {
      var there = onto.path(member.getKey());
      if (there instanceof ObjectNode object && member.getValue().isObject() && !isCall(object)) {
        merge(object, member.getValue());
      } else {
        onto.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }

  private static boolean isCall(ObjectNode object) {
    return object.has("Ref") || object.size() == 1 && object.fieldNames().next().startsWith("Fn::");
  }

  private void check(JsonNode object, Emulation emulation, String place) {
    check(object, emulation, place, true);
  }

  private void check(JsonNode object, Emulation emulation, String place, boolean note) {
    for (var member : TemplateYaml.members(object)) {
      var at = place.isEmpty() ? member.getKey() : place + "." + member.getKey();
      switch (emulation.of(member.getKey())) {
        case Done() -> {}
        case LeftOut(var reason) -> {
          var entry = new Template.LeftOut(at, reason);
          if (note && !leftOut.contains(entry)) {
            leftOut.add(entry);
          }
        }
        case Refused(var reason) -> throw new NotEmulated(at, reason);
      }
    }
  }
}
