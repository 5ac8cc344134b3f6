package fiducia.directory;

import fiducia.model.Coded;

/** What became of the candidates of a jurisdiction; counted in the log. */
enum Packed implements Coded {
  /** A new base was made of the old one and the log. */
  COMPACTED,
  /** A new base was made of the therapists themselves. */
  REBUILT,
  /** Nothing has changed. */
  UNCHANGED,
  /** Somebody else was faster. */
  OVERTAKEN,
  /** There are no candidates of such a jurisdiction. */
  UNKNOWN,
  FAILED,
  /** There was no time for it. */
  LEFT_FOR_THE_NEXT
}
