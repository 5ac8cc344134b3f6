package fiducia.template;

import static fiducia.template.TemplateRules.events;
import static fiducia.template.TemplateRules.expect;
import static fiducia.template.TemplateRules.functions;
import static fiducia.template.TemplateRules.isA;
import static fiducia.template.TemplateRules.references;
import static fiducia.template.TemplateRules.resources;
import static fiducia.template.TemplateRules.texts;
import static fiducia.template.TemplateRules.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.log.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an operator relies on: functions end in time, versions are published and come in gradually,
 * what hurts rings, and each alarm has its page. Rules are as in {@link TemplateRules}.
 */
final class OperationsRules {

  /** API Gateway gives up after 29 seconds; the function should be the one that says so. */
  private static final int MOST_SECONDS_BEHIND_THE_API = 28;

  private static final int MOST_SECONDS = 900;

  /** Longest description of a version in characters, without the number of Java's layer. */
  private static final int LONGEST_DESCRIPTION = 256 - 4;

  /** What functions write themselves. */
  private static final Set<String> OWN_METRICS =
      Arrays.stream(Metric.values()).map(Metric::title).collect(Collectors.toUnmodifiableSet());

  /** Properties that are not part of what a version keeps. */
  private static final Set<String> NOT_IN_A_VERSION =
      Set.of(
          "AutoPublishAlias",
          "AutoPublishAliasAllProperties",
          "CodeUri",
          "DeploymentPreference",
          "EventInvokeConfig",
          "Events",
          "VersionDescription");

  private static final Pattern PAGE = Pattern.compile("docs/operations/alarms/([a-z-]+\\.md)\\.$");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OperationsRules() {}

  /** Times and memory are set, within what the caller waits for. */
  static List<String> everyFunctionEndsInTime(JsonNode template) {
    var faults = new ArrayList<String>();
    functions(template)
        .forEach(
            (name, function) -> {
              var timeout = ofFunction(template, function, "Timeout");
              var waited =
                  events(function).values().stream()
                      .anyMatch(event -> event.path("Type").asText().equals("Api"));
              int most = waited ? MOST_SECONDS_BEHIND_THE_API : MOST_SECONDS;
              expect(faults, name, "an end within " + most + " s", within(timeout, 1, most));
              expect(
                  faults,
                  name,
                  "memory by parameter",
                  ofFunction(template, function, "MemorySize").has("Ref"));
            });
    return faults;
  }

  /** What nobody waits for is tried a few times, and not for ever. */
  static List<String> retriesAreFinite(JsonNode template) {
    var faults = new ArrayList<String>();
    functions(template)
        .forEach(
            (name, function) ->
                events(function)
                    .forEach(
                        (event, definition) -> {
                          if (definition.path("Type").asText().equals("Schedule")) {
                            for (var retries :
                                List.of(
                                    function.at("/Properties/EventInvokeConfig"),
                                    definition.at("/Properties/RetryPolicy"))) {
                              expect(
                                  faults,
                                  name + "." + event,
                                  "a number of tries",
                                  within(retries.path("MaximumRetryAttempts"), 0, 2));
                              expect(
                                  faults,
                                  name + "." + event,
                                  "an age at which it is given up",
                                  within(retries.path("MaximumEventAgeInSeconds"), 60, 21_600));
                            }
                          }
                        }));
    return faults;
  }

