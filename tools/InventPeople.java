import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Invents therapists and clients for ./fiducia rank. Nobody of them exists; the same numbers and
 * the same seed give the same files.
 *
 * <pre>java tools/InventPeople.java THERAPISTS CLIENTS SEED FOLDER</pre>
 *
 * writes FOLDER/therapists.jsonl and FOLDER/clients.jsonl. All are in four states of the US; a
 * client has a few wishes, of which few are musts.
 */
public final class InventPeople {

  private static final List<String> STATES = List.of("US-CT", "US-MA", "US-NY", "US-NJ");
  private static final List<String> POSTAL_CODES =
      List.of(
          "06103", "06510", "06604", "06902", "02108", "02139", "01103", "10001", "10027", "11201",
          "12207", "07102", "08540");
  private static final List<String> LANGUAGES = List.of("es", "zh", "pt", "ase");
  private static final List<String> INSURERS = List.of("aetna", "cigna", "anthem");
  private static final List<String> CONCERNS =
      List.of(
          "anxiety",
          "panic",
          "social-anxiety",
          "worry",
          "low-mood",
          "grief-loss",
          "trauma",
          "stress-burnout",
          "sleep",
          "self-esteem",
          "perfectionism",
          "couple-relationship",
          "parenting",
          "eating-body-image",
          "work-career",
          "migration-belonging");
  private static final List<String> STYLES =
      List.of("directive", "intensity", "present", "challenge");
  private static final List<String> GENDERS = List.of("woman", "man", "non-binary");
  private static final List<String> CULTURES =
      List.of("african-american", "latin-american", "east-asian", "south-asian", "european");
  private static final List<String> COMMUNITIES =
      List.of("lgbtq", "veterans", "health-workers", "students", "immigrants");
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");
  private static final List<String> KINDS =
      List.of("psychologist", "clinical-social-worker", "counselor");

  private final SplittableRandom random;

  private InventPeople(SplittableRandom random) {
    this.random = random;
  }

  public static void main(String[] words) throws IOException {
    if (words.length != 4) {
      System.err.println("java tools/InventPeople.java THERAPISTS CLIENTS SEED FOLDER");
      System.exit(64);
    }
    var random = new SplittableRandom(Long.parseLong(words[2]));
    var folder = Files.createDirectories(Path.of(words[3]));
    var therapists = new InventPeople(random.split());
    var clients = new InventPeople(random.split());
    write(folder.resolve("therapists.jsonl"), Integer.parseInt(words[0]), therapists::therapist);
    write(folder.resolve("clients.jsonl"), Integer.parseInt(words[1]), clients::client);
  }

