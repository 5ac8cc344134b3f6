package fiducia.local.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the local run does with each kind of resource, event and property of the template: it is
 * done here, it is left out because answers do not change by it (with the reason), or it is
 * refused.
 *
 * <p>The list is closed. What nobody has thought about is refused, so that a new line in the
 * template never works on AWS and silently does nothing here.
 */
final class Emulation {

  /** What happens to one property. */
  sealed interface Treatment {}

  /** The local run does it. */
  record Done() implements Treatment {}

  /** Left out; answers are the same without it. */
  record LeftOut(String reason) implements Treatment {}

  /** The local run stops at the start. */
  record Refused(String reason) implements Treatment {}

  private static final String NOT_LISTED =
      "the local run does not know it; say in Emulation.java what it should do about it";

  private static final String NO_INFRASTRUCTURE = "no answer depends on it in one process";
  private static final String NO_PERMISSIONS =
      "permissions are not enforced here; the template's own test holds them";
  private static final String NO_CLOUD_WATCHERS =
      "logs, traces and alarms are watched in the cloud only";
  private static final String NO_DEPLOYMENT =
      "says how it is packaged and deployed, not what it answers";
  private static final String JAVA_IS_HERE = "layers bring Java, which is here";
  private static final String NO_THROTTLES = "one person at one machine is not throttled";
  private static final String NO_ENCRYPTION = "nothing leaves this machine";

  private final Map<String, Treatment> treatments;

  private Emulation(Map<String, Treatment> treatments) {
    this.treatments = treatments;
  }

  Treatment of(String property) {
    return Optional.ofNullable(treatments.get(property)).orElse(new Refused(NOT_LISTED));
  }

  static final Emulation SECTIONS =
      new Emulation.List()
          .done("Resources", "Parameters", "Conditions", "Mappings", "Globals")
          .leftOut(
              NO_DEPLOYMENT,
              "AWSTemplateFormatVersion",
              "Transform",
              "Description",
              "Metadata",
              "Outputs",
              "Rules")
          .end();

  /** Kinds of resources. */
  static final Emulation RESOURCES =
      new Emulation.List()
          .done("AWS::Serverless::Api", "AWS::Serverless::Function", "AWS::DynamoDB::Table")
          .leftOut(
              "the development sign-in issues the tokens and the local authoriser checks them",
              "AWS::Cognito::UserPool",
              "AWS::Cognito::UserPoolClient",
              "AWS::Cognito::UserPoolDomain",
              "AWS::Cognito::UserPoolGroup")
          .leftOut(
              "mail goes to the mailbox page",
              "AWS::SES::EmailIdentity",
              "AWS::SES::ConfigurationSet")
          .leftOut(
              "what cannot be delivered is listed at /dev/dead-letters",
              "AWS::SQS::Queue",
              "AWS::SQS::QueuePolicy")
          .leftOut(JAVA_IS_HERE, "AWS::Serverless::LayerVersion")
          .leftOut(NO_ENCRYPTION, "AWS::KMS::Key", "AWS::KMS::Alias")
          .leftOut(
              NO_PERMISSIONS,
              "AWS::IAM::Role",
              "AWS::IAM::Policy",
              "AWS::IAM::ManagedPolicy",
              "AWS::IAM::RolePolicy",
              "AWS::Lambda::Permission",
              "AWS::SNS::TopicPolicy")
          .leftOut(
              NO_CLOUD_WATCHERS,
              "AWS::Logs::LogGroup",
              "AWS::Logs::MetricFilter",
              "AWS::CloudWatch::Alarm",
              "AWS::CloudWatch::CompositeAlarm",
              "AWS::CloudWatch::Dashboard",
              "AWS::SNS::Topic",
              "AWS::SNS::Subscription",
              "AWS::ApiGateway::Account")
          .leftOut(NO_THROTTLES, "AWS::WAFv2::WebACL", "AWS::WAFv2::WebACLAssociation")
          .leftOut(
              "any website may stand in front of it; none is hosted here",
              "AWS::S3::Bucket",
              "AWS::S3::BucketPolicy",
              "AWS::CloudFront::Distribution",
              "AWS::CloudFront::Function",
              "AWS::CloudFront::OriginAccessControl",
              "AWS::CloudFront::ResponseHeadersPolicy")
          .end();

