package fiducia.figures;

import fiducia.alliance.Ending;
import fiducia.model.Coded;

/**
 * What is counted. Whatever happens adds one to one of these, in the quarter in which it happens.
 */
public enum Counted implements Coded {
  /** A relationship began; how long its client waited, see {@link Wait}. */
  TALK_WITHIN_3_DAYS,
  TALK_WITHIN_A_WEEK,
  TALK_WITHIN_2_WEEKS,
  TALK_WITHIN_4_WEEKS,
  TALK_LATER,

  /** A request was declined by its therapist. */
  DECLINED,
  /** Nobody decided about a request in time: the therapist, or after an acceptance the client. */
  EXPIRED,
  /** A request was taken back by its client. */
  WITHDRAWN,

  /** A relationship ended as planned, and the client said so. */
  PLANNED_BY_CLIENT,
  /** A relationship ended as planned, and the therapist said so. */
  PLANNED_BY_THERAPIST,
  /** A relationship ended because its client goes on with somebody else; the client says so. */
  REMATCH,
  /** A relationship was closed because its client stayed away; the therapist says so. */
  DROPOUT;

  /** An ending, by how it is and who said so. */
  public static Counted of(Ending ending, Ending.By by) {
    return switch (ending) {
      case PLANNED -> by == Ending.By.CLIENT ? PLANNED_BY_CLIENT : PLANNED_BY_THERAPIST;
      case REMATCH -> REMATCH;
      case DROPOUT -> DROPOUT;
    };
  }
}
