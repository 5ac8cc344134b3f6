package fiducia.model;

import java.util.Map;

/**
 * The way of working a client hopes for, as far as it is stated.
 *
 * @param tastes per stated dimension
 */
public record StylePreference(Map<StyleDimension, Taste> tastes) {

  /**
   * @param level −2 to 2 on the dimension
   * @param importance 0 (does not matter) to 3 (matters most)
   */
  public record Taste(int level, int importance) {

    public Taste {
      if (level < -2 || level > 2 || importance < 0 || importance > 3) {
        throw new IllegalArgumentException(
            "a level lies within -2 to 2, its importance within 0 to 3");
      }
    }
  }

  public StylePreference {
    tastes = Map.copyOf(tastes);
  }

  public static StylePreference notStated() {
    return new StylePreference(Map.of());
  }
}
