package fiducia.engine;

/**
 * Why a therapist is shown, or what speaks against: always a term of the score.
 *
 * @param feature the term's
 * @param weight the term's values for trust, rapport and collaboration, weighted .40, .35 and .25;
 *     above 0 speaks for the therapist
 * @param text one plain sentence to the client
 */
public record Reason(Feature feature, double weight, String text) {}
