package fiducia.engine;

import fiducia.model.Coded;
import fiducia.model.StyleDimension;
import java.util.ArrayList;
import java.util.List;

/**
 * The vector z of a client in which a therapist's record is kept: 1; per style dimension the wished
 * level (−1 to 1) times its importance (0 to 1); per {@link Domain} the share of the concerns that
 * belong to it. What is not told is 0.
 */
@SuppressWarnings("EnumOrdinal") // the order of the entries is part of the model
public final class ClientVector {

  private static final int STYLES = StyleDimension.values().length;

  /** How many entries it has. */
  public static final int SIZE = 1 + STYLES + Domain.values().length;

  private ClientVector() {}

  public static double[] of(Seeker seeker) {
    var z = new double[SIZE];
    z[0] = 1;
    seeker
        .profile()
        .style()
        .tastes()
        .forEach(
            (dimension, taste) ->
                z[1 + dimension.ordinal()] = taste.level() / 2.0 * (taste.importance() / 3.0));
    var concerns = seeker.profile().concerns();
    var counts = new int[Domain.values().length];
    concerns.forEach(concern -> counts[Domain.of(concern).ordinal()]++);
    for (int domain = 0; domain < counts.length && !concerns.isEmpty(); domain++) {
      z[1 + STYLES + domain] = (double) counts[domain] / concerns.size();
    }
    return z;
  }

  /** The names of the entries, in order. */
  public static List<String> names() {
    var names = new ArrayList<String>();
    names.add("one");
    for (Coded dimension : StyleDimension.values()) {
      names.add(dimension.code());
    }
    for (Coded domain : Domain.values()) {
      names.add(domain.code());
    }
    return List.copyOf(names);
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
