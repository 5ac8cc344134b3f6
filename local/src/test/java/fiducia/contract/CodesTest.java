package fiducia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.alliance.Alarm;
import fiducia.alliance.CrisisLine;
import fiducia.alliance.Ending;
import fiducia.alliance.Item;
import fiducia.alliance.Silence;
import fiducia.alliance.State;
import fiducia.alliance.Trend;
import fiducia.alliance.Visibility;
import fiducia.engine.Constraint;
import fiducia.engine.Experience;
import fiducia.engine.Feature;
import fiducia.engine.Likelihood;
import fiducia.engine.Unknown;
import fiducia.engine.Untold;
import fiducia.imports.FaultCode;
import fiducia.imports.UnusableFile;
import fiducia.model.AgeGroup;
import fiducia.model.Aim;
import fiducia.model.Coded;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.DeclineCode;
import fiducia.model.Factor;
import fiducia.model.Faith;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists in the description are those of the model, in the same order. */
class CodesTest {

  private static final Contract CONTRACT = Contract.published();

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("Aim", Aim.values()),
        Arguments.of("Concern", Concern.values()),
        Arguments.of("Strength", Strength.values()),
        Arguments.of("Gender", Gender.values()),
        Arguments.of("Faith", Faith.values()),
        Arguments.of("Culture", Culture.values()),
        Arguments.of("Community", Community.values()),
        Arguments.of("Format", Format.values()),
        Arguments.of("AgeGroup", AgeGroup.values()),
        Arguments.of("LicenceKind", LicenceKind.values()),
        Arguments.of("Limit", Limit.values()),
        Arguments.of("DeclineCode", DeclineCode.values()),
        Arguments.of("StyleDimension", StyleDimension.values()),
        Arguments.of("Factor", Factor.values()),
        Arguments.of("Feature", Feature.values()),
        Arguments.of("Constraint", Constraint.values()),
        Arguments.of("Chance/properties/words", Likelihood.values()),
        Arguments.of("Chance/properties/experience", Experience.values()),
        Arguments.of("NotSaid/properties/code", Unknown.About.values()),
        Arguments.of("Match/properties/notStated/items", Untold.values()),
        Arguments.of("EndingKind", Ending.values()),
        Arguments.of("ItemCode", Item.values()),
        Arguments.of("Visibility", Visibility.values()),
        Arguments.of("WayOutChoice", Silence.WayOut.values()),
        Arguments.of("AllianceFactor/properties/state", State.values()),
        Arguments.of("AllianceFactor/properties/trend", Trend.values()),
        Arguments.of("AlarmCause/properties/sign", Alarm.Sign.values()),
        Arguments.of("CrisisLine/properties/kind", CrisisLine.Kind.values()),
        Arguments.of("RowFaultCode", FaultCode.values()),
        Arguments.of("Problem/properties/reason", UnusableFile.Reason.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListIsThatOfTheModel(String schema, Coded[] values) {
    assertThat(CONTRACT.codes("/components/schemas/" + schema + "/enum"))
        .containsExactlyElementsOf(Arrays.stream(values).map(Coded::code).toList());
  }
}
