package fiducia.engine;

import static fiducia.engine.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model that has a name never changes, on any machine and in any later build. */
class ModelTest {

  @Test
  void theModelIsFoundByItsNameAndAnUnknownNameIsNot() {
    assertThat(Model.named(Model.CURRENT.name())).contains(Model.CURRENT);
    assertThat(Model.named("cold-0")).isEmpty();
  }

  @Test
  void coldOneGivesTheVeryNumbersItHasAlwaysGiven() {
    assertThat(numbers(Model.named("cold-1").orElseThrow())).isEqualTo(COLD_1);
  }

  @Test
  void aWeightThatMovesByAHairIsNoticed() {
    var model = Model.named("cold-1").orElseThrow();
    double hair = Math.nextUp(model.residual());
    var moved =
        new Model(
            model.name(),
            model.weights(),
            model.threshold(),
            hair,
            model.therapistVariance(),
            model.styleVariance(),
            model.domainVariance(),
            model.correlation(),
            model.floor(),
            model.tie(),
            model.acceptance(),
            model.priceHalfLifeWeeks());
    assertThat(numbers(moved)).isNotEqualTo(COLD_1);
  }

  /** Bits of what six clients are shown first of three hundred therapists. */
  private static List<String> numbers(Model model) {
    var numbers = new ArrayList<String>();
    for (long seed = 0; seed < 6; seed++) {
      var people = new People(seed);
      var question = Question.of(people.client().seeker(), NOW, seed).with(model).showing(2);
      for (var one : Engine.rank(question, people.candidates(300)).finalists()) {
        numbers.add(
            one.id()
                + " "
                + Double.toHexString(one.joint().probability())
                + " "
                + Double.toHexString(one.joint().low())
                + " "
                + Double.toHexString(one.order()));
      }
    }
    return numbers;
  }

  private static final List<String> COLD_1 =
      List.of(
          "th-266 0x1.f36ef0f1c4c93p-2 0x1.17b2017f882ffp-2 0x1.a22db18368619p-2",
          "th-110 0x1.ea9a83e3deca2p-2 0x1.0df543106b5aep-2 0x1.990cee8a1473cp-2",
          "th-183 0x1.1c5fe0a45f3bfp-1 0x1.71d5a9367f0f9p-2 0x1.d9a979198d051p-2",
          "th-112 0x1.269f616dad9f6p-1 0x1.86d16354cb775p-2 0x1.d8691b53ad834p-2",
          "th-101 0x1.41948365b86a7p-1 0x1.dbdad897646f6p-2 0x1.066cf887e7e3cp-1",
          "th-281 0x1.2eced26d76fffp-1 0x1.ac9742b81d405p-2 0x1.f77131c617e26p-2",
          "th-95 0x1.001503a64d795p-1 0x1.4efe1c67913efp-2 0x1.a5c48167dec6ep-2",
          "th-144 0x1.faa0739eb27a7p-2 0x1.33d4b39768f1p-2 0x1.9a39224593165p-2",
          "th-110 0x1.6e51e2fcd19e2p-2 0x1.7e25e98c9ee2p-3 0x1.34ee282c2dabep-2",
          "th-131 0x1.0320a7af4b429p-2 0x1.fc5ec71840bddp-4 0x1.bddd5d3c5f51bp-3",
          "th-4 0x1.2fdfe34905109p-1 0x1.a96680efd03bp-2 0x1.e66d205b5084fp-2",
          "th-20 0x1.2ae9fec9386f1p-1 0x1.bed7aa89daf3ap-2 0x1.e3361b5a23a33p-2");
}
