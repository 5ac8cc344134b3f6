package fiducia.matching;

import fiducia.http.Problem;

/** What this function refuses beyond what all do. */
final class Refusals {

  static final Problem PROFILE_INCOMPLETE =
      new Problem(
          409,
          "profile-incomplete",
          "A match needs more of the profile.",
          "Tell what is missing, then ask again.");
  static final Problem MODEL_RETIRED =
      new Problem(
          409,
          "model-retired",
          "The model of this match is no longer here.",
          "The match stays as it was shown; make a new one to rank again.");
  static final Problem PLACE_TAKEN =
      new Problem(
          409,
          "place-taken",
          "Somebody asked has no free place any more; nobody was asked.",
          "Choose others, or leave those out.");
  static final Problem ALREADY_REQUESTED =
      new Problem(
          409,
          "already-requested",
          "There is an open request to one of these therapists.",
          "Wait for the answer, or withdraw that request first.");
  static final Problem TOO_MANY_OPEN =
      new Problem(
          409,
          "too-many-open",
          "At most three requests can be open at a time.",
          "Withdraw one, or wait for an answer.");
  static final Problem RELATIONSHIP_ACTIVE =
      new Problem(
          409,
          "relationship-active",
          "There is a relationship that has not ended.",
          "End it first; a client has one at a time.");
  static final Problem NO_FREE_PLACE =
      new Problem(
          409,
          "no-free-place",
          "The caseload is full.",
          "Raise the places of the profile, or decline.");
  static final Problem HOLD_EXPIRED =
      new Problem(
          409,
          "hold-expired",
          "The time to decide is over, and the place was given back.",
          "The client may ask again.");
  static final Problem ALREADY_DECIDED =
      new Problem(
          409,
          "already-decided",
          "This request has been decided otherwise before.",
          "Read it again to see how it stands.");
  static final Problem NOT_ACCEPTED =
      new Problem(
          409,
          "not-accepted",
          "The therapist has not accepted yet.",
          "Wait for the answer, then confirm.");
  static final Problem THERAPIST_UNAVAILABLE =
      new Problem(
          409,
          "therapist-unavailable",
          "This therapist cannot begin with anybody now.",
          "Withdraw the request, and ask somebody else.");

  private Refusals() {}
}
