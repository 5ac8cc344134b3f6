package fiducia.model;

/** How client and therapist meet. */
public enum Format implements Coded {
  ONLINE,
  IN_PERSON
}
