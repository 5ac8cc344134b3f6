package fiducia.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code template.yaml} must keep to. Each rule takes the template as JSON and answers what is
 * wrong with it, in words; an empty list means that it is kept.
 */
final class TemplateRules {

  /**
   * Properties with which a resource would get a name that a second stack could not have as well.
   */
  private static final Set<String> PHYSICAL_NAMES =
      Set.of(
          "AliasName",
          "BucketName",
          "ClientName",
          "FunctionName",
          "LogGroupName",
          "Name",
          "QueueName",
          "RoleName",
          "RuleName",
          "StateMachineName",
          "TableName",
          "TopicName",
          "UserPoolName");

  /** What the access log may tell of a request: none of it says who asked or about whom. */
  private static final Set<String> LOGGED =
      Set.of(
          "$context.requestId",
          "$context.requestTimeEpoch",
          "$context.httpMethod",
          "$context.resourcePath",
          "$context.status",
          "$context.responseLatency",
          "$context.error.responseType");

  /**
   * Actions whose resource may end in an asterisk: CodeDeploy asks for the state of alarms, which
   * it finds by name, and the names end in what only CloudFormation knows.
   */
  private static final Set<String> READ_WIDELY = Set.of("cloudwatch:DescribeAlarms");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TemplateRules() {}

  static List<String> everyFunctionHasARoleOfItsOwn(JsonNode template) {
    var faults = new ArrayList<String>();
    var owners = new HashMap<String, String>();
    functions(template)
        .forEach(
            (name, function) -> {
              var role = function.at("/Properties/Role/Fn::GetAtt/0").asText();
              if (!isA(template, role, "AWS::IAM::Role")) {
                faults.add(name + " has no role of this template");
              }
              var owner = owners.putIfAbsent(role, name);
              if (owner != null) {
                faults.add(name + " shares its role with " + owner);
              }
            });
    return faults;
  }

  /**
   * No action and no resource with an asterisk in anything that is granted to a role or to a sender
   * of messages. (A key's own policy is another matter: there the asterisk stands for the key.)
   */
  static List<String> noPermissionIsWiderThanNamed(JsonNode template) {
    var faults = new ArrayList<String>();
    for (var type : List.of("AWS::IAM::Role", "AWS::SQS::QueuePolicy")) {
      resources(template, type)
          .forEach(
              (name, resource) ->
                  statements(resource)
                      .forEach(
                          statement -> {
                            var readWidely =
                                READ_WIDELY.containsAll(texts(statement.path("Action")).toList());
                            for (var member : List.of("Action", "Resource", "NotAction")) {
                              if (!readWidely
                                  && texts(statement.path(member))
                                      .anyMatch(it -> it.contains("*"))) {
                                faults.add(name + " has * in " + member);
                              }
                            }
                            if (statement.has("NotAction") || statement.has("NotResource")) {
                              faults.add(name + " grants by exception");
                            }
                          }));
    }
    functions(template)
        .forEach(
            (name, function) -> {
              var role = function.at("/Properties/Role/Fn::GetAtt/0").asText();
              if (template.at("/Resources/" + role + "/Properties").has("ManagedPolicyArns")) {
                faults.add(name + " has permissions that are written elsewhere");
              }
            });
    return faults;
  }

