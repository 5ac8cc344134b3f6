package fiducia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core knows Java and itself: no cloud, no JSON, no framework, no clock, no dice. */
class CoreIsPureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fiducia");

  private static final JavaClasses IMPURE = new ClassFileImporter().importClasses(Impure.class);

  private static final ArchRule NOTHING_BUT_JAVA =
      classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "fiducia.."));

  private static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(
              calling(
                  "java\\.time\\.[A-Za-z]+\\.(now|system[A-Za-z]*|tick[A-Za-z]*)"
                      + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv)"));

  private static final ArchRule NO_DICE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)"
                  + "|java\\.security\\.SecureRandom")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  private static final ArchRule ALIKE_ON_EVERY_MACHINE =
      noClasses()
          .that()
          .resideInAnyPackage("fiducia.engine..", "fiducia")
          .should()
          .callMethodWhere(
              calling(
                  "java\\.lang\\.Math\\."
                      + "(exp|expm1|log|log10|log1p|pow|cbrt|hypot|a?(sin|cos|tan)h?|atan2)"))
          .because("the last bit of Math may differ between machines; StrictMath's may not");

  private static DescribedPredicate<JavaCall<?>> calling(String names) {
    return DescribedPredicate.describe(
        "calling " + names,
        call ->
            (call.getTargetOwner().getName() + "." + call.getTarget().getName()).matches(names));
  }

  static Stream<ArchRule> rules() {
    return Stream.of(NOTHING_BUT_JAVA, NO_CLOCK, NO_DICE, ALIKE_ON_EVERY_MACHINE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theCoreKeepsTheRule(ArchRule rule) {
    assertThat(CORE.size()).isGreaterThan(40);
    rule.check(CORE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void breakingTheRuleIsNoticed(ArchRule rule) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.check(IMPURE));
  }

  @Test
  void theModelKnowsNeitherEngineNorAlliance() {
    noClasses()
        .that()
        .resideInAPackage("fiducia.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("fiducia.engine..", "fiducia.alliance..")
        .check(CORE);
  }

  /** Everything that the core must not do. */
  @SuppressWarnings("unused")
  private static final class Impure {

    private final Random dice = new Random();
    private final org.junit.jupiter.api.TestInfo framework = null;

    List<Object> all() {
      return List.of(Instant.now(), LocalDate.now(), Math.exp(dice.nextDouble()), framework);
    }
  }
}
