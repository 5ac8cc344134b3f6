package fiducia.engine;

import fiducia.model.GeoPoint;

/** A point of the unit sphere: distances without trigonometry per pair, alike on every machine. */
record Spot(double x, double y, double z) {

  /** Mean radius of the earth in kilometres (IUGG). */
  static final double EARTH_KM = 6371.0088;

  static Spot of(GeoPoint point) {
    double latitude = StrictMath.toRadians(point.latitude());
    double longitude = StrictMath.toRadians(point.longitude());
    double radius = StrictMath.cos(latitude);
    return new Spot(
        radius * StrictMath.cos(longitude),
        radius * StrictMath.sin(longitude),
        StrictMath.sin(latitude));
  }

  /** Square of the straight way through the unit sphere. */
  double squaredChordTo(Spot other) {
    double dx = x - other.x;
    double dy = y - other.y;
    double dz = z - other.z;
    return dx * dx + dy * dy + dz * dz;
  }

  /** Great-circle distance in kilometres. */
  double kilometresTo(Spot other) {
    double chord = Math.sqrt(squaredChordTo(other));
    return 2 * EARTH_KM * StrictMath.asin(Math.min(1, chord / 2));
  }
}
