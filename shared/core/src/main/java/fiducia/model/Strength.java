package fiducia.model;

/** How much a wish weighs: a must filters, a like scores, an indifference does neither. */
public enum Strength implements Coded {
  INDIFFERENT,
  LIKE,
  MUST
}
