package fiducia.model;

/**
 * Whom a therapist works with, and where a client belongs: under 13, 13 to 17, 18 to 64, 65 and
 * over.
 */
public enum AgeGroup implements Coded {
  CHILD,
  ADOLESCENT,
  ADULT,
  OLDER_ADULT
}
