package fiducia.store;

import fiducia.alliance.QuietHours;
import fiducia.alliance.Sessions;
import fiducia.alliance.Silence;
import fiducia.json.RhythmJson;
import fiducia.security.Secrets;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Write;
import java.time.Instant;
import java.util.List;

/** Relationships in the table: client and therapist working together. */
public final class Relationships {

  private static final String TYPE = "relationship";
  private static final int VERSION = 1;

  /**
   * What a relationship begins with.
   *
   * @param id see {@link #idOf}
   * @param request the accepted request that the client has confirmed
   * @param therapistName as the client was shown it
   * @param sessions when they will be
   */
  public record Beginning(
      String id,
      String client,
      String therapist,
      String therapistName,
      String request,
      Sessions sessions) {}

  private Relationships() {}

  /** The one relationship that a request can become: made of its id, so there is no second. */
  public static String idOf(String request) {
    return "re_" + Secrets.tokenFor("relationship\n" + request).substring(0, 22);
  }

  /**
   * What starts a relationship, to be written in the transaction that confirms its request: the
   * relationship, the guard that a client has one at a time, the first check-in and the question
   * after a silence. Refused where the client has one already ({@link #GUARD} says which write).
   */
  public static List<Write> begin(Beginning beginning, Instant now) {
    var id = beginning.id();
    var sessions = beginning.sessions();
    var relationship =
        Item.of(Keys.relationship(id), TYPE, VERSION)
            .with("relationship", id)
            .with("client", beginning.client())
            .with("therapist", beginning.therapist())
            .with("therapistName", beginning.therapistName())
            .with("request", beginning.request())
            .with("state", "active")
            .with("startedAt", now)
            .with("rhythm", RhythmJson.write(sessions))
            .with("gsi1pk", "CLIENT#" + beginning.client())
            .with("gsi1sk", "RELATIONSHIP#" + id)
            .with("gsi2pk", "THERAPIST#" + beginning.therapist())
            .with("gsi2sk", "RELATIONSHIP#active#" + id);
    var guard =
        Item.of(Keys.active(beginning.client()), "active", 1)
            .with("client", beginning.client())
            .with("relationship", id);
    // Nothing is paused yet, so the first check-in has a time.
    var asks = sessions.dueAt(1).orElseThrow();
    var checkIn =
        Item.of(Keys.checkIn(id, 1), "check-in", 1)
            .with("relationship", id)
            .with("client", beginning.client())
            .with("therapist", beginning.therapist())
            .with("session", 1)
            .with("state", "planned")
            .with("zone", sessions.zone().getId())
            .due(asks);
    var silence =
        Item.of(Keys.silence(id), "silence", 1)
            .with("relationship", id)
            .with("client", beginning.client())
            .with("therapist", beginning.therapist())
            .with("state", "planned")
            .with("zone", sessions.zone().getId())
            .due(Silence.asksAt(asks, sessions.zone(), QuietHours.DEFAULT));
    return List.of(
        Write.create(guard),
        Write.create(relationship),
        Write.create(checkIn),
        Write.create(silence));
  }

  /** Which of the writes of {@link #begin} is refused where the client has a relationship. */
  public static final int GUARD = 0;
}
