package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.model.Coded;
import fiducia.model.DeclineCode;
import fiducia.model.Jurisdiction;
import fiducia.table.Item;
import java.time.Instant;
import java.util.Optional;

/**
 * A client's request for a first talk with one therapist.
 *
 * @param id of the request
 * @param match that proposed the therapist
 * @param client who asks
 * @param therapist who is asked
 * @param jurisdiction where the therapist must be licensed; requests made before it was kept do not
 *     say it
 * @param therapistName as it was when asked
 * @param state where it stands in the table; {@link #state(Instant)} knows the time as well
 * @param createdAt when asked
 * @param expiresAt when the place is given back if nobody decides
 * @param declineCode why it was declined
 * @param relationship what it became
 * @param need what the therapist is told: what the client needs, not who the client is
 */
public record FirstTalk(
    String id,
    String match,
    String client,
    String therapist,
    String therapistName,
    Optional<Jurisdiction> jurisdiction,
    State state,
    Instant createdAt,
    Instant expiresAt,
    Optional<DeclineCode> declineCode,
    Optional<String> relationship,
    ObjectNode need) {

  /** Where a request stands. */
  public enum State implements Coded {
    /** Waits for the therapist, and holds a place. */
    HELD,
    /** Waits for the client, and keeps the place. */
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    /** Another request of the client was confirmed. */
    RELEASED,
    /** Became a relationship. */
    CONFIRMED;

    /** Whether a place is kept that still has to be decided about. */
    public boolean isOpen() {
      return this == HELD || this == ACCEPTED;
    }
  }

  /** The state at a time: a hold that is over has expired, though nobody has swept it yet. */
  public State state(Instant now) {
    return state.isOpen() && !expiresAt.isAfter(now) ? State.EXPIRED : state;
  }

  /** Reads an item, or an image of the stream. */
  public static FirstTalk of(Item item) {
    return new FirstTalk(
        item.text("request"),
        item.text("match"),
        item.text("client"),
        item.text("therapist"),
        item.text("therapistName"),
        item.maybeText("jurisdiction").map(Jurisdiction::new),
        Coded.of(State.class, item.text("state")).orElseThrow(),
        item.instant("createdAt"),
        item.instant("heldUntil"),
        item.maybeText("declineCode").flatMap(code -> Coded.of(DeclineCode.class, code)),
        item.maybeText("relationship"),
        (ObjectNode) item.json("need"));
  }
}
