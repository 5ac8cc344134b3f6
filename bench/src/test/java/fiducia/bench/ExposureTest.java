package fiducia.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fiducia.bench.Exposure.Outcome;
import fiducia.bench.Exposure.People;
import fiducia.bench.Exposure.Way;
import org.junit.jupiter.api.Test;

/** What the figures of exposure stand on. */
class ExposureTest {

  private static final int THERAPISTS = 600;
  private static final double LOAD = .5;

  private static final long SEED = 7;
  private static final People PEOPLE = People.of(THERAPISTS, SEED);

  private static Outcome of(Way way) {
    return new Exposure(way, PEOPLE, LOAD, SEED).run(() -> {});
  }

  @Test
  void giniIsWhatTheBooksSay() {
    assertThat(Exposure.gini(new double[] {3, 3, 3, 3})).isCloseTo(0, within(1e-12));
    assertThat(Exposure.gini(new double[] {0, 0, 0, 1})).isCloseTo(.75, within(1e-12));
    // Half the mean of |a − b| over all pairs: (1 + 2 + 1) · 2 / 9 / 2 / 2.
    assertThat(Exposure.gini(new double[] {1, 2, 3})).isCloseTo(2 / 9.0, within(1e-12));
  }

  @Test
  void theSameSeedGivesTheSameYear() {
    assertThat(of(Way.FIDUCIA).shares()).isEqualTo(of(Way.FIDUCIA).shares());
  }

  @Test
  void pricesAndLotsSpreadAndChanceFitsWorse() {
    var fit = of(Way.FIT);
    var fiducia = of(Way.FIDUCIA);
    var chance = of(Way.CHANCE);
    assertThat(fiducia.gini()).isLessThan(fit.gini());
    assertThat(fiducia.fit()).isGreaterThan(chance.fit());
    assertThat(fit.fit()).isGreaterThan(chance.fit());
    assertThat(fiducia.met()).isGreaterThan(.9);
  }
}
