package fiducia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fiducia.local.Functions;
import fiducia.local.LocalRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The commands of {@code docs/api.md}, exactly as they stand there, against the local server. */
class ApiWalkTest {

  private static final Pattern COMMANDS = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");
  private static final String WRITTEN_ADDRESS = "http://localhost:8080";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private LocalRun run;

  @BeforeEach
  void start() throws IOException {
    assumeThat(isThere("bash") && isThere("curl")).as("bash and curl are there").isTrue();
    assumeThat(Contract.functionsAreThere()).as("all functions are there").isTrue();
    run =
        LocalRun.start(
            LocalRun.Options.inMemory(Contract.home().resolve("template.yaml"), Clock.systemUTC()),
            new Functions());
  }

  @AfterEach
  void stop() {
    if (run != null) {
      run.close();
    }
  }

  private static boolean isThere(String program) {
    return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String commands() throws IOException {
    var text = Files.readString(Contract.home().resolve("docs/api.md"));
    return COMMANDS
        .matcher(text)
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theWalkEndsWell() throws Exception {
    aTherapistIsListed();
    var said = walk(commands());
    assertThat(said.status()).as(said.text()).isZero();
    assertThat(said.text())
        .contains("\"readyToMatch\":true")
        .contains("\"candidates\":[{")
        .contains("\"state\":\"held\"")
        .contains("\"state\":\"accepted\"")
        .contains("\"state\":\"active\"")
        .contains("\"editableUntil\"")
        .contains("\"answered\":1")
        .contains("\"ending\":\"planned\"")
        .contains("\"notice\"");
  }

  @Test
  void aWalkThatFailsIsSeen() throws Exception {
    assertThat(walk(commands()).status())
        .as("nobody is listed, so nobody can be asked")
        .isNotZero();
  }

  private record Said(int status, String text) {}

  private Said walk(String commands) throws Exception {
    assertThat(commands).contains(WRITTEN_ADDRESS);
    var script = folder.resolve("walk.sh");
    Files.writeString(
        script,
        "set -euo pipefail\n" + commands.replace(WRITTEN_ADDRESS, run.address().toString()));
    var output = folder.resolve("output");
    var process =
        new ProcessBuilder("bash", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Said(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
  }

  /** Somebody who fits what the walk's client tells. */
  private void aTherapistIsListed() throws Exception {
    var admin = run.signIn("walk-clinic", "admin").value();
    var today = LocalDate.ofInstant(run.clock().instant(), ZoneOffset.UTC);
    var therapist =
        sent(
            "/v1/therapists",
            admin,
            """
            {"name": "Dr. Ana Rivera", "languages": ["en"], "formats": ["online"],
             "licences": [{"jurisdiction": "US-CT", "kind": "psychologist", "number": "1234",
                           "expires": "%s"}],
             "concerns": {"anxiety": 3}, "about": {"gender": "woman"}, "ageGroups": ["adult"],
             "fee": {"regular": {"amount": 12000, "currency": "USD"}}, "places": 5,
             "acceptingUntil": "%s"}"""
                .formatted(today.plusYears(1), today.plusDays(60)));
    sent(
        "/v1/therapists/" + JSON.readTree(therapist).path("id").asString() + "/verification",
        admin,
        """
        {"licence": {"jurisdiction": "US-CT", "kind": "psychologist", "number": "1234"},
         "decision": "verified", "expires": "%s"}"""
            .formatted(today.plusYears(1)));
    run.drain();
  }

  private String sent(String path, String token, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(run.address() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      Contract.published().check(Exchange.of(body, response));
      assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
      return response.body();
    }
  }
}
