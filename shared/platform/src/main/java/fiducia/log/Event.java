package fiducia.log;

import fiducia.model.Coded;

/** What a line of the log is about. */
public enum Event implements Coded {
  /** A request was answered, well or not. */
  ANSWERED,
  /** Something went wrong on our side. */
  FAILED,
  /** A sweep has gone through what was due. */
  SWEPT,
  /** A batch of the table's stream was taken in. */
  LISTED,
  /** Directories were packed on schedule. */
  COMPACTED,
  /** Directories were made anew, by hand. */
  REBUILT
}
