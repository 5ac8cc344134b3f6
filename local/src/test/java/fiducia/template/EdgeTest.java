package fiducia.template;

import org.junit.jupiter.api.Test;

/** What the outside meets, held like {@link TemplateTest}: each rule with a break it notices. */
class EdgeTest {

  private static final String WALL = "/Resources/ApiFirewall/Properties";
  private static final String BUCKET = "/Resources/SiteBucket/Properties";
  private static final String DISTRIBUTION =
      "/Resources/SiteDistribution/Properties/DistributionConfig";
  private static final String HEADERS =
      "/Resources/SiteHeaders/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig";

  private final BrokenTemplate file = BrokenTemplate.read();

  @Test
  void everyRouteIsThrottled() {
    var settings = "/Resources/Api/Properties/MethodSettings";
    file.kept(EdgeRules::everyRouteIsThrottled);
    file.missed(EdgeRules::everyRouteIsThrottled, settings + "/0/ThrottlingBurstLimit");
    file.noticed(EdgeRules::everyRouteIsThrottled, settings + "/0/ResourcePath", "'/v1'");
    file.noticed(EdgeRules::everyRouteIsThrottled, settings + "/1/ThrottlingRateLimit", "5000");
    file.noticed(EdgeRules::everyRouteIsThrottled, settings + "/2/ThrottlingBurstLimit", "5000");
  }

  @Test
  void filesAreHandedOnAsBytes() {
    var binary = "/Resources/Api/Properties/BinaryMediaTypes";
    file.kept(EdgeRules::filesAreHandedOnAsBytes);
    file.missed(EdgeRules::filesAreHandedOnAsBytes, binary);
    file.noticed(EdgeRules::filesAreHandedOnAsBytes, binary + "/0", "'*~1*'");
  }

  @Test
  void onlyTheSiteMayAsk() {
    file.kept(EdgeRules::onlyTheSiteMayAsk);
    file.noticed(
        EdgeRules::onlyTheSiteMayAsk, "/Resources/Api/Properties/Cors/AllowOrigin", "\"'*'\"");
    file.missed(
        EdgeRules::onlyTheSiteMayAsk,
        "/Resources/Api/Properties/Auth/AddDefaultAuthorizerToCorsPreflight");
  }

  @Test
  void whatCostsIsAskedFor() {
    file.kept(EdgeRules::whatCostsIsAskedFor);
    file.missed(EdgeRules::whatCostsIsAskedFor, "/Resources/ApiFirewall/Condition");
    file.missed(EdgeRules::whatCostsIsAskedFor, "/Resources/SiteBucketPolicy/Condition");
    file.noticed(EdgeRules::whatCostsIsAskedFor, "/Parameters/SiteHosting/Default", "'on'");
  }

  @Test
  void theFirewallStands() {
    file.kept(EdgeRules::theFirewallStands);
    file.noticed(EdgeRules::theFirewallStands, WALL + "/Rules/0/Action", "{'Count': {}}");
    file.noticed(
        EdgeRules::theFirewallStands,
        WALL + "/Rules/0/Statement/RateBasedStatement/AggregateKeyType",
        "'CONSTANT'");
    file.noticed(EdgeRules::theFirewallStands, WALL + "/Rules/1/OverrideAction", "{'Count': {}}");
    file.noticed(EdgeRules::theFirewallStands, WALL + "/Rules/2", "{}");
    file.missed(EdgeRules::theFirewallStands, "/Resources/ApiFirewallStands");
  }

  @Test
  void theFirewallKeepsNothing() {
    file.kept(EdgeRules::theFirewallKeepsNothing);
    file.noticed(
        EdgeRules::theFirewallKeepsNothing,
        WALL + "/Rules/1/VisibilityConfig/SampledRequestsEnabled",
        "true");
    file.missed(
        EdgeRules::theFirewallKeepsNothing, WALL + "/VisibilityConfig/SampledRequestsEnabled");
    file.noticed(
        EdgeRules::theFirewallKeepsNothing,
        "/Resources/ApiFirewallLog",
        "{'Type': 'AWS::WAFv2::LoggingConfiguration'}");
  }

  @Test
  void theSiteIsPrivate() {
    var policy = "/Resources/SiteBucketPolicy/Properties/PolicyDocument/Statement";
    file.kept(EdgeRules::theSiteIsPrivate);
    file.noticed(
        EdgeRules::theSiteIsPrivate,
        BUCKET + "/PublicAccessBlockConfiguration/BlockPublicPolicy",
        "false");
    file.missed(EdgeRules::theSiteIsPrivate, BUCKET + "/BucketEncryption");
    file.noticed(
        EdgeRules::theSiteIsPrivate, BUCKET + "/VersioningConfiguration/Status", "'Suspended'");
    file.missed(EdgeRules::theSiteIsPrivate, "/Resources/SiteBucket/DeletionPolicy");
    file.noticed(EdgeRules::theSiteIsPrivate, policy + "/0/Principal", "'*'");
    file.missed(EdgeRules::theSiteIsPrivate, policy + "/0/Condition");
    file.noticed(EdgeRules::theSiteIsPrivate, policy + "/1/Effect", "'Allow'");
  }

  @Test
  void theSiteIsServedSafely() {
    file.kept(EdgeRules::theSiteIsServedSafely);
    file.missed(
        EdgeRules::theSiteIsServedSafely, DISTRIBUTION + "/Origins/0/OriginAccessControlId");
    file.noticed(
        EdgeRules::theSiteIsServedSafely,
        DISTRIBUTION + "/DefaultCacheBehavior/ViewerProtocolPolicy",
        "'allow-all'");
    file.missed(
        EdgeRules::theSiteIsServedSafely,
        DISTRIBUTION + "/DefaultCacheBehavior/ResponseHeadersPolicyId");
    file.noticed(
        EdgeRules::theSiteIsServedSafely,
        DISTRIBUTION + "/ViewerCertificate/Fn::If/1/MinimumProtocolVersion",
        "'TLSv1'");
    file.noticed(
        EdgeRules::theSiteIsServedSafely, DISTRIBUTION + "/Logging", "{'Bucket': 'addresses'}");
  }

  @Test
  void theSiteTalksToTheApiOnly() {
    var place = HEADERS + "/ContentSecurityPolicy/ContentSecurityPolicy/Fn::Sub";
    var policy = file.whole().at(place).asText();
    file.kept(EdgeRules::theSiteTalksToTheApiOnly);
    for (var looser :
        new String[] {
          policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
          policy.replace("default-src 'none'; ", ""),
          policy.replace("connect-src", "connect-src https://example.org"),
          policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
        }) {
      file.noticed(EdgeRules::theSiteTalksToTheApiOnly, place, '"' + looser + '"');
    }
    file.noticed(
        EdgeRules::theSiteTalksToTheApiOnly,
        HEADERS + "/ReferrerPolicy/ReferrerPolicy",
        "'unsafe-url'");
    file.missed(EdgeRules::theSiteTalksToTheApiOnly, HEADERS + "/StrictTransportSecurity");
    file.noticed(EdgeRules::theSiteTalksToTheApiOnly, HEADERS + "/FrameOptions/Override", "false");
  }

  @Test
  void namesAreTheStacks() {
    file.kept(EdgeRules::namesAreTheStacks);
    file.noticed(
        EdgeRules::namesAreTheStacks,
        "/Resources/SiteAccess/Properties/OriginAccessControlConfig/Name",
        "'site'");
  }
}
