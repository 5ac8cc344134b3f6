package fiducia.local.rank;

import static fiducia.local.rank.Offline.people;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Candidate;
import fiducia.engine.Engine;
import fiducia.engine.Feature;
import fiducia.engine.LearnedState;
import fiducia.engine.Model;
import fiducia.engine.Question;
import fiducia.http.Faults;
import fiducia.http.Json;
import fiducia.model.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankTest {

  private static final Path THERAPISTS = people("therapists.jsonl");
  private static final Path CLIENTS = people("clients.jsonl");
  private static final Path STATE = people("state.json");

  @TempDir private Path folder;

  // The document

  @Test
  void theExamplesOfTheDocumentGiveWhatItShows() throws IOException {
    var document = Files.readString(Path.of("../docs/rank.md"));
    Map<String, String> examples =
        Pattern.compile("\\*\\*(\\S+)\\*\\*\n```\\w*\n(.*?\n)```", Pattern.DOTALL)
            .matcher(document)
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    for (var file : List.of("therapists.jsonl", "clients.jsonl", "state.json")) {
      Files.writeString(folder.resolve(file), examples.get(file));
    }
    var shown = Offline.on(2);
    int status =
        shown.run(
            "--therapists",
            folder.resolve("therapists.jsonl"),
            "--clients",
            folder.resolve("clients.jsonl"),
            "--state",
            folder.resolve("state.json"),
            "--as-of",
            "2026-11-02T15:00:00Z",
            "--top",
            1);
    assertThat(status).isEqualTo(1);
    assertThat(shown.lines()).isEqualTo(examples.get("output.jsonl").lines().toList());
    assertThat(shown.complaints())
        .isEqualTo(
            examples.get("errors.txt").lines().map(folder.toString().concat("/")::concat).toList());
    assertThat(shown.err()).contains("refused: 0 lines of therapists, 1 of clients");
  }

  // What a line says

  @Test
  void everyLineIsWhatTheEngineSaysOverAllTherapists() {
    var ranked = ranked(2, STATE, 1);
    assertThat(ranked).isEqualTo(byTheEngine(learned(STATE)));
    // Were the state not used, it would be noticed.
    assertThat(ranked).isNotEqualTo(byTheEngine(LearnedState.neutral()));
  }

  private static List<String> byTheEngine(LearnedState learned) {
    List<Candidate> candidates =
        objects(THERAPISTS).stream()
            .map(line -> Listed.read(line, "", new Faults()).orElseThrow().candidate())
            .toList();
    var lines = new ArrayList<String>();
    for (var asked : objects(CLIENTS)) {
      var client = Asking.read(asked, "", new Faults()).orElseThrow();
      var question =
          new Question(
              client.seeker(),
              Offline.NOW,
              Seeds.ofClient(1, client.id()),
              Model.CURRENT,
              learned,
              Question.MOST_SHOWN);
      var line = RankedJson.write(client.id(), Engine.rank(question, candidates));
      // Written and read once, as the printed lines are.
      lines.add(Json.text(Json.read(Json.text(line))));
    }
    return lines;
  }

  @Test
  void theTermsOfEveryFactorAddUpToItsLevelInTheOrderTheyAreWritten() {
    int terms = 0;
    for (var line : ranked(2, STATE, 1)) {
      for (var therapist : Json.read(line).path("ranked")) {
        for (var factor : Factor.values()) {
          double sum = 0;
          for (var term : therapist.path(factor.code()).path("terms")) {
            sum += term.doubleValue();
            terms++;
          }
          assertThat(sum).isEqualTo(therapist.path(factor.code()).path("mean").doubleValue());
        }
      }
    }
    assertThat(terms).isGreaterThan(5_000);
  }

  @Test
  void withoutASeedOfItsOwnAClientsLotsHangOnTheIdAlone() throws IOException {
    var reversed = folder.resolve("reversed.jsonl");
    Files.write(reversed, Files.readAllLines(CLIENTS).reversed());
    var backwards = Offline.on(2);
    assertThat(backwards.run("--therapists", THERAPISTS, "--clients", reversed, "--seed", 1))
        .isZero();
    var forwards = Offline.on(2);
    forwards.run("--therapists", THERAPISTS, "--clients", CLIENTS, "--seed", 1);
    assertThat(backwards.lines()).isEqualTo(forwards.lines().reversed());
    var otherwise = Offline.on(2);
    otherwise.run("--therapists", THERAPISTS, "--clients", CLIENTS, "--seed", 2);
    assertThat(otherwise.lines()).isNotEqualTo(forwards.lines());
    // SHA-256 of "1:client-1" begins with these bytes.
    assertThat(Seeds.ofClient(1, "client-1")).isEqualTo(SEED_OF_CLIENT_1);
  }

  private static final long SEED_OF_CLIENT_1 = -4671414523889525798L;

  @Test
  void whatALineSaysBesideTheProfileCounts() {
    var plain = onlyTherapist("");
    assertThat(plain.at("/eligible").asInt()).isEqualTo(1);
    assertThat(plain.at("/ranked/0/revision").asInt()).isEqualTo(1);
    var changed = onlyTherapist(",\"revision\":7,\"waitingWeeks\":2.5");
    assertThat(changed.at("/ranked/0/revision").asInt()).isEqualTo(7);
    assertThat(changed.at("/ranked/0/trust/terms/wait").asDouble()).isNegative();
    assertThat(onlyTherapist(",\"free\":0").at("/excluded/0/constraint").asText())
        .isEqualTo("free-place");
    assertThat(onlyTherapist(",\"verified\":[]").at("/excluded/0/constraint").asText())
        .isEqualTo("verified");
  }

  private ObjectNode onlyTherapist(String more) {
    var therapist =
        """
        {"id":"t","licences":[{"jurisdiction":"US-CT","kind":"counselor","number":"1",\
        "expires":"2027-12-31"}],"ageGroups":["adult"],"places":3,"acceptingUntil":"2027-06-30"%s}
        """
            .formatted(more);
    var offline = Offline.on(1);
    assertThat(offline.run("--therapists", file(therapist), "--clients", file(CLIENT))).isZero();
    return (ObjectNode) Json.read(offline.out());
  }

  private static final String CLIENT =
      "{\"id\":\"c\",\"jurisdiction\":\"US-CT\",\"ageGroup\":\"adult\",\"nearby\":null}\n";

  // The same every time

  @Test
  void severalThreadsGiveTheSameLinesInTheSameOrder() {
    var alone = ranked(1, STATE, 1);
    assertThat(ranked(4, STATE, 1)).isEqualTo(alone);
    assertThat(alone).hasSize(200);
  }

  @Test
  void keepingMatchesChangesNoLine() throws IOException {
    var keeping = Offline.on(2);
    var kept = folder.resolve("kept");
    keeping.run(
        "--therapists",
        THERAPISTS,
        "--clients",
        CLIENTS,
        "--state",
        STATE,
        "--seed",
        1,
        "--keep",
        kept);
    assertThat(keeping.lines()).isEqualTo(ranked(2, STATE, 1));
    try (var files = Files.list(kept)) {
      assertThat(files).hasSize(200);
    }
  }

  @Test
  void aFileReceivesWhatWouldBePrinted() throws IOException {
    var out = folder.resolve("out.jsonl");
    var offline = Offline.on(2);
    assertThat(offline.run("--therapists", THERAPISTS, "--clients", CLIENTS, "--out", out))
        .isZero();
    assertThat(offline.out()).isEmpty();
    assertThat(Files.readAllLines(out)).hasSize(200);
  }

  private static List<String> ranked(int threads, Path state, long seed) {
    var offline = Offline.on(threads);
    assertThat(
            offline.run(
                "--therapists", THERAPISTS, "--clients", CLIENTS, "--state", state, "--seed", seed))
        .isZero();
    return offline.lines();
  }

  // Lines that do not fit

  @Test
  void aBadLineIsToldWithItsNumberAndTheOthersGoOn() {
    var clients =
        file(
            CLIENT
                + "{\"id\":\"secret-name\n"
                + "\n"
                + "[]\n"
                + "{\"id\":\"c\",\"ageGroup\":\"secret-word\",\"age\":7,\"seed\":\"x\"}\n"
                + "x".repeat(Lines.MOST_BYTES + 1)
                + "\n"
                + CLIENT.replace("}", ",\"waitingSince\":\"yesterday\",\"seed\":1.5}")
                + CLIENT.replace("\n", ""));
    var therapists =
        file(
            "{\"id\":\"t\",\"free\":-1,\"verified\":[{\"number\":\"secret-number\"}]}\n"
                + "{\"id\":\"t\"}\n{\"id\":\"t\"}\n{}\n");
    var offline = Offline.on(2);
    assertThat(offline.run("--therapists", therapists, "--clients", clients)).isEqualTo(1);
    assertThat(offline.lines()).hasSize(2);
    assertThat(
            offline.complaints().stream().map(line -> line.replaceAll("^.*/[tc0-9]*\\.jsonl", "")))
        .map(line -> line.replaceAll("^(:\\d+: (?:/\\S*: )?[a-z0-9-]+):.*$", "$1"))
        .containsExactly(
            ":1: /free: not-in-range",
            ":1: /verified/0/jurisdiction: missing",
            ":1: /verified/0/kind: missing",
            ":3: /id: repeated",
            ":4: /id: missing",
            ":2: malformed-json",
            ":4: not-an-object",
            ":5: /seed: unfit-form",
            ":5: /ageGroup: unknown-code",
            ":5: /age: unknown-member",
            ":5: /jurisdiction: missing",
            ":6: too-long",
            ":7: /waitingSince: unfit-form",
            ":7: /seed: unfit-form");
    assertThat(offline.err())
        .contains("2 clients ranked among 1 therapists")
        .contains("refused: 3 lines of therapists, 5 of clients")
        .doesNotContain("secret");
  }

  @Test
  void aStateThatMakesNoSenseIsRefusedBeforeAnythingIsRanked() {
    var posterior =
        "\"posteriors\":{\"t\":{\"cases\":3,\"trust\":{\"mean\":{\"two\":1},\"covariance\":{"
            + "\"one\":{\"one\":-1},\"directive\":{\"directive\":0.1,\"intensity\":0.3},"
            + "\"intensity\":{\"intensity\":0.1,\"directive\":0.2}}}}}";
    var state =
        file(
            "{\"prices\":{\"t\":0.6},\"acceptances\":{\"t\":\"often\"},"
                + "\"weights\":{\"features\":{\"stars\":{},\"base\":{\"trust\":1e300}}},"
                + posterior
                + "}");
    var offline = Offline.on(1);
    assertThat(offline.run("--therapists", THERAPISTS, "--clients", CLIENTS, "--state", state))
        .isEqualTo(1);
    assertThat(offline.out()).isEmpty();
    assertThat(offline.err())
        .contains("/version: missing")
        .contains("/prices/t: not-in-range")
        .contains("/acceptances/t: not-in-range")
        .contains("/weights/features/stars: unknown-member")
        .contains("/weights/features/base/trust: not-in-range")
        .contains("/posteriors/t/rapport: missing")
        .contains("/posteriors/t/trust/mean/two: unknown-member")
        .contains("/posteriors/t/trust/covariance/one/one: not-in-range")
        .contains("/posteriors/t/trust/covariance/life: missing")
        .contains("/posteriors/t/trust/covariance/intensity/directive: not-symmetric")
        .contains("/posteriors/t/trust/covariance/intensity: not-a-covariance")
        .endsWith("cannot be used\n");
  }

  @Test
  void aFileThatIsNotThereIsNamedAndNoInputIsOverwritten() throws IOException {
    var missing = Offline.on(1);
    assertThat(missing.run("--therapists", "nowhere.jsonl", "--clients", CLIENTS)).isEqualTo(1);
    assertThat(missing.err()).contains("there is no file nowhere.jsonl");
    var clients = file(CLIENT);
    var overwriting = Offline.on(1);
    assertThat(overwriting.run("--therapists", THERAPISTS, "--clients", clients, "--out", clients))
        .isEqualTo(1);
    assertThat(Files.readString(clients)).isEqualTo(CLIENT);
  }

  @Test
  void aTerminalThatWouldObeyANameInAFileDoesNotSeeIt() {
    var offline = Offline.on(1);
    offline.run(
        "--therapists", THERAPISTS, "--clients", file(CLIENT.replace("\"id\"", "\"\\u001b[2J\"")));
    assertThat(offline.err()).contains("/?[2J: unknown-member").doesNotContain("\u001b");
  }

  // Files

  @Test
  void whatWeightsSayIsWhatTheEngineIsGiven() {
    var weights = learned(STATE).weights().orElseThrow();
    assertThat(weights.of(Feature.BASE, Factor.RAPPORT)).isEqualTo(.33);
    assertThat(weights.of(Feature.DISTANCE, Factor.TRUST)).isZero();
    assertThat(weights.of(Feature.RECORD, Factor.TRUST)).isEqualTo(1);
  }

  private static LearnedState learned(Path state) {
    return Learned.read(objects(state).getFirst(), "", new Faults()).orElseThrow().state();
  }

  private static List<ObjectNode> objects(Path file) {
    try {
      var text = Files.readString(file);
      return file.toString().endsWith(".json")
          ? List.of((ObjectNode) Json.read(text))
          : text.lines().map(line -> (ObjectNode) Json.read(line)).toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private Path file(String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "t", ".jsonl"), text);
    } catch (IOException full) {
      throw new AssertionError(full);
    }
  }
}
