package fiducia.engine;

import fiducia.model.Factor;
import java.util.Arrays;

/**
 * What each feature is worth for each factor, in standard deviations of the population per unit of
 * the feature. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored
public final class Weights {

  private static final int FACTORS = Factor.values().length;

  private final double[][] features;
  private final double[][] client;

  private Weights(double[][] features, double[][] client) {
    this.features = features;
    this.client = client;
  }

  /** Nothing weighs anything, except that a therapist's record counts as it stands. */
  public static Weights none() {
    return new Weights(new double[Feature.COUNT][FACTORS], new double[FACTORS][ClientVector.SIZE])
        .with(Feature.RECORD, 1, 1, 1)
        .with(Feature.CLIENT, 1, 1, 1);
  }

  /** The same, with other weights of one feature. */
  public Weights with(Feature feature, double trust, double rapport, double collaboration) {
    var changed = copy(features);
    changed[feature.ordinal()] = new double[] {trust, rapport, collaboration};
    return new Weights(changed, client);
  }

  /**
   * The same, with other weights of what is alike for a client with every therapist.
   *
   * @param weights one per entry of the {@link ClientVector}
   */
  public Weights withClient(Factor factor, double... weights) {
    if (weights.length != ClientVector.SIZE) {
      throw new IllegalArgumentException("one weight per entry of the client vector");
    }
    var changed = copy(client);
    changed[factor.ordinal()] = weights.clone();
    return new Weights(features, changed);
  }

  /** γ of a factor, one per entry of the {@link ClientVector}. */
  public double[] ofClient(Factor factor) {
    return client[factor.ordinal()].clone();
  }

  public double of(Feature feature, Factor factor) {
    return features[feature.ordinal()][factor.ordinal()];
  }

  /** γ·x: what the client alone adds to the level of a factor. */
  double client(Factor factor, double[] z) {
    return ClientVector.dot(client[factor.ordinal()], z);
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