  /**
   * Everything calls a published version. Where a parameter changes, SAM publishes none: so each
   * parameter that reaches the function has to be in the version's description.
   */
  static List<String> whatParametersChangeIsPublished(JsonNode template) {
    var faults = new ArrayList<String>();
    functions(template)
        .forEach(
            (name, function) -> {
              expect(
                  faults,
                  name,
                  "the alias live",
                  ofFunction(template, function, "AutoPublishAlias").asText().equals("live"));
              expect(
                  faults,
                  name,
                  "a version for each change of the template",
                  function.at("/Properties/AutoPublishAliasAllProperties").asBoolean());
              var described = new TreeSet<String>();
              references(function.at("/Properties/VersionDescription"), described);
              var reaching = new TreeSet<String>();
              for (var properties :
                  List.of(template.at("/Globals/Function"), function.path("Properties"))) {
                properties
                    .properties()
                    .forEach(
                        property -> {
                          if (!NOT_IN_A_VERSION.contains(property.getKey())) {
                            parameters(template, property.getValue(), reaching);
                          }
                        });
              }
              reaching.removeAll(described);
              reaching.forEach(
                  parameter ->
                      faults.add(name + " does not publish what " + parameter + " changes"));
              // Java's layer is patched by itself; its number says that it is another.
              if (function.path("Properties").has("Layers") && !described.contains("Java")) {
                faults.add(name + " does not publish another Java");
              }
              int longest =
                  described.stream()
                      .map(template.path("Parameters")::path)
                      .filter(parameter -> !parameter.isMissingNode())
                      .mapToInt(parameter -> longest(parameter) + 1)
                      .sum();
              if (longest > LONGEST_DESCRIPTION) {
                faults.add(name + " may have a description of " + longest + " characters");
              }
            });
    return faults;
  }

  /** Off unless asked for; then in steps, watched by an alarm for the new version alone. */
  static List<String> versionsComeGraduallyByParameter(JsonNode template) {
    var faults = new ArrayList<String>();
    var parameter = template.at("/Parameters/GradualDeployment");
    var wanted = template.at("/Mappings/Gradual");
    expect(
        faults,
        "GradualDeployment",
        "off by default",
        parameter.path("Default").asText().equals("off"));
    for (var value : parameter.path("AllowedValues")) {
      expect(
          faults,
          "GradualDeployment",
          "a meaning of " + value.asText(),
          wanted
              .path(value.asText())
              .path("Wanted")
              .asText()
              .equals(String.valueOf(!value.asText().equals("off"))));
    }
    var preference = template.at("/Globals/Function/DeploymentPreference");
    expect(
        faults,
        "gradual deployment",
        "its parameter",
        preference.at("/Enabled/Fn::FindInMap/1/Ref").asText().equals("GradualDeployment")
            && preference.at("/Type/Ref").asText().equals("GradualDeployment"));
    expect(
        faults,
        "gradual deployment",
        "a role of this template",
        isA(template, preference.at("/Role/Fn::If/1/Fn::GetAtt/0").asText(), "AWS::IAM::Role"));
    functions(template)
        .forEach(
            (name, function) -> {
              var alarm =
                  function
                      .at("/Properties/DeploymentPreference/Alarms/Fn::If/1/0/Ref")
                      .asText("none");
              var there = template.path("Resources").path(alarm);
              var dimensions = dimensions(there);
              expect(
                  faults,
                  name,
                  "an alarm that takes its new version back",
                  there.path("Condition").asText().equals("VersionsComeGradually")
                      && there.at("/Properties/MetricName").asText().equals("Errors")
                      && dimensions
                          .getOrDefault("ExecutedVersion", MAPPER.nullNode())
                          .at("/Fn::GetAtt/0")
                          .asText()
                          .equals(name));
            });
    return faults;
  }

