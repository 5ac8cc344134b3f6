package fiducia.bench.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.template.Template;
import fiducia.security.Secrets;
import fiducia.table.Key;
import fiducia.table.Keys;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/**
 * Starts every function in every way, one after the other, and again in another order, until there
 * are enough starts. A round before the first one counts is not kept: it fills the file cache.
 */
public final class StartBench {

  static final String TABLE = "Table";

  private static final String SPRING =
      "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;
  private final int runs;
  private final PrintStream progress;

  /**
   * @param root of the project, where {@code ./fiducia bench start} has packed the functions
   * @param runs starts of each function in each way
   */
  public StartBench(Path root, int runs, PrintStream progress) {
    this.root = root;
    this.runs = runs;
    this.progress = progress;
  }

  /** One function in one way that is to be started again and again. */
  private record Lane(Contestant contestant, Way way, List<Starter.Start> starts) {}

  public StartReport run() throws Exception {
    int port = freePort();
    var table = "http://127.0.0.1:" + port;
    var server =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {
              "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
            });
    server.start();
    try {
      makeTable(table);
      return measure(table);
    } finally {
      server.stop();
    }
  }

  private StartReport measure(String table) throws IOException, InterruptedException {
    var own = root.resolve("target/runtime/%s-%s".formatted(processor(), Runtime.version()));
    var starter =
        new Starter(
            Path.of(System.getProperty("java.home")),
            Files.isExecutable(own.resolve("bin/java")) ? Optional.of(own) : Optional.empty(),
            root.resolve(".fiducia/bench/start"),
            table);
    var lanes = new ArrayList<Lane>();
    for (var contestant : contestants(starter)) {
      for (var way : Way.values()) {
        if (way == Way.CUSTOM && contestant.handler().equals(SPRING)) {
          continue; // It needs modules that our Java has not.
        }
        progress.printf("%s, %s: made ready%n", contestant.name(), way.title());
        starter.train(contestant, way);
        if (starter.can(contestant, way)) {
          starter.start(contestant, way);
          lanes.add(new Lane(contestant, way, new ArrayList<>()));
        }
      }
    }
    for (int run = 0; run < runs; run++) {
      progress.printf("Round %d of %d ...%n", run + 1, runs);
      for (int i = 0; i < lanes.size(); i++) {
        // Seven is no divisor of how many there are, so that neighbours change as well.
        var lane = lanes.get((i * (run % 2 == 0 ? 1 : -1) + lanes.size() + run * 7) % lanes.size());
        lane.starts().add(starter.start(lane.contestant(), lane.way()));
      }
    }
    Map<String, Map<Way, List<Starter.Start>>> results = new LinkedHashMap<>();
    for (var lane : lanes) {
      results
          .computeIfAbsent(lane.contestant().name(), _ -> new EnumMap<>(Way.class))
          .put(lane.way(), lane.starts());
    }
    return new StartReport(results, runs);
  }

  /** As {@code uname -m} calls it. */
  private static String processor() {
    var name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  /** A client is started by the first of them, so that there is somebody to be read. */
  private List<Contestant> contestants(Starter starter) throws IOException, InterruptedException {
    var intake = packed("intake");
    var begin =
        new Contestant("intake", intake, handler("intake"), event("intake-start-client"), Map.of());
    var started =
        JSON.readTree(JSON.readTree(starter.start(begin, Way.C1).answer()).path("body").asText());
    var key = started.path("key").asText();
    var client = started.path("id").asText();
    var read = asClient("intake-read-client", "/v1/clients/me", key);
    var items =
        Map.of(
            "ITEMS",
            text(Keys.clientKey(Secrets.hash(key))) + "," + text(Keys.client(client)),
            "MAIN_CLASS",
            "peers.spring.SpringFunction");
    return List.of(
        new Contestant("intake", intake, handler("intake"), read, Map.of()),
        new Contestant(
            "matching",
            packed("matching"),
            handler("matching"),
            asClient("intake-read-client", "/v1/matches", key),
            Map.of()),
        new Contestant(
            "feedback",
            packed("feedback"),
            handler("feedback"),
            asClient("intake-read-client", "/v1/relationships", key),
            Map.of()),
        new Contestant(
            "follow-up",
            packed("followup"),
            "fiducia.followup.FollowUpHandler::handleRequest",
            event("follow-up-sweep"),
            Map.of()),
        new Contestant(
            "directory",
            packed("directory"),
            handler("directory"),
            event("directory-compact"),
            Map.of()),
        new Contestant(
            "bare handler", peer("bare"), "peers.bare.BareHandler::handleRequest", read, items),
        new Contestant("Spring Cloud Function", peer("spring"), SPRING, read, items));
  }

  private static String handler(String function) {
    return "fiducia.%s.%s%sHandler::handleRequest"
        .formatted(
            function,
            function.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
            function.substring(1));
  }

  private static String text(Key key) {
    return key.pk() + "|" + key.sk();
  }

  private Path packed(String function) {
    return root.resolve("target/cache/" + function + "/package");
  }

  private Path peer(String name) {
    return root.resolve("bench/peers/" + name + "/target/package");
  }

  private byte[] event(String name) throws IOException {
    return Files.readAllBytes(root.resolve("events/" + name + ".json"));
  }

  private byte[] asClient(String name, String resource, String key) throws IOException {
    var event = (ObjectNode) JSON.readTree(event(name));
    event.put("resource", resource).put("path", resource);
    ((ObjectNode) event.path("headers")).put("Authorization", "Bearer " + key);
    return JSON.writeValueAsBytes(event);
  }

  private void makeTable(String endpoint) throws IOException {
    var definition =
        Template.read(root.resolve("template.yaml"), Map.of()).table().createTable().toBuilder()
            .tableName(TABLE)
            .build();
    try (var client =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(URI.create(endpoint))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
            .build()) {
      client.createTable(definition);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
