package fiducia.store;

import fiducia.alliance.Alarm;
import fiducia.alliance.Alliance;
import fiducia.alliance.Repair;
import fiducia.json.AlarmJson;
import fiducia.model.Coded;
import fiducia.model.Factor;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An alarm as stored: raised once, open until the client or the ratings say how it went.
 *
 * @param alarm what was noticed
 * @param state how it stands
 * @param outcome what the client said of it last
 * @param saidAfter the latest answered session when the client said so
 * @param item what was read
 */
public record RaisedAlarm(
    Alarm alarm, State state, Optional<Outcome> outcome, Optional<Integer> saidAfter, Item item) {

  /** How an alarm stands. */
  public enum State implements Coded {
    OPEN,
    /** The client says so, or the ratings do. A success. */
    REPAIRED,
    /** Talking did not help, says the client. */
    UNREPAIRED,
    /** The answer that raised it was changed within its day, and raises it no longer. */
    WITHDRAWN
  }

  /** What a client says of an alarm. */
  public enum Outcome implements Coded {
    REPAIRED,
    NOT_REPAIRED,
    NOT_YET
  }

  static RaisedAlarm of(Item item) {
    var causes = new ArrayList<Alarm.Cause>();
    item.json("causes")
        .forEach(
            cause ->
                causes.add(
                    new Alarm.Cause(
                        code(Factor.class, cause.path("factor").textValue()),
                        code(Alarm.Sign.class, cause.path("sign").textValue()))));
    return new RaisedAlarm(
        new Alarm((int) item.number("session"), code(Factor.class, item.text("beginWith")), causes),
        code(State.class, item.text("state")),
        item.maybeText("outcome").map(text -> code(Outcome.class, text)),
        item.has("saidAfter") ? Optional.of((int) item.number("saidAfter")) : Optional.empty(),
        item);
  }

  private static <E extends Enum<E> & Coded> E code(Class<E> list, String text) {
    return Coded.of(list, text).orElseThrow();
  }

  /** What the fold is to know of it: the client's word that the factors are good again. */
  Stream<Repair.Said> said() {
    return outcome.filter(Outcome.REPAIRED::equals).isEmpty() || saidAfter.isEmpty()
        ? Stream.of()
        : alarm.causes().stream()
            .map(Alarm.Cause::factor)
            .distinct()
            .map(factor -> new Repair.Said(saidAfter.get(), factor));
  }

  /** Keeps what the client says of it. */
  Write tell(Outcome told, int latestAnswered, Instant now) {
    var write =
        Write.update(item.key())
            .ifRevision(item.revision())
            .set("outcome", told.code())
            .set("saidAfter", latestAnswered)
            .set("saidAt", now);
    return switch (told) {
      case REPAIRED -> write.set("state", State.REPAIRED.code());
      case NOT_REPAIRED -> write.set("state", State.UNREPAIRED.code());
      case NOT_YET -> write.set("state", State.OPEN.code());
    };
  }

  /** What has to be written so that the stored alarms are those that the alliance tells of. */
  static List<Write> follow(
      Relationship relationship, List<RaisedAlarm> stored, Alliance alliance, Instant now) {
    var writes = new ArrayList<Write>();
    for (var alarm : alliance.alarms()) {
      var before = stored.stream().filter(raised -> raised.alarm.session() == alarm.session());
      before
          .findFirst()
          .ifPresentOrElse(
              raised -> {
                var state = raised.stateUnder(alliance);
                if (!raised.alarm.equals(alarm) || raised.state != state) {
                  writes.add(
                      Write.replace(
                          raised.item, describe(raised.item, alarm, state).with("changedAt", now)));
                }
              },
              () ->
                  writes.add(
                      Write.create(
                          describe(
                              Item.of(Keys.alarm(relationship.id(), alarm.session()), "alarm", 1)
                                  .with("relationship", relationship.id())
                                  .with("client", relationship.client())
                                  .with("therapist", relationship.therapist())
                                  .with("raisedAt", now),
                              alarm,
                              isRepaired(alarm, alliance) ? State.REPAIRED : State.OPEN))));
    }
    stored.stream()
        .filter(raised -> raised.state != State.WITHDRAWN)
        .filter(
            raised ->
                alliance.alarms().stream()
                    .noneMatch(alarm -> alarm.session() == raised.alarm.session()))
        .forEach(
            raised ->
                writes.add(
                    Write.replace(
                        raised.item,
                        raised.item.with("state", State.WITHDRAWN.code()).with("changedAt", now))));
    return writes;
  }

  private static Item describe(Item item, Alarm alarm, State state) {
    return item.with("session", alarm.session())
        .with("beginWith", alarm.factor().code())
        .with("causes", AlarmJson.causes(alarm))
        .with("state", state.code());
  }

  private State stateUnder(Alliance alliance) {
    if (outcome.equals(Optional.of(Outcome.REPAIRED)) || isRepaired(alarm, alliance)) {
      return State.REPAIRED;
    }
    return outcome.equals(Optional.of(Outcome.NOT_REPAIRED)) ? State.UNREPAIRED : State.OPEN;
  }

  /** Whether every factor that the alarm speaks of has come back since. */
  private static boolean isRepaired(Alarm alarm, Alliance alliance) {
    return alarm.causes().stream()
        .map(Alarm.Cause::factor)
        .allMatch(
            factor ->
                alliance.repairs().stream()
                    .anyMatch(
                        repair ->
                            repair.factor() == factor && repair.session() >= alarm.session()));
  }
}
