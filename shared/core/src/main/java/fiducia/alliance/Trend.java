package fiducia.alliance;

import fiducia.model.Coded;

/**
 * Where a factor is going, judged by the slope of its last four ratings against its error. With
 * fewer than three ratings it is called steady.
 */
public enum Trend implements Coded {
  RISING,
  STEADY,
  FALLING
}
