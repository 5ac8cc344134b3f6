package fiducia.feedback;

import static fiducia.feedback.Changes.together;

import fiducia.alliance.Ending;
import fiducia.store.Clients;
import fiducia.store.Course;
import fiducia.store.Relationships;
import fiducia.table.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a relationship ends. None of the endings is a failure by itself. */
final class Endings {

  private final Clients clients;

  Endings(Clients clients) {
    this.clients = clients;
  }

  /** What ends it; after a rematch the therapist is not proposed to this client again. */
  List<Write> writes(
      Course course, Ending ending, Ending.By by, Optional<String> note, Instant now) {
    var writes = Relationships.end(course, ending, by, note, now);
    return switch (ending) {
      case REMATCH -> together(writes, excluding(course));
      case PLANNED, DROPOUT -> writes;
    };
  }

  private List<Write> excluding(Course course) {
    var relationship = course.relationship();
    return clients
        .find(relationship.client())
        .map(client -> Clients.excluding(client, relationship.therapist()))
        .stream()
        .toList();
  }

  /** Nothing where it has ended like this before. */
  List<Write> once(Course course, Ending ending, Ending.By by, Optional<String> note, Instant now) {
    if (course.relationship().ending().equals(Optional.of(ending))) {
      return List.of();
    }
    Changes.refuseEnded(course);
    return writes(course, ending, by, note, now);
  }
}