  static final Emulation RESOURCE =
      new Emulation.List()
          .done("Type", "Properties", "Condition")
          .leftOut(
              NO_DEPLOYMENT,
              "DependsOn",
              "DeletionPolicy",
              "UpdateReplacePolicy",
              "UpdatePolicy",
              "Metadata")
          .end();

  static final Emulation API =
      new Emulation.List()
          .done(
              "StageName",
              "Cors",
              "Auth",
              "GatewayResponses",
              "MinimumCompressionSize",
              "BinaryMediaTypes")
          .leftOut(
              NO_DEPLOYMENT,
              "Name",
              "Description",
              "OpenApiVersion",
              "AlwaysDeploy",
              "FailOnWarnings",
              "Tags")
          .leftOut(
              NO_INFRASTRUCTURE,
              "EndpointConfiguration",
              "CanarySetting",
              "CacheClusterEnabled",
              "CacheClusterSize",
              "SecurityPolicy",
              "PropagateTags")
          .leftOut(NO_THROTTLES, "MethodSettings")
          .leftOut(NO_CLOUD_WATCHERS, "AccessLogSetting", "TracingEnabled")
          .refused(
              "routes are read from the functions' Api events only",
              "DefinitionBody",
              "DefinitionUri")
          .refused("stage variables are not part of the events here", "Variables")
          .refused("requests are validated by the functions only", "Models")
          .end();

  static final Emulation AUTH =
      new Emulation.List()
          .done("DefaultAuthorizer", "Authorizers", "AddDefaultAuthorizerToCorsPreflight")
          .leftOut(NO_PERMISSIONS, "InvokeRole")
          .refused("usage plans and API keys are not emulated", "ApiKeyRequired", "UsagePlan")
          .refused("resource policies are not emulated", "ResourcePolicy")
          .end();

  static final Emulation AUTHORIZER =
      new Emulation.List()
          .done("UserPoolArn", "Identity")
          .refused("scopes are not emulated: tokens are id tokens", "AuthorizationScopes")
          .refused("only user pools are emulated", "FunctionArn", "FunctionPayloadType")
          .end();

  static final Emulation CORS =
      new Emulation.List()
          .done("AllowOrigin", "AllowMethods", "AllowHeaders", "MaxAge", "AllowCredentials")
          .end();

  static final Emulation GATEWAY_RESPONSE =
      new Emulation.List().done("StatusCode", "ResponseParameters", "ResponseTemplates").end();

  static final Emulation FUNCTION =
      new Emulation.List()
          .done("Handler", "Environment", "Events", "Timeout", "EventInvokeConfig")
          .leftOut(
              NO_DEPLOYMENT,
              "CodeUri",
              "Runtime",
              "Description",
              "Architectures",
              "MemorySize",
              "EphemeralStorage",
              "SnapStart",
              "AutoPublishAlias",
              "AutoPublishAliasAllProperties",
              "AutoPublishCodeSha256",
              "DeploymentPreference",
              "VersionDescription",
              "RuntimeManagementConfig",
              "FunctionName",
              "PackageType",
              "Tags",
              "PropagateTags",
              "VersionDeletionPolicy")
          .leftOut(
              "one process, no limit to its instances",
              "ReservedConcurrentExecutions",
              "ProvisionedConcurrencyConfig")
          .leftOut(
              NO_PERMISSIONS,
              "Policies",
              "Role",
              "RolePath",
              "AssumeRolePolicyDocument",
              "PermissionsBoundary")
          .leftOut(NO_CLOUD_WATCHERS, "LoggingConfig", "Tracing")
          .leftOut(NO_ENCRYPTION, "KmsKeyArn")
          .leftOut("what cannot be delivered is listed at /dev/dead-letters", "DeadLetterQueue")
          .leftOut(JAVA_IS_HERE, "Layers")
          .refused("only code of this project's modules runs here", "InlineCode", "ImageUri")
          .refused("routes are read from Api events only", "FunctionUrlConfig")
          .refused("nothing is mounted here", "FileSystemConfigs", "ImageConfig")
          .refused("no private network is emulated", "VpcConfig")
          .end();

