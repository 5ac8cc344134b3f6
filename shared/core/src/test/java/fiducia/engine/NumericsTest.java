package fiducia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Our few numerics against Hipparchus, an independent implementation. */
class NumericsTest {

  private static final int CASES = 10_000;
  private static final double AGREEMENT = 1e-9;
  private static final GaussIntegrator SEVEN = new GaussIntegratorFactory().hermite(7);
  private static final GaussIntegrator FORTY = new GaussIntegratorFactory().hermite(40);

  @Test
  void theNormalDistributionAgreesWithAnIndependentOne() {
    agreesWithHipparchus(Normal::cdf);
  }

  @Test
  void aLogisticCurveInItsPlaceWouldBeNoticed() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> agreesWithHipparchus(z -> 1 / (1 + Math.exp(-1.702 * z))));
  }

  private static void agreesWithHipparchus(DoubleUnaryOperator cdf) {
    var random = new SplittableRandom(1);
    for (int i = 0; i < CASES; i++) {
      double z = random.nextDouble(-9, 9);
      assertThat(cdf.applyAsDouble(z)).isCloseTo(reference(z), within(AGREEMENT));
    }
  }

  @Test
  void theNormalDistributionKeepsWithinItsRangeFarOut() {
    for (double z : new double[] {-1e300, -40, -37.5, 37.5, 40, 1e300}) {
      assertThat(Normal.cdf(z)).isBetween(0.0, 1.0);
    }
    assertThat(Normal.cdf(0)).isEqualTo(.5, within(1e-15));
    assertThat(Normal.cdf(Normal.NINETIETH)).isEqualTo(.9, within(1e-14));
  }

  @Test
  void theJointChanceAgreesWithAnIndependentOneAtTheSameNodes() {
    var random = new SplittableRandom(2);
    for (int i = 0; i < CASES; i++) {
      double rho = random.nextDouble(.01, .99);
      double a = random.nextDouble(-4, 4);
      double b = random.nextDouble(-4, 4);
      double c = random.nextDouble(-4, 4);
      double smallest = reference(Math.min(a, Math.min(b, c)));
      assertThat(new Copula(rho).joint(a, b, c))
          .isCloseTo(Math.min(smallest, quadrature(SEVEN, rho, a, b, c)), within(AGREEMENT));
    }
  }

  @Test
  void sevenNodesComeNearEnoughToTheExactIntegral() {
    var random = new SplittableRandom(3);
    double worst = 0;
    for (int i = 0; i < CASES; i++) {
      double a = random.nextDouble(-2, 2.5);
      double b = random.nextDouble(-2, 2.5);
      double c = random.nextDouble(-2, 2.5);
      double error = new Copula(.7).joint(a, b, c) - quadrature(FORTY, .7, a, b, c);
      worst = Math.max(worst, Math.abs(error));
    }
    assertThat(worst).isBetween(1e-6, .01);
  }

  @Test
  void theJointChanceOfIndependentFactorsIsTheirProduct() {
    double product = Normal.cdf(.3) * Normal.cdf(-.2) * Normal.cdf(1);
    assertThat(new Copula(0).joint(.3, -.2, 1)).isCloseTo(product, within(1e-14));
  }

  private static double quadrature(
      GaussIntegrator integrator, double rho, double a, double b, double c) {
    double common = FastMath.sqrt(rho);
    double own = FastMath.sqrt(1 - rho);
    return integrator.integrate(
            x -> {
              double shift = common * FastMath.sqrt(2) * x;
              return reference((a + shift) / own)
                  * reference((b + shift) / own)
                  * reference((c + shift) / own);
            })
        / FastMath.sqrt(FastMath.PI);
  }

  private static double reference(double z) {
    return .5 * Erf.erfc(-z / FastMath.sqrt(2));
  }
}
