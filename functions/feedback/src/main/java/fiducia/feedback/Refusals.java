package fiducia.feedback;

import fiducia.http.Problem;

/** What this function refuses beyond what all do. */
final class Refusals {

  static final Problem ANSWERS_FROZEN =
      new Problem(
          409,
          "answers-frozen",
          "24 hours have passed since the first answer.",
          "What was answered stays as it is.");
  static final Problem NOT_DUE =
      new Problem(
          409,
          "not-due",
          "The session has not been, or has no check-in.",
          "List the check-ins to see which can be answered.");
  static final Problem LINK_EXPIRED =
      new Problem(
          410,
          "link-expired",
          "The link has ended, seven days after it was sent.",
          "Answer with the client's key, or with the next link.");
  static final Problem OTHER_QUESTION =
      new Problem(
          409,
          "other-question",
          "This link asks the other question.",
          "Read the link to see what it asks.");
  static final Problem NO_OPEN_QUESTION =
      new Problem(
          409,
          "no-open-question",
          "Nothing was asked, or it is answered already.",
          "To pause, to end or to change therapist needs no question.");
  static final Problem NO_OPEN_ALARM =
      new Problem(
          409,
          "no-open-alarm",
          "There is no alarm to speak of.",
          "Read the alliance to see how it stands.");
  static final Problem RELATIONSHIP_ENDED =
      new Problem(
          409,
          "relationship-ended",
          "The relationship has ended.",
          "Read it again to see how it stands.");

  private Refusals() {}
}
