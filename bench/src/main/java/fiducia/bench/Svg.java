package fiducia.bench;

import java.util.Locale;

/** What all our pictures are drawn with. Readable on light and on dark ground. */
public final class Svg {

  private Svg() {}

  /**
   * Opens a picture; whoever opens it closes it with {@code </svg>}.
   *
   * @param about for those who cannot see it
   * @param light rules of its own
   * @param dark rules of its own on dark ground
   */
  public static String open(
      int width, int height, String title, String about, String light, String dark) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" \
    role="img" aria-labelledby="title about">
    <title id="title">%s</title>
    <desc id="about">%s</desc>
    <style>
      svg { --ground: #fff; color: #1c2430; font: 14px system-ui, sans-serif; }
      svg { background: var(--ground); }
      text { fill: currentColor; }
      .head { font-size: 18px; font-weight: 600; }
      .quiet { fill: #5b6675; }
      .grid { stroke: #dde2e9; stroke-width: 1; }
    %s  @media (prefers-color-scheme: dark) {
        svg { --ground: #12161c; color: #e8ecf1; }
        .quiet { fill: #9aa5b4; } .grid { stroke: #2b333e; }
    %s  }
    </style>
    """
        .formatted(width, height, width, height, title, about, light.indent(2), dark.indent(4));
  }

  public static String segment(String kind, double x1, double y1, double x2, double y2) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n"
        .formatted(kind, at(x1), at(y1), at(x2), at(y2));
  }

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public static String text(double x, double y, String kind, String anchor, String words) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n"
        .formatted(kind, at(x), at(y), anchor, words);
  }

  /** A place or a length, to a tenth. */
  public static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