  /** On the text, since reasons are comments: each permission has one right above it. */
  static List<String> everyPermissionHasAReason(String yaml) {
    var faults = new ArrayList<String>();
    var lines = yaml.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      var begins = lines.get(i).strip().startsWith("- Effect:");
      var isWhoMayTakeTheRole =
          lines.subList(i, Math.min(i + 3, lines.size())).stream()
              .anyMatch(line -> line.contains("sts:AssumeRole"));
      if (begins && !isWhoMayTakeTheRole && !lines.get(i - 1).strip().startsWith("# ")) {
        faults.add("line " + (i + 1) + ": a permission without a reason");
      }
    }
    return faults;
  }

  static List<String> everyFunctionHasALogThatForgets(JsonNode template) {
    var faults = new ArrayList<String>();
    functions(template)
        .forEach(
            (name, function) -> {
              var log = function.at("/Properties/LoggingConfig/LogGroup/Ref").asText();
              if (!isA(template, log, "AWS::Logs::LogGroup")) {
                faults.add(name + " has no log of this template");
              }
            });
    resources(template, "AWS::Logs::LogGroup")
        .forEach(
            (name, log) -> {
              if (!log.path("Properties").has("RetentionInDays")) {
                faults.add(name + " keeps its lines for ever");
              }
            });
    return faults;
  }

  /** Whatever nobody waits for (schedules, the stream) leaves a message when it fails for good. */
  static List<String> whatNobodyWaitsForReportsItsFailures(JsonNode template) {
    var faults = new ArrayList<String>();
    functions(template)
        .forEach(
            (name, function) ->
                events(function)
                    .forEach(
                        (event, definition) -> {
                          var properties = definition.path("Properties");
                          var targets =
                              switch (definition.path("Type").asText()) {
                                case "Api" -> List.<JsonNode>of();
                                case "Schedule" ->
                                    List.of(
                                        properties.at("/DeadLetterConfig/Arn"),
                                        function.at(
                                            "/Properties/EventInvokeConfig/DestinationConfig"
                                                + "/OnFailure/Destination"));
                                default ->
                                    List.of(
                                        properties.at("/DestinationConfig/OnFailure/Destination"));
                              };
                          for (var target : targets) {
                            var queue = target.at("/Fn::GetAtt/0").asText();
                            if (!isA(template, queue, "AWS::SQS::Queue")) {
                              faults.add(name + "." + event + " fails in silence");
                            }
                          }
                        }));
    resources(template, "AWS::SQS::Queue")
        .forEach(
            (name, queue) -> {
              if (!queue.at("/Properties/SqsManagedSseEnabled").asBoolean()) {
                faults.add(name + " is not encrypted");
              }
              if (queue.at("/Properties/MessageRetentionPeriod").asInt() != 1_209_600) {
                faults.add(name + " does not keep failures for 14 days");
              }
            });
    return faults;
  }

  static List<String> oneBadRecordNeverStopsTheStream(JsonNode template) {
    var faults = new ArrayList<String>();
    var streams = 0;
    for (var function : functions(template).entrySet()) {
      for (var event : events(function.getValue()).values()) {
        if (event.path("Type").asText().equals("DynamoDB")) {
          streams++;
          var properties = event.path("Properties");
          if (texts(properties.path("FunctionResponseTypes"))
              .noneMatch("ReportBatchItemFailures"::equals)) {
            faults.add(function.getKey() + " does not say which record failed");
          }
          if (!properties.path("BisectBatchOnFunctionError").asBoolean()) {
            faults.add(function.getKey() + " does not halve a batch that fails");
          }
          if (!within(properties.path("MaximumRetryAttempts"), 1, 20)) {
            faults.add(function.getKey() + " tries for ever, or never again");
          }
          if (!within(properties.path("MaximumRecordAgeInSeconds"), 60, 86_400)) {
            faults.add(function.getKey() + " tries records of any age");
          }
        }
      }
    }
    if (streams == 0) {
      faults.add("nothing reads the stream");
    }
    return faults;
  }

  /** Routes that API Gateway lets through without a sign-in, as {@code "GET /v1/..."}. */
  static Set<String> openRoutes(JsonNode template) {
    var open = new TreeSet<String>();
    routes(template)
        .forEach(
            (route, properties) -> {
              if (properties.at("/Auth/Authorizer").asText().equals("NONE")) {
                open.add(route);
              }
            });
    return open;
  }

  static Set<String> allRoutes(JsonNode template) {
    return new TreeSet<>(routes(template).keySet());
  }

  static List<String> whatIsNotOpenIsClosed(JsonNode template) {
    var faults = new ArrayList<String>();
    var auth = template.at("/Resources/Api/Properties/Auth");
    var standard = auth.path("DefaultAuthorizer").asText();
    var pool = auth.at("/Authorizers/" + standard + "/UserPoolArn/Fn::GetAtt/0").asText();
    if (!isA(template, pool, "AWS::Cognito::UserPool")) {
      faults.add("a route that says nothing is open");
    }
    routes(template)
        .forEach(
            (route, properties) -> {
              var authorizer = properties.at("/Auth/Authorizer").asText(standard);
              if (!List.of("NONE", standard).contains(authorizer)) {
                faults.add(route + " is guarded by " + authorizer + ", which is not there");
              }
              if (!properties.at("/RestApiId/Ref").asText().equals("Api")) {
                faults.add(route + " belongs to an API of its own");
              }
            });
    return faults;
  }

  /** What a route answers to, a browser on the site may send. */
  static List<String> browsersMaySendEveryMethod(JsonNode template) {
    var allowed = template.at("/Resources/Api/Properties/Cors/AllowMethods").asText();
    var methods = Set.of(allowed.replace("'", "").split(","));
    return routes(template).keySet().stream()
        .filter(route -> !methods.contains(route.split(" ")[0]))
        .map(route -> route + " is refused by browsers")
        .toList();
  }

  /** Refusals that API Gateway makes by itself can be read by the site, and are problems. */
  static List<String> refusalsAreProblemsThatTheSiteMayRead(JsonNode template) {
    var faults = new ArrayList<String>();
    var responses = template.at("/Resources/Api/Properties/GatewayResponses");
    for (var needed : List.of("DEFAULT_4XX", "DEFAULT_5XX", "UNAUTHORIZED", "THROTTLED")) {
      if (!responses.has(needed)) {
        faults.add(needed + " is not shaped");
      }
    }
    responses
        .properties()
        .forEach(
            response -> {
              var headers = response.getValue().at("/ResponseParameters/Headers");
              if (!headers
                  .at("/Access-Control-Allow-Origin/Fn::Sub")
                  .asText()
                  .equals("'${SiteOrigin}'")) {
                faults.add(response.getKey() + " cannot be read by the site");
              }
              if (!headers.path("Content-Type").asText().equals("'application/problem+json'")) {
                faults.add(response.getKey() + " does not say that it is a problem");
              }
              var body = response.getValue().at("/ResponseTemplates/application~1json").asText();
              try {
                var problem = MAPPER.readTree(body);
                var code = problem.path("code").asText();
                if (!problem.path("type").asText().equals("urn:fiducia:problem:" + code)
                    || problem.path("title").asText().isEmpty()) {
                  faults.add(response.getKey() + " is no problem");
                }
              } catch (JsonProcessingException broken) {
                faults.add(response.getKey() + " is not JSON");
              }
              if (body.contains("$")) {
                faults.add(response.getKey() + " repeats something of the request");
              }
            });
    return faults;
  }

  static List<String> logsTellNothingAboutPeople(JsonNode template) {
    var faults = new ArrayList<String>();
    var api = template.at("/Resources/Api/Properties");
    var variables =
        Pattern.compile("\\$[\\w.]+").matcher(api.at("/AccessLogSetting/Format").asText());
    while (variables.find()) {
      if (!LOGGED.contains(variables.group())) {
        faults.add("the access log tells " + variables.group());
      }
    }
    api.path("MethodSettings")
        .forEach(
            setting -> {
              if (setting.path("DataTraceEnabled").asBoolean()
                  || setting.has("LoggingLevel")
                      && !setting.at("/LoggingLevel").asText().equals("OFF")) {
                faults.add("API Gateway logs what people write");
              }
            });
    if (template.at("/Globals/Function/Tracing").asText().equals("Active")) {
      faults.add("traces keep URLs with ids");
    }
    return faults;
  }

  static List<String> theTableIsProtected(JsonNode template) {
    var faults = new ArrayList<String>();
    var tables = resources(template, "AWS::DynamoDB::Table");
    if (tables.size() != 1) {
      faults.add("there is one table, and no other");
    }
    tables.forEach(
        (name, table) -> {
          var properties = table.path("Properties");
          var key = properties.at("/SSESpecification/KMSMasterKeyId/Fn::GetAtt/0").asText();
          expect(faults, name, "a key of its own", isA(template, key, "AWS::KMS::Key"));
          expect(
              faults,
              name,
              "a key that is renewed and outlives the stack",
              template.at("/Resources/" + key + "/Properties/EnableKeyRotation").asBoolean()
                  && template
                      .at("/Resources/" + key + "/DeletionPolicy")
                      .asText()
                      .equals("Retain"));
          expect(
              faults,
              name,
              "recovery to a point in time",
              properties
                  .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                  .asBoolean());
          expect(
              faults,
              name,
              "expiry by expiresAt",
              properties.at("/TimeToLiveSpecification/Enabled").asBoolean()
                  && properties
                      .at("/TimeToLiveSpecification/AttributeName")
                      .asText()
                      .equals("expiresAt"));
          expect(
              faults,
              name,
              "a stream of both images",
              properties
                  .at("/StreamSpecification/StreamViewType")
                  .asText()
                  .equals("NEW_AND_OLD_IMAGES"));
          expect(
              faults,
              name,
              "payment on demand",
              properties.path("BillingMode").asText().equals("PAY_PER_REQUEST"));
          expect(
              faults,
              name,
              "protection from deletion, by condition",
              properties
                  .at("/DeletionProtectionEnabled/Fn::If/0")
                  .asText()
                  .equals("DataIsProtectedFromDeletion"));
          expect(
              faults,
              name,
              "a life beyond the stack",
              table.path("DeletionPolicy").asText().equals("Retain")
                  && table.path("UpdateReplacePolicy").asText().equals("Retain"));
        });
    return faults;
  }

  static List<String> twoStacksCanLiveSideBySide(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template)
        .forEach(
            (name, resource) ->
                resource
                    .path("Properties")
                    .properties()
                    .forEach(
                        property -> {
                          var isTheStacks =
                              texts(property.getValue())
                                  .anyMatch(text -> text.contains("${AWS::StackName}"));
                          if (PHYSICAL_NAMES.contains(property.getKey()) && !isTheStacks) {
                            faults.add(name + " has a fixed " + property.getKey());
                          }
                        }));
    return faults;
  }

  /** Described, with a default that works, bounded, and used. */
  static List<String> everyParameterIsExplained(JsonNode template) {
    var faults = new ArrayList<String>();
    var uses = new TreeSet<String>();
    references(template, uses);
    template
        .path("Parameters")
        .properties()
        .forEach(
            entry -> {
              var name = entry.getKey();
              var parameter = entry.getValue();
              var value = parameter.path("Default");
              expect(
                  faults,
                  name,
                  "a description",
                  parameter.path("Description").asText().length() > 20);
              expect(faults, name, "a default", !value.isMissingNode());
              expect(faults, name, "a default within its bounds", fits(parameter, value));
              expect(
                  faults,
                  name,
                  "bounds",
                  parameter.has("AllowedValues")
                      || parameter.has("AllowedPattern")
                      || parameter.has("MinValue") && parameter.has("MaxValue"));
              expect(faults, name, "a use", uses.contains(name));
            });
    return faults;
  }

  /** Every handler is in the code, and the Makefile packs its function. */
  static List<String> everyHandlerIsThere(JsonNode template, Path root, String makefile) {
    var faults = new ArrayList<String>();
    functions(template)
        .forEach(
            (name, function) -> {
              var handler = function.at("/Properties/Handler").asText().split("::", 2);
              var source = "src/main/java/" + handler[0].replace('.', '/') + ".java";
              var module = handler[0].split("\\.")[1];
              if (!Files.exists(root.resolve("functions").resolve(module).resolve(source))) {
                faults.add(name + ": there is no " + handler[0]);
              }
              if (handler.length < 2 || !handler[1].equals("handleRequest")) {
                faults.add(name + " is called by another method than the runtime's");
              }
              var packs =
                  "build-" + name + ":\\s+\\$\\(PACKED\\) ; \\$\\(call pack," + module + "\\)";
              if (!Pattern.compile("(?m)^" + packs + "$").matcher(makefile).find()) {
                faults.add(name + " is not packed by the Makefile");
              }
            });
    return faults;
  }

  // ------------------------------------------------------------------------------ the template

  static Map<String, JsonNode> functions(JsonNode template) {
    return resources(template, "AWS::Serverless::Function");
  }

  static Map<String, JsonNode> resources(JsonNode template) {
    var found = new LinkedHashMap<String, JsonNode>();
    template
        .path("Resources")
        .properties()
        .forEach(resource -> found.put(resource.getKey(), resource.getValue()));
    return found;
  }

  static Map<String, JsonNode> resources(JsonNode template, String type) {
    var found = resources(template);
    found.values().removeIf(resource -> !resource.path("Type").asText().equals(type));
    return found;
  }

  static Map<String, JsonNode> events(JsonNode function) {
    var found = new LinkedHashMap<String, JsonNode>();
    function
        .at("/Properties/Events")
        .properties()
        .forEach(event -> found.put(event.getKey(), event.getValue()));
    return found;
  }

  static Map<String, JsonNode> routes(JsonNode template) {
    var found = new TreeMap<String, JsonNode>();
    functions(template)
        .values()
        .forEach(
            function ->
                events(function)
                    .values()
                    .forEach(
                        event -> {
                          if (event.path("Type").asText().equals("Api")) {
                            var properties = event.path("Properties");
                            found.put(
                                properties.path("Method").asText()
                                    + " "
                                    + properties.path("Path").asText(),
                                properties);
                          }
                        }));
    return found;
  }

  static boolean isA(JsonNode template, String resource, String type) {
    return template.path("Resources").path(resource).path("Type").asText().equals(type);
  }

  static List<JsonNode> statements(JsonNode resource) {
    var found = new ArrayList<JsonNode>();
    resource
        .at("/Properties/Policies")
        .forEach(policy -> policy.at("/PolicyDocument/Statement").forEach(found::add));
    resource.at("/Properties/PolicyDocument/Statement").forEach(found::add);
    return found;
  }

  /** All texts in a node, whether one, a list, or within {@code Fn::Sub}. */
  static Stream<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return Stream.of(node.asText());
    }
    var children = new ArrayList<JsonNode>();
    node.forEach(children::add);
    return children.stream().flatMap(TemplateRules::texts);
  }

  static void references(JsonNode node, Set<String> into) {
    if (node instanceof ObjectNode object && object.has("Ref")) {
      into.add(object.path("Ref").asText());
    }
    if (node instanceof ObjectNode object && object.has("Fn::Sub")) {
      var sub = object.path("Fn::Sub");
      var names =
          Pattern.compile("\\$\\{(\\w+)}").matcher((sub.isArray() ? sub.path(0) : sub).asText());
      while (names.find()) {
        into.add(names.group(1));
      }
    }
    node.forEach(child -> references(child, into));
  }

  private static boolean fits(JsonNode parameter, JsonNode value) {
    var text = value.asText();
    if (parameter.has("AllowedValues")
        && texts(parameter.path("AllowedValues")).noneMatch(text::equals)
        && !contains(parameter.path("AllowedValues"), value)) {
      return false;
    }
    if (parameter.has("AllowedPattern")
        && !text.matches(parameter.path("AllowedPattern").asText())) {
      return false;
    }
    return !parameter.has("MinValue")
        || within(value, parameter.path("MinValue").asInt(), parameter.path("MaxValue").asInt());
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (var element : list) {
      if (element.equals(value)) {
        return true;
      }
    }
    return false;
  }

  static boolean within(JsonNode number, int least, int most) {
    return number.isInt() && number.asInt() >= least && number.asInt() <= most
        || number.isBigInteger()
            && number.bigIntegerValue().longValueExact() >= least
            && number.bigIntegerValue().longValueExact() <= most;
  }

  static void expect(List<String> faults, String name, String what, boolean isThere) {
    if (!isThere) {
      faults.add(name + " lacks " + what);
    }
  }
}
