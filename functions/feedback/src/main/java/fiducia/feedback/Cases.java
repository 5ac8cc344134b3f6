package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.security.Caller;
import fiducia.store.Relationship;
import fiducia.store.Relationships;
import fiducia.store.Therapists;

/**
 * A therapist's relationships. Which therapist an account belongs to and whether the clinic stands
 * by the licence is read anew each time, so whoever is cut off is cut off at the next call.
 */
final class Cases {

  private final Relationships relationships;
  private final Therapists therapists;

  Cases(Relationships relationships, Therapists therapists) {
    this.relationships = relationships;
    this.therapists = therapists;
  }

  String therapist(Caller.Therapist caller) {
    return therapists
        .standing(caller.subject())
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
