package fiducia.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.bench.load.Api.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A modest invented clinic and the people who come to it while it is under load. It remembers every
 * write that was accepted, to look for each of them in the end. Safe for use by many threads; what
 * one client does, the client does one thing after the other.
 */
final class World {

  static final int THERAPISTS = 60;
  static final int COUPLES = 100;

  private static final int PLACES = 500;
  private static final int AT_ONCE = 8;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A token of staff is good for 15 minutes. */
  private static final long TOKEN_NANOS = 10 * 60 * 1_000_000_000L;

  /** Somebody who seeks a therapist, and all that the server has said it has taken. */
  private static final class Client {
    private volatile String key = "";
    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private final Set<String> matches = ConcurrentHashMap.newKeySet();
    private volatile String marker = "";
    private volatile String relationship = "";

    /** Ratings that may be stored: the one acknowledged last, and those whose fate is unknown. */
    private volatile Set<Integer> ratings = Set.of();

    /** What the next step needs. */
    private volatile String match = "";

    private volatile String request = "";
    private volatile String therapist = "";

    Map<String, String> signed() {
      return Map.of("Authorization", "Bearer " + key);
    }
  }

  /**
   * One call, and what follows from its answer.
   *
   * @param operation what it is counted as
   */
  record Call(
      Operation operation,
      String method,
      String path,
      Map<String, String> headers,
      String body,
      Consumer<Reply> then) {}

  private record Token(Map<String, String> header, long since) {}

  private final Api api;
  private final boolean deployed;
  private final List<String> therapists = new ArrayList<>();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final Queue<Client> started = new ConcurrentLinkedQueue<>();
  private final Queue<Client> ready = new ConcurrentLinkedQueue<>();
  private final Queue<Client> matched = new ConcurrentLinkedQueue<>();
  private final Queue<Client> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Client> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<Client> couples = new ConcurrentLinkedQueue<>();
  private final Queue<Client> everybody = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile LocalDate tomorrow = LocalDate.EPOCH;

  /**
   * @param deployed whether it is a stack on which nobody can be signed in for development
   */
  World(Api api, boolean deployed) {
    this.api = api;
    this.deployed = deployed;
  }

  // Before the load

  /** Therapists are entered and verified, and some couples have come to their first check-in. */
  void moveIn() {
    if (deployed) {
      return;
    }
    var admin = token("admin", "load-admin");
    var today = today();
    tomorrow = today.plusDays(1);
    var until = today.plusDays(80).toString();
    therapists.addAll(
        all(
            IntStream.range(0, THERAPISTS)
                .<Callable<String>>mapToObj(i -> () -> enter(i, until, admin))
                .toList()));
    must(200, api.call("POST", "/dev/drain", Map.of(), "{}"));
    var together =
        all(IntStream.range(0, COUPLES).<Callable<Client>>mapToObj(i -> this::couple).toList());
    // The first session is tomorrow; the check-in is open a day later.
    must(200, api.call("POST", "/dev/clock", Map.of(), "{\"advance\": \"P3D\"}"));
    tokens.clear();
    tomorrow = tomorrow.plusDays(3);
    couples.addAll(together);
  }

