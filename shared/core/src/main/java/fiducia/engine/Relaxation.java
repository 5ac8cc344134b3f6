package fiducia.engine;

import fiducia.model.Strength;

/**
 * What one of the client's own wishes costs.
 *
 * @param constraint which wish
 * @param strength must, or like; a like excludes nobody
 * @param opens how many more therapists there would be, were this wish alone let go of
 */
public record Relaxation(Constraint constraint, Strength strength, int opens) {}
