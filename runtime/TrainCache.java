import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts a packed function as Lambda would, lets it answer its sample events in front of an empty
 * table, and has Java keep what it loaded meanwhile.
 *
 * <p>Arguments: the package, the Java, the cache to be written, the handler, the events.
 */
final class TrainCache {

  private static final String VERSION = "/2018-06-01";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Deque<Path> events;
  private final CountDownLatch answered;

  private TrainCache(List<Path> events) {
    this.events = new ArrayDeque<>(events);
    this.answered = new CountDownLatch(events.size());
  }

  public static void main(String[] words) throws Exception {
    var cache = Path.of(words[2]).toAbsolutePath();
    var events = Arrays.stream(words).skip(4).map(Path::of).toList();
    if (events.isEmpty()) {
      throw new IllegalArgumentException("no sample event for " + words[3]);
    }
    new TrainCache(events).run(Path.of(words[0]), Path.of(words[1]), cache, words[3]);
    if (!Files.exists(cache)) {
      throw new IOException("no cache was written for " + words[3]);
    }
    Files.copy(
        Path.of(words[0], "jars.cksum"),
        Path.of(cache + ".jars"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void run(Path folder, Path java, Path cache, String handler) throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext(VERSION + "/runtime/", this::runtime);
    server.createContext("/", TrainCache::table);
    server.start();
    var address = "127.0.0.1:" + server.getAddress().getPort();
    var builder = new ProcessBuilder(folder.resolve("bootstrap").toString(), handler).inheritIO();
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", address,
                "AWS_ENDPOINT_URL", "http://" + address,
                "AWS_ACCESS_KEY_ID", "training",
                "AWS_SECRET_ACCESS_KEY", "training",
                "AWS_REGION", "us-east-1",
                "TABLE", "training",
                "JAVA_HOME", java.toAbsolutePath().toString(),
                "FIDUCIA_TRAIN", cache.toString()));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();
    try {
      if (!answered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("the function did not answer its sample events: " + handler);
      }
      process.destroy(); // Ends as by Lambda; the cache is written then.
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("the function did not end: " + handler);
      }
    } finally {
      process.destroyForcibly();
      server.stop(0);
      threads.shutdownNow();
    }
  }

  private void runtime(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().endsWith("/next")) {
        Path event;
        synchronized (events) {
          event = events.poll();
        }
        if (event == null) {
          pauseUntilTheEnd();
          return;
        }
        var headers = exchange.getResponseHeaders();
        // Without a content type the client crashes.
        headers.add("Content-Type", "application/json");
        headers.add("Lambda-Runtime-Aws-Request-Id", "training");
        headers.add("Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + 60_000));
        headers.add(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:us-east-1:123456789012:function:training");
        send(exchange, 200, Files.readAllBytes(event));
      } else {
        exchange.getRequestBody().readAllBytes();
        send(exchange, 202, new byte[0]);
        answered.countDown();
      }
    }
  }

  private static void pauseUntilTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** An empty table, and a mail service that takes everything. */
  private static void table(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var list = target != null && target.endsWith("Query");
      send(
          exchange,
          200,
          (list ? "{\"Items\":[],\"Count\":0}" : "{}").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