  private LocalDate today() {
    var now = must(200, api.call("GET", "/dev/clock", Map.of(), "")).text("/now");
    return Instant.parse(now).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private String enter(int number, String until, Map<String, String> admin) {
    var therapist =
        """
        {"name": "Therapist %d",
         "licences": [{"jurisdiction": "US-CT", "kind": "psychologist", "number": "LOAD-%d", "expires": "%s"}],
         "languages": ["en"], "concerns": {"anxiety": %d, "sleep": 2},
         "style": {"directive": %d, "challenge": %d}, "formats": ["online"],
         "hours": {"zone": "America/New_York", "weekly": [{"day": "monday", "from": "09:00", "to": "20:00"}]},
         "fee": {"regular": {"amount": %d, "currency": "USD"}}, "ageGroups": ["adult"],
         "places": %d, "acceptingUntil": "%s", "text": "We begin with what brings you here."}
        """
            .formatted(
                number,
                number,
                until,
                1 + number % 3,
                number % 5 - 2,
                number % 3 - 1,
                9_000 + 100 * number,
                PLACES,
                until);
    var id = must(201, api.call("POST", "/v1/therapists", admin, therapist)).text("/id");
    var licence =
        """
        {"licence": {"jurisdiction": "US-CT", "kind": "psychologist", "number": "LOAD-%d"},
         "decision": "verified"}
        """
            .formatted(number);
    must(200, api.call("POST", "/v1/therapists/" + id + "/verification", admin, licence));
    var account = "{\"subject\": \"" + id + "\"}";
    must(204, api.call("PUT", "/v1/therapists/" + id + "/account", admin, account));
    return id;
  }

  /** From the first call to a relationship whose first session is tomorrow. */
  private Client couple() {
    var client = new Client();
    must(201, run(start(client)));
    must(200, run(save(client)));
    must(201, run(match(client)));
    must(201, run(ask(client)));
    must(200, run(accept(client)));
    must(201, run(confirm(client)));
    return client;
  }

  private Reply run(Call call) {
    var reply = api.call(call.method(), call.path(), call.headers(), call.body());
    call.then().accept(reply);
    return reply;
  }

  // Under load

  /**
   * The call that an operation means just now. Where nobody has come so far, somebody new begins.
   *
   * @param dice a number from 0 to 1
   */
  Call next(Operation operation, double dice) {
    return switch (operation) {
      case READ_VOCABULARY -> open(operation, "/v1/vocabulary");
      case READ_CRISIS_HELP -> open(operation, "/v1/crisis-help?jurisdiction=US-CT");
      case START_CLIENT -> begin();
      case SAVE_PROFILE ->
          from(started).map(client -> then(save(client), ready, client)).orElseGet(this::begin);
      case READ_PROFILE ->
          from(ready).map(client -> then(read(client), ready, client)).orElseGet(this::begin);
      case MATCH ->
          from(ready).map(client -> then(match(client), matched, client)).orElseGet(this::begin);
      case READ_MATCH ->
          from(matched)
              .map(client -> then(readMatch(client), matched, client))
              .orElseGet(this::begin);
      case ASK ->
          from(matched).map(client -> then(ask(client), asked, client)).orElseGet(this::begin);
      case LIST_ASKED ->
          new Call(operation, "GET", "/v1/therapists/me/requests", desk(any(dice)), "", _ -> {});
      case ACCEPT ->
          from(asked).map(client -> then(accept(client), accepted, client)).orElseGet(this::begin);
      case CONFIRM -> from(accepted).map(this::confirm).orElseGet(this::begin);
      case ANSWER ->
          from(couples)
              .map(client -> back(answer(client, (int) (dice * 11)), client))
              .orElseGet(this::begin);
      case READ_ALLIANCE ->
          from(couples).map(client -> back(readAlliance(client), client)).orElseGet(this::begin);
      case READ_CASELOAD ->
          new Call(
              operation, "GET", "/v1/therapists/me/relationships", desk(any(dice)), "", _ -> {});
    };
  }

  private Call begin() {
    var client = new Client();
    return then(start(client), started, client);
  }

  private static Optional<Client> from(Queue<Client> queue) {
    return Optional.ofNullable(queue.poll());
  }

  /** Where it went well, the client goes on; otherwise nobody can say where the client stands. */
  private static Call then(Call call, Queue<Client> next, Client client) {
    return new Call(
        call.operation(),
        call.method(),
        call.path(),
        call.headers(),
        call.body(),
        reply -> {
          call.then().accept(reply);
          if (reply.isWell()) {
            next.add(client);
          }
        });
  }

  private Call back(Call call, Client client) {
    return new Call(
        call.operation(),
        call.method(),
        call.path(),
        call.headers(),
        call.body(),
        reply -> {
          call.then().accept(reply);
          couples.add(client);
        });
  }

  private static Call open(Operation operation, String path) {
    return new Call(operation, "GET", path, Map.of(), "", _ -> {});
  }

  private Call start(Client client) {
    return new Call(
        Operation.START_CLIENT,
        "POST",
        "/v1/clients",
        Map.of(),
        "{}",
        reply -> {
          if (reply.isWell()) {
            client.key = reply.text("/key");
            everybody.add(client);
          }
        });
  }

  private Call save(Client client) {
    var marker = "load-" + numbers.incrementAndGet();
    var profile =
        """
        {"reason": "%s", "concerns": ["anxiety", "sleep"], "goals": ["Sleep through"],
         "style": {"directive": {"level": 1, "importance": 2}}, "formats": ["online"],
         "hours": {"zone": "America/New_York", "weekly": [{"day": "monday", "from": "17:00", "to": "20:00"}]},
         "payment": {"highestFee": {"amount": 20000, "currency": "USD"}},
         "ageGroup": "adult", "jurisdiction": "US-CT"}
        """
            .formatted(marker);
    var headers = new java.util.HashMap<>(client.signed());
    headers.put("If-Match", "\"1\"");
    return new Call(
        Operation.SAVE_PROFILE,
        "PATCH",
        "/v1/clients/me",
        headers,
        profile,
        reply -> {
          if (reply.isWell()) {
            client.marker = marker;
          }
        });
  }

  private static Call read(Client client) {
    return new Call(Operation.READ_PROFILE, "GET", "/v1/clients/me", client.signed(), "", _ -> {});
  }

  private static Call match(Client client) {
    return new Call(
        Operation.MATCH,
        "POST",
        "/v1/matches",
        client.signed(),
        "{}",
        reply -> {
          if (reply.isWell()) {
            client.match = reply.text("/id");
            client.matches.add(client.match);
            var candidates = reply.body().path("candidates");
            int lot = Math.floorMod(client.match.hashCode(), Math.max(1, candidates.size()));
            client.therapist = candidates.path(lot).path("therapistId").asText();
          }
        });
  }

  private static Call readMatch(Client client) {
    return new Call(
        Operation.READ_MATCH, "GET", "/v1/matches/" + client.match, client.signed(), "", _ -> {});
  }

  private static Call ask(Client client) {
    var body =
        """
        {"matchId": "%s", "therapistIds": ["%s"],
         "contact": {"email": "load@mail.example", "name": "Somebody"}}
        """
            .formatted(client.match, client.therapist);
    return new Call(
        Operation.ASK,
        "POST",
        "/v1/requests",
        client.signed(),
        body,
        reply -> {
          if (reply.isWell()) {
            client.request = reply.text("/requests/0/id");
            client.requests.put(client.request, "asked");
          }
        });
  }

  private Call accept(Client client) {
    return new Call(
        Operation.ACCEPT,
        "POST",
        "/v1/requests/" + client.request + "/acceptance",
        desk(client.therapist),
        "{}",
        reply -> {
          if (reply.isWell()) {
            client.requests.put(client.request, "accepted");
          }
        });
  }

  private Call confirm(Client client) {
    var body =
        """
        {"rhythm": {"every": "week", "firstSession": "%sT17:00", "zone": "America/New_York"}}
        """
            .formatted(tomorrow);
    return new Call(
        Operation.CONFIRM,
        "POST",
        "/v1/requests/" + client.request + "/confirmation",
        client.signed(),
        body,
        reply -> {
          if (reply.isWell()) {
            client.requests.put(client.request, "confirmed");
            client.relationship = reply.text("/id");
          }
        });
  }

  private static Call answer(Client client, int rating) {
    var body =
        """
        {"items": {"trust-1": %d, "trust-2": 7, "rapport-1": 8, "rapport-2": 8,
                   "collaboration-1": 7, "collaboration-2": 6}}
        """
            .formatted(rating);
    return new Call(
        Operation.ANSWER,
        "PUT",
        "/v1/relationships/" + client.relationship + "/check-ins/1/answers",
        client.signed(),
        body,
        reply -> {
          if (reply.isWell()) {
            client.ratings = Set.of(rating);
          } else if (reply.status() == 0 || reply.status() >= 500) {
            var maybe = new HashSet<>(client.ratings);
            maybe.add(rating);
            client.ratings = Set.copyOf(maybe);
          }
        });
  }

  private static Call readAlliance(Client client) {
    return new Call(
        Operation.READ_ALLIANCE,
        "GET",
        "/v1/relationships/" + client.relationship + "/alliance",
        client.signed(),
        "",
        _ -> {});
  }

  // After the load

  /**
   * What became of the accepted writes.
   *
   * @param lost what was not found, in words
   */
  record Found(int writes, int found, List<String> lost) {}

  /** Looks for every write that was accepted. */
  Found lookForAll() {
    var lost = new ConcurrentLinkedQueue<String>();
    var counts =
        all(everybody.stream().<Callable<Integer>>map(client -> () -> look(client, lost)).toList());
    int writes = counts.stream().mapToInt(count -> count).sum();
    return new Found(writes, writes - lost.size(), List.copyOf(lost));
  }

  private int look(Client client, Queue<String> lost) {
    int writes = 1;
    var profile = api.call("GET", "/v1/clients/me", client.signed(), "");
    note(profile.status() == 200, "a client", lost);
    if (!client.marker.isEmpty()) {
      writes++;
      note(profile.body().toString().contains("\"" + client.marker + "\""), "a profile", lost);
    }
    for (var match : client.matches) {
      writes++;
      var read = api.call("GET", "/v1/matches/" + match, client.signed(), "");
      note(read.status() == 200 && read.text("/id").equals(match), "a match", lost);
    }
    for (var request : client.requests.entrySet()) {
      writes++;
      var read = api.call("GET", "/v1/requests/" + request.getKey(), client.signed(), "");
      note(isAtLeast(read.text("/state"), request.getValue()), "a request's outcome", lost);
    }
    if (!client.relationship.isEmpty()) {
      writes++;
      var path = "/v1/relationships/" + client.relationship;
      note(api.call("GET", path, client.signed(), "").status() == 200, "a relationship", lost);
    }
    if (!client.ratings.isEmpty()) {
      writes++;
      var path = "/v1/relationships/" + client.relationship + "/check-ins?limit=100";
      var rating = Optional.<Integer>empty();
      for (var checkIn : api.call("GET", path, client.signed(), "").body().path("items")) {
        if (checkIn.path("session").asInt() == 1) {
          rating = Optional.of(checkIn.at("/items/trust-1").asInt(-1));
        }
      }
      note(rating.filter(client.ratings::contains).isPresent(), "an answer", lost);
    }
    return writes;
  }

  private static void note(boolean found, String what, Queue<String> lost) {
    if (!found) {
      lost.add(what);
    }
  }

  /** Whether a request is where it was said to be, or further. */
  private static boolean isAtLeast(String state, String said) {
    return switch (said) {
      case "asked" -> !state.isEmpty();
      case "accepted" -> List.of("accepted", "confirmed").contains(state);
      default -> state.equals("confirmed");
    };
  }

  // What all need

  private String any(double dice) {
    return therapists.get((int) (dice * therapists.size()) % therapists.size());
  }

  private Map<String, String> desk(String therapist) {
    return token("therapist", therapist);
  }

  private Map<String, String> token(String group, String subject) {
    long now = System.nanoTime();
    return tokens
        .compute(
            group + subject,
            (_, known) ->
                known != null && now - known.since() < TOKEN_NANOS
                    ? known
                    : new Token(signIn(group, subject), now))
        .header();
  }

  private Map<String, String> signIn(String group, String subject) {
    var who = JSON.createObjectNode().put("group", group).put("subject", subject).toString();
    var token = must(200, api.call("POST", "/dev/sign-in", Map.of(), who)).text("/token");
    return Map.of("Authorization", "Bearer " + token);
  }

  private static Reply must(int status, Reply reply) {
    if (reply.status() != status) {
      throw new IllegalStateException(
          "the clinic could not move in: " + reply.status() + " " + reply.text("/code"));
    }
    return reply;
  }

  private static <T> List<T> all(List<Callable<T>> calls) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var results = new ArrayList<T>();
      for (var done : threads.invokeAll(calls)) {
        results.add(done.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopping);
    }
  }
}
