package fiducia.model;

/** Cultural backgrounds that a client may wish a therapist to share or know from within. */
public enum Culture implements Coded {
  AFRICAN_AMERICAN,
  AFRICAN,
  CARIBBEAN,
  LATIN_AMERICAN,
  EAST_ASIAN,
  SOUTH_ASIAN,
  SOUTHEAST_ASIAN,
  MIDDLE_EASTERN_NORTH_AFRICAN,
  INDIGENOUS_AMERICAN,
  PACIFIC_ISLANDER,
  EUROPEAN
}
