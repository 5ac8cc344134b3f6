package fiducia.model;

/** Communities with which a client may wish a therapist to have experience. */
public enum Community implements Coded {
  LGBTQ,
  VETERANS,
  FIRST_RESPONDERS,
  HEALTH_WORKERS,
  STUDENTS,
  IMMIGRANTS,
  DEAF_HARD_OF_HEARING,
  DISABLED,
  NEURODIVERGENT,
  CAREGIVERS,
  FORMERLY_INCARCERATED
}
