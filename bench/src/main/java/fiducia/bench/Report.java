package fiducia.bench;

import fiducia.bench.Loading.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures as a table and as JSON.
 *
 * @param about what each engine is, by name
 */
record Report(List<Result> results, Map<String, String> about, Outcome loading, JointFit fit) {

  String table() {
    var text = new StringBuilder();
    text.append(
        line(
            "%n%-12s%-12s%10s%10s%10s%14s%10s%9s%9s%8s%n",
            "therapists",
            "engine",
            "p50 ms",
            "p90 ms",
            "p99 ms",
            "p50 after",
            "cpu ms",
            "samples",
            "fill s",
            "× p50"));
    for (var result : results) {
      double ours = result.timings().get("fiducia").p50();
      result
          .timings()
          .forEach(
              (name, timings) ->
                  text.append(
                      line(
                          "%-12s%-12s%10s%10s%10s%14s%10s%9d%9.1f%8s%n",
                          String.format(Locale.ROOT, "%,d", result.therapists()),
                          name,
                          digits(timings.p50()),
                          digits(timings.p90()),
                          digits(timings.p99()),
                          digits(timings.afterOthers()),
                          digits(timings.cpu()),
                          timings.samples(),
                          timings.fillSeconds(),
                          name.equals("fiducia") ? "" : digits(timings.p50() / ours))));
      result
          .leftOut()
          .forEach(
              (name, why) ->
                  text.append(
                      line(
                          "%-12s%-12sleft out: %s%n",
                          String.format(Locale.ROOT, "%,d", result.therapists()), name, why)));
    }
    text.append(System.lineSeparator());
    for (var result : results) {
      text.append(agreement(result));
    }
    text.append(loadingLine());
    about.forEach((name, what) -> text.append(line("%-11s %s%n", name, what)));
    text.append(
        line(
            "One thread asks and waits; %s.%n%n",
            "milliseconds by the wall clock; p50 after: right after another engine's turn;"
                + " cpu ms a question on average"));
    return text.toString();
  }

  private static String agreement(Result result) {
    var share = result.share();
    var found =
        line(
            "%,d: a client finds %.1f %% of the therapists (%.1f to %.1f); ",
            result.therapists(), 100 * share.mean(), 100 * share.fewest(), 100 * share.most());
    if (result.disagreements().isEmpty()) {
      return found + line("all engines give every client the same first ten.%n");
    }
    var wrong = new ArrayList<String>();
    result
        .disagreements()
        .forEach((name, clients) -> wrong.add(name + " differs for " + clients + " clients"));
    return found + line("NOT THE SAME FIRST TEN: %s.%n", String.join(", ", wrong));
  }

  private String loadingLine() {
    return switch (loading) {
      case Outcome.Measured(var measured) ->
          line(
              "Loading %,d packed therapists (%.1f MB): %.1f ms, the first time %.0f ms;"
                  + " they keep %.1f MB of heap.%n",
              measured.therapists(),
              measured.bytes() / 1048576.0,
              measured.millis(),
              measured.firstMillis(),
              measured.heapMb());
      case Outcome.NotYet(var why) -> line("Loading and heap: not measured, %s.%n", why);
    };
  }

  /** Sizes at the top, engines below, as docs/bench.md describes it. */
  String json() {
    var sizes = new ArrayList<String>();
    for (var result : results) {
      var engines = new ArrayList<String>();
      result.timings().forEach((name, timings) -> engines.add(engine(name, timings)));
      result
          .leftOut()
          .forEach(
              (name, why) ->
                  engines.add("    \"%s\": {\"left_out\": %s}".formatted(name, quoted(why))));
      sizes.add(
          "  \"%d\": {%n%s%n  }"
              .formatted(result.therapists(), String.join(",%n".formatted(), engines)));
    }
    sizes.add(run());
    return "{%n%s%n}%n".formatted(String.join(",%n".formatted(), sizes));
  }

  private static String engine(String name, Timings timings) {
    return String.format(
        Locale.ROOT,
        "    \"%s\": {\"p50_ms\": %.6f, \"p90_ms\": %.6f, \"p99_ms\": %.6f,"
            + " \"p50_after_others_ms\": %.6f, \"cpu_ms\": %.6f,"
            + " \"samples\": %d, \"warm_ups\": %d, \"fill_s\": %.3f}",
        name,
        timings.p50(),
        timings.p90(),
        timings.p99(),
        timings.afterOthers(),
        timings.cpu(),
        timings.samples(),
        timings.warmUps(),
        timings.fillSeconds());
  }

  private String run() {
    var facts = new ArrayList<String>();
    facts.add(text("java", System.getProperty("java.vm.name") + " " + Runtime.version()));
    facts.add(
        text(
            "machine",
            "%s %s, %d processors"
                .formatted(
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors())));
    about.forEach((name, what) -> facts.add(text("engine " + name, what)));
    for (var result : results) {
      facts.add(
          String.format(
              Locale.ROOT,
              "    \"share %d\": {\"mean\": %.5f, \"fewest\": %.5f, \"most\": %.5f}",
              result.therapists(),
              result.share().mean(),
              result.share().fewest(),
              result.share().most()));
      facts.add(
          "    \"same first ten %d\": %s"
              .formatted(result.therapists(), result.disagreements().isEmpty()));
    }
    switch (loading) {
      case Outcome.Measured(var measured) ->
          facts.add(
              String.format(
                  Locale.ROOT,
                  "    \"loading\": {\"therapists\": %d, \"bytes\": %d, \"ms\": %.3f,"
                      + " \"first_ms\": %.3f, \"heap_mb\": %.2f}",
                  measured.therapists(),
                  measured.bytes(),
                  measured.millis(),
                  measured.firstMillis(),
                  measured.heapMb()));
      case Outcome.NotYet(var why) -> facts.add(text("loading", "not measured, " + why));
    }
    return "  \"run\": {%n%s%n  }".formatted(String.join(",%n".formatted(), facts));
  }

  private static String text(String name, String value) {
    return "    %s: %s".formatted(quoted(name), quoted(value));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** Three digits that matter. */
  static String digits(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
