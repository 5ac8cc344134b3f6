package fiducia.model;

import java.util.Set;

/**
 * A wish for any of several values, with its strength.
 *
 * @param strength how much it weighs; {@link Strength#INDIFFERENT} is the same as no wish
 * @param anyOf the values that would meet it; empty only where the strength is indifferent
 */
public record Wish<T>(Strength strength, Set<T> anyOf) {

  public Wish {
    anyOf = Set.copyOf(anyOf);
    if (anyOf.isEmpty() && strength != Strength.INDIFFERENT) {
      throw new IllegalArgumentException("a wish names what would meet it");
    }
  }

  public static <T> Wish<T> none() {
    return new Wish<>(Strength.INDIFFERENT, Set.of());
  }

  public boolean must() {
    return strength == Strength.MUST;
  }

  public boolean like() {
    return strength == Strength.LIKE;
  }

  public boolean stated() {
    return strength != Strength.INDIFFERENT;
  }
}
