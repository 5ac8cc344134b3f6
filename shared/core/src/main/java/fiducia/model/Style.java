package fiducia.model;

import java.util.Map;

/**
 * A therapist's way of working, as far as it is stated.
 *
 * @param levels −2 to 2 per stated dimension; a dimension that is absent is not stated
 */
public record Style(Map<StyleDimension, Integer> levels) {

  public Style {
    levels = Map.copyOf(levels);
    if (levels.values().stream().anyMatch(level -> level < -2 || level > 2)) {
      throw new IllegalArgumentException("a style level lies within -2 to 2");
    }
  }

  public static Style notStated() {
    return new Style(Map.of());
  }
}
