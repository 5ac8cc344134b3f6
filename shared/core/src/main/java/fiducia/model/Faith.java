package fiducia.model;

/** Faiths and world views that a client may wish a therapist to share or know from within. */
public enum Faith implements Coded {
  CHRISTIAN,
  JEWISH,
  MUSLIM,
  HINDU,
  BUDDHIST,
  SIKH,
  SPIRITUAL,
  SECULAR
}
