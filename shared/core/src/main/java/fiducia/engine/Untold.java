package fiducia.engine;

import fiducia.model.Coded;

/** What the client has not told: it neither filters nor scores, and more of it would say more. */
public enum Untold implements Coded {
  CONCERNS,
  STYLE,
  FORMATS,
  /** Where the client would set out from, or a postal code that is not known. */
  NEARBY,
  HOURS,
  PAYMENT
}
