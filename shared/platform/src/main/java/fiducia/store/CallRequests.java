package fiducia.store;

import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Outcome;
import fiducia.table.Table.Page;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Clients who asked the clinic to call. Whose call it is stands here, how to reach the client does
 * not: a contact that is corrected is seen corrected, and one that is removed is gone.
 */
public final class CallRequests {

  /** For whoever wonders whether somebody was called; then nobody needs to know any more. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final String TYPE = "call-request";
  private static final int VERSION = 1;

  private final Table table;

  /**
   * A wish to be called.
   *
   * @param id of the call
   * @param client who waits
   * @param therapist with whom the client is working
   * @param therapistName as the client was shown it
   * @param askedAt when it was asked for
   * @param doneAt when the clinic said that it has called
   * @param item what was read
   */
  public record CallRequest(
      String id,
      String client,
      String therapist,
      String therapistName,
      Instant askedAt,
      Optional<Instant> doneAt,
      Item item) {}

  public CallRequests(Table table) {
    this.table = table;
  }

  /**
   * Asks for a call.
   *
   * @param id made with the time, so that who waits longest is listed first
   */
  public static Write ask(String id, Relationship relationship, Instant now) {
    return Write.create(
        Item.of(Keys.callRequest(id), TYPE, VERSION)
            .with("call", id)
            .with("relationship", relationship.id())
            .with("client", relationship.client())
            .with("therapist", relationship.therapist())
            .with("therapistName", relationship.therapistName())
            .with("askedAt", now)
            .with("gsi1pk", Keys.openCalls())
            .with("gsi1sk", "CALL#" + id));
  }

  /** What waits for the clinic, the longest waiting first; {@code from} is where a page ended. */
  public Page open(int limit, Optional<Map<String, AttributeValue>> from) {
    return table.page(Query.index("gsi1", Keys.openCalls(), "CALL#"), limit, from);
  }

  /** Nothing where it has been forgotten, though it may not be deleted yet. */
  public Optional<CallRequest> find(String id, Instant now) {
    return table.get(Keys.callRequest(id)).filter(item -> !item.expired(now)).map(CallRequests::of);
  }

  /** The clinic has called: off the list at once, forgotten later. */
  public Outcome done(CallRequest open, Instant now, String token) {
    return table.write(
        token,
        Write.update(open.item().key())
            .ifLacks("doneAt")
            .set("doneAt", now)
            .set("expiresAt", now.plus(REMEMBERED).getEpochSecond())
            .remove("gsi1pk")
            .remove("gsi1sk"));
  }

  public static CallRequest of(Item item) {
    return new CallRequest(
        item.text("call"),
        item.text("client"),
        item.text("therapist"),
        item.text("therapistName"),
        item.instant("askedAt"),
        item.maybeInstant("doneAt"),
        item);
  }
}
