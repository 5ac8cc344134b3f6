package fiducia.model;

/**
 * Four ways in which clients wish their therapist to be, each from −2 to 2.
 *
 * <p>The dimensions follow the idea of the Cooper–Norcross inventory of preferences; names and
 * words are our own.
 */
public enum StyleDimension implements Coded {
  /** −2 the client leads, 2 the therapist leads. */
  DIRECTIVE,
  /** −2 reserved, 2 emotionally intense. */
  INTENSITY,
  /** −2 the past, 2 the present. */
  PRESENT,
  /** −2 warm support, 2 focused challenge. */
  CHALLENGE
}
