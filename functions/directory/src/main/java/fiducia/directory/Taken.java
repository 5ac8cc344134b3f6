package fiducia.directory;

import fiducia.model.Coded;

/** Records of a batch of the stream; counted in the log. */
enum Taken implements Coded {
  RECORDS,
  /** Those that could not be taken in and are tried again. */
  FAILED
}
