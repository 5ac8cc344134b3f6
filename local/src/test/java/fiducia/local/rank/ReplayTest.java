package fiducia.local.rank;

import static fiducia.local.rank.Offline.people;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Feature;
import fiducia.engine.Model;
import fiducia.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matches that were kept come out again, bit for bit, whatever has changed since. */
class ReplayTest {

  private static final Model COLD = Model.named("cold-1").orElseThrow();

  /** What the engine has moved on to: other weights, another threshold, another correlation. */
  private static final Model NEWER =
      new Model(
          "newer-2",
          COLD.weights().with(Feature.CONCERNS, .3, .3, .3).with(Feature.BASE, .2, .2, .2),
          .1,
          .7,
          .04,
          .03,
          .04,
          .6,
          .4,
          .01,
          .7,
          5);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"match-cold.json", "match-with-experience.json"})
  void aStoredMatchIsIdenticalAfterTheEngineHasMovedOn(String match) {
    var offline = Offline.with(NEWER, models(COLD, NEWER));
    assertThat(offline.run("--replay", people(match))).isZero();
    assertThat(offline.out()).isEqualTo("identical\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"match-cold.json", "match-with-experience.json"})
  void forcedOntoAnotherModelItDiffers(String match) {
    var offline = Offline.with(NEWER, _ -> Optional.of(NEWER));
    assertThat(offline.run("--replay", people(match))).isEqualTo(1);
    assertThat(offline.out())
        .startsWith("different in ")
        .contains("/model: \"cold-1\" then, \"newer-2\" now")
        .contains("/ranked/0/joint/probability: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"match-cold.json", "match-with-experience.json"})
  void withOtherWeightsInTheFileItDiffers(String match) throws IOException {
    var offline = Offline.on(1);
    var changed =
        changed(
            match,
            json ->
                ((ObjectNode) json.at("/question/learned/weights/features/base")).put("trust", .5));
    assertThat(offline.run("--replay", changed)).isEqualTo(1);
    assertThat(offline.out()).contains("/ranked/0/trust/mean: ");
  }

  @Test
  void aModelThatThisBuildHasNotGotIsRefusedByName() {
    var offline = Offline.with(NEWER, models(NEWER));
    assertThat(offline.run("--replay", people("match-cold.json"))).isEqualTo(69);
    assertThat(offline.err()).contains("this build has no model cold-1");
    assertThat(offline.out()).isEmpty();
  }

  @Test
  void oneBitIsADifference() throws IOException {
    var nearly =
        changed(
            "match-cold.json",
            json -> {
              var first = (ObjectNode) json.at("/shown/ranked/0");
              first.put("order", Math.nextUp(first.path("order").doubleValue()));
            });
    var offline = Offline.on(1);
    assertThat(offline.run("--replay", nearly)).isEqualTo(1);
    assertThat(offline.out()).startsWith("different in 1 places\n/ranked/0/order: ");
  }

  @Test
  void whereAPostalCodeLiesIsAskedOfTheFileAlone() throws IOException {
    // No build has this postal code on its map.
    var moved =
        Files.writeString(
            folder.resolve("moved.json"),
            Offline.read(people("match-cold.json")).replace("\"10001\"", "\"00000\""));
    var offline = Offline.on(1);
    assertThat(offline.run("--replay", moved)).isZero();
    var elsewhere =
        changed(
            "match-cold.json",
            json -> ((ObjectNode) json.at("/places/10001")).put("latitude", 40.9));
    assertThat(Offline.on(1).run("--replay", elsewhere)).isEqualTo(1);
  }

  @Test
  void everythingThatIsKeptCanBeReplayed() throws IOException {
    var kept = folder.resolve("kept");
    // Without a state the model's own weights go into the file: they must be all of them.
    Offline.on(2)
        .run(
            "--therapists",
            people("therapists.jsonl"),
            "--clients",
            people("clients.jsonl"),
            "--keep",
            kept);
    int replayed = 0;
    try (var files = Files.list(kept)) {
      for (var file : files.sorted().limit(40).toList()) {
        var offline = Offline.on(1);
        assertThat(offline.run("--replay", file)).as(file.toString()).isZero();
        replayed++;
      }
    }
    assertThat(replayed).isEqualTo(40);
  }

  @Test
  void nothingPersonalThatNothingHangsOnIsKept() throws IOException {
    var therapists =
        Files.writeString(
            folder.resolve("t.jsonl"),
            "{\"id\":\"t\",\"name\":\"Secret Name\",\"text\":\"secret words\"}\n");
    var clients =
        Files.writeString(
            folder.resolve("c.jsonl"),
            "{\"id\":\"c\",\"jurisdiction\":\"US-CT\",\"ageGroup\":\"adult\","
                + "\"reason\":\"secret reason\",\"goals\":[\"secret goal\"],"
                + "\"pastTherapy\":{\"helped\":\"secret help\"}}\n");
    var kept = folder.resolve("kept");
    var offline = Offline.on(1);
    assertThat(offline.run("--therapists", therapists, "--clients", clients, "--keep", kept))
        .isZero();
    assertThat(Files.readString(kept.resolve("match-1.json"))).doesNotContainIgnoringCase("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"fiducia\":\"match\",\"version\":2}",
        "{\"fiducia\":\"match\",\"version\":1,\"question\":{},\"places\":{},\"inputs\":[],\"shown\":{}}",
        "{\"fiducia\":\"match\",\"version\":1,\"question\":[],\"places\":0,\"inputs\":[1],\"shown\":\"\"}"
      })
  void aFileThatIsNoMatchIsRefused(String text) throws IOException {
    var offline = Offline.on(1);
    var file = Files.writeString(folder.resolve("match.json"), text);
    assertThat(offline.run("--replay", file)).isEqualTo(1);
    assertThat(offline.err()).endsWith("cannot be used\n");
  }

  private static Function<String, Optional<Model>> models(Model... known) {
    return name -> Stream.of(known).filter(model -> model.name().equals(name)).findFirst();
  }

  private Path changed(String match, Consumer<ObjectNode> change) throws IOException {
    var json = (ObjectNode) Json.read(Offline.read(people(match)));
    change.accept(json);
    return Files.writeString(folder.resolve("changed.json"), Json.text(json));
  }
}
