package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.security.Caller;
import fiducia.store.Course;
import fiducia.store.Relationship;
import fiducia.store.Relationships;

/** A client's relationships; those of others are as if they were not there. */
final class OwnRelationships {

  private final Relationships relationships;

  OwnRelationships(Relationships relationships) {
    this.relationships = relationships;
  }

  Relationship relationship(Request request, Caller.Client client) {
    return relationships
        .find(request.path("relationshipId"))
        .filter(relationship -> relationship.client().equals(client.id()))
        .orElseThrow(Problem.NOT_FOUND::exception);
  }

  Course course(Request request, Caller.Client client) {
    return relationships.course(relationship(request, client));
  }
}
