package fiducia.model;

/** What a client is after: one thing to change, or to grow as a person. */
public enum Aim implements Coded {
  SPECIFIC_GOAL,
  PERSONAL_GROWTH
}
