package fiducia.bench.start;

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
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" \
        role="img" aria-labelledby="title about">
        <title id="title">From the start of a process to its first answer</title>
        <desc id="about">Milliseconds by function and by the way Java is started.</desc>
        <style>
          svg { --ground: #fff; color: #1c2430; font: 14px system-ui, sans-serif; }
          svg { background: var(--ground); }
          text { fill: currentColor; }
          .head { font-size: 18px; font-weight: 600; }
          .quiet { fill: #5b6675; }
          .small { font-size: 11px; }
          .grid { stroke: #dde2e9; stroke-width: 1; }
          .w0 { --c: #b3541e; } .w1 { --c: #2b5fb0; } .w2 { --c: #7a3fa0; } .w3 { --c: #0b6e4f; }
          rect { fill: var(--c); }
          @media (prefers-color-scheme: dark) {
            svg { --ground: #12161c; color: #e8ecf1; }
            .quiet { fill: #9aa5b4; } .grid { stroke: #2b333e; }
            .w0 { --c: #f2a065; } .w1 { --c: #7fb0ff; } .w2 { --c: #c79bf2; } .w3 { --c: #4fd1a1; }
          }
        </style>
        """
            .formatted(WIDTH, height, WIDTH, height));
    text(svg, 24, 32, "head", "start", "From the start of a process to its first answer");
    legend(svg);
    for (int line = 0; line <= most; line += LINES) {
      double x = x(line);
      svg.append(
          "<line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>%n"
              .formatted(at(x), TOP - 12, at(x), height - 16));
      text(svg, x, TOP - 18, "quiet small", "middle", line + " ms");
    }
    double y = TOP;
    for (var name : report.results().keySet()) {
      text(svg, LEFT - 12, y + BAR, "", "end", name);
      for (var way : Way.values()) {
        var median = report.median(name, way);
        if (median.isPresent()) {
          double end = x(median.getAsDouble());
          svg.append(
              "<rect class=\"w%d\" x=\"%d\" y=\"%s\" width=\"%s\" height=\"%d\"/>%n"
                  .formatted(way.ordinal(), LEFT, at(y), at(end - LEFT), BAR - 2));
          text(
              svg,
              end + 6,
              y + BAR - 4,
              "small",
              "start",
              String.format(Locale.ROOT, "%.0f", median.getAsDouble()));
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
      text(svg, x + 18, 59, "quiet", "start", way.title());
      x += 150;
    }
  }

  private double x(double millis) {
    return LEFT + millis / most * (WIDTH - LEFT - RIGHT);
  }

  private static void text(
      StringBuilder svg, double x, double y, String kind, String anchor, String words) {
    svg.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n"
            .formatted(kind, at(x), at(y), anchor, words));
  }

  private static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
