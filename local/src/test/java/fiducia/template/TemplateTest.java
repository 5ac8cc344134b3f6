package fiducia.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.template.TemplateYaml;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What {@code template.yaml} promises, held rule by rule. Each test also breaks a copy of the
 * template and expects the same rule to notice, so that no rule can sleep.
 */
class TemplateTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * What API Gateway lets in without a sign-in. A new line here is a decision: the route is open to
   * anyone, or its function verifies a client's key or a link's token itself.
   */
  private static final Set<String> OPEN =
      Set.of(
          // anyone
          "GET /v1/vocabulary",
          "GET /v1/crisis-help",
          "POST /v1/clients",
          // the client's key
          "GET /v1/clients/me",
          "PATCH /v1/clients/me",
          "GET /v1/clients/me/contact",
          "PUT /v1/clients/me/contact",
          "DELETE /v1/clients/me/contact",
          "POST /v1/matches",
          "GET /v1/matches",
          "GET /v1/matches/{matchId}",
          "POST /v1/matches/{matchId}/replay",
          "GET /v1/matches/{matchId}/candidates/{therapistId}",
          "POST /v1/requests",
          "GET /v1/requests",
          "GET /v1/requests/{requestId}",
          "POST /v1/requests/{requestId}/withdrawal",
          "POST /v1/requests/{requestId}/confirmation",
          "GET /v1/relationships",
          "GET /v1/relationships/{relationshipId}",
          "GET /v1/relationships/{relationshipId}/alliance",
          "GET /v1/relationships/{relationshipId}/check-ins",
          "PUT /v1/relationships/{relationshipId}/check-ins/{session}/answers",
          "POST /v1/relationships/{relationshipId}/way-out",
          "POST /v1/relationships/{relationshipId}/pause",
          "POST /v1/relationships/{relationshipId}/resumption",
          "PUT /v1/relationships/{relationshipId}/rhythm",
          "POST /v1/relationships/{relationshipId}/repair",
          "POST /v1/relationships/{relationshipId}/ending",
          // the link's token
          "GET /v1/check-in",
          "POST /v1/check-in/answers",
          "POST /v1/check-in/way-out",
          "POST /v1/check-in/pause",
          "POST /v1/check-in/resumption");

  private final BrokenTemplate file = BrokenTemplate.read();
  private final ObjectNode template = file.whole();

  @Test
  void everyFunctionHasARoleOfItsOwn() {
    kept(TemplateRules::everyFunctionHasARoleOfItsOwn);
    noticed(
        TemplateRules::everyFunctionHasARoleOfItsOwn,
        "/Resources/IntakeFunction/Properties/Role",
        "{'Fn::GetAtt': ['MatchingRole', 'Arn']}");
    noticed(
        TemplateRules::everyFunctionHasARoleOfItsOwn,
        "/Resources/IntakeFunction/Properties/Role",
        "'arn:aws:iam::123456789012:role/of-somebody-else'");
  }

  @Test
  void noPermissionIsWiderThanNamed() {
    var first = "/Resources/FeedbackRole/Properties/Policies/0/PolicyDocument/Statement/0";
    kept(TemplateRules::noPermissionIsWiderThanNamed);
    noticed(TemplateRules::noPermissionIsWiderThanNamed, first + "/Resource", "'*'");
    noticed(TemplateRules::noPermissionIsWiderThanNamed, first + "/Action", "['dynamodb:*']");
    noticed(
        TemplateRules::noPermissionIsWiderThanNamed,
        first + "/Resource",
        "{'Fn::Sub': '${Table.Arn}/index/*'}");
    noticed(TemplateRules::noPermissionIsWiderThanNamed, first + "/NotResource", "'x'");
    noticed(
        TemplateRules::noPermissionIsWiderThanNamed,
        "/Resources/FeedbackRole/Properties/ManagedPolicyArns",
        "['arn:aws:iam::aws:policy/AdministratorAccess']");
    noticed(
        TemplateRules::noPermissionIsWiderThanNamed,
        "/Resources/FollowUpFailuresPolicy/Properties/PolicyDocument/Statement/0/Action",
        "'sqs:*'");
  }

  @Test
  void everyPermissionHasAReason() {
    var yaml = BrokenTemplate.text("template.yaml");
    assertThat(TemplateRules.everyPermissionHasAReason(yaml)).isEmpty();
    assertThat(TemplateRules.everyPermissionHasAReason(yaml.replace("# Finds what is due.", "")))
        .isNotEmpty();
  }

  @Test
  void everyFunctionHasALogThatForgets() {
    kept(TemplateRules::everyFunctionHasALogThatForgets);
    noticed(
        TemplateRules::everyFunctionHasALogThatForgets,
        "/Resources/IntakeFunction/Properties/LoggingConfig",
        "{}");
    noticed(TemplateRules::everyFunctionHasALogThatForgets, "/Resources/ApiLog/Properties", "{}");
  }

  @Test
  void whatNobodyWaitsForReportsItsFailures() {
    var followUp = "/Resources/FollowUpFunction/Properties";
    kept(TemplateRules::whatNobodyWaitsForReportsItsFailures);
    noticed(
        TemplateRules::whatNobodyWaitsForReportsItsFailures,
        followUp + "/Events/Sweep/Properties/DeadLetterConfig",
        "{}");
    noticed(
        TemplateRules::whatNobodyWaitsForReportsItsFailures,
        followUp + "/EventInvokeConfig/DestinationConfig",
        "{}");
    noticed(
        TemplateRules::whatNobodyWaitsForReportsItsFailures,
        "/Resources/DirectoryFunction/Properties/Events/Changes/Properties/DestinationConfig",
        "{}");
    noticed(
        TemplateRules::whatNobodyWaitsForReportsItsFailures,
        "/Resources/DirectoryFailures/Properties/SqsManagedSseEnabled",
        "false");
    noticed(
        TemplateRules::whatNobodyWaitsForReportsItsFailures,
        "/Resources/FollowUpFailures/Properties/MessageRetentionPeriod",
        "60");
  }

  @Test
  void oneBadRecordNeverStopsTheStream() {
    var stream = "/Resources/DirectoryFunction/Properties/Events/Changes/Properties/";
    kept(TemplateRules::oneBadRecordNeverStopsTheStream);
    noticed(TemplateRules::oneBadRecordNeverStopsTheStream, stream + "FunctionResponseTypes", "[]");
    noticed(
        TemplateRules::oneBadRecordNeverStopsTheStream,
        stream + "BisectBatchOnFunctionError",
        "false");
    noticed(TemplateRules::oneBadRecordNeverStopsTheStream, stream + "MaximumRetryAttempts", "-1");
    noticed(
        TemplateRules::oneBadRecordNeverStopsTheStream, stream + "MaximumRecordAgeInSeconds", "-1");
    noticed(
        TemplateRules::oneBadRecordNeverStopsTheStream,
        "/Resources/DirectoryFunction/Properties/Events",
        "{}");
  }

  @Test
  void theOpenRoutesAreTheseAndNoOthers() {
    assertThat(TemplateRules.openRoutes(template)).isEqualTo(new TreeSet<>(OPEN));

    var opened =
        broken(
            "/Resources/IntakeFunction/Properties/Events/ListTherapists/Properties/Auth/Authorizer",
            "'NONE'");
    assertThat(TemplateRules.openRoutes(opened)).isNotEqualTo(new TreeSet<>(OPEN));
  }

  @Test
  void whatIsNotOpenIsClosed() {
    kept(TemplateRules::whatIsNotOpenIsClosed);
    noticed(
        TemplateRules::whatIsNotOpenIsClosed,
        "/Resources/Api/Properties/Auth/DefaultAuthorizer",
        "'NONE'");
    noticed(
        TemplateRules::whatIsNotOpenIsClosed,
        "/Resources/IntakeFunction/Properties/Events/AddTherapist/Properties/Auth/Authorizer",
        "'Stuff'");
    noticed(
        TemplateRules::whatIsNotOpenIsClosed,
        "/Resources/IntakeFunction/Properties/Events/AddTherapist/Properties/RestApiId",
        "{'Ref': 'ServerlessRestApi'}");
  }

  @Test
  void theRoutesAreThoseOfThePublishedDescription() {
    var published =
        TemplateYaml.read(BrokenTemplate.text("docs/openapi.yaml"), "docs/openapi.yaml");
    assertThat(TemplateRules.allRoutes(template)).isEqualTo(operations(published));

    ((ObjectNode) published.at("/paths/~1v1~1clients")).remove("post");
    assertThat(TemplateRules.allRoutes(template)).isNotEqualTo(operations(published));
  }

  @Test
  void browsersMaySendEveryMethod() {
    kept(TemplateRules::browsersMaySendEveryMethod);
    noticed(
        TemplateRules::browsersMaySendEveryMethod,
        "/Resources/Api/Properties/Cors/AllowMethods",
        "\"'GET,POST,PUT,PATCH,OPTIONS'\"");
  }

  @Test
  void refusalsAreProblemsThatTheSiteMayRead() {
    var responses = "/Resources/Api/Properties/GatewayResponses";
    kept(TemplateRules::refusalsAreProblemsThatTheSiteMayRead);
    noticed(TemplateRules::refusalsAreProblemsThatTheSiteMayRead, responses, "{}");
    noticed(
        TemplateRules::refusalsAreProblemsThatTheSiteMayRead,
        responses + "/DEFAULT_4XX/ResponseParameters/Headers/Access-Control-Allow-Origin",
        "\"'*'\"");
    noticed(
        TemplateRules::refusalsAreProblemsThatTheSiteMayRead,
        responses + "/DEFAULT_5XX/ResponseTemplates/application~1json",
        "'{not json'");
    noticed(
        TemplateRules::refusalsAreProblemsThatTheSiteMayRead,
        responses + "/DEFAULT_5XX/ResponseTemplates/application~1json",
        "'{\"message\":\"$context.path\"}'");
  }

  @Test
  void logsTellNothingAboutPeople() {
    kept(TemplateRules::logsTellNothingAboutPeople);
    noticed(
        TemplateRules::logsTellNothingAboutPeople,
        "/Resources/Api/Properties/AccessLogSetting/Format",
        "'$context.identity.sourceIp'");
    noticed(
        TemplateRules::logsTellNothingAboutPeople,
        "/Resources/Api/Properties/MethodSettings/0/DataTraceEnabled",
        "true");
    noticed(TemplateRules::logsTellNothingAboutPeople, "/Globals/Function/Tracing", "'Active'");
  }

  @Test
  void theTableIsProtected() {
    var table = "/Resources/Table/Properties/";
    kept(TemplateRules::theTableIsProtected);
    noticed(TemplateRules::theTableIsProtected, table + "SSESpecification", "{'SSEEnabled': true}");
    noticed(TemplateRules::theTableIsProtected, table + "PointInTimeRecoverySpecification", "{}");
    noticed(TemplateRules::theTableIsProtected, table + "TimeToLiveSpecification/Enabled", "false");
    noticed(
        TemplateRules::theTableIsProtected,
        table + "StreamSpecification/StreamViewType",
        "'KEYS_ONLY'");
    noticed(TemplateRules::theTableIsProtected, table + "DeletionProtectionEnabled", "false");
    noticed(TemplateRules::theTableIsProtected, "/Resources/Table/DeletionPolicy", "'Delete'");
    noticed(
        TemplateRules::theTableIsProtected,
        "/Resources/TableKey/Properties/EnableKeyRotation",
        "false");
  }

  @Test
  void twoStacksCanLiveSideBySide() {
    kept(TemplateRules::twoStacksCanLiveSideBySide);
    noticed(
        TemplateRules::twoStacksCanLiveSideBySide,
        "/Resources/Table/Properties/TableName",
        "'fiducia'");
    noticed(
        TemplateRules::twoStacksCanLiveSideBySide,
        "/Resources/IntakeRole/Properties/RoleName",
        "'intake'");
  }

  @Test
  void everyParameterIsExplained() {
    kept(TemplateRules::everyParameterIsExplained);
    noticed(
        TemplateRules::everyParameterIsExplained, "/Parameters/SiteUrl/Description", "'A URL.'");
    noticed(
        TemplateRules::everyParameterIsExplained,
        "/Parameters/SiteOrigin/Default",
        "'https://example.org/'");
    noticed(TemplateRules::everyParameterIsExplained, "/Parameters/LogRetentionDays/Default", "31");
    noticed(TemplateRules::everyParameterIsExplained, "/Parameters/RequestsAtOnce/Default", "0");
    noticed(
        TemplateRules::everyParameterIsExplained,
        "/Parameters/Unused",
        "{'Type': 'String', 'Description': 'Something that nothing refers to.',"
            + " 'Default': 'a', 'AllowedValues': ['a']}");
  }

  @Test
  void everyHandlerIsThere() {
    var root = BrokenTemplate.root();
    var makefile = BrokenTemplate.text("Makefile");
    assertThat(TemplateRules.everyHandlerIsThere(template, root, makefile)).isEmpty();

    var handler = "/Resources/FeedbackFunction/Properties/Handler";
    var misspelt = broken(handler, "'fiducia.feedback.FeedbackHandlr::handleRequest'");
    assertThat(TemplateRules.everyHandlerIsThere(misspelt, root, makefile)).isNotEmpty();
    var unpacked = makefile.replace("build-FeedbackFunction:", "build-feedback:");
    assertThat(TemplateRules.everyHandlerIsThere(template, root, unpacked)).isNotEmpty();
  }

  private void kept(Function<JsonNode, List<String>> rule) {
    file.kept(rule);
  }

  private void noticed(Function<JsonNode, List<String>> rule, String pointer, String replacement) {
    file.noticed(rule, pointer, replacement);
  }

  private ObjectNode broken(String pointer, String replacement) {
    return file.with(pointer, replacement);
  }

  private static Set<String> operations(JsonNode published) {
    var found = new TreeSet<String>();
    published
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return found;
  }
}
