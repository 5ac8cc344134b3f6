package fiducia.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.bench.load.World.Found;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * What a load came to, as text and as JSON.
 *
 * @param run date, machine, shape: what a figure means nothing without
 * @param steps in order
 * @param soak whether it was one rate for long
 * @param found what became of the accepted writes
 */
record LoadReport(Map<String, String> run, List<Step> steps, boolean soak, Found found) {

  /** The heap may breathe by this much between the first and the last third of a soak. */
  private static final double FLAT_SHARE = .10;

  private static final double FLAT_MEGABYTES = 8;

  /** Whether what the product promises under load was held. */
  boolean holds() {
    return serverErrors() == 0 && found.lost().isEmpty() && (!soak || isHeapFlat());
  }

  private long serverErrors() {
    return steps.stream().mapToLong(Step::serverErrors).sum();
  }

  /** Heap after a collection, mean of the first and of the last third of the steps. */
  private double heap(boolean last) {
    int third = Math.max(1, steps.size() / 3);
    var part = last ? steps.subList(steps.size() - third, steps.size()) : steps.subList(0, third);
    return part.stream().mapToDouble(Step::heapMegabytes).average().orElse(0);
  }

  boolean isHeapFlat() {
    return heap(true) <= heap(false) * (1 + FLAT_SHARE) + FLAT_MEGABYTES;
  }

  String table() {
    var text = new StringBuilder();
    run.forEach((name, value) -> text.append(line("%-10s %s", name, value)));
    text.append(
        line(
            "%n%8s %10s %8s %8s %8s %6s %8s %10s %8s %8s",
            "rate/s",
            "answers/s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "5xx",
            "refused",
            "unanswered",
            "heap MB",
            "RSS MB"));
    for (var step : steps) {
      text.append(
          line(
              "%8d %10.1f %8.1f %8.1f %8.1f %6d %8d %10d %8.0f %8.0f",
              step.rate(),
              step.throughput(),
              step.millis(50),
              step.millis(95),
              step.millis(99),
              step.serverErrors(),
              step.refused(),
              step.unanswered(),
              step.heapMegabytes(),
              step.residentMegabytes()));
    }
    routes(text);
    text.append(
        line(
            "%n%,d accepted writes were looked for, %,d found again%s.",
            found.writes(),
            found.found(),
            found.lost().isEmpty()
                ? ""
                : ": missing " + found.lost().stream().distinct().toList()));
    if (soak) {
      text.append(
          line(
              "Heap after a collection: %.0f MB in the first third, %.0f MB in the last: %s.",
              heap(false), heap(true), isHeapFlat() ? "flat" : "it grows"));
    }
    text.append(line("Answers 5xx: %d.", serverErrors()));
    return text.toString();
  }

  private void routes(StringBuilder text) {
    var shown = shown();
    text.append(
        line(
            "%nPer route, %s:%n%-70s %8s %8s %8s %8s",
            shown.map(step -> "at " + step.rate() + " a second").orElse("all steps together"),
            "",
            "answers",
            "p50 ms",
            "p95 ms",
            "p99 ms"));
    routes(shown.map(List::of).orElse(steps))
        .forEach(
            (operation, times) ->
                text.append(
                    line(
                        "%-70s %8d %8.1f %8.1f %8.1f",
                        operation.route(),
                        times.getTotalCount(),
                        times.getValueAtPercentile(50) / 1e3,
                        times.getValueAtPercentile(95) / 1e3,
                        times.getValueAtPercentile(99) / 1e3)));
  }

  /** Of a climb, the highest rate that was kept up; a soak is one. */
  private Optional<Step> shown() {
    return soak
        ? Optional.empty()
        : steps.stream()
            .filter(step -> !LoadBench.isSaturated(step))
            .max(java.util.Comparator.comparingInt(Step::rate));
  }

  private static Map<Operation, Histogram> routes(List<Step> steps) {
    var sums = new EnumMap<Operation, Histogram>(Operation.class);
    for (var step : steps) {
      step.routes()
          .forEach(
              (operation, times) ->
                  sums.merge(
                      operation,
                      times,
                      (sum, more) -> {
                        sum.add(more);
                        return sum;
                      }));
    }
    return sums;
  }

  String json() throws IOException {
    var mapper = new ObjectMapper();
    var json = mapper.createObjectNode();
    run.forEach(json.putObject("run")::put);
    var array = json.putArray("steps");
    for (var step : steps) {
      var one =
          array
              .addObject()
              .put("rate", step.rate())
              .put("requests", step.requests())
              .put("throughput", step.throughput())
              .put("p50_ms", step.millis(50))
              .put("p95_ms", step.millis(95))
              .put("p99_ms", step.millis(99))
              .put("5xx", step.serverErrors())
              .put("refused", step.refused())
              .put("unanswered", step.unanswered())
              .put("heap_mb", step.heapMegabytes())
              .put("rss_mb", step.residentMegabytes());
      var routes = one.putObject("routes");
      step.routes()
          .forEach(
              (operation, times) ->
                  routes
                      .putObject(operation.route())
                      .put("answers", times.getTotalCount())
                      .put("p50_ms", times.getValueAtPercentile(50) / 1e3)
                      .put("p95_ms", times.getValueAtPercentile(95) / 1e3)
                      .put("p99_ms", times.getValueAtPercentile(99) / 1e3));
    }
    json.put("writes", found.writes()).put("found", found.found()).put("holds", holds());
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format + "%n", values);
  }
}
