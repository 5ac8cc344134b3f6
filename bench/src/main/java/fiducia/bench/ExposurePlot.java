package fiducia.bench;

import static fiducia.bench.Svg.at;
import static fiducia.bench.Svg.segment;
import static fiducia.bench.Svg.text;

import fiducia.bench.Exposure.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Lorenz curves: which share of all showings goes to the therapists who are shown least. The closer
 * to the diagonal, the more evenly. Readable on light and on dark ground.
 */
final class ExposurePlot {

  private static final int SIZE = 480;
  private static final int LEFT = 72;
  private static final int TOP = 76;
  private static final int RIGHT = 250;
  private static final int BOTTOM = 64;
  private static final int LABEL_GAP = 20;
  private static final int MARKS = 4;

  private static final String LIGHT =
      """
      .line { fill: none; stroke: var(--c); stroke-width: 2.5; stroke-linejoin: round; }
      .name { fill: var(--c); font-weight: 600; }
      .even { stroke: var(--c); stroke-width: 1.5; stroke-dasharray: 5 5; --c: #6b7380; }
      .chance { --c: #2b5fb0; } .fit { --c: #b3541e; } .lot { --c: #7a3fa0; }
      .fiducia { --c: #0b6e4f; }
      """;

  private static final String DARK =
      """
      .even { --c: #9aa5b4; } .chance { --c: #7fb0ff; } .fit { --c: #f2a065; }
      .lot { --c: #c79bf2; } .fiducia { --c: #4fd1a1; }
      """;

  private final List<Outcome> outcomes;
  private final double load;

  ExposurePlot(List<Outcome> outcomes, double load) {
    this.outcomes = outcomes;
    this.load = load;
  }

  String svg() {
    var svg = new StringBuilder();
    svg.append(
        Svg.open(
            LEFT + SIZE + RIGHT,
            TOP + SIZE + BOTTOM,
            "How evenly therapists are shown",
            "Lorenz curves: the share of all showings that goes to those who are shown least.",
            LIGHT,
            DARK));
    svg.append(text(LEFT, 30, "head", "start", "How evenly therapists are shown"));
    svg.append(
        text(
            LEFT,
            52,
            "quiet",
            "start",
            "share of all showings, for each place of a caseload; %s of all places asked for"
                .formatted(percent(load))));
    for (int mark = 0; mark <= MARKS; mark++) {
      double share = mark / (double) MARKS;
      svg.append(segment("grid", LEFT, y(share), LEFT + SIZE, y(share)));
      svg.append(segment("grid", x(share), TOP, x(share), TOP + SIZE));
      svg.append(text(LEFT - 10, y(share) + 5, "quiet", "end", percent(share)));
      svg.append(text(x(share), TOP + SIZE + 22, "quiet", "middle", percent(share)));
    }
    svg.append(
        text(
            x(.5),
            TOP + SIZE + 46,
            "quiet",
            "middle",
            "of the therapists, those shown least first"));
    svg.append(segment("even", x(0), y(0), x(1), y(1)));
    outcomes.forEach(one -> svg.append(curve(one)));
    names(svg);
    return svg.append("</svg>\n").toString();
  }

  private static String curve(Outcome one) {
    double all = Arrays.stream(one.shares()).sum();
    double sum = 0;
    var path = new StringBuilder("M%s %s".formatted(at(x(0)), at(y(0))));
    for (int i = 0; i < one.shares().length; i++) {
      sum += one.shares()[i] / all;
      path.append(" L%s %s".formatted(at(x((i + 1.0) / one.shares().length)), at(y(sum))));
    }
    return "<path class=\"line %s\" d=\"%s\"/>%n".formatted(one.way().name(), path);
  }

  /** The most even first, as the curves lie. */
  private void names(StringBuilder svg) {
    double y = y(1) + 5;
    svg.append(text(LEFT + SIZE + 14, y, "quiet", "start", "all alike: 0"));
    for (var one : outcomes.stream().sorted(Comparator.comparingDouble(Outcome::gini)).toList()) {
      y += LABEL_GAP;
      var words = String.format(Locale.ROOT, "%s: Gini %.2f", title(one), one.gini());
      svg.append(text(LEFT + SIZE + 14, y, "name " + one.way().name(), "start", words));
    }
  }

  private static String title(Outcome one) {
    return switch (one.way().name()) {
      case "chance" -> "By chance";
      case "fit" -> "Fit alone";
      case "lot" -> "Fit and lot";
      default -> "Fiducia";
    };
  }

  private static double x(double share) {
    return LEFT + share * SIZE;
  }

  private static double y(double share) {
    return TOP + (1 - share) * SIZE;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
