package fiducia.engine;

/**
 * One summand of a predicted level.
 *
 * @param feature what it comes from
 * @param value in standard deviations of the population
 */
public record Term(Feature feature, double value) {}
