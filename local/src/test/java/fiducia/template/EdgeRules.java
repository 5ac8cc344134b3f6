package fiducia.template;

import static fiducia.template.TemplateRules.expect;
import static fiducia.template.TemplateRules.isA;
import static fiducia.template.TemplateRules.resources;
import static fiducia.template.TemplateRules.statements;
import static fiducia.template.TemplateRules.texts;
import static fiducia.template.TemplateRules.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the outside meets: throttles, the firewall, the hosted website. Rules are as in {@link
 * TemplateRules}.
 */
final class EdgeRules {

  /** What is there only where somebody asked for it, by type, and the parameter that asks. */
  private static final Map<String, String> ASKED_FOR =
      Map.of(
          "AWS::WAFv2::WebACL", "FirewallIsOn",
          "AWS::WAFv2::WebACLAssociation", "FirewallIsOn",
          "AWS::S3::Bucket", "SiteIsHosted",
          "AWS::S3::BucketPolicy", "SiteIsHosted",
          "AWS::CloudFront::Distribution", "SiteIsHosted",
          "AWS::CloudFront::Function", "SiteIsHosted",
          "AWS::CloudFront::OriginAccessControl", "SiteIsHosted",
          "AWS::CloudFront::ResponseHeadersPolicy", "SiteIsHosted");

  private static final Set<String> MANAGED =
      Set.of("AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet");

  private static final Pattern DIRECTIVE = Pattern.compile("([a-z-]+)((?: [^;]+)?)");

  private EdgeRules() {}

  /** Every route has a limit, and the one that makes something for anybody a lower one. */
  static List<String> everyRouteIsThrottled(JsonNode template) {
    var faults = new ArrayList<String>();
    var settings = template.at("/Resources/Api/Properties/MethodSettings");
    var all = setting(settings, "/*", "*");
    expect(
        faults,
        "the API",
        "a limit for every route by parameter",
        all.at("/ThrottlingRateLimit/Ref").asText().equals("RequestsPerSecond")
            && all.at("/ThrottlingBurstLimit/Ref").asText().equals("RequestsAtOnce"));
    var start = setting(settings, "/~1v1~1clients", "POST");
    expect(
        faults,
        "POST /v1/clients",
        "a low limit",
        within(start.path("ThrottlingRateLimit"), 1, 20)
            && within(start.path("ThrottlingBurstLimit"), 1, 50));
    var imports = setting(settings, "/~1v1~1therapists~1imports", "POST");
    expect(
        faults,
        "POST /v1/therapists/imports",
        "a low limit",
        within(imports.path("ThrottlingRateLimit"), 1, 20)
            && within(imports.path("ThrottlingBurstLimit"), 1, 50));
    return faults;
  }

  /** What is sent as a file is handed on as it was sent. */
  static List<String> filesAreHandedOnAsBytes(JsonNode template) {
    var faults = new ArrayList<String>();
    var binary = template.at("/Resources/Api/Properties/BinaryMediaTypes");
    expect(
        faults,
        "the API",
        "text/csv as bytes, and nothing else",
        binary.size() == 1 && binary.path(0).asText().equals("text~1csv"));
    return faults;
  }

  private static JsonNode setting(JsonNode settings, String path, String method) {
    for (var setting : settings) {
      if (setting.path("ResourcePath").asText().equals(path)
          && setting.path("HttpMethod").asText().equals(method)) {
        return setting;
      }
    }
    return MissingNode.getInstance();
  }

  /** Browsers of the site get in before they have signed in, and those of other sites do not. */
  static List<String> onlyTheSiteMayAsk(JsonNode template) {
    var faults = new ArrayList<String>();
    var api = template.at("/Resources/Api/Properties");
    expect(
        faults,
        "the API",
        "one origin that may ask",
        api.at("/Cors/AllowOrigin/Fn::Sub").asText().equals("'${SiteOrigin}'"));
    expect(
        faults,
        "the API",
        "a preflight without sign-in",
        api.at("/Auth/AddDefaultAuthorizerToCorsPreflight").isBoolean()
            && !api.at("/Auth/AddDefaultAuthorizerToCorsPreflight").asBoolean());
    return faults;
  }

  /** Firewall and website are not there unless asked for. */
  static List<String> whatCostsIsAskedFor(JsonNode template) {
    var faults = new ArrayList<String>();
    ASKED_FOR.forEach(
        (type, condition) -> {
          var there = resources(template, type);
          expect(faults, "the template", "a resource of type " + type, !there.isEmpty());
          there.forEach(
              (name, resource) ->
                  expect(
                      faults,
                      name,
                      "the condition " + condition,
                      resource.path("Condition").asText().equals(condition)));
        });
    for (var parameter : List.of("Firewall", "SiteHosting")) {
      expect(
          faults,
          parameter,
          "off by default",
          template.path("Parameters").path(parameter).path("Default").asText().equals("off"));
    }
    return faults;
  }

