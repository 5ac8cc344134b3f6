package fiducia.alliance;

import fiducia.model.Coded;

/** How one factor of an alliance stands. */
public enum State implements Coded {
  /** Fewer than two ratings, or none since session 3. */
  NOT_YET_KNOWN,

  /** Neither established nor fallen. */
  BUILDING,

  /** Likely above the level that carries the work. */
  ESTABLISHED,

  /** Fallen beyond noise, or under the floor, and not repaired since. */
  STRAINED,

  /** Was strained and came back, by ratings or by the client's word. */
  REPAIRED;

  /** Whether the factor carries the work; a repaired one does as well as an established one. */
  public boolean holds() {
    return this == ESTABLISHED || this == REPAIRED;
  }
}
