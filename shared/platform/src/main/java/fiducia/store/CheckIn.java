package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Answered;
import fiducia.alliance.Answers;
import fiducia.alliance.CheckInLink;
import fiducia.alliance.Visibility;
import fiducia.model.Coded;
import fiducia.table.Item;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;

/**
 * A check-in as stored.
 *
 * @param relationship id
 * @param session that it asks about
 * @param state how far it has come
 * @param at when the questions come, or came; empty while a pause is open
 * @param sentAt when they were opened to the client, by mail or not
 * @param mailing the one mail about it
 * @param given what was answered
 * @param item what was read
 */
public record CheckIn(
    String relationship,
    int session,
    State state,
    Optional<Instant> at,
    Optional<Instant> sentAt,
    Mailing mailing,
    Optional<Given> given,
    Item item) {

  /** How far a check-in has come. */
  public enum State implements Coded {
    /** For later. */
    PLANNED,
    /** Its time has come: mailed, where there is somebody to mail to. */
    SENT,
    /** Its time had long gone when somebody looked: never mailed. */
    SKIPPED
  }

  /**
   * What a client has answered.
   *
   * @param items as given, by the codes of {@link fiducia.alliance.Item}
   * @param line the open line
   * @param visibleTo whom the client lets see it
   * @param firstAt when it was answered first
   * @param revision how often it was saved
   */
  public record Given(
      ObjectNode items,
      Optional<String> line,
      Visibility visibleTo,
      Instant firstAt,
      int revision) {

    /** What "prefer not to say" looks like. */
    public static final String NOT_SAID = "prefer-not-to-say";

    public Instant editableUntil() {
      return firstAt.plus(CheckInLink.EDITABLE);
    }

    public boolean isEditable(Instant now) {
      return CheckInLink.isEditable(firstAt, now);
    }

    /** Whether the same was said, whenever it was. */
    public boolean saysTheSameAs(Given other) {
      return items.equals(other.items) && line.equals(other.line) && visibleTo == other.visibleTo;
    }

    /** The ratings as the fold takes them. */
    public Answers answers() {
      var ratings = new EnumMap<fiducia.alliance.Item, Integer>(fiducia.alliance.Item.class);
      for (var question : fiducia.alliance.Item.values()) {
        var rating = items.path(question.code());
        if (rating.isInt()) {
          ratings.put(question, rating.intValue());
        }
      }
      return new Answers(ratings, line, visibleTo);
    }
  }

  static CheckIn of(Item item) {
    return new CheckIn(
        item.text("relationship"),
        (int) item.number("session"),
        Coded.of(State.class, item.text("state")).orElseThrow(),
        item.maybeInstant("at"),
        item.maybeInstant("sentAt"),
        Mailing.of(item),
        item.has("answers") ? Optional.of(given(item)) : Optional.empty(),
        item);
  }

  private static Given given(Item item) {
    return new Given(
        (ObjectNode) item.json("answers"),
        item.maybeText("line"),
        Coded.of(Visibility.class, item.text("visibleTo")).orElseThrow(),
        item.instant("answeredAt"),
        (int) item.number("answerRevision"));
  }

  /** Whether it may be answered: its time has come, whether or not anybody has looked since. */
  public boolean isOpen(Instant now) {
    return state != State.PLANNED || at.filter(time -> !time.isAfter(now)).isPresent();
  }

  Optional<Answered> answered() {
    return given.map(said -> new Answered(session, said.revision(), said.answers()));
  }
}
