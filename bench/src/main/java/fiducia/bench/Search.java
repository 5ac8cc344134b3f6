package fiducia.bench;

import java.util.List;

/** An engine that is filled once and then asked again and again. */
interface Search extends AutoCloseable {

  String name();

  /** What exactly is measured, with its version. */
  String about();

  void add(List<Therapist> therapists) throws Exception;

  /** Nobody comes any more; whatever helps to find is made now. */
  void ready(List<Scoring> clients) throws Exception;

  /** The first ten for one of the clients. */
  Answer first(int client) throws Exception;

  /**
   * Processor time so far, in nanoseconds, of whatever works elsewhere than in the asking thread.
   */
  default long nanosElsewhere() {
    return 0;
  }

  @Override
  void close() throws Exception;
}
