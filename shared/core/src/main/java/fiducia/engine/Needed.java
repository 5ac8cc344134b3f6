package fiducia.engine;

import fiducia.model.Coded;

/** What a client must have told before a match is possible. */
public enum Needed implements Coded {
  JURISDICTION,
  AGE_GROUP
}
