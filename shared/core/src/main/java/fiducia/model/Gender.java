package fiducia.model;

/** A therapist's gender as the therapist states it. */
public enum Gender implements Coded {
  WOMAN,
  MAN,
  NON_BINARY
}
