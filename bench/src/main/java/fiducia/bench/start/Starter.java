package fiducia.bench.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts processes as Lambda would and keeps the time until their first answer. */
final class Starter {

  /**
   * One start.
   *
   * @param millis from the start of the process until its first answer was here
   * @param cpuMillis processor time that the process had taken by then
   * @param answer what it answered
   */
  record Start(double millis, double cpuMillis, String answer) {}

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final List<String> AS_LAMBDA =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path jdk;
  private final Optional<Path> ownJava;
  private final Path caches;
  private final String table;

  /**
   * @param jdk of the managed ways
   * @param ownJava of the custom runtime
   * @param caches folder for what is trained here
   * @param table address of the table
   */
  Starter(Path jdk, Optional<Path> ownJava, Path caches, String table) {
    this.jdk = jdk;
    this.ownJava = ownJava;
    this.caches = caches;
    this.table = table;
  }

  boolean can(Contestant contestant, Way way) {
    return way != Way.CUSTOM || Files.exists(cache(contestant, way));
  }

  /** Where the build has not made a cache of the custom runtime, it is made here as well. */
  void train(Contestant contestant, Way way) throws IOException, InterruptedException {
    if (way != Way.AOT_CACHE && (way != Way.CUSTOM || ownJava.isEmpty())) {
      return;
    }
    var cache = cache(contestant, way);
    if (way == Way.CUSTOM && Files.exists(cache)) {
      return;
    }
    Files.createDirectories(cache.toAbsolutePath().getParent());
    Files.deleteIfExists(cache);
    var environment = new HashMap<String, String>();
    List<String> command;
    if (way == Way.CUSTOM) {
      command = command(contestant, way);
      environment.put("JAVA_HOME", ownJava.orElseThrow().toString());
      environment.put("FIDUCIA_TRAIN", cache.toString());
    } else {
      command = java(contestant, List.of("-XX:AOTCacheOutput=" + cache));
    }
    run(contestant, command, environment, true);
    if (!Files.exists(cache)) {
      throw new IOException("no AOT cache was written for " + contestant.name());
    }
    if (way == Way.CUSTOM) {
      Files.copy(
          contestant.folder().resolve("jars.cksum"),
          Path.of(cache + ".jars"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Start start(Contestant contestant, Way way) throws IOException, InterruptedException {
    var environment = new HashMap<String, String>();
    if (way == Way.CUSTOM) {
      environment.put("JAVA_HOME", ownJava.orElseThrow().toString());
      environment.put("FIDUCIA_CACHE", cache(contestant, way).toString());
    }
    return run(contestant, command(contestant, way), environment, false);
  }

  private List<String> command(Contestant contestant, Way way) throws IOException {
    return switch (way) {
      case DEFAULTS -> command(contestant, List.of());
      case C1 -> java(contestant, List.of());
      case AOT_CACHE -> java(contestant, List.of("-XX:AOTCache=" + cache(contestant, way)));
      case CUSTOM ->
          List.of(contestant.folder().resolve("bootstrap").toString(), contestant.handler());
    };
  }

  private List<String> java(Contestant contestant, List<String> flags) throws IOException {
    var all = new ArrayList<>(AS_LAMBDA);
    all.addAll(flags);
    return command(contestant, all);
  }

  private List<String> command(Contestant contestant, List<String> flags) throws IOException {
    var command = new ArrayList<String>();
    command.add(jdk.resolve("bin/java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            contestant.classPath(),
            CLIENT,
            contestant.handler()));
    return command;
  }

  private Path cache(Contestant contestant, Way way) {
    var built = contestant.folder().resolveSibling("function.aot");
    return way == Way.CUSTOM && Files.exists(built)
        ? built
        : caches.resolve(contestant.name().replace(' ', '-') + "-" + way + ".aot");
  }

  private Start run(
      Contestant contestant, List<String> command, Map<String, String> more, boolean orderly)
      throws IOException, InterruptedException {
    try (var api = new RuntimeApi(contestant.event())) {
      var builder = new ProcessBuilder(command);
      builder.redirectErrorStream(true);
      var log = Files.createTempFile("fiducia-start", ".log");
      builder.redirectOutput(log.toFile());
      builder.environment().keySet().retainAll(List.of("PATH"));
      builder.environment().putAll(environment(api));
      builder.environment().putAll(contestant.environment());
      builder.environment().putAll(more);
      long begun = System.nanoTime();
      var process = builder.start();
      try {
        var answer = api.first(PATIENCE);
        var cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        if (!(answer instanceof RuntimeApi.Response)) {
          throw new IOException(
              contestant.name() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        if (orderly) {
          process.destroy(); // The cache is written as the process ends.
          process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        return new Start(
            (answer.nanos() - begun) / 1e6,
            cpu.toNanos() / 1e6,
            new String(answer.body(), StandardCharsets.UTF_8));
      } catch (IOException silent) {
        throw new IOException(silent.getMessage() + "\n" + Files.readString(log), silent);
      } finally {
        process.destroyForcibly().waitFor();
        Files.deleteIfExists(log);
      }
    }
  }

  private Map<String, String> environment(RuntimeApi api) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api.address(),
        "AWS_ENDPOINT_URL", table,
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "bench",
        "AWS_SECRET_ACCESS_KEY", "bench",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769",
        "TABLE", StartBench.TABLE,
        "SITE_ORIGIN", "http://localhost:8080",
        "SITE_URL", "http://localhost:8080",
        "MAIL_FROM", "check-in@example.org");
  }
}
