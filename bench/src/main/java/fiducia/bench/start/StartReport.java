package fiducia.bench.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Starts by function and way.
 *
 * @param results in the order of the table
 * @param runs of each
 */
public record StartReport(Map<String, Map<Way, List<Starter.Start>>> results, int runs) {

  private static final String OURS = "intake";
  private static final String BARE = "bare handler";
  private static final String SPRING = "Spring Cloud Function";

  OptionalDouble median(String name, Way way) {
    return median(name, way, Starter.Start::millis);
  }

  private OptionalDouble median(
      String name, Way way, ToDoubleFunction<? super Starter.Start> figure) {
    var starts = results.getOrDefault(name, Map.of()).getOrDefault(way, List.of());
    return starts.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(median(starts.stream().mapToDouble(figure).toArray()));
  }

  static double median(double[] values) {
    var sorted = values.clone();
    java.util.Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The table, and how the aims were met. */
  public String table() {
    var text = new StringBuilder();
    text.append(
        block("ms until first answer", name -> way -> median(name, way, Starter.Start::millis)));
    text.append(
        block("of it processor, ms", name -> way -> median(name, way, Starter.Start::cpuMillis)));
    text.append(
        line(
            "%nMedians of %d starts in changing order, from the start of the process to its first"
                + " answer.%n",
            runs));
    for (var way : Way.values()) {
      text.append(line("%-24s%s%n", way.title(), way.about()));
    }
    text.append(line("%nAims, for reading a client's profile (two items of the table):%n"));
    for (var way : Way.values()) {
      text.append(
          aim("intake beside the bare handler, " + way.title(), ratio(OURS, way, BARE, way), 1.3));
    }
    for (var way : Way.values()) {
      text.append(
          aim(
              "intake beside Spring Cloud Function, " + way.title(),
              ratio(OURS, way, SPRING, way),
              1 / 3.0));
    }
    for (var name : results.keySet()) {
      text.append(
          aim(name + ", custom runtime beside C1", ratio(name, Way.CUSTOM, name, Way.C1), .5));
    }
    return text.toString();
  }

  private String block(String title, Function<String, Function<Way, OptionalDouble>> figures) {
    var text = new StringBuilder(line("%n%-24s", title));
    for (var way : Way.values()) {
      text.append(line("%16s", way.title()));
    }
    text.append(System.lineSeparator());
    for (var name : results.keySet()) {
      text.append(line("%-24s", name));
      for (var way : Way.values()) {
        var figure = figures.apply(name).apply(way);
        text.append(line("%16s", figure.isPresent() ? line("%.0f", figure.getAsDouble()) : "-"));
      }
      text.append(System.lineSeparator());
    }
    return text.toString();
  }

  private OptionalDouble ratio(String one, Way way, String other, Way otherWay) {
    var above = median(one, way);
    var below = median(other, otherWay);
    return above.isPresent() && below.isPresent()
        ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
        : OptionalDouble.empty();
  }

  private static String aim(String what, OptionalDouble ratio, double most) {
    return ratio.isEmpty()
        ? ""
        : line(
            "  %-56s%6.2f  (at most %.2f: %s)%n",
            what, ratio.getAsDouble(), most, ratio.getAsDouble() <= most ? "met" : "not met");
  }

  /** Every start, by function and way. */
  public String json() {
    var functions = new ArrayList<String>();
    results.forEach(
        (name, ways) -> {
          var lines = new ArrayList<String>();
          ways.forEach(
              (way, starts) ->
                  lines.add(
                      "    \"%s\": {\"median_ms\": %s, \"ms\": %s, \"cpu_ms\": %s}"
                          .formatted(
                              way.title(),
                              number(median(name, way).orElse(Double.NaN)),
                              starts.stream().map(start -> number(start.millis())).toList(),
                              starts.stream().map(start -> number(start.cpuMillis())).toList())));
          functions.add(
              "  \"%s\": {%n%s%n  }".formatted(name, String.join(",%n".formatted(), lines)));
        });
    functions.add(
        "  \"run\": {\"java\": \"%s\", \"machine\": \"%s %s, %d processors\", \"runs\": %d}"
            .formatted(
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                runs));
    return "{%n%s%n}%n".formatted(String.join(",%n".formatted(), functions));
  }

  private static String number(double value) {
    return line("%.1f", value);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
