package fiducia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fiducia.intake.IntakeHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds across the modules, which only this one sees together. */
class HouseRulesTest {

  private static final List<String> FUNCTIONS =
      List.of("intake", "matching", "feedback", "followup", "directory");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // The test fixtures come in a jar, not in a folder of tests.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("fiducia");

  /** Where the clock and the source of randomness of a running program are made. */
  private static final String MAKERS = "fiducia\\.platform\\.Platform|fiducia\\.local\\.Main";

  private static final ArchRule NO_CLOCK_OF_ITS_OWN =
      noClasses()
          .that()
          .haveNameNotMatching(MAKERS)
          .should()
          .callMethodWhere(
              calling(
                  "java\\.time\\.[A-Za-z]+\\.(now|system[A-Za-z]*|tick[A-Za-z]*)"
                      + "|java\\.lang\\.System\\.currentTimeMillis"));

  /** The invented clinic is drawn from a seed; the emulated gateway numbers its events. */
  private static final ArchRule NO_DICE_OF_ITS_OWN =
      noClasses()
          .that()
          .haveNameNotMatching(
              MAKERS + "|fiducia\\.local\\.(Functions|DemoClinic.*)|fiducia\\.local\\.gateway\\..*")
          .should()
          .callConstructorWhere(
              DescribedPredicate.describe(
                  "making a source of randomness",
                  call ->
                      call.getTargetOwner()
                          .getName()
                          .matches(
                              "java\\.util\\.(Splittable)?Random|java\\.security\\.SecureRandom")))
          .orShould()
          .callMethodWhere(
              calling(
                  "java\\.lang\\.Math\\.random"
                      + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"));

  /** Methods that are handed a clock do not make one. */
  private static DescribedPredicate<JavaCall<?>> calling(String names) {
    return DescribedPredicate.describe(
        "calling " + names + " without a clock",
        call ->
            (call.getTargetOwner().getName() + "." + call.getTarget().getName()).matches(names)
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }

  private static ArchRule knowsNoOtherFunction(String function) {
    var others =
        FUNCTIONS.stream()
            .filter(other -> !other.equals(function))
            .map(other -> "fiducia." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("fiducia." + function + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage(
                // Only the clinic's own function takes in files.
                function.equals("intake")
                    ? new String[] {"fiducia.local.."}
                    : new String[] {"fiducia.local..", "fiducia.imports.."}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "matching", "feedback", "followup", "directory"})
  void functionsDoNotKnowEachOther(String function) {
    assertThat(ALL.that(resideInAnyPackage("fiducia." + function + ".."))).isNotEmpty();
    knowsNoOtherFunction(function).check(ALL);
  }

  @Test
  void nothingBelowKnowsTheFunctions() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.concat(FUNCTIONS.stream(), Stream.of("local"))
                .map(name -> "fiducia." + name + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                FUNCTIONS.stream().map(name -> "fiducia." + name + "..").toArray(String[]::new)))
        .check(ALL);
  }

  static Stream<ArchRule> timeAndChance() {
    return Stream.of(NO_CLOCK_OF_ITS_OWN, NO_DICE_OF_ITS_OWN);
  }

  @ParameterizedTest
  @MethodSource("timeAndChance")
  void timeAndChanceAreHandedIn(ArchRule rule) {
    assertThat(ALL.size()).isGreaterThan(200);
    rule.check(ALL);
  }

  @ParameterizedTest
  @MethodSource("timeAndChance")
  void breakingTheRuleIsNoticed(ArchRule rule) {
    var offending = new ClassFileImporter().importClasses(Offending.class);
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(offending));
  }

  @Test
  void knowingAnotherFunctionIsNoticed() {
    var offending = new ClassFileImporter().importClasses(Offending.class, IntakeHandler.class);
    var rule = noClasses().should().dependOnClassesThat(resideInAnyPackage("fiducia.intake.."));
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(offending));
  }

  /** Everything that must not be done. */
  @SuppressWarnings("unused")
  private static final class Offending {

    private final Random dice = new Random();
    private IntakeHandler other;

    List<Object> all() {
      return List.of(Instant.now(), Clock.systemUTC(), UUID.randomUUID(), dice.nextInt());
    }
  }
}
