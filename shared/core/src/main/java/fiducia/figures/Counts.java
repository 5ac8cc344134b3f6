package fiducia.figures;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often what happened in a quarter: for the server alone, never to be told as it is.
 *
 * @param byKind what is not here did not happen
 */
public record Counts(Map<Counted, Long> byKind) {

  public static final Counts NONE = new Counts(Map.of());

  public Counts {
    byKind = Map.copyOf(byKind);
  }

  public long of(Counted what) {
    return byKind.getOrDefault(what, 0L);
  }

  public Counts plus(Counted what, long more) {
    var sum = new EnumMap<Counted, Long>(Counted.class);
    sum.putAll(byKind);
    sum.merge(what, more, Long::sum);
    return new Counts(sum);
  }

  public Counts plus(Counts more) {
    var sum = this;
    for (var each : more.byKind.entrySet()) {
      sum = sum.plus(each.getKey(), each.getValue());
    }
    return sum;
  }
}
