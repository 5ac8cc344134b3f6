package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.security.Caller;
import fiducia.store.Relationship;
import fiducia.store.Relationships;
import fiducia.store.Therapists;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A therapist's relationships. Which therapist an account belongs to and whether the clinic stands
 * by the licence is read anew each time, so whoever is cut off is cut off at the next call.
 */
final class Cases {

  private final Relationships relationships;
  private final Therapists therapists;
  private final Clock clock;

  Cases(Relationships relationships, Therapists therapists, Clock clock) {
    this.relationships = relationships;
    this.therapists = therapists;
    this.clock = clock;
  }

  String therapist(Caller.Therapist caller) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return therapists
        .standing(caller.subject(), today)
        .map(Therapists.Stored::id)
        .orElseThrow(Problem.NOT_FOUND::exception);
  }

  Relationship relationship(Request request, Caller.Therapist caller) {
    var therapist = therapist(caller);
    return relationships
        .find(request.path("relationshipId"))
        .filter(relationship -> relationship.therapist().equals(therapist))
        .orElseThrow(Problem.NOT_FOUND::exception);
  }
}
