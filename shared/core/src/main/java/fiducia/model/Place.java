package fiducia.model;

import java.util.Optional;

/**
 * A place known by its postal code.
 *
 * @param postalCode as written in its country; for the US five digits
 * @param point its centroid, where the postal code is known
 */
public record Place(String postalCode, Optional<GeoPoint> point) {}
