package fiducia.model;

/** The three factors of an alliance. Each must hold; none makes up for another. */
public enum Factor implements Coded {
  TRUST,
  RAPPORT,
  COLLABORATION
}
