package fiducia.matching;

import fiducia.http.Problem;
import fiducia.store.FirstTalk;
import fiducia.store.Requests.Decided;
import java.util.Optional;

/** What a decision about a request comes to, said over HTTP. */
final class Decisions {

  private Decisions() {}

  /** The request as decided, or the refusal; nothing there and not yours are the same. */
  static FirstTalk made(Optional<Decided> decided) {
    return done(decided).request();
  }

  static Decided.Done done(Optional<Decided> decided) {
    return switch (decided.orElseThrow(Problem.NOT_FOUND::exception)) {
      case Decided.Done done -> done;
      case Decided.NoFreePlace() -> throw Refusals.NO_FREE_PLACE.exception();
      case Decided.HoldExpired() -> throw Refusals.HOLD_EXPIRED.exception();
      case Decided.Otherwise() -> throw Refusals.ALREADY_DECIDED.exception();
      case Decided.NotAccepted() -> throw Refusals.NOT_ACCEPTED.exception();
      case Decided.RelationshipActive() -> throw Refusals.RELATIONSHIP_ACTIVE.exception();
      case Decided.TherapistUnavailable() -> throw Refusals.THERAPIST_UNAVAILABLE.exception();
    };
  }
}