  /** Kinds of events of a function. */
  static final Emulation EVENTS = new Emulation.List().done("Api", "Schedule", "DynamoDB").end();

  static final Emulation API_EVENT =
      new Emulation.List()
          .done("Path", "Method", "RestApiId", "Auth")
          .refused(
              "requests are validated by the functions only", "RequestModel", "RequestParameters")
          .refused("answers are buffered", "ResponseTransferMode")
          .refused("a timeout of its own is not emulated", "TimeoutInMillis")
          .end();

  static final Emulation API_EVENT_AUTH =
      new Emulation.List()
          .done("Authorizer", "OverrideApiAuth")
          .refused("scopes are not emulated: tokens are id tokens", "AuthorizationScopes")
          .refused("usage plans and API keys are not emulated", "ApiKeyRequired")
          .end();

  static final Emulation SCHEDULE_EVENT =
      new Emulation.List()
          .done("Schedule", "Enabled", "State", "Input")
          .leftOut(NO_DEPLOYMENT, "Name", "Description", "RoleArn")
          .leftOut(
              "what cannot be delivered is listed at /dev/dead-letters",
              "RetryPolicy",
              "DeadLetterConfig")
          .end();

  static final Emulation STREAM_EVENT =
      new Emulation.List()
          .done(
              "Stream",
              "StartingPosition",
              "BatchSize",
              "MaximumRetryAttempts",
              "BisectBatchOnFunctionError",
              "FunctionResponseTypes",
              "Enabled",
              "FilterCriteria",
              "DestinationConfig")
          .leftOut(
              "changes are delivered at once, in order, on one thread",
              "MaximumBatchingWindowInSeconds",
              "ParallelizationFactor",
              "MaximumRecordAgeInSeconds",
              "MetricsConfig")
          .refused("windows are not emulated", "TumblingWindowInSeconds")
          .end();

  static final Emulation TABLE =
      new Emulation.List()
          .done(
              "AttributeDefinitions",
              "KeySchema",
              "GlobalSecondaryIndexes",
              "StreamSpecification",
              "TimeToLiveSpecification",
              "TableName")
          .leftOut(
              "nothing is billed or throttled here",
              "BillingMode",
              "ProvisionedThroughput",
              "OnDemandThroughput",
              "WarmThroughput",
              "TableClass")
          .leftOut(
              "data here is for development: it is neither backed up nor protected",
              "PointInTimeRecoverySpecification",
              "DeletionProtectionEnabled",
              "Tags")
          .leftOut(NO_ENCRYPTION, "SSESpecification")
          .leftOut(NO_PERMISSIONS, "ResourcePolicy")
          .leftOut(NO_CLOUD_WATCHERS, "ContributorInsightsSpecification")
          .refused(
              "not made by the local run", "LocalSecondaryIndexes", "ImportSourceSpecification")
          .refused("only the table's own stream is emulated", "KinesisStreamSpecification")
          .end();

  static final Emulation GLOBAL_SECONDARY_INDEX =
      new Emulation.List()
          .done("IndexName", "KeySchema", "Projection")
          .leftOut(
              "nothing is billed or throttled here",
              "ProvisionedThroughput",
              "OnDemandThroughput",
              "WarmThroughput")
          .leftOut(NO_CLOUD_WATCHERS, "ContributorInsightsSpecification")
          .end();

  static final Emulation GLOBALS = new Emulation.List().done("Function", "Api").end();

  /** Collects one list. */
  private static final class List {

    private final Map<String, Treatment> treatments = new LinkedHashMap<>();

    List done(String... names) {
      return all(new Done(), names);
    }

    List leftOut(String reason, String... names) {
      return all(new LeftOut(reason), names);
    }

    List refused(String reason, String... names) {
      return all(new Refused(reason), names);
    }

    private List all(Treatment treatment, String... names) {
      Arrays.stream(names).forEach(name -> treatments.put(name, treatment));
      return this;
    }

    Emulation end() {
      return new Emulation(Map.copyOf(treatments));
    }
  }
}
