package fiducia.bench.start;

import static fiducia.bench.Svg.at;
import static fiducia.bench.Svg.segment;
import static fiducia.bench.Svg.text;

import fiducia.bench.Svg;
import java.util.Locale;

/**
 * A group of bars for each function, one bar a way: milliseconds until the first answer. Readable
 * on light and on dark ground.
 */
public final class StartPlot {

  private static final int WIDTH = 896;
  private static final int LEFT = 176;
  private static final int RIGHT = 76;
  private static final int TOP = 104;
  private static final int BAR = 14;
  private static final int GAP = 20;
  private static final int LINES = 500;

  private static final String LIGHT =
      """
      .small { font-size: 11px; }
      .w0 { --c: #b3541e; } .w1 { --c: #2b5fb0; } .w2 { --c: #7a3fa0; } .w3 { --c: #0b6e4f; }
      rect { fill: var(--c); }
      """;

  private static final String DARK =
      """
      .w0 { --c: #f2a065; } .w1 { --c: #7fb0ff; } .w2 { --c: #c79bf2; } .w3 { --c: #4fd1a1; }
      """;

  private final StartReport report;
  private final double most;
  private final int height;

  public StartPlot(StartReport report) {
    this.report = report;
    double longest = 1;
    int bars = 0;
    for (var name : report.results().keySet()) {
      for (var way : Way.values()) {
        var median = report.median(name, way);
        if (median.isPresent()) {
          longest = Math.max(longest, median.getAsDouble());
          bars++;
        }
      }
    }
    this.most = Math.ceil(longest / LINES) * LINES;
    this.height = TOP + bars * BAR + report.results().size() * GAP + 24;
  }

  public String svg() {
    var svg = new StringBuilder();
    svg.append(
        Svg.open(
            WIDTH,
            height,
            "From the start of a process to its first answer",
            "Milliseconds by function and by the way Java is started.",
            LIGHT,
            DARK));
    svg.append(text(24, 32, "head", "start", "From the start of a process to its first answer"));
    legend(svg);
    for (int line = 0; line <= most; line += LINES) {
      double x = x(line);
      svg.append(segment("grid", x, TOP - 12, x, height - 16));
      svg.append(text(x, TOP - 18, "quiet small", "middle", line + " ms"));
    }
    double y = TOP;
    for (var name : report.results().keySet()) {
      svg.append(text(LEFT - 12, y + BAR, "", "end", name));
      for (var way : Way.values()) {
        var median = report.median(name, way);
        if (median.isPresent()) {
          double end = x(median.getAsDouble());
          svg.append(
              "<rect class=\"w%d\" x=\"%d\" y=\"%s\" width=\"%s\" height=\"%d\"/>%n"
                  .formatted(way.ordinal(), LEFT, at(y), at(end - LEFT), BAR - 2));
          svg.append(
              text(
                  end + 6,
                  y + BAR - 4,
                  "small",
                  "start",
                  String.format(Locale.ROOT, "%.0f", median.getAsDouble())));
          y += BAR;
        }
      }
      y += GAP;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void legend(StringBuilder svg) {
    double x = 24;
    for (var way : Way.values()) {
      svg.append(
          "<rect class=\"w%d\" x=\"%s\" y=\"48\" width=\"12\" height=\"12\"/>%n"
              .formatted(way.ordinal(), at(x)));
      svg.append(text(x + 18, 59, "quiet", "start", way.title()));
      x += 150;
    }
  }

  private double x(double millis) {
    return LEFT + millis / most * (WIDTH - LEFT - RIGHT);
  }
}
