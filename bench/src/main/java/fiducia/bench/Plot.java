package fiducia.bench;

import static fiducia.bench.Svg.at;
import static fiducia.bench.Svg.segment;
import static fiducia.bench.Svg.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Milliseconds against therapists, both axes logarithmic: the median as a line, up to the 99th of a
 * hundred as a bar, each series named at its end. Readable on light and on dark ground.
 */
final class Plot {

  private static final int WIDTH = 896;
  private static final int HEIGHT = 560;
  private static final int LEFT = 88;
  private static final int RIGHT = 206;
  private static final int TOP = 76;
  private static final int BOTTOM = 64;
  private static final int LABEL_GAP = 18;

  private static final String LIGHT =
      """
      .line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
      .bar { stroke-width: 1.5; opacity: .65; }
      .name { font-weight: 600; paint-order: stroke; }
      .name { stroke: var(--ground); stroke-width: 5px; }
      .fiducia { --c: #0b6e4f; } .lucene { --c: #b3541e; } .sqlite { --c: #2b5fb0; }
      .postgresql { --c: #7a3fa0; } .rows { --c: #6b7380; }
      .line, .bar { stroke: var(--c); } .dot, .name { fill: var(--c); }
      .rows.line { stroke-dasharray: 5 5; }
      """;

  private static final String DARK =
      """
      .fiducia { --c: #4fd1a1; } .lucene { --c: #f2a065; } .sqlite { --c: #7fb0ff; }
      .postgresql { --c: #c79bf2; } .rows { --c: #9aa5b4; }
      """;

  private static final Map<String, String> TITLES =
      Map.of(
          "fiducia", "Fiducia",
          "lucene", "Lucene",
          "sqlite", "SQLite",
          "postgresql", "PostgreSQL",
          "rows", "Rows read once");

  private static final List<String> ORDER =
      List.of("sqlite", "postgresql", "lucene", "fiducia", "rows");

  private static final int BESIDE = 4;

  private final List<Result> results;
  private final double xFrom;
  private final double xTo;
  private final int yFrom;
  private final int yTo;

  /** Where a series is at one number of therapists: x in the picture, milliseconds. */
  private record Point(double x, double p50, double p99) {}

  Plot(List<Result> results) {
    this.results = results;
    double fewest = results.getFirst().therapists();
    double most = results.getLast().therapists();
    this.xFrom = Math.log10(fewest) - (fewest == most ? .5 : .12);
    this.xTo = Math.log10(most) + (fewest == most ? .5 : .05);
    var all =
        results.stream()
            .flatMap(result -> result.timings().values().stream())
            .flatMapToDouble(
                timings -> java.util.stream.DoubleStream.of(timings.p50(), timings.p99()))
            .filter(millis -> millis > 0)
            .summaryStatistics();
    this.yFrom = (int) Math.floor(Math.log10(all.getMin()));
    this.yTo = Math.max(yFrom + 1, (int) Math.ceil(Math.log10(all.getMax())));
  }

  String svg() {
    var svg = new StringBuilder();
    svg.append(
        Svg.open(
            WIDTH,
            HEIGHT,
            "Filter, score and first ten on one core",
            "Milliseconds a question against therapists, both axes logarithmic.",
            LIGHT,
            DARK));
    svg.append(text(LEFT, 30, "head", "start", "Filter, score and first ten, on one core"));
    svg.append(
        text(
            LEFT,
            52,
            "quiet",
            "start",
            "milliseconds a question: the median, and a bar up to the 99th of a hundred"));
    axes(svg);
    series(svg);
    return svg.append("</svg>\n").toString();
  }

  private void axes(StringBuilder svg) {
    for (int power = yFrom; power <= yTo; power++) {
      double y = y(Math.pow(10, power));
      svg.append(segment("grid", LEFT, y, WIDTH - RIGHT, y));
      svg.append(text(LEFT - 10, y + 5, "quiet", "end", plain(Math.pow(10, power)) + " ms"));
    }
    for (var result : results) {
      double x = x(result.therapists());
      svg.append(segment("grid", x, TOP, x, HEIGHT - BOTTOM));
      svg.append(
          text(
              x,
              HEIGHT - BOTTOM + 22,
              "quiet",
              "middle",
              String.format(Locale.ROOT, "%,d", result.therapists())));
    }
    svg.append(
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 46, "quiet", "middle", "therapists"));
  }

  private void series(StringBuilder svg) {
    Map<String, List<Point>> series = new LinkedHashMap<>();
    for (var result : results) {
      result
          .timings()
          .forEach(
              (name, timings) ->
                  series
                      .computeIfAbsent(name, _ -> new ArrayList<>())
                      .add(
                          new Point(
                              x(result.therapists()) + aside(name),
                              Math.max(timings.p50(), Math.pow(10, yFrom)),
                              timings.p99())));
    }
    series.forEach((name, points) -> draw(svg, name, points));
    label(svg, series);
  }

  private void draw(StringBuilder svg, String name, List<Point> points) {
    var path = new StringBuilder();
    for (var point : points) {
      path.append(path.isEmpty() ? "M" : " L")
          .append(at(point.x()))
          .append(' ')
          .append(at(y(point.p50())));
      svg.append(segment("bar " + name, point.x(), y(point.p50()), point.x(), y(point.p99())));
      svg.append(
          "<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"4\"/>%n"
              .formatted(name, at(point.x()), at(y(point.p50()))));
    }
    svg.append("<path class=\"line %s\" d=\"%s\"/>%n".formatted(name, path));
  }

  /** Names at the ends of the lines, moved apart where two would overlap. */
  private void label(StringBuilder svg, Map<String, List<Point>> series) {
    var byHeight =
        series.entrySet().stream()
            .sorted(
                java.util.Comparator.comparingDouble(
                    (Map.Entry<String, List<Point>> one) -> y(one.getValue().getLast().p50())))
            .toList();
    double free = TOP;
    for (var one : byHeight) {
      var last = one.getValue().getLast();
      double y = Math.max(free, y(last.p50()) + 5);
      free = y + LABEL_GAP;
      svg.append(
          text(
              last.x() - aside(one.getKey()) + 4 * BESIDE,
              y,
              "name " + one.getKey(),
              "start",
              TITLES.get(one.getKey()) + " " + Report.digits(last.p50()) + " ms"));
    }
  }

  /** Beside each other, so that no bar hides another. */
  private static int aside(String name) {
    int place = ORDER.indexOf(name);
    return BESIDE * (place - ORDER.size() / 2);
  }

  private double x(double therapists) {
    return LEFT + (Math.log10(therapists) - xFrom) / (xTo - xFrom) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double millis) {
    double share = (Math.log10(millis) - yFrom) / (yTo - yFrom);
    return HEIGHT - BOTTOM - Math.clamp(share, 0, 1) * (HEIGHT - TOP - BOTTOM);
  }

  private static String plain(double value) {
    return value >= 1
        ? String.format(Locale.ROOT, "%,.0f", value)
        : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
