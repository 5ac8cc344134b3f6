package fiducia.model;

/**
 * Why a therapist declines a request: a closed list, so that no reason can hurt or discriminate.
 */
public enum DeclineCode implements Coded {
  NO_FREE_PLACE,
  HOURS_DO_NOT_FIT,
  OUTSIDE_MY_COMPETENCE,
  CONFLICT_OF_INTEREST,
  LEAVE_OR_CLOSING,
  OTHER
}
