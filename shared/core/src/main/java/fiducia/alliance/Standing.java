package fiducia.alliance;

/**
 * How one factor stands after the latest answer.
 *
 * @param level what is believed about its level, 0 to 10
 * @param ratings number of sessions in which it was rated
 * @param trend where it is going
 * @param state the verdict
 */
public record Standing(Level level, int ratings, Trend trend, State state) {}
