package fiducia.engine;

import fiducia.model.Coded;

/** How much of what is said of a therapist comes from clients of that therapist. */
public enum Experience implements Coded {
  LITTLE,
  SOME,
  MUCH;

  /** (1 − ICC)/ICC at ICC .05: the number of cases at which a record weighs as much as the rest. */
  private static final double HALFWAY = 19;

  /** A record of n cases weighs n / (n + 19): some from a fifth, much from a half. */
  public static Experience of(int cases) {
    double weight = cases / (cases + HALFWAY);
    if (weight < .2) {
      return LITTLE;
    }
    return weight < .5 ? SOME : MUCH;
  }
}
