package fiducia.bench.load;

import static fiducia.bench.Svg.at;
import static fiducia.bench.Svg.segment;
import static fiducia.bench.Svg.text;

import fiducia.bench.Svg;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A load as a picture, step after step: above, what was asked and what was answered; in the middle,
 * how long it took on a logarithmic axis; below, the heap. Readable on light and on dark ground.
 */
final class LoadPlot {

  private static final int WIDTH = 896;
  private static final int LEFT = 80;
  private static final int RIGHT = 120;
  private static final int PANEL = 150;
  private static final int GAP = 46;
  private static final int TOP = 84;

  private static final String LIGHT =
      """
      .line { fill: none; stroke: var(--c); stroke-width: 2.5; stroke-linejoin: round; }
      .dot, .name { fill: var(--c); }
      .name { font-weight: 600; }
      .asked { --c: #6b7380; } .answered { --c: #0b6e4f; } .heap { --c: #7a3fa0; }
      .p50 { --c: #0b6e4f; } .p95 { --c: #2b5fb0; } .p99 { --c: #b3541e; }
      .asked.line { stroke-dasharray: 5 5; }
      """;

  private static final String DARK =
      """
      .asked { --c: #9aa5b4; } .answered, .p50 { --c: #4fd1a1; } .heap { --c: #c79bf2; }
      .p95 { --c: #7fb0ff; } .p99 { --c: #f2a065; }
      """;

  private final List<Step> steps;
  private final String title;

  LoadPlot(List<Step> steps, String title) {
    this.steps = steps;
    this.title = title;
  }

  /** A line of a panel. */
  private record Series(String kind, String name, ToDoubleFunction<Step> value) {}

  String svg() {
    int height = TOP + 3 * PANEL + 2 * GAP + 60;
    var svg = new StringBuilder();
    svg.append(
        Svg.open(
            WIDTH,
            height,
            title,
            "Answers a second, milliseconds and heap, step after step.",
            LIGHT,
            DARK));
    svg.append(text(LEFT, 30, "head", "start", title));
    svg.append(
        text(
            LEFT,
            52,
            "quiet",
            "start",
            "open model: a request waits from the moment it was meant to be sent"));
    int top = TOP;
    panel(
        svg,
        top,
        "requests a second",
        false,
        List.of(
            new Series("asked", "asked", Step::rate),
            new Series("answered", "answered", Step::throughput)));
    top += PANEL + GAP;
    panel(
        svg,
        top,
        "milliseconds",
        true,
        List.of(
            new Series("p50", "p50", step -> step.millis(50)),
            new Series("p95", "p95", step -> step.millis(95)),
            new Series("p99", "p99", step -> step.millis(99))));
    top += PANEL + GAP;
    panel(
        svg,
        top,
        "heap after a collection, MB",
        false,
        List.of(new Series("heap", "heap", Step::heapMegabytes)));
    rates(svg, top + PANEL + 20);
    return svg.append("</svg>\n").toString();
  }

  private void panel(
      StringBuilder svg, int top, String title, boolean logarithmic, List<Series> all) {
    svg.append(text(LEFT, top - 8, "quiet", "start", title));
    double most =
        steps.stream()
            .flatMapToDouble(
                step -> all.stream().mapToDouble(series -> series.value().applyAsDouble(step)))
            .max()
            .orElse(1);
    double ceiling =
        logarithmic ? Math.pow(10, Math.ceil(Math.log10(Math.max(10, most)))) : nice(most);
    for (double mark = logarithmic ? 1 : 0; mark <= ceiling * 1.0001; ) {
      double y = y(mark, top, ceiling, logarithmic);
      svg.append(segment("grid", LEFT, y, WIDTH - RIGHT, y));
      svg.append(text(LEFT - 8, y + 5, "quiet", "end", String.format(Locale.ROOT, "%,.0f", mark)));
      mark = logarithmic ? mark * 10 : mark + ceiling / 2;
    }
    double free = top;
    var byHeight =
        all.stream()
            .sorted(
                java.util.Comparator.comparingDouble(
                    series -> -series.value().applyAsDouble(steps.getLast())))
            .toList();
    for (var series : byHeight) {
      var path = new StringBuilder();
      for (int i = 0; i < steps.size(); i++) {
        double y = y(series.value().applyAsDouble(steps.get(i)), top, ceiling, logarithmic);
        path.append(i == 0 ? "M" : " L").append(at(x(i))).append(' ').append(at(y));
      }
      svg.append("<path class=\"line %s\" d=\"%s\"/>%n".formatted(series.kind(), path));
      double last = y(series.value().applyAsDouble(steps.getLast()), top, ceiling, logarithmic) + 5;
      double y = Math.max(free, last);
      free = y + 17;
      svg.append(text(WIDTH - RIGHT + 10, y, "name " + series.kind(), "start", series.name()));
    }
  }

  private void rates(StringBuilder svg, double y) {
    int every = Math.max(1, steps.size() / 14);
    for (int i = 0; i < steps.size(); i += every) {
      svg.append(text(x(i), y, "quiet", "middle", Integer.toString(steps.get(i).rate())));
    }
    svg.append(
        text(
            (LEFT + WIDTH - RIGHT) / 2.0,
            y + 22,
            "quiet",
            "middle",
            "requests a second, step after step"));
  }

  private double x(int step) {
    double width = WIDTH - LEFT - RIGHT;
    return LEFT + (steps.size() == 1 ? width / 2 : width * step / (steps.size() - 1));
  }

  private static double y(double value, int top, double ceiling, boolean logarithmic) {
    double share =
        logarithmic ? Math.log10(Math.max(1, value)) / Math.log10(ceiling) : value / ceiling;
    return top + PANEL * (1 - Math.clamp(share, 0, 1));
  }

  /** The next of 1, 2, 5, 10, 20, … */
  private static double nice(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
    for (double step : new double[] {1, 2, 5, 10}) {
      if (most <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
