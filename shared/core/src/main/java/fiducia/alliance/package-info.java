/**
 * The alliance loop: check-ins after sessions, what they say about trust, rapport and
 * collaboration, when to say that something is missing, and what to offer then.
 *
 * <p>Everything here is a pure function of values: no clock, no randomness, no storage. {@link
 * fiducia.alliance.Alliance} folds the answers of one relationship, {@link
 * fiducia.alliance.Sessions} and {@link fiducia.alliance.Cadence} say when to ask, {@link
 * fiducia.alliance.DangerWords} and {@link fiducia.alliance.CrisisHelp} add crisis help.
 *
 * <p>The thresholds and what they cost are argued in {@code docs/decisions/alliance-alarm.md}; the
 * questions are published in {@code docs/check-in.md}.
 */
package fiducia.alliance;
