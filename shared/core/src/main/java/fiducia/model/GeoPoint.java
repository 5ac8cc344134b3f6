package fiducia.model;

/**
 * A point on the earth.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

  /** Mean radius of the earth in kilometres (IUGG). */
  private static final double EARTH_KM = 6371.0088;

  /** Great-circle distance in kilometres, by the haversine formula. */
  public double kilometresTo(GeoPoint other) {
    double dLatitude = Math.toRadians(other.latitude - latitude);
    double dLongitude = Math.toRadians(other.longitude - longitude);
    double a =
        square(Math.sin(dLatitude / 2))
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * square(Math.sin(dLongitude / 2));
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  private static double square(double x) {
    return x * x;
  }
}
