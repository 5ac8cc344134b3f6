package fiducia.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What an operator relies on, held like {@link TemplateTest}: each rule with a break it notices.
 */
class OperationsTest {

  private final BrokenTemplate file = BrokenTemplate.read();

  @Test
  void everyFunctionEndsInTime() {
    file.kept(OperationsRules::everyFunctionEndsInTime);
    file.noticed(OperationsRules::everyFunctionEndsInTime, "/Globals/Function/Timeout", "29");
    file.noticed(
        OperationsRules::everyFunctionEndsInTime,
        "/Resources/MatchingFunction/Properties/Timeout",
        "60");
    file.noticed(
        OperationsRules::everyFunctionEndsInTime,
        "/Resources/DirectoryFunction/Properties/Timeout",
        "901");
    file.missed(OperationsRules::everyFunctionEndsInTime, "/Globals/Function/MemorySize");
  }

  @Test
  void retriesAreFinite() {
    var sweep = "/Resources/FollowUpFunction/Properties/Events/Sweep/Properties/RetryPolicy";
    var packing = "/Resources/DirectoryFunction/Properties/EventInvokeConfig";
    file.kept(OperationsRules::retriesAreFinite);
    file.missed(OperationsRules::retriesAreFinite, sweep);
    file.noticed(OperationsRules::retriesAreFinite, sweep + "/MaximumRetryAttempts", "185");
    file.missed(OperationsRules::retriesAreFinite, packing + "/MaximumEventAgeInSeconds");
  }

  @Test
  void whatParametersChangeIsPublished() {
    var function = "/Resources/FollowUpFunction/Properties";
    var description = function + "/VersionDescription/Fn::Sub/0";
    var values = file.whole().at(description).asText();
    file.kept(OperationsRules::whatParametersChangeIsPublished);
    file.missed(
        OperationsRules::whatParametersChangeIsPublished, "/Globals/Function/AutoPublishAlias");
    file.missed(
        OperationsRules::whatParametersChangeIsPublished,
        function + "/AutoPublishAliasAllProperties");
    file.noticed(
        OperationsRules::whatParametersChangeIsPublished,
        description,
        "'" + values.replace("${MailFrom} ", "") + "'");
    file.missed(
        OperationsRules::whatParametersChangeIsPublished,
        function + "/VersionDescription/Fn::Sub/1/JavaNumber");
    file.noticed(
        OperationsRules::whatParametersChangeIsPublished,
        "/Globals/Function/Environment/Variables/REGISTRY",
        "{'Ref': 'MailIdentity'}");
    file.noticed(
        OperationsRules::whatParametersChangeIsPublished,
        "/Globals/Function/Runtime",
        "{'Fn::If': ['DataIsProtectedFromDeletion', 'java25', 'java21']}");
    file.noticed(
        OperationsRules::whatParametersChangeIsPublished, "/Parameters/SiteUrl/MaxLength", "1024");
  }

  @Test
  void versionsComeGraduallyByParameter() {
    file.kept(OperationsRules::versionsComeGraduallyByParameter);
    file.noticed(
        OperationsRules::versionsComeGraduallyByParameter,
        "/Parameters/GradualDeployment/Default",
        "'Canary10Percent5Minutes'");
    file.noticed(
        OperationsRules::versionsComeGraduallyByParameter,
        "/Mappings/Gradual/off/Wanted",
        "'true'");
    file.missed(
        OperationsRules::versionsComeGraduallyByParameter,
        "/Globals/Function/DeploymentPreference/Role");
    file.missed(
        OperationsRules::versionsComeGraduallyByParameter,
        "/Resources/IntakeFunction/Properties/DeploymentPreference/Alarms");
    file.noticed(
        OperationsRules::versionsComeGraduallyByParameter,
        "/Resources/NewIntakeErrors/Properties/Dimensions",
        "[]");
  }

  @Test
  void everyAlarmTellsSomebody() {
    var alarm = "/Resources/DirectoryStale/Properties";
    file.kept(OperationsRules::everyAlarmTellsSomebody);
    file.missed(OperationsRules::everyAlarmTellsSomebody, alarm + "/AlarmActions");
    file.missed(OperationsRules::everyAlarmTellsSomebody, alarm + "/OKActions");
    file.missed(OperationsRules::everyAlarmTellsSomebody, alarm + "/TreatMissingData");
    file.noticed(
        OperationsRules::everyAlarmTellsSomebody, alarm + "/AlarmDescription", "'It is old.'");
    file.noticed(OperationsRules::everyAlarmTellsSomebody, alarm + "/MetricName", "'DirectoryAge'");
    file.missed(OperationsRules::everyAlarmTellsSomebody, alarm + "/Dimensions");
    file.missed(
        OperationsRules::everyAlarmTellsSomebody, "/Globals/Function/Environment/Variables/STACK");
  }

  @Test
  void theTopicIsEncrypted() {
    file.kept(OperationsRules::theTopicIsEncrypted);
    file.noticed(
        OperationsRules::theTopicIsEncrypted,
        "/Resources/AlarmTopic/Properties/KmsMasterKeyId",
        "'alias/aws/sns'");
    file.noticed(
        OperationsRules::theTopicIsEncrypted,
        "/Resources/AlarmKey/Properties/KeyPolicy/Statement/1",
        "{}");
    file.noticed(
        OperationsRules::theTopicIsEncrypted,
        "/Resources/AlarmKey/Properties/EnableKeyRotation",
        "false");
    file.noticed(
        OperationsRules::theTopicIsEncrypted,
        "/Resources/AlarmTopicPolicy/Properties/PolicyDocument/Statement/1",
        "{}");
  }

