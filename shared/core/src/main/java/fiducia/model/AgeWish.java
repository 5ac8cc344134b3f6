package fiducia.model;

/**
 * A wish for a therapist's age.
 *
 * @param strength how much it weighs
 * @param from youngest age in years, inclusive, 18 to 120
 * @param to oldest age in years, inclusive, at least {@code from}
 */
public record AgeWish(Strength strength, int from, int to) {

  public AgeWish {
    if (from < 18 || to > 120 || to < from) {
      throw new IllegalArgumentException("an age range lies within 18 to 120");
    }
  }

  public static AgeWish none() {
    return new AgeWish(Strength.INDIFFERENT, 18, 120);
  }

  public boolean contains(int age) {
    return from <= age && age <= to;
  }
}
