package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.platform.Platform;
import fiducia.store.Course;
import fiducia.store.Relationships;
import fiducia.table.Write;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Changes a relationship, or what belongs to it, in one transaction. Where somebody was faster, all
 * is read again and decided anew: nothing that a client says is lost to a race.
 */
final class Changes {

  /** Rivals are the client's other device, the therapist and the sweep. */
  private static final int ATTEMPTS = 10;

  private final Platform platform;
  private final Relationships relationships;

  /**
   * What is to be done about what was read.
   *
   * @param writes empty where it was done before
   * @param result what to tell
   */
  record Decision<T>(List<Write> writes, T result) {

    static <T> Decision<T> done(T result) {
      return new Decision<>(List.of(), result);
    }
  }

  Changes(Platform platform, Relationships relationships) {
    this.platform = platform;
    this.relationships = relationships;
  }

  /**
   * @param decide refuses by a problem; called anew each time somebody was faster
   */
  <T> T make(String relationship, BiFunction<Course, Instant, Decision<T>> decide) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var course = relationships.course(relationship).orElseThrow(Problem.NOT_FOUND::exception);
      var decision = decide.apply(course, now());
      if (decision.writes().isEmpty()
          || platform
              .table()
              .transact(platform.secrets().transactionToken(), decision.writes())
              .written()) {
        return decision.result();
      }
    }
    throw Problem.BUSY.exception();
  }

  /** As {@link #make}, and tells how everything stands afterwards. */
  Course changed(String relationship, BiFunction<Course, Instant, List<Write>> decide) {
    make(relationship, (course, now) -> new Decision<>(decide.apply(course, now), true));
    return relationships.course(relationship).orElseThrow(Problem.NOT_FOUND::exception);
  }

  /** In the table's precision, so that what is told now is what will be told later. */
  Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static List<Write> together(List<Write> some, List<Write> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  static void refuseEnded(Course course) {
    if (course.relationship().hasEnded()) {
      throw Refusals.RELATIONSHIP_ENDED.exception();
    }
  }
}
