package fiducia.engine;

import fiducia.model.Factor;
import java.util.Arrays;
import java.util.List;

/**
 * What is learned of one therapist: per factor a normal posterior of the slopes m over the {@link
 * ClientVector}. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // one row per factor, in memory only
public final class Posterior {

  private final int cases;
  private final double[][] mean;
  private final double[][][] covariance;

  private Posterior(int cases, double[][] mean, double[][][] covariance) {
    this.cases = cases;
    this.mean = mean;
    this.covariance = covariance;
  }

  /**
   * One factor's share of a posterior.
   *
   * @param mean m, one entry per entry of the client vector
   * @param covariance V, symmetric and positive semi-definite, one row per entry
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, copied on arrival
  public record Slopes(double[] mean, double[][] covariance) {

    public Slopes {
      boolean square = covariance.length == ClientVector.SIZE;
      for (var row : covariance) {
        square &= row.length == ClientVector.SIZE;
      }
      if (mean.length != ClientVector.SIZE || !square) {
        throw new IllegalArgumentException("slopes have one entry per entry of the client vector");
      }
    }
  }

  /**
   * A posterior of a therapist.
   *
   * @param cases clients from whom it is learned, 0 or more
   * @param slopes for trust, rapport and collaboration, in this order
   */
  public static Posterior of(int cases, List<Slopes> slopes) {
    if (cases < 0 || slopes.size() != Factor.values().length) {
      throw new IllegalArgumentException("a posterior has slopes for three factors");
    }
    return new Posterior(
        cases,
        slopes.stream().map(one -> one.mean().clone()).toArray(double[][]::new),
        slopes.stream()
            .map(one -> Arrays.stream(one.covariance()).map(double[]::clone))
            .map(rows -> rows.toArray(double[][]::new))
            .toArray(double[][][]::new));
  }

  public int cases() {
    return cases;
  }

  /** z·m */
  double level(Factor factor, double[] z) {
    return ClientVector.dot(mean[factor.ordinal()], z);
  }

  /** zᵀVz */
  double variance(Factor factor, double[] z) {
    var rows = covariance[factor.ordinal()];
    double variance = 0;
    for (int i = 0; i < z.length; i++) {
      variance += z[i] * ClientVector.dot(rows[i], z);
    }
    return Math.max(0, variance);
  }
}
