package fiducia.bench.start;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's Runtime API for one process: hands out one event, takes what comes back, and lets the
 * process wait for the next one for ever.
 */
final class RuntimeApi implements AutoCloseable {

  /** What came back first. */
  sealed interface Answer {

    /** When it was here, as {@link System#nanoTime}. */
    long nanos();

    byte[] body();
  }

  record Response(long nanos, byte[] body) implements Answer {}

  record Failure(long nanos, byte[] body) implements Answer {}

  private static final String VERSION = "/2018-06-01/runtime/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);

  RuntimeApi(byte[] event) throws IOException {
    events.add(event);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(VERSION, this::handle);
    server.start();
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} has it. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * @throws IOException where nothing came in time
   */
  Answer first(Duration patience) throws IOException, InterruptedException {
    var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null) {
      throw new IOException("no answer within " + patience);
    }
    return answer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      if (path.endsWith("/invocation/next")) {
        next(exchange);
        return;
      }
      var body = exchange.getRequestBody().readAllBytes();
      long now = System.nanoTime();
      answers.add(path.endsWith("/response") ? new Response(now, body) : new Failure(now, body));
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    var event = events.poll();
    if (event == null) {
      try {
        end.await();
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    var headers = exchange.getResponseHeaders();
    // The client's native part relies on a content type.
    headers.add("Content-Type", "application/json");
    headers.add("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
    headers.add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
    headers.add(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:123456789012:function:bench");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
