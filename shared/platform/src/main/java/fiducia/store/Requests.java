package fiducia.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Sessions;
import fiducia.figures.Counted;
import fiducia.figures.Wait;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.model.DeclineCode;
import fiducia.model.Jurisdiction;
import fiducia.security.Secrets;
import fiducia.store.Contacts.Contact;
import fiducia.store.FirstTalk.State;
import fiducia.store.Relationships.Beginning;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Outcome;
import fiducia.table.Table.Outcome.Refused;
import fiducia.table.Table.Page;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Requests for a first talk, and the places that they hold.
 *
 * <p>Every change is one transaction over the request, the therapist's counters and the list of the
 * client's open requests, each under the condition that makes it right. Where somebody was faster
 * the request is read again and decided anew, so whoever calls is told what is true now, and to
 * decide the same twice is to decide once.
 */
public final class Requests {

  /** How long a request holds a place for the therapist to decide. */
  public static final Duration HOLD = Duration.ofHours(72);

  /** How long an accepted request keeps its place for the client to confirm. */
  public static final Duration TO_CONFIRM = Duration.ofDays(7);

  /** Open requests of a client at a time. */
  public static final int MOST_OPEN = 3;

  /** Rivals of one client are few; of one place many, but the counters themselves never refuse. */
  private static final int ATTEMPTS = 20;

  private static final String TYPE = "request";

  /** 2: with the jurisdiction; requests of before are accepted by any verified licence. */
  private static final int VERSION = 2;

  private final Table table;
  private final Secrets secrets;
  private final Clock clock;

  /**
   * What a client asks for.
   *
   * @param jurisdiction where the therapists must be licensed
   * @param therapists ids, each once
   * @param need what they are told
   * @param contact kept where it is given
   */
  public record Asking(
      String client,
      String match,
      Jurisdiction jurisdiction,
      List<String> therapists,
      ObjectNode need,
      Optional<Contact> contact) {}

  /** What became of asking. */
  public sealed interface Asked {

    /** One request per therapist, in the order asked for. */
    record Made(List<FirstTalk> requests) implements Asked {}

    /** These have no free place, or take nobody now; nothing was made. */
    record PlaceTaken(List<String> therapists) implements Asked {}

    /** There is an open request to one of them; nothing was made. */
    record AlreadyRequested() implements Asked {}

    /** More than {@link #MOST_OPEN} would be open; nothing was made. */
    record TooManyOpen() implements Asked {}

    /** The client has a relationship; nothing was made. */
    record RelationshipActive() implements Asked {}
  }

  /** What became of a decision about a request. */
  public sealed interface Decided {

    /**
     * As decided.
     *
     * @param again whether it had been decided like this before
     */
    record Done(FirstTalk request, boolean again) implements Decided {}

    /** No place is left in the caseload. */
    record NoFreePlace() implements Decided {}

    /** The time to decide is over. */
    record HoldExpired() implements Decided {}

    /** It has been decided otherwise before. */
    record Otherwise() implements Decided {}

    /** The therapist has not accepted yet. */
    record NotAccepted() implements Decided {}

    /** The client has a relationship. */
    record RelationshipActive() implements Decided {}

    /** The therapist has no verified licence any more where the client is. */
    record TherapistUnavailable() implements Decided {}
  }

  public Requests(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  public Optional<FirstTalk> find(String id) {
    return table.get(Keys.request(id)).map(FirstTalk::of);
  }

  /** A client's requests, newest first; {@code from} is where the page before ended. */
  public Page ofClient(String client, int limit, Optional<Map<String, AttributeValue>> from) {
    return table.page(
        Query.index("gsi1", Keys.client(client).pk(), "REQUEST#").newestFirst(), limit, from);
  }

  /** What waits for a therapist or, once accepted, for the client; the longest waiting first. */
  public Page openOfTherapist(
      String therapist, int limit, Optional<Map<String, AttributeValue>> from) {
    return table.page(
        Query.index("gsi2", Keys.therapist(therapist).pk(), "REQUEST#open#"), limit, from);
  }

  /** Asks all therapists or none; each request holds a place. */
  public Asked ask(Asking asking) {
    // What is over but not swept yet must not stand in the client's way.
    OpenRequests.read(table, asking.client()).byRequest().keySet().forEach(this::expire);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var open = OpenRequests.read(table, asking.client());
      if (asking.therapists().stream().anyMatch(open.byRequest()::containsValue)) {
        return new Asked.AlreadyRequested();
      }
      if (open.byRequest().size() + asking.therapists().size() > MOST_OPEN) {
        return new Asked.TooManyOpen();
      }
      var asked = ask(asking, open);
      if (asked.isPresent()) {
        return asked.get();
      }
    }
    throw Problem.BUSY.exception();
  }