  /** Each alarm reaches the topic, says what missing data means, and is told of when it ends. */
  static List<String> everyAlarmTellsSomebody(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template, "AWS::CloudWatch::Alarm")
        .forEach(
            (name, alarm) -> {
              var properties = alarm.path("Properties");
              for (var actions : List.of("AlarmActions", "OKActions")) {
                var topic = properties.path(actions).at("/0/Ref").asText();
                expect(faults, name, actions, isA(template, topic, "AWS::SNS::Topic"));
              }
              expect(
                  faults,
                  name,
                  "a word on missing data",
                  Set.of("breaching", "notBreaching", "ignore")
                      .contains(properties.path("TreatMissingData").asText()));
              expect(faults, name, "a page", page(alarm).isPresent());
              if (properties.path("Namespace").asText().equals("Fiducia")) {
                expect(
                    faults,
                    name,
                    "a metric that functions write",
                    OWN_METRICS.contains(properties.path("MetricName").asText()));
                expect(
                    faults,
                    name,
                    "its own stack only",
                    dimensions(alarm)
                        .getOrDefault("Stack", MAPPER.nullNode())
                        .path("Ref")
                        .asText()
                        .equals("AWS::StackName"));
              }
            });
    expect(
        faults,
        "the functions",
        "the stack's name for their metrics",
        template
            .at("/Globals/Function/Environment/Variables/STACK/Ref")
            .asText()
            .equals("AWS::StackName"));
    return faults;
  }

  /** The topic is encrypted with a key that alarms may use, and takes nothing in clear. */
  static List<String> theTopicIsEncrypted(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template, "AWS::SNS::Topic")
        .forEach(
            (name, topic) -> {
              var key = topic.at("/Properties/KmsMasterKeyId/Fn::GetAtt/0").asText();
              var there = template.path("Resources").path(key);
              expect(faults, name, "a key of its own", isA(template, key, "AWS::KMS::Key"));
              expect(
                  faults,
                  name,
                  "a key that is renewed",
                  there.at("/Properties/EnableKeyRotation").asBoolean());
              var lets = new ArrayList<JsonNode>();
              there.at("/Properties/KeyPolicy/Statement").forEach(lets::add);
              expect(
                  faults,
                  name,
                  "a key that lets alarms in",
                  lets.stream()
                      .anyMatch(
                          statement ->
                              statement
                                      .at("/Principal/Service")
                                      .asText()
                                      .equals("cloudwatch.amazonaws.com")
                                  && texts(statement.path("Action"))
                                      .collect(Collectors.toSet())
                                      .containsAll(List.of("kms:Decrypt", "kms:GenerateDataKey"))));
            });
    var policies = resources(template, "AWS::SNS::TopicPolicy");
    expect(
        faults,
        "the topic",
        "a refusal of what is sent in clear",
        policies.values().stream()
            .flatMap(policy -> TemplateRules.statements(policy).stream())
            .anyMatch(
                statement ->
                    statement.path("Effect").asText().equals("Deny")
                        && statement
                            .at("/Condition/Bool/aws:SecureTransport")
                            .asText()
                            .equals("false")));
    return faults;
  }

  /** What an operator has to hear of, whatever else there is. */
  static List<String> whatHurtsRings(JsonNode template) {
    var faults = new ArrayList<String>();
    var rings = new TreeSet<String>();
    resources(template, "AWS::CloudWatch::Alarm")
        .values()
        .forEach(
            alarm -> {
              if (!alarm.has("Condition")) {
                var properties = alarm.path("Properties");
                var of =
                    dimensions(alarm).values().stream()
                        .flatMap(TemplateRules::texts)
                        .collect(Collectors.joining(" "));
                rings.add(
                    properties.path("Namespace").asText()
                        + " "
                        + properties.path("MetricName").asText()
                        + (of.isEmpty() ? "" : " " + of));
              }
            });
    functions(template).keySet().forEach(name -> rung(faults, rings, "AWS/Lambda Errors " + name));
    resources(template, "AWS::SQS::Queue")
        .keySet()
        .forEach(
            name ->
                rung(
                    faults,
                    rings,
                    "AWS/SQS ApproximateNumberOfMessagesVisible " + name + " QueueName"));
    functions(template)
        .forEach(
            (name, function) -> {
              if (events(function).values().stream()
                  .anyMatch(event -> event.path("Type").asText().equals("DynamoDB"))) {
                rung(faults, rings, "AWS/Lambda IteratorAge " + name);
              }
            });
    for (var needed :
        List.of(
            "AWS/Lambda Throttles",
            "AWS/ApiGateway 5XXError AWS::StackName live",
            "AWS/DynamoDB ReadThrottleEvents Table",
            "AWS/DynamoDB WriteThrottleEvents Table",
            "AWS/DynamoDB SystemErrors TransactWriteItems Table",
            "AWS/SES Reputation.BounceRate",
            "AWS/SES Reputation.ComplaintRate",
            "Fiducia DueOverdueMinutes AWS::StackName",
            "Fiducia DirectoryAgeSeconds AWS::StackName",
            "Fiducia MailsRefused AWS::StackName")) {
      rung(faults, rings, needed);
    }
    return faults;
  }

  private static void rung(List<String> faults, Set<String> rings, String needed) {
    if (!rings.contains(needed)) {
      faults.add("nothing rings for " + needed);
    }
  }

  /**
   * A sweep that does not run, or a rule that is switched off, writes nothing: there silence itself
   * has to ring.
   */
  static List<String> silenceRingsWhereItShould(JsonNode template) {
    var faults = new ArrayList<String>();
    for (var name : List.of("CheckInsOverdue", "CompactionMissing")) {
      expect(
          faults,
          name,
          "a ring when nothing is heard",
          template
              .path("Resources")
              .path(name)
              .at("/Properties/TreatMissingData")
              .asText()
              .equals("breaching"));
    }
    return faults;
  }

  /**
   * Each alarm has a page that names it, and each page an alarm.
   *
   * @param pages what the pages say, by file name; {@code README.md} lists all of them
   */
  static List<String> everyAlarmHasItsPage(JsonNode template, Map<String, String> pages) {
    var faults = new ArrayList<String>();
    var named = new TreeSet<String>();
    var index = pages.getOrDefault("README.md", "");
    resources(template, "AWS::CloudWatch::Alarm")
        .forEach(
            (name, alarm) -> {
              var page = page(alarm).orElse("none");
              named.add(page);
              var text = pages.getOrDefault(page, "");
              expect(faults, name, "its page " + page, !text.isEmpty());
              expect(faults, name, "its name in " + page, text.contains("`" + name + "`"));
              expect(faults, name, "its line in README.md", index.contains("`" + name + "`"));
            });
    var others = new TreeMap<>(pages);
    others.remove("README.md");
    others.forEach(
        (page, text) -> {
          expect(faults, page, "an alarm", named.contains(page));
          expect(faults, page, "a link in README.md", index.contains("(" + page + ")"));
          for (var part : List.of("## What it means", "## What to look at", "## What to do")) {
            expect(faults, page, part, text.contains(part));
          }
          for (var word : text.split("[^A-Za-z`]+", -1)) {
            if (word.matches("`[A-Z][A-Za-z]+`") && alarmLike(word)) {
              expect(
                  faults,
                  page,
                  "an alarm called " + word,
                  isA(template, word.substring(1, word.length() - 1), "AWS::CloudWatch::Alarm"));
            }
          }
        });
    return faults;
  }

  private static boolean alarmLike(String word) {
    return Pattern.matches(
        "`\\w*(Errors|Throttles|Overdue|Behind|Stale|Missing|DeadLetters|Bounces|Complaints)`",
        word);
  }

  /** It shows every alarm that is always there, and nothing that is not in the template. */
  static List<String> theDashboardShowsWhatRings(JsonNode template) {
    var faults = new ArrayList<String>();
    var dashboards = resources(template, "AWS::CloudWatch::Dashboard");
    expect(faults, "the template", "a dashboard", dashboards.size() == 1);
    dashboards.forEach(
        (name, dashboard) -> {
          var body = dashboard.at("/Properties/DashboardBody/Fn::Sub/0").asText();
          var optional =
              dashboard.at("/Properties/DashboardBody/Fn::Sub/1/Refused/Fn::If/1/Fn::Sub").asText();
          for (var more : List.of("", optional)) {
            try {
              var widgets = MAPPER.readTree(body.replace("${Refused}", more)).path("widgets");
              expect(
                  faults,
                  name,
                  "pictures before tables",
                  !widgets.path(0).path("type").asText().equals("log") && widgets.size() > 5);
            } catch (JsonProcessingException broken) {
              faults.add(name + " is not JSON");
            }
          }
          resources(template, "AWS::CloudWatch::Alarm")
              .forEach(
                  (alarm, definition) -> {
                    if (!definition.has("Condition")) {
                      expect(faults, name, alarm, body.contains("\"${" + alarm + ".Arn}\""));
                    }
                  });
          Pattern.compile("\"Fiducia\",\"(\\w+)\"")
              .matcher(body)
              .results()
              .map(metric -> metric.group(1))
              .forEach(
                  metric ->
                      expect(faults, name, "a function's " + metric, OWN_METRICS.contains(metric)));
          var variables = Pattern.compile("\\$\\{([A-Za-z]+)(\\.[A-Za-z]+)?}").matcher(body);
          while (variables.find()) {
            var resource = variables.group(1);
            if (!resource.equals("Refused") && !template.path("Resources").has(resource)) {
              faults.add(name + " shows " + resource + ", which is not there");
            }
          }
        });
    return faults;
  }

  /**
   * What holds data is not replaced by an update: a table whose key changes would be an empty one.
   *
   * @param policy the stack policy that operators are told to set
   */
  static List<String> thePolicyProtectsWhatHoldsData(JsonNode template, JsonNode policy) {
    var faults = new ArrayList<String>();
    var refused = new TreeSet<String>();
    for (var statement : policy.path("Statement")) {
      if (statement.path("Effect").asText().equals("Deny")
          && texts(statement.path("Action")).anyMatch("Update:Replace"::equals)) {
        texts(statement.path("Resource")).forEach(refused::add);
      }
    }
    resources(template)
        .forEach(
            (name, resource) -> {
              var outlives = resource.path("DeletionPolicy").asText().equals("Retain");
              if (outlives && !resource.has("Condition")) {
                expect(
                    faults,
                    name,
                    "protection from being replaced",
                    refused.contains("LogicalResourceId/" + name));
              }
            });
    return faults;
  }

  /** A check that is left out says why, in a sentence of its own. */
  static List<String> everySkippedCheckHasAReason(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template)
        .forEach(
            (name, resource) ->
                resource
                    .at("/Metadata/checkov/skip")
                    .forEach(
                        skip -> {
                          if (!skip.path("id").asText().matches("CKV2?_AWS_[0-9]+")
                              || !skip.path("comment").asText().matches(".{20,}\\.")) {
                            faults.add(name + " skips a check without a reason");
                          }
                        }));
    return faults;
  }

  // ------------------------------------------------------------------------------ the template

  private static JsonNode ofFunction(JsonNode template, JsonNode function, String property) {
    var own = function.path("Properties").path(property);
    return own.isMissingNode() ? template.at("/Globals/Function").path(property) : own;
  }

  /** Parameters that a value depends on, by conditions too. */
  private static void parameters(JsonNode template, JsonNode node, Set<String> into) {
    var names = new TreeSet<String>();
    references(node, names);
    names.stream().filter(template.path("Parameters")::has).forEach(into::add);
    conditions(node)
        .forEach(name -> parameters(template, template.path("Conditions").path(name), into));
  }

  private static List<String> conditions(JsonNode node) {
    var found = new ArrayList<String>();
    if (node.has("Fn::If")) {
      found.add(node.at("/Fn::If/0").asText());
    }
    if (node.path("Condition").isTextual()) {
      found.add(node.path("Condition").asText());
    }
    node.forEach(child -> found.addAll(conditions(child)));
    return found;
  }

  /** Characters of the longest value. */
  private static int longest(JsonNode parameter) {
    int longest = parameter.path("MaxLength").asInt(parameter.path("MaxValue").asText().length());
    for (var value : parameter.path("AllowedValues")) {
      longest = Math.max(longest, value.asText().length());
    }
    return longest == 0 ? LONGEST_DESCRIPTION : longest;
  }

  private static Map<String, JsonNode> dimensions(JsonNode alarm) {
    var found = new TreeMap<String, JsonNode>();
    alarm
        .at("/Properties/Dimensions")
        .forEach(dimension -> found.put(dimension.path("Name").asText(), dimension.path("Value")));
    return found;
  }

  private static Optional<String> page(JsonNode alarm) {
    var matcher = PAGE.matcher(alarm.at("/Properties/AlarmDescription").asText());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
