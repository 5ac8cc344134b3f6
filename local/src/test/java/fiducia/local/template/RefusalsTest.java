package fiducia.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

  private static String small() {
    try {
      return Files.readString(Path.of("src/test/resources/small-template.yaml"));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static Template template(String yaml) {
    return Template.of(TemplateYaml.read(yaml, "template.yaml"), Map.of());
  }

  /** The control: unchanged, the same text is read. */
  @Test
  void theSmallTemplateItselfIsRead() {
    assertThat(template(small()).functions()).hasSize(3);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
      test.Echo::handleRequest     | test.Echo::handleRequest\\n      ImageUri: x | Resources.Echo.Properties.ImageUri: only code of this project's modules runs here
      test.Echo::handleRequest     | test.Echo::handleRequest\\n      Surprise: 1 | Resources.Echo.Properties.Surprise: the local run does not know it
      AWS::Cognito::UserPool       | AWS::StepFunctions::StateMachine           | Resources.Pool: a resource of type AWS::StepFunctions::StateMachine
      rate(5 minutes)              | cron(0 9 * * ? *)                          | Resources.Sweep.Properties.Events.Often.Properties.Schedule: only rate
      Type: Schedule,              | Type: ScheduleV2,                          | Resources.Sweep.Properties.Events.Often: an event of type ScheduleV2
      StageName: live              | StageName: live\\n      DefinitionUri: x   | Resources.Api.Properties.DefinitionUri: routes are read from the functions
      DefaultAuthorizer: Staff     | DefaultAuthorizer: Others                  | Resources.Api.Properties.Auth: the authoriser Others is not defined
      MaxAge: "'600'"              | MaxAge: "600"                              | Resources.Api.Properties.Cors.MaxAge: a fixed value stands in single quotes
      prefix":"T#"                 | numeric":"T#"                              | the test numeric is not worked out here
      !Ref Table                   | !ImportValue Table                         | Resources.Echo.Properties.Environment.Variables.TABLE: Fn::ImportValue
      !Ref Table                   | !Ref Tabel                                 | refers to Tabel, which is not in the template
      '{"code":"unauthenticated"}' | '#set($x=1)'                               | a body template may use $context variables only
      StreamViewType: NEW_AND_OLD_IMAGES } | StreamViewType: NEW_AND_OLD_IMAGES }\\n      LocalSecondaryIndexes: [] | Resources.Table.Properties.LocalSecondaryIndexes
      BatchSize: 4                 | BatchSize: 4\\n            TumblingWindowInSeconds: 9 | TumblingWindowInSeconds: windows are not emulated
      Default: "https://site.example" | Description: none                      | Parameters.SiteOrigin: has no default: give one with --parameter SiteOrigin
      """)
  void whatWouldBehaveOtherwiseIsRefusedByItsName(String here, String instead, String message) {
    var changed = small().replace(here, instead.replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(small());
    assertThatThrownBy(() -> template(changed))
        .isInstanceOf(NotEmulated.class)
        .hasMessageContaining(message);
  }

  @Test
  void twoFunctionsCannotAnswerTheSameRoute() {
    var changed =
        small()
            .replace(
                "Often: {",
                "Same: { Type: Api, Properties: { Method: GET, Path: /v1/staff } }\n        Often: {");
    assertThatThrownBy(() -> template(changed))
        .hasMessage("Resources.Sweep: the route GET /v1/staff is also one of Echo");
  }

  @Test
  void aKeyThatIsThereTwiceIsNamedWithItsLine() {
    assertThatThrownBy(() -> template("Resources:\n  A: 1\n  A: 2\n"))
        .hasMessage("template.yaml line 3: the key A is there twice");
  }

  @Test
  void whatIsLeftOutIsListedWithItsReason() {
    assertThat(template(small()).leftOut())
        .anySatisfy(
            left -> {
              assertThat(left.place()).isEqualTo("Resources.Pool (AWS::Cognito::UserPool)");
              assertThat(left.reason()).contains("sign-in");
            });
  }

  @Test
  void aResourceWhoseConditionDoesNotHoldIsNotThere() {
    var changed =
        small()
            .replace(
                "Resources:\n",
                "Conditions:\n  Never: !Equals [!Ref SiteOrigin, x]\n  Ever: !Not [!Condition Never]\n"
                    + "Resources:\n")
            .replace(
                "  Pool:\n",
                "  Machine: { Type: AWS::StepFunctions::StateMachine, Condition: Never }\n  Pool:\n");
    assertThat(template(changed).functions()).hasSize(3);
    assertThatThrownBy(() -> template(changed.replace("Condition: Never }", "Condition: Ever }")))
        .hasMessageContaining("Resources.Machine");
  }
}