  private static void write(Path file, int count, IntFunction<String> line) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      for (int i = 1; i <= count; i++) {
        out.print(line.apply(i) + "\n");
      }
    }
  }

  private String therapist(int number) {
    var state = pick(STATES);
    var json = new ArrayList<String>();
    json.add(member("id", text("th_%022d".formatted(number))));
    json.add(
        member(
            "licences",
            "[{\"jurisdiction\":\"%s\",\"kind\":\"%s\",\"number\":\"%06d\",\"expires\":\"2030-12-31\"}]"
                .formatted(state, pick(KINDS), number)));
    json.add(member("languages", texts(some(LANGUAGES, chance(.3) ? 1 : 0, "en"))));
    json.add(member("concerns", levels(CONCERNS, .7, 0, 3)));
    json.add(member("style", levels(STYLES, .8, -2, 2)));
    json.add(
        member(
            "about",
            "{\"gender\":\"%s\",\"birthYear\":%d,\"affirming\":%s,\"cultures\":[\"%s\"],\"communities\":[\"%s\"]}"
                .formatted(
                    pick(GENDERS),
                    1950 + random.nextInt(50),
                    chance(.7),
                    pick(CULTURES),
                    pick(COMMUNITIES))));
    json.add(
        member("formats", chance(.3) ? "[\"online\"]" : chance(.3) ? "[\"in-person\"]" : BOTH));
    json.add(member("locations", "[{\"postalCode\":\"" + pick(POSTAL_CODES) + "\"}]"));
    json.add(member("hours", hours(3)));
    int fee = 8_000 + 500 * random.nextInt(30);
    json.add(
        member("fee", "{\"regular\":" + dollars(fee) + ",\"slidingTo\":" + dollars(fee / 2) + "}"));
    json.add(member("insurers", texts(some(INSURERS, 2))));
    json.add(member("ageGroups", "[\"adult\",\"older-adult\"]"));
    json.add(member("places", "" + (5 + random.nextInt(20))));
    json.add(member("free", "" + random.nextInt(5)));
    json.add(member("waitingWeeks", "" + random.nextInt(8) / 2.0));
    json.add(member("acceptingUntil", "\"2030-06-30\""));
    return "{" + String.join(",", json) + "}";
  }

  private static final String BOTH = "[\"online\",\"in-person\"]";

  private String client(int number) {
    var json = new ArrayList<String>();
    json.add(member("id", text("client-" + number)));
    json.add(member("jurisdiction", text(pick(STATES))));
    json.add(member("ageGroup", text(chance(.85) ? "adult" : "older-adult")));
    json.add(member("concerns", texts(some(CONCERNS, 1 + random.nextInt(4)))));
    json.add(
        member(
            "style",
            "{%s}"
                .formatted(
                    some(STYLES, random.nextInt(4)).stream()
                        .map(
                            style ->
                                member(
                                    style,
                                    "{\"level\":%d,\"importance\":%d}"
                                        .formatted(random.nextInt(-2, 3), random.nextInt(4))))
                        .collect(Collectors.joining(",")))));
    var wishes = new ArrayList<String>();
    wish(wishes, "gender", .5, GENDERS);
    wish(wishes, "culture", .2, CULTURES);
    wish(wishes, "community", .2, COMMUNITIES);
    wish(wishes, "language", .15, LANGUAGES);
    json.add(member("wishes", "{" + String.join(",", wishes) + "}"));
    if (chance(.5)) {
      json.add(member("formats", chance(.5) ? "[\"online\"]" : BOTH));
    }
    if (chance(.6)) {
      json.add(
          member(
              "nearby",
              "{\"postalCode\":\"%s\",\"withinKm\":%d}"
                  .formatted(pick(POSTAL_CODES), 10 + random.nextInt(60))));
    }
    if (chance(.6)) {
      json.add(member("hours", hours(2)));
    }
    if (chance(.7)) {
      json.add(
          member(
              "payment",
              chance(.5)
                  ? "{\"insurer\":\"" + pick(INSURERS) + "\"}"
                  : "{\"highestFee\":" + dollars(6_000 + 500 * random.nextInt(40)) + "}"));
    }
    if (chance(.3)) {
      json.add(
          member(
              "waitingSince",
              "\"2026-%02d-%02dT12:00:00Z\""
                  .formatted(1 + random.nextInt(10), 1 + random.nextInt(28))));
    }
    return "{" + String.join(",", json) + "}";
  }

  private void wish(List<String> wishes, String name, double how, List<String> from) {
    if (chance(how)) {
      var strength = chance(.2) ? "must" : chance(.8) ? "like" : "indifferent";
      wishes.add(
          member(
              name,
              "{\"strength\":\"%s\",\"anyOf\":%s}".formatted(strength, texts(some(from, 1)))));
    }
  }

  private String hours(int days) {
    return "{\"zone\":\"America/New_York\",\"weekly\":["
        + some(DAYS, days).stream()
            .map(
                day -> {
                  int from = 8 + random.nextInt(8);
                  return "{\"day\":\"%s\",\"from\":\"%02d:00\",\"to\":\"%02d:30\"}"
                      .formatted(day, from, from + 2 + random.nextInt(4));
                })
            .collect(Collectors.joining(","))
        + "]}";
  }

  private String levels(List<String> names, double stated, int least, int most) {
    return "{"
        + names.stream()
            .filter(name -> chance(stated))
            .map(name -> member(name, "" + random.nextInt(least, most + 1)))
            .collect(Collectors.joining(","))
        + "}";
  }

  private List<String> some(List<String> from, int count, String... always) {
    var some = new TreeSet<>(List.of(always));
    for (int i = 0; i < count; i++) {
      some.add(pick(from));
    }
    return List.copyOf(some);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private static String member(String name, String value) {
    return text(name) + ":" + value;
  }

  private static String text(String text) {
    return "\"" + text + "\"";
  }

  private static String texts(List<String> texts) {
    return texts.stream().map(InventPeople::text).collect(Collectors.joining(",", "[", "]"));
  }

  private static String dollars(int cents) {
    return "{\"amount\":" + cents + ",\"currency\":\"USD\"}";
  }
}