  /** It limits each address, holds AWS's two groups of rules, and stands before the stage. */
  static List<String> theFirewallStands(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template, "AWS::WAFv2::WebACL")
        .forEach(
            (name, wall) -> {
              var groups = new ArrayList<String>();
              var limited = false;
              for (var rule : wall.at("/Properties/Rules")) {
                var rate = rule.at("/Statement/RateBasedStatement");
                limited |=
                    rule.at("/Action").has("Block")
                        && rate.path("AggregateKeyType").asText().equals("IP")
                        && rate.at("/Limit/Ref").asText().equals("RequestsPerAddress");
                if (rule.at("/OverrideAction").has("None")) {
                  groups.add(rule.at("/Statement/ManagedRuleGroupStatement/Name").asText());
                }
              }
              expect(faults, name, "a limit per address", limited);
              expect(faults, name, "AWS's rules", groups.containsAll(MANAGED));
            });
    var stands = new ArrayList<String>();
    resources(template, "AWS::WAFv2::WebACLAssociation")
        .values()
        .forEach(stand -> stands.add(stand.at("/Properties/ResourceArn/Fn::Sub").asText()));
    expect(
        faults,
        "the firewall",
        "a place before the stage",
        stands.stream().anyMatch(arn -> arn.endsWith("/restapis/${Api}/stages/${Api.Stage}")));
    return faults;
  }

  /** Samples and logs hold addresses, headers and URLs: there are none. */
  static List<String> theFirewallKeepsNothing(JsonNode template) {
    var faults = new ArrayList<String>();
    if (!resources(template, "AWS::WAFv2::LoggingConfiguration").isEmpty()) {
      faults.add("the firewall writes a log");
    }
    resources(template, "AWS::WAFv2::WebACL")
        .forEach(
            (name, wall) -> {
              var sampled = wall.findValues("SampledRequestsEnabled");
              int places = wall.findValues("VisibilityConfig").size();
              if (sampled.size() != places || sampled.stream().anyMatch(JsonNode::asBoolean)) {
                faults.add(name + " keeps samples");
              }
            });
    return faults;
  }

  /** Nobody but CloudFront reads the bucket, and nobody over a line that can be read. */
  static List<String> theSiteIsPrivate(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template, "AWS::S3::Bucket")
        .forEach(
            (name, bucket) -> {
              var properties = bucket.path("Properties");
              for (var block :
                  List.of(
                      "BlockPublicAcls",
                      "BlockPublicPolicy",
                      "IgnorePublicAcls",
                      "RestrictPublicBuckets")) {
                expect(
                    faults,
                    name,
                    block,
                    properties.path("PublicAccessBlockConfiguration").path(block).asBoolean());
              }
              var encryption =
                  properties.at(
                      "/BucketEncryption/ServerSideEncryptionConfiguration/0"
                          + "/ServerSideEncryptionByDefault");
              var key = encryption.at("/KMSMasterKeyID/Fn::GetAtt/0").asText();
              expect(faults, name, "a key of its own", isA(template, key, "AWS::KMS::Key"));
              expect(
                  faults,
                  name,
                  "versions",
                  properties.at("/VersioningConfiguration/Status").asText().equals("Enabled"));
              expect(
                  faults,
                  name,
                  "a life beyond the stack",
                  bucket.path("DeletionPolicy").asText().equals("Retain"));
              var policy =
                  resources(template, "AWS::S3::BucketPolicy").values().stream()
                      .filter(it -> it.at("/Properties/Bucket/Ref").asText().equals(name))
                      .flatMap(it -> statements(it).stream())
                      .toList();
              expect(
                  faults,
                  name,
                  "a refusal of lines that can be read",
                  policy.stream()
                      .anyMatch(
                          it ->
                              it.path("Effect").asText().equals("Deny")
                                  && it.path("Principal").asText().equals("*")
                                  && it.path("Action").asText().equals("s3:*")
                                  && it.at("/Condition/Bool/aws:SecureTransport")
                                      .asText()
                                      .equals("false")));
              var granted =
                  policy.stream().filter(it -> it.path("Effect").asText().equals("Allow")).toList();
              expect(
                  faults,
                  name,
                  "one reader, this site's CloudFront",
                  granted.size() == 1
                      && granted.getFirst().at("/Action").asText().equals("s3:GetObject")
                      && granted
                          .getFirst()
                          .at("/Principal/Service")
                          .asText()
                          .equals("cloudfront.amazonaws.com")
                      && granted
                          .getFirst()
                          .at("/Condition/StringEquals/aws:SourceArn/Fn::Sub")
                          .asText()
                          .endsWith(":distribution/${SiteDistribution}"));
            });
    return faults;
  }

  /** CloudFront signs what it asks the bucket, speaks TLS only, and adds the headers. */
  static List<String> theSiteIsServedSafely(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template, "AWS::CloudFront::Distribution")
        .forEach(
            (name, distribution) -> {
              var config = distribution.at("/Properties/DistributionConfig");
              for (var origin : config.path("Origins")) {
                var access = origin.at("/OriginAccessControlId/Fn::GetAtt/0").asText();
                var control =
                    template
                        .path("Resources")
                        .path(access)
                        .at("/Properties/OriginAccessControlConfig");
                expect(
                    faults,
                    name,
                    "signed requests to the bucket",
                    control.path("SigningBehavior").asText().equals("always"));
              }
              var behaviour = config.path("DefaultCacheBehavior");
              expect(
                  faults,
                  name,
                  "https",
                  Set.of("redirect-to-https", "https-only")
                      .contains(behaviour.path("ViewerProtocolPolicy").asText()));
              expect(
                  faults,
                  name,
                  "the headers",
                  isA(
                      template,
                      behaviour.at("/ResponseHeadersPolicyId/Ref").asText(),
                      "AWS::CloudFront::ResponseHeadersPolicy"));
              expect(
                  faults,
                  name,
                  "TLS 1.2 on its own domain",
                  config
                      .at("/ViewerCertificate/Fn::If/1/MinimumProtocolVersion")
                      .asText()
                      .startsWith("TLSv1.2"));
              if (config.has("Logging")) {
                faults.add(name + " keeps addresses");
              }
            });
    return faults;
  }

  /** Code of the site alone, which talks to the API and to the pool, and to nobody else. */
  static List<String> theSiteTalksToTheApiOnly(JsonNode template) {
    var faults = new ArrayList<String>();
    resources(template, "AWS::CloudFront::ResponseHeadersPolicy")
        .forEach(
            (name, headers) -> {
              var security =
                  headers.at("/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig");
              var policy =
                  directives(
                      security.at("/ContentSecurityPolicy/ContentSecurityPolicy/Fn::Sub").asText());
              expect(faults, name, "nothing by default", is(policy, "default-src", "'none'"));
              for (var own : List.of("script-src", "style-src", "img-src", "font-src")) {
                expect(faults, name, "own files only, " + own, is(policy, own, "'self'"));
              }
              for (var none : List.of("frame-ancestors", "base-uri", "object-src")) {
                expect(faults, name, "no " + none, is(policy, none, "'none'"));
              }
              expect(
                  faults,
                  name,
                  "the API and the pool as the only ones it talks to",
                  Set.of(policy.getOrDefault("connect-src", "").split(" "))
                      .equals(
                          Set.of(
                              "https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}",
                              "https://cognito-idp.${AWS::Region}.amazonaws.com")));
              expect(
                  faults,
                  name,
                  "https for two years",
                  security.at("/StrictTransportSecurity/AccessControlMaxAgeSec").asInt()
                      >= 63_072_000);
              expect(
                  faults,
                  name,
                  "no word of where somebody came from",
                  security.at("/ReferrerPolicy/ReferrerPolicy").asText().equals("no-referrer"));
              for (var header :
                  List.of(
                      "ContentSecurityPolicy",
                      "StrictTransportSecurity",
                      "ReferrerPolicy",
                      "ContentTypeOptions",
                      "FrameOptions")) {
                expect(
                    faults,
                    name,
                    "its own " + header,
                    security.path(header).path("Override").asBoolean());
              }
            });
    return faults;
  }

  private static boolean is(Map<String, String> policy, String directive, String value) {
    return policy.getOrDefault(directive, "").equals(value);
  }

  private static Map<String, String> directives(String policy) {
    return DIRECTIVE
        .matcher(policy.replaceAll("\\s+", " ").replace("; ", ";"))
        .results()
        .collect(
            Collectors.toMap(
                result -> result.group(1),
                result -> result.group(2).strip(),
                (first, second) -> first,
                TreeMap::new));
  }

  /** What has to have a name is named after the stack. */
  static List<String> namesAreTheStacks(JsonNode template) {
    var faults = new ArrayList<String>();
    for (var place :
        List.of(
            "/SitePages/Properties/Name",
            "/SiteAccess/Properties/OriginAccessControlConfig/Name",
            "/SiteHeaders/Properties/ResponseHeadersPolicyConfig/Name")) {
      expect(
          faults,
          place,
          "the stack's name",
          texts(template.path("Resources").at(place))
              .anyMatch(text -> text.contains("${AWS::StackName}")));
    }
    return faults;
  }
}
