package fiducia.intake;

import fiducia.http.Problem;
import fiducia.http.Request;

/** What a change must say of the version it changes. */
final class Preconditions {

  private Preconditions() {}

  /**
   * @throws fiducia.http.ProblemException 428 where {@code If-Match} names no version
   */
  static long revision(Request request) {
    return request.ifMatch().orElseThrow(Problem.PRECONDITION_REQUIRED::exception);
  }

  /**
   * @throws fiducia.http.ProblemException 412 where the version has passed
   */
  static void same(long expected, long actual) {
    if (expected != actual) {
      throw Problem.CHANGED_MEANWHILE.exception();
    }
  }
}
