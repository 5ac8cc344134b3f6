package fiducia.model;

/**
 * How far a client would travel.
 *
 * @param from where from
 * @param withinKm farthest distance in kilometres, 1 to 500
 */
public record Nearby(Place from, int withinKm) {

  public Nearby {
    if (withinKm < 1 || withinKm > 500) {
      throw new IllegalArgumentException("a distance lies within 1 to 500 km");
    }
  }
}