  /** One try; nothing where somebody was faster. */
  private Optional<Asked> ask(Asking asking, OpenRequests open) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var therapists = new LinkedHashMap<String, Therapists.Stored>();
    for (var id : asking.therapists()) {
      table
          .get(Keys.therapist(id))
          .map(Therapists::stored)
          .ifPresent(one -> therapists.put(id, one));
    }
    var unavailable =
        asking.therapists().stream()
            .filter(id -> !isOffered(therapists.get(id), asking.jurisdiction(), now))
            .toList();
    if (!unavailable.isEmpty()) {
      return Optional.of(new Asked.PlaceTaken(unavailable));
    }
    var made = new ArrayList<FirstTalk>();
    var writes = new ArrayList<Write>();
    var places = new LinkedHashMap<Integer, String>();
    writes.add(Write.check(Keys.active(asking.client())).ifAbsent());
    var stillOpen = open;
    for (var therapist : therapists.values()) {
      var request = request(asking, therapist, now);
      made.add(FirstTalk.of(request));
      stillOpen = stillOpen.with(request.text("request"), therapist.id());
      writes.add(Write.create(request));
      // Whoever was cut off in this very moment is not asked.
      writes.add(Write.check(Keys.therapist(therapist.id())).ifRevision(therapist.revision()));
      places.put(writes.size(), therapist.id());
      writes.add(Caseload.hold(therapist.id()));
    }
    writes.add(stillOpen.write());
    asking.contact().ifPresent(contact -> writes.add(contacts().keep(asking.client(), contact)));
    return switch (table.transact(secrets.transactionToken(), writes)) {
      case Outcome.Written() -> Optional.of(new Asked.Made(List.copyOf(made)));
      case Refused refused when refused.because(0) -> Optional.of(new Asked.RelationshipActive());
      case Refused refused when refused.failed().stream().anyMatch(places::containsKey) ->
          Optional.of(
              new Asked.PlaceTaken(
                  refused.failed().stream().filter(places::containsKey).map(places::get).toList()));
      case Refused fasterElsewhere -> Optional.empty();
    };
  }

  private static boolean isOffered(Therapists.Stored therapist, Jurisdiction where, Instant now) {
    return therapist != null
        && therapist.profile().name().isPresent()
        && therapist.profile().acceptingUntil().filter(day -> !day.isBefore(today(now))).isPresent()
        && isLicensed(therapist, Optional.of(where), now);
  }

  /** Whoever is ahead of us in time may be a day ahead; nobody loses a day by our clock. */
  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Therapists.LAST_TO_END);
  }

  private static boolean isLicensed(
      Therapists.Stored therapist, Optional<Jurisdiction> where, Instant now) {
    var licensed = therapist.licensedIn(now);
    return where.map(licensed::contains).orElse(!licensed.isEmpty());
  }

  /** The therapist of a request, while there is a verified licence where the client is. */
  private Optional<Therapists.Stored> licensed(FirstTalk request, Instant now) {
    return table
        .get(Keys.therapist(request.therapist()))
        .map(Therapists::stored)
        .filter(therapist -> isLicensed(therapist, request.jurisdiction(), now));
  }

  private Item request(Asking asking, Therapists.Stored therapist, Instant now) {
    var id = secrets.timedId("rq_", now);
    return Item.of(Keys.request(id), TYPE, VERSION)
        .with("request", id)
        .with("match", asking.match())
        .with("client", asking.client())
        .with("therapist", therapist.id())
        .with("therapistName", therapist.profile().name().orElseThrow())
        .with("jurisdiction", asking.jurisdiction().code())
        .with("state", State.HELD.code())
        .with("createdAt", now)
        .with("heldUntil", now.plus(HOLD))
        .with("need", asking.need())
        .with("gsi1pk", Keys.client(asking.client()).pk())
        .with("gsi1sk", "REQUEST#" + id)
        .with("gsi2pk", Keys.therapist(therapist.id()).pk())
        .with("gsi2sk", "REQUEST#open#" + id)
        .due(now.plus(HOLD));
  }

  /**
   * The therapist accepts. The counter decides, in the same transaction; a therapist who is no
   * longer verified is not there.
   */
  public Optional<Decided> accept(String id, String therapist) {
    return decide(
        id,
        request -> request.therapist().equals(therapist),
        (request, now) -> {
          if (request.state() == State.ACCEPTED && request.state(now) == State.ACCEPTED) {
            return Step.is(new Decided.Done(request, true));
          }
          if (request.state(now) == State.EXPIRED) {
            return Step.is(new Decided.HoldExpired());
          }
          if (request.state() != State.HELD) {
            return Step.is(new Decided.Otherwise());
          }
          var verified = licensed(request, now);
          if (verified.isEmpty()) {
            return Step.none();
          }
          var until = now.plus(TO_CONFIRM);
          var writes =
              List.of(
                  Write.update(Keys.request(id))
                      .set("state", State.ACCEPTED.code())
                      .set("acceptedAt", now)
                      .set("heldUntil", until)
                      .due(until)
                      .ifEquals("state", State.HELD.code())
                      .ifAfter("heldUntil", now),
                  Caseload.accept(therapist),
                  Write.check(Keys.therapist(therapist)).ifRevision(verified.get().revision()));
          return Step.write(
              writes,
              refused ->
                  refused.failed().equals(List.of(1))
                      ? Optional.of(new Decided.NoFreePlace())
                      : Optional.empty());
        });
  }

  /** The therapist declines with a code; the place is free again. */
  public Optional<Decided> decline(String id, String therapist, DeclineCode code) {
    return decide(
        id,
        request -> request.therapist().equals(therapist),
        (request, now) -> {
          if (request.state() == State.DECLINED
              && request.declineCode().equals(Optional.of(code))) {
            return Step.is(new Decided.Done(request, true));
          }
          if (request.state(now) == State.EXPIRED) {
            return Step.is(new Decided.HoldExpired());
          }
          return request.state() == State.HELD
              ? close(
                  request,
                  State.DECLINED,
                  now,
                  write -> write.set("declineCode", code.code()).ifAfter("heldUntil", now))
              : Step.is(new Decided.Otherwise());
        });
  }

  /** The client takes the request back, held or accepted; the place is free again. */
  public Optional<Decided> withdraw(String id, String client) {
    return decide(
        id,
        request -> request.client().equals(client),
        (request, now) -> {
          if (request.state() == State.WITHDRAWN) {
            return Step.is(new Decided.Done(request, true));
          }
          return request.state().isOpen()
              ? close(request, State.WITHDRAWN, now, write -> write)
              : Step.is(new Decided.Otherwise());
        });
  }

  /**
   * Gives the place back once the time to decide is over: for the sweep, as often as it comes.
   *
   * @return the request as it now is; nothing where it is not there
   */
  public Optional<Decided> expire(String id) {
    return decide(
        id,
        request -> true,
        (request, now) -> {
          if (request.state() == State.EXPIRED) {
            return Step.is(new Decided.Done(request, true));
          }
          return request.state(now) == State.EXPIRED
              ? close(request, State.EXPIRED, now, write -> write.ifAtMost("heldUntil", now))
              : Step.is(new Decided.Otherwise());
        });
  }

  /** The client begins with this therapist; the client's other requests are released. */
  public Optional<Decided> confirm(String id, String client, Sessions sessions) {
    return decide(
        id,
        request -> request.client().equals(client),
        (request, now) -> {
          if (request.state() == State.CONFIRMED) {
            return Step.is(new Decided.Done(request, true));
          }
          if (request.state(now) == State.EXPIRED) {
            return Step.is(new Decided.HoldExpired());
          }
          return switch (request.state()) {
            case ACCEPTED -> begin(request, sessions, now);
            case HELD -> Step.is(new Decided.NotAccepted());
            default -> Step.is(new Decided.Otherwise());
          };
        });
  }

  private Step begin(FirstTalk request, Sessions sessions, Instant now) {
    var therapist = licensed(request, now);
    if (therapist.isEmpty()) {
      return Step.is(new Decided.TherapistUnavailable());
    }
    var relationship = Relationships.idOf(request.id());
    var writes =
        new ArrayList<>(
            Relationships.begin(
                new Beginning(
                    relationship,
                    request.client(),
                    request.therapist(),
                    request.therapistName(),
                    request.id(),
                    sessions),
                now));
    writes.add(
        Write.update(Keys.request(request.id()))
            .set("state", State.CONFIRMED.code())
            .set("relationship", relationship)
            .set("gsi2sk", "REQUEST#closed#" + request.id())
            .notDue()
            .ifEquals("state", State.ACCEPTED.code())
            .ifAfter("heldUntil", now));
    var open = OpenRequests.read(table, request.client());
    for (var other : open.byRequest().keySet()) {
      if (!other.equals(request.id())) {
        find(other)
            .filter(one -> one.state().isOpen())
            .ifPresent(one -> writes.addAll(closing(one, State.RELEASED, write -> write)));
      }
    }
    writes.add(open.empty().write());
    var wait = Wait.between(request.createdAt(), sessions);
    writes.add(QuarterCounts.count(wait.counted(), request.id(), now));
    // Whoever was cut off in this very moment begins with nobody.
    writes.add(
        Write.check(Keys.therapist(request.therapist())).ifRevision(therapist.get().revision()));
    return Step.write(
        writes,
        refused ->
            refused.failed().equals(List.of(Relationships.GUARD))
                ? Optional.of(new Decided.RelationshipActive())
                : Optional.empty());
  }

  private Step close(FirstTalk request, State to, Instant now, UnaryOperator<Write> more) {
    var writes = new ArrayList<>(closing(request, to, more));
    writes.add(OpenRequests.read(table, request.client()).without(request.id()).write());
    counted(to).ifPresent(what -> writes.add(QuarterCounts.count(what, request.id(), now)));
    return Step.write(writes, refused -> Optional.empty());
  }

  /** Who was released has found somebody, and is counted there. */
  private static Optional<Counted> counted(State end) {
    return switch (end) {
      case DECLINED -> Optional.of(Counted.DECLINED);
      case EXPIRED -> Optional.of(Counted.EXPIRED);
      case WITHDRAWN -> Optional.of(Counted.WITHDRAWN);
      case HELD, ACCEPTED, RELEASED, CONFIRMED -> Optional.empty();
    };
  }

  /** The request's end, and its place given back: as many counters as it held. */
  private static List<Write> closing(FirstTalk request, State to, UnaryOperator<Write> more) {
    var end =
        Write.update(Keys.request(request.id()))
            .set("state", to.code())
            .set("gsi2sk", "REQUEST#closed#" + request.id())
            .notDue()
            .ifEquals("state", request.state().code());
    return List.of(
        more.apply(end),
        request.state() == State.ACCEPTED
            ? Caseload.free(request.therapist())
            : Caseload.release(request.therapist()));
  }

  /** What a decision comes to, given how the request stands. */
  private interface Rule {
    Step apply(FirstTalk request, Instant now);
  }

  private interface Refusal {
    /** What a refusal means; nothing where somebody was faster and all is to be read again. */
    Optional<Decided> meaning(Refused refused);
  }

  /** Either decided already, or to be written. */
  private record Step(Optional<Decided> decided, List<Write> writes, Refusal refusal) {

    static Step is(Decided decided) {
      return new Step(Optional.of(decided), List.of(), refused -> Optional.empty());
    }

    /** Not there for whoever asks. */
    static Step none() {
      return new Step(Optional.empty(), List.of(), refused -> Optional.empty());
    }

    static Step write(List<Write> writes, Refusal refusal) {
      return new Step(Optional.empty(), writes, refusal);
    }
  }

  private Optional<Decided> decide(String id, Predicate<FirstTalk> mine, Rule rule) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var request = find(id).filter(mine);
      if (request.isEmpty()) {
        return Optional.empty();
      }
      var step = rule.apply(request.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (step.writes().isEmpty()) {
        return step.decided();
      }
      switch (table.transact(secrets.transactionToken(), step.writes())) {
        case Outcome.Written() -> {
          return find(id).map(written -> new Decided.Done(written, false));
        }
        case Refused refused -> {
          var meaning = step.refusal().meaning(refused);
          if (meaning.isPresent()) {
            return meaning;
          }
        }
      }
    }
    throw Problem.BUSY.exception();
  }

  private Contacts contacts() {
    return new Contacts(table);
  }

  /**
   * The list of a client's open requests, one item that is replaced under its revision: read
   * consistently, as an index could not be, it bounds their number and finds those to release.
   *
   * @param before the item as read
   * @param byRequest therapist per request
   */
  private record OpenRequests(String client, Optional<Item> before, Map<String, String> byRequest) {

    static OpenRequests read(Table table, String client) {
      var item = table.get(Keys.openRequests(client));
      var byRequest = new LinkedHashMap<String, String>();
      item.ifPresent(
          found ->
              found
                  .json("requests")
                  .properties()
                  .forEach(entry -> byRequest.put(entry.getKey(), entry.getValue().textValue())));
      return new OpenRequests(client, item, byRequest);
    }

    OpenRequests with(String request, String therapist) {
      var more = new LinkedHashMap<>(byRequest);
      more.put(request, therapist);
      return new OpenRequests(client, before, more);
    }

    OpenRequests without(String request) {
      var fewer = new LinkedHashMap<>(byRequest);
      fewer.remove(request);
      return new OpenRequests(client, before, fewer);
    }

    OpenRequests empty() {
      return new OpenRequests(client, before, Map.of());
    }

    Write write() {
      var requests = Json.object();
      byRequest.forEach(requests::put);
      var item =
          Item.of(Keys.openRequests(client), "open-requests", 1)
              .with("client", client)
              .with("requests", requests);
      return before.map(read -> Write.replace(read, item)).orElseGet(() -> Write.create(item));
    }
  }
}
