package fiducia.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.LocalApi.Reply;
import fiducia.model.Coded;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Npi;
import fiducia.model.StyleDimension;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A clinic that does not exist: 200 therapists in four states and 40 people who look for one, the
 * same every time. It moves in through the API, as a real one would.
 *
 * <p>Names are put together from syllables, licence numbers begin with DEMO, and NPIs begin with 2:
 * the standard allows it, and none has ever been given out.
 */
final class DemoClinic {

  static final int THERAPISTS = 200;
  static final int CLIENTS = 40;

  private static final long SEED = 20_261_101;

  /** Of twenty-five therapists one still waits for the clinic to look at the licence. */
  private static final int PENDING_EVERY = 25;

  /** How far ahead a therapist may promise to accept clients. */
  private static final int ACCEPTING_DAYS = 90;

  private static final int CALLS_AT_ONCE = 8;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> GIVEN =
      List.of(
          "Adaeze",
          "Amira",
          "Anselm",
          "Aroha",
          "Bao",
          "Beatriz",
          "Chidi",
          "Citlali",
          "Dalia",
          "Dmitri",
          "Eilidh",
          "Elif",
          "Esteban",
          "Farah",
          "Femi",
          "Giulia",
          "Hana",
          "Hugo",
          "Ife",
          "Ingrid",
          "Ishaan",
          "Itzel",
          "Jamal",
          "Jia",
          "Joaquin",
          "Kaveh",
          "Keiko",
          "Kofi",
          "Lakshmi",
          "Leilani",
          "Lior",
          "Luz",
          "Malik",
          "Marisol",
          "Mehmet",
          "Min",
          "Nadia",
          "Naoki",
          "Noor",
          "Odile",
          "Oren",
          "Paloma",
          "Pilar",
          "Quy",
          "Rafael",
          "Ravi",
          "Rosalind",
          "Sade",
          "Samir",
          "Soledad",
          "Tadeo",
          "Tala",
          "Thandi",
          "Tobias",
          "Uma",
          "Vera",
          "Wren",
          "Xochitl",
          "Yara",
          "Zofia");

  private static final List<String> SYLLABLES =
      List.of(
          "fern", "quil", "tav", "mor", "oska", "bel", "drin", "ama", "lun", "vek", "sol", "ryn",
          "kado", "pell", "wist", "ono", "zar", "hale", "miro", "tand");

  private static final List<String> ENDINGS =
      List.of("brook", "ara", "wick", "ezko", "ellan", "otti", "umbe", "shaw", "avi", "ström");

  private static final Map<String, List<String>> POSTAL_CODES =
      Map.of(
          "US-CT",
          List.of("06103", "06510", "06901", "06604", "06457", "06320", "06810", "06117"),
          "US-RI",
          List.of("02903", "02906", "02840", "02860", "02886"),
          "US-MA",
          List.of("02108", "02139", "01103", "01608", "01060", "02740"),
          "US-NY",
          List.of("10003", "10025", "11201", "10601", "12207", "14604"));

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  private static final List<String> INSURERS =
      List.of("aetna", "cigna", "anthem", "unitedhealthcare", "connecticare", "medicaid");

  private static final List<String> TEXTS =
      List.of(
          "We begin with what brings you here now, and see together where to go from there.",
          "I listen first. Then I say what I notice, and you tell me where I am wrong.",
          "Small steps, tried out between our hours, and looked at honestly.",
          "What was long ago still speaks; we give it words and then some peace.",
          "You set the pace. I keep an eye on where we said we wanted to go.");

  private static final List<String> REASONS =
      List.of(
          "I worry about everything and it keeps me from sleeping.",
          "Since my father died nothing feels worth the effort.",
          "We argue about the same things every week.",
          "I moved here two years ago and still feel like a guest.",
          "Work has eaten all of me.",
          "I would like to understand why I always please everybody.",
          "I panic on the bus and have stopped going out.",
          "I am fine, mostly. I would like to grow up a little.");

  private final LocalApi api;
  private final LocalDate today;
  private final Random random = new Random(SEED);

