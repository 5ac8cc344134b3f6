package fiducia.engine;

/**
 * How many therapists a constraint has excluded. One therapist may fail several.
 *
 * @param constraint which
 * @param failed therapists who do not meet it
 * @param notStated those of them whose profile says nothing about it
 * @param onlyThis those of them who meet every other constraint
 */
public record Exclusion(Constraint constraint, int failed, int notStated, int onlyThis) {}
