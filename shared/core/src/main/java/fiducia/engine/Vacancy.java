package fiducia.engine;

/**
 * Room in a therapist's caseload.
 *
 * @param freePlaces places that are neither taken nor held, 0 or more
 * @param waitingWeeks weeks until the first session could take place, 0 to 104
 */
public record Vacancy(int freePlaces, double waitingWeeks) {

  public Vacancy {
    if (freePlaces < 0 || !(waitingWeeks >= 0 && waitingWeeks <= 104)) {
      throw new IllegalArgumentException("places are not negative, waiting lies within 0 to 104");
    }
  }

  /** Places that are free at once. */
  public static Vacancy now(int freePlaces) {
    return new Vacancy(freePlaces, 0);
  }
}