  DemoClinic(LocalApi api) {
    this.api = api;
    var now = api.get("/dev/clock", Map.of()).text("/now");
    this.today = java.time.Instant.parse(now).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Whether somebody has moved in before: the data folder was used already. */
  boolean isThere() {
    return !api.get("/v1/therapists?status=verified&limit=1", admin())
        .body()
        .path("items")
        .isEmpty();
  }

  /** Moves in: therapists are entered and verified by the clinic, clients tell what they need. */
  void moveIn() {
    var admin = admin();
    var therapists = new ArrayList<ObjectNode>();
    for (int i = 0; i < THERAPISTS; i++) {
      therapists.add(therapist(i));
    }
    all(
        IntStream.range(0, THERAPISTS)
            .<Callable<Reply>>mapToObj(i -> () -> enter(therapists.get(i), i, admin))
            .toList());
    var clients = new ArrayList<ObjectNode>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(client());
    }
    all(
        clients.stream()
            .<Callable<Reply>>map(
                client -> () -> expect(201, api.post("/v1/clients", Map.of(), client)))
            .toList());
    api.post("/dev/drain", Map.of(), JSON.objectNode());
  }

  /**
   * Every listed therapist says again that clients are welcome; such a word holds 90 days.
   *
   * @return how many
   */
  int confirmAgain() {
    var admin = admin();
    var ids = new ArrayList<String>();
    var next = Optional.of("/v1/therapists?status=verified&limit=100");
    while (next.isPresent()) {
      var page = expect(200, api.get(next.get(), admin));
      page.body().path("items").forEach(item -> ids.add(item.path("id").asText()));
      var cursor = page.text("/next");
      next =
          cursor.isEmpty()
              ? Optional.empty()
              : Optional.of("/v1/therapists?status=verified&limit=100&cursor=" + cursor);
    }
    var now = java.time.Instant.parse(api.get("/dev/clock", Map.of()).text("/now"));
    var until = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(ACCEPTING_DAYS).toString();
    all(ids.stream().<Callable<Reply>>map(id -> () -> confirm(id, until, admin)).toList());
    api.post("/dev/drain", Map.of(), JSON.objectNode());
    return ids.size();
  }

  private Reply confirm(String id, String until, Map<String, String> admin) {
    link(id, admin);
    return expect(
        200,
        api.post(
            "/v1/therapists/me/accepting",
            therapistToken(id),
            JSON.objectNode().put("until", until)));
  }

  private void link(String id, Map<String, String> admin) {
    var subject = JSON.objectNode().put("subject", subject(id));
    var reply = api.call("PUT", "/v1/therapists/" + id + "/account", admin, Optional.of(subject));
    if (reply.status() / 100 != 2) {
      throw new StoryBroken("a therapist's account could not be linked", reply);
    }
  }

  /** The user-pool account that the demo gives a therapist. */
  static String subject(String therapistId) {
    return "demo-" + therapistId;
  }

  private Map<String, String> therapistToken(String id) {
    return token("therapist", subject(id));
  }

  private Map<String, String> admin() {
    return token("admin", "demo-admin");
  }

  private Map<String, String> token(String group, String subject) {
    var body = JSON.objectNode().put("group", group).put("subject", subject);
    return LocalApi.bearer(expect(200, api.post("/dev/sign-in", Map.of(), body)).text("/token"));
  }

  private Reply enter(ObjectNode therapist, int number, Map<String, String> admin) {
    var entered = expect(201, api.post("/v1/therapists", admin, therapist));
    if (number % PENDING_EVERY == PENDING_EVERY - 1) {
      return entered;
    }
    var reply = entered;
    for (var licence : therapist.path("licences")) {
      var verification = JSON.objectNode();
      var which = verification.putObject("licence");
      for (var name : List.of("jurisdiction", "kind", "number")) {
        which.set(name, licence.path(name));
      }
      verification.put("decision", "verified");
      verification.set("expires", licence.path("expires"));
      reply =
          expect(
              200,
              api.post(
                  "/v1/therapists/" + entered.text("/id") + "/verification", admin, verification));
    }
    return reply;
  }

