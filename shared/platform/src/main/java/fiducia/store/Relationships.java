package fiducia.store;

import fiducia.alliance.Ending;
import fiducia.alliance.QuietHours;
import fiducia.alliance.Sessions;
import fiducia.alliance.Silence;
import fiducia.figures.Counted;
import fiducia.json.RhythmJson;
import fiducia.security.Secrets;
import fiducia.table.Attributes;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Page;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  private final Table table;

  public Relationships(Table table) {
    this.table = table;
  }

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
    // Nothing is paused yet, so the first check-in has a time.
    var asks = sessions.dueAt(1).orElseThrow();
    var newest = "RELATIONSHIP#" + Keys.at(now) + "#" + id;
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
            .with("nextSession", 1)
            .with("nextAt", asks)
            .with("gsi1pk", "CLIENT#" + beginning.client())
            .with("gsi1sk", newest)
            .with("gsi2pk", "THERAPIST#" + beginning.therapist())
            .with("gsi2sk", newest);
    var guard =
        Item.of(Keys.active(beginning.client()), "active", 1)
            .with("client", beginning.client())
            .with("relationship", id);
    var silence =
        Item.of(Keys.silence(id), "silence", 1)
            .with("relationship", id)
            .with("client", beginning.client())
            .with("therapist", beginning.therapist())
            .with("state", "planned")
            .due(Silence.asksAt(asks, sessions.zone(), QuietHours.DEFAULT));
    return List.of(
        Write.create(guard),
        Write.create(relationship),
        CheckIns.plan(id, beginning.client(), beginning.therapist(), 1, Optional.of(asks)),
        Write.create(silence));
  }

  /** Which of the writes of {@link #begin} is refused where the client has a relationship. */
  public static final int GUARD = 0;

  public Optional<Relationship> find(String id) {
    return table.get(Keys.relationship(id)).map(Relationship::of);
  }

  /**
   * Everything of a relationship. The relationship itself is read first, and every change of it or
   * of what belongs to it raises its revision: whoever writes under that revision has seen all.
   */
  public Optional<Course> course(String id) {
    return find(id).map(this::course);
  }

  /** Everything of a relationship that was read before. */
  public Course course(Relationship relationship) {
    var checkIns = new ArrayList<CheckIn>();
    var alarms = new ArrayList<RaisedAlarm>();
    Optional<SilenceQuestion> silence = Optional.empty();
    for (var item : table.partition(Keys.relationship(relationship.id()).pk())) {
      switch (item.type()) {
        case "check-in" -> checkIns.add(CheckIn.of(item));
        case "alarm" -> alarms.add(RaisedAlarm.of(item));
        case "silence" -> silence = Optional.of(SilenceQuestion.of(item));
        default -> {
          // The relationship itself; and what later versions keep beside it is theirs to read.
        }
      }
    }
    return new Course(relationship, checkIns, silence, alarms);
  }

  /** A client's relationships, newest first; {@code from} is where the page before ended. */
  public Page ofClient(String client, int limit, Optional<Map<String, AttributeValue>> from) {
    return table.page(
        Query.index("gsi1", Keys.client(client).pk(), "RELATIONSHIP#").newestFirst(), limit, from);
  }

  /** A therapist's relationships, newest first; {@code from} is where the page before ended. */
  public Page ofTherapist(String therapist, int limit, Optional<Map<String, AttributeValue>> from) {
    return table.page(
        Query.index("gsi2", Keys.therapist(therapist).pk(), "RELATIONSHIP#").newestFirst(),
        limit,
        from);
  }

  public static Relationship of(Item item) {
    return Relationship.of(item);
  }

  /** A change of what was read; refused where anything of the relationship has changed since. */
  public static Write change(Relationship read) {
    return Write.update(Keys.relationship(read.id())).ifRevision(read.revision());
  }

  /** The next check-in, or none. */
  public static Write next(Write change, Optional<Relationship.Next> next) {
    return next.map(
            coming -> change.set("nextSession", coming.session()).set("nextAt", coming.at()))
        .orElseGet(() -> change.remove("nextSession").remove("nextAt"));
  }

  /** Sessions as they are from now on. */
  public static Write sessions(Write change, Sessions sessions) {
    return change
        .set("rhythm", Attributes.of(RhythmJson.write(sessions)))
        .set("firstNumber", sessions.firstNumber())
        .set("pauses", Attributes.of(Relationship.pauses(sessions.pauses())));
  }

  public static Write state(Write change, Relationship.State state) {
    return change.set("state", state.code());
  }

  /**
   * What ends a relationship: its state, the therapist's place given back, the client free for
   * another, nothing planned any more, and one ending more in the quarter's counts. All of it holds
   * or nothing does, so it happens once.
   */
  public static List<Write> end(
      Course course, Ending ending, Ending.By by, Optional<String> note, Instant now) {
    var read = course.relationship();
    var change =
        next(state(change(read), Relationship.State.ENDED), Optional.empty())
            .set("ending", ending.code())
            .set("endedAt", now);
    note.ifPresent(words -> change.set("endingNote", words));
    var writes = new ArrayList<Write>();
    writes.add(change);
    writes.add(Caseload.free(read.therapist()));
    writes.add(Write.delete(Keys.active(read.client())).ifEquals("relationship", read.id()));
    course.planned().ifPresent(planned -> writes.add(CheckIns.drop(planned)));
    course
        .silence()
        .filter(question -> question.state() == SilenceQuestion.State.PLANNED)
        .ifPresent(question -> writes.add(question.close()));
    writes.add(QuarterCounts.count(Counted.of(ending, by), read.id(), now));
    return writes;
  }
}
