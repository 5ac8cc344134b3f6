package fiducia.alliance;

import fiducia.model.Coded;

/** How a relationship ends. */
public enum Ending implements Coded {
  /** Client and therapist, or the client alone, find it good enough: a success at any session. */
  PLANNED,

  /** The client goes on with another therapist. */
  REMATCH,

  /** The client stayed away without a word, and the operator has closed the case. */
  DROPOUT;

  /** Who says that it has ended. */
  public enum By {
    CLIENT,
    THERAPIST
  }
}