  private static Reply expect(int status, Reply reply) {
    if (reply.status() != status) {
      throw new StoryBroken("the demo clinic could not move in", reply);
    }
    return reply;
  }

  private static void all(List<Callable<Reply>> calls) {
    try (var threads = Executors.newFixedThreadPool(CALLS_AT_ONCE)) {
      for (var done : threads.invokeAll(calls)) {
        done.get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof StoryBroken broken
          ? broken
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the demo clinic moved in", stopping);
    }
  }

  // Therapists

  private ObjectNode therapist(int number) {
    var home = weighted(Map.of("US-CT", 45, "US-MA", 20, "US-NY", 20, "US-RI", 15));
    var therapist = JSON.objectNode();
    therapist.put("name", name(number));
    therapist.put("npi", npi(number));
    licences(therapist, home, number);
    languages(therapist);
    concerns(therapist);
    style(therapist);
    about(therapist);
    var formats = therapist.putArray("formats");
    int meets = random.nextInt(100);
    if (meets < 85) {
      formats.add("online");
    }
    if (meets >= 30) {
      formats.add("in-person");
      therapist.putArray("locations").addObject().put("postalCode", one(POSTAL_CODES.get(home)));
    }
    hours(
        therapist,
        3,
        5,
        List.of("08:00", "09:00", "10:00", "12:00"),
        List.of("17:00", "18:00", "20:00"));
    int fee = 9_000 + 1_000 * random.nextInt(16);
    var fees = therapist.putObject("fee");
    fees.set("regular", dollars(fee));
    if (chance(35)) {
      fees.set("slidingTo", dollars(fee / 2));
    }
    some(INSURERS, random.nextInt(5)).forEach(therapist.withArray("insurers")::add);
    var ages = therapist.putArray("ageGroups").add("adult");
    if (chance(30)) {
      ages.add("adolescent");
    }
    if (chance(15)) {
      ages.add("child");
    }
    if (chance(50)) {
      ages.add("older-adult");
    }
    therapist.put("places", 4 + random.nextInt(20));
    therapist.put("acceptingUntil", today.plusDays(ACCEPTING_DAYS).toString());
    if (chance(25)) {
      therapist.putArray("limits").add(one(Arrays.asList(Limit.values())).code());
    }
    therapist.put("text", one(TEXTS));
    return therapist;
  }

  private static String name(int number) {
    var first = SYLLABLES.get(number % SYLLABLES.size());
    var surname = first + ENDINGS.get(number / SYLLABLES.size());
    return GIVEN.get(number * 7 % GIVEN.size())
        + " "
        + Character.toUpperCase(surname.charAt(0))
        + surname.substring(1);
  }

  private static String npi(int number) {
    var nine = Integer.toString(200_000_000 + number);
    return nine + Npi.checkDigit(nine);
  }

  private void licences(ObjectNode therapist, String home, int number) {
    var kind = one(Arrays.asList(LicenceKind.values()).subList(0, 5)).code();
    var licences = therapist.putArray("licences");
    licences.add(licence(home, kind, number));
    var second = one(List.copyOf(POSTAL_CODES.keySet().stream().sorted().toList()));
    if (chance(20) && !second.equals(home)) {
      licences.add(licence(second, kind, number));
    }
  }

  private ObjectNode licence(String jurisdiction, String kind, int number) {
    return JSON.objectNode()
        .put("jurisdiction", jurisdiction)
        .put("kind", kind)
        .put("number", "DEMO-%04d".formatted(number))
        .put("expires", today.plusDays(200 + random.nextInt(700)).toString());
  }

  private void languages(ObjectNode therapist) {
    var languages = therapist.putArray("languages").add("en");
    var others = new LinkedHashMap<String, Integer>();
    others.put("es", 22);
    others.put("pt", 6);
    others.put("fr", 4);
    others.put("zh", 4);
    others.put("ht", 3);
    others.put("ar", 3);
    others.put("hi", 3);
    others.put("pl", 2);
    others.put("ase", 2);
    others.forEach(
        (language, percent) -> {
          if (chance(percent)) {
            languages.add(language);
          }
        });
  }

  private void concerns(ObjectNode therapist) {
    var concerns = therapist.putObject("concerns");
    some(Arrays.asList(Concern.values()), 8 + random.nextInt(10))
        .forEach(concern -> concerns.put(concern.code(), 1 + random.nextInt(3)));
  }

  private void style(ObjectNode therapist) {
    var style = JSON.objectNode();
    for (var dimension : StyleDimension.values()) {
      if (chance(90)) {
        style.put(dimension.code(), random.nextInt(5) - 2);
      }
    }
    therapist.set("style", style);
  }

  private void about(ObjectNode therapist) {
    var about = therapist.putObject("about");
    if (chance(95)) {
      about.put("gender", weighted(Map.of("woman", 62, "man", 33, "non-binary", 5)));
    }
    if (chance(80)) {
      about.put("birthYear", today.getYear() - 30 - random.nextInt(42));
    }
    if (chance(25)) {
      about.putArray("faiths").add(one(Arrays.asList(Faith.values())).code());
    }
    if (chance(60)) {
      codes(
          some(Arrays.asList(Culture.values()), 1 + random.nextInt(2)), about.putArray("cultures"));
    }
    if (chance(60)) {
      about.put("affirming", true);
    }
    int communities = random.nextInt(4);
    if (communities > 0) {
      codes(some(Arrays.asList(Community.values()), communities), about.putArray("communities"));
    }
  }

  // Clients

  private ObjectNode client() {
    var home = weighted(Map.of("US-CT", 45, "US-MA", 20, "US-NY", 20, "US-RI", 15));
    var client = JSON.objectNode();
    client.put("reason", one(REASONS));
    client.put("aim", chance(60) ? "specific-goal" : "personal-growth");
    codes(
        some(Arrays.asList(Concern.values()), 1 + random.nextInt(3)), client.putArray("concerns"));
    client.put("ageGroup", chance(85) ? "adult" : "older-adult");
    client.put("jurisdiction", home);
    if (chance(50)) {
      client
          .putObject("style")
          .putObject(one(Arrays.asList(StyleDimension.values())).code())
          .put("level", random.nextInt(5) - 2)
          .put("importance", 1 + random.nextInt(3));
    }
    if (chance(40)) {
      client
          .putObject("wishes")
          .putObject("gender")
          .put("strength", "like")
          .putArray("anyOf")
          .add(chance(70) ? "woman" : "man");
    }
    if (chance(60)) {
      client.putArray("formats").add("online");
    } else {
      client
          .putObject("nearby")
          .put("postalCode", one(POSTAL_CODES.get(home)))
          .put("withinKm", 15 + 5 * random.nextInt(8));
    }
    hours(client, 1, 3, List.of("12:00", "16:00", "17:00"), List.of("19:00", "20:00"));
    if (chance(70)) {
      client.putObject("payment").put("insurer", one(INSURERS));
    } else {
      client.putObject("payment").set("highestFee", dollars(10_000 + 1_000 * random.nextInt(10)));
    }
    return client;
  }

  // What both have

  private void hours(ObjectNode person, int fewest, int most, List<String> from, List<String> to) {
    var hours = person.putObject("hours").put("zone", "America/New_York");
    var weekly = hours.putArray("weekly");
    var days = some(WEEKDAYS, fewest + random.nextInt(most - fewest + 1));
    for (var day : WEEKDAYS) {
      if (days.contains(day)) {
        weekly.addObject().put("day", day).put("from", one(from)).put("to", one(to));
      }
    }
  }

  private static ObjectNode dollars(int cents) {
    return JSON.objectNode().put("amount", cents).put("currency", "USD");
  }

  private static void codes(List<? extends Coded> values, ArrayNode array) {
    values.forEach(value -> array.add(value.code()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> some(List<T> values, int count) {
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  /** One of some values, by their share in a hundred. */
  private String weighted(Map<String, Integer> shares) {
    int at = random.nextInt(100);
    for (var value : shares.keySet().stream().sorted().toList()) {
      at -= shares.get(value);
      if (at < 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("shares add up to a hundred");
  }
}
