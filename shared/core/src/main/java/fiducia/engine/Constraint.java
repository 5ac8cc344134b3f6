package fiducia.engine;

import fiducia.model.Coded;

/** What a therapist must fulfil to be shown at all. None of it is ever relaxed in silence. */
@SuppressWarnings("EnumOrdinal") // bits in memory only, never stored
public enum Constraint implements Coded {
  /** A licence in the client's jurisdiction, valid on the day. */
  LICENCE(false),
  /** The clinic has verified it. */
  VERIFIED(false),
  AGE_GROUP(false),
  FREE_PLACE(false),
  /** The therapist has confirmed to accept clients until today or later. */
  ACCEPTING(false),
  /** None of the client's concerns is work that the therapist leaves to colleagues. */
  THERAPIST_LIMIT(false),
  LANGUAGE(true),
  FORMAT(true),
  /** In person within the client's distance, where the two cannot meet online. */
  DISTANCE(true),
  INSURER(true),
  FEE(true),
  HOURS(true),
  GENDER(true),
  AGE(true),
  FAITH(true),
  CULTURE(true),
  AFFIRMING(true),
  COMMUNITY(true),
  /** The client does not want to be offered this therapist. */
  EXCLUDED(true);

  private final boolean clients;

  Constraint(boolean clients) {
    this.clients = clients;
  }

  /** Whether it comes from what the client asks for, so that the client could let go of it. */
  public boolean isClients() {
    return clients;
  }

  int bit() {
    return 1 << ordinal();
  }
}