  @Test
  void whatHurtsRings() {
    file.kept(OperationsRules::whatHurtsRings);
    for (var alarm :
        new String[] {
          "IntakeErrors",
          "FunctionThrottles",
          "DirectoryBehind",
          "FollowUpDeadLetters",
          "CheckInsOverdue",
          "DirectoryStale",
          "MailBounces",
          "ApiServerErrors",
          "TableErrors"
        }) {
      file.missed(OperationsRules::whatHurtsRings, "/Resources/" + alarm);
    }
    file.noticed(
        OperationsRules::whatHurtsRings,
        "/Resources/MatchingErrors/Properties/Dimensions/0/Value",
        "{'Ref': 'IntakeFunction'}");
    file.noticed(
        OperationsRules::whatHurtsRings,
        "/Resources/ApiServerErrors/Condition",
        "'VersionsComeGradually'");
  }

  @Test
  void silenceRingsWhereItShould() {
    file.kept(OperationsRules::silenceRingsWhereItShould);
    file.noticed(
        OperationsRules::silenceRingsWhereItShould,
        "/Resources/CheckInsOverdue/Properties/TreatMissingData",
        "'notBreaching'");
  }

  @Test
  void everyAlarmHasItsPage() throws IOException {
    var pages = new TreeMap<String, String>();
    try (var files =
        Files.newDirectoryStream(BrokenTemplate.root().resolve("docs/operations/alarms"))) {
      for (var page : files) {
        pages.put(page.getFileName().toString(), Files.readString(page));
      }
    }
    assertThat(OperationsRules.everyAlarmHasItsPage(file.whole(), pages)).isEmpty();

    var without = new TreeMap<>(pages);
    without.remove("dead-letters.md");
    assertThat(OperationsRules.everyAlarmHasItsPage(file.whole(), without)).isNotEmpty();
    var surplus = new TreeMap<>(pages);
    surplus.put("nothing.md", pages.get("dead-letters.md"));
    assertThat(OperationsRules.everyAlarmHasItsPage(file.whole(), surplus)).isNotEmpty();
    var silent = new TreeMap<>(pages);
    silent.compute("dead-letters.md", (page, text) -> text.replace("`FollowUpDeadLetters`", "it"));
    assertThat(OperationsRules.everyAlarmHasItsPage(file.whole(), silent)).isNotEmpty();
    var unlisted = new TreeMap<>(pages);
    unlisted.compute("README.md", (page, text) -> text.replace("(table.md)", ""));
    assertThat(OperationsRules.everyAlarmHasItsPage(file.whole(), unlisted)).isNotEmpty();
    var helpless = new TreeMap<>(pages);
    helpless.compute("table.md", (page, text) -> text.replace("## What to do", ""));
    assertThat(OperationsRules.everyAlarmHasItsPage(file.whole(), helpless)).isNotEmpty();
  }

  @Test
  void theDashboardShowsWhatRings() {
    var body = "/Resources/Dashboard/Properties/DashboardBody/Fn::Sub/0";
    var text = file.whole().at(body).asText();
    file.kept(OperationsRules::theDashboardShowsWhatRings);
    file.noticed(
        OperationsRules::theDashboardShowsWhatRings,
        body,
        "'" + text.replace("${TableErrors.Arn}", "${TableReadThrottles.Arn}") + "'");
    file.noticed(
        OperationsRules::theDashboardShowsWhatRings,
        body,
        "'" + text.replace("${MatchingFunction}", "${RankingFunction}") + "'");
    file.noticed(
        OperationsRules::theDashboardShowsWhatRings,
        body,
        "'" + text.replace("CheckInsMailed", "MailsSent") + "'");
    file.noticed(OperationsRules::theDashboardShowsWhatRings, body, "'" + text.substring(2) + "'");
  }

  @Test
  void thePolicyProtectsWhatHoldsData() throws IOException {
    var policy =
        new ObjectMapper().readTree(BrokenTemplate.text("docs/operations/stack-policy.json"));
    assertThat(OperationsRules.thePolicyProtectsWhatHoldsData(file.whole(), policy)).isEmpty();

    ((ArrayNode) policy.at("/Statement/1/Resource")).remove(1);
    assertThat(OperationsRules.thePolicyProtectsWhatHoldsData(file.whole(), policy)).isNotEmpty();
  }

  @Test
  void everySkippedCheckHasAReason() {
    file.kept(OperationsRules::everySkippedCheckHasAReason);
    file.noticed(
        OperationsRules::everySkippedCheckHasAReason,
        "/Resources/ApiLog/Metadata/checkov/skip",
        "[{'id': 'CKV_AWS_158'}]");
    file.noticed(
        OperationsRules::everySkippedCheckHasAReason,
        "/Resources/ApiLog/Metadata/checkov/skip",
        "[{'id': 'CKV_AWS_158', 'comment': 'Not needed.'}]");
  }
}
