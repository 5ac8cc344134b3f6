package fiducia.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import fiducia.local.gateway.Answer;
import fiducia.local.gateway.HttpCall;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * The server that others talk to. It listens on this machine only, and answers only who calls it by
 * this machine's name: a page on the web that points its own name here gets nothing (DNS
 * rebinding).
 */
final class FrontDoor implements AutoCloseable {

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /** One byte more than the gateway takes, so that it can say so. */
  private static final int MOST_READ = 10 * 1024 * 1024 + 1;

  static {
    // Head and body of an answer go out as two writes. Without this the second waits until the
    // caller's system acknowledges the first, which Linux puts off for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;

  private FrontDoor(HttpServer server) {
    this.server = server;
  }

  /**
   * Binds the port; nothing is answered before {@link #open}.
   *
   * @param port 0 for any that is free
   * @throws CannotStart where it is taken
   */
  static FrontDoor bind(int port) {
    try {
      return new FrontDoor(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    } catch (BindException taken) {
      throw new CannotStart("port " + port + " is taken: use --port");
    } catch (IOException impossible) {
      throw new CannotStart("port " + port + " cannot be opened: use --port");
    }
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void open(Function<HttpCall, Answer> answers, ExecutorService threads) {
    HttpHandler handler =
        exchange -> {
          try (exchange) {
            send(exchange, answer(exchange, answers));
          }
        };
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
  }

  private static Answer answer(HttpExchange exchange, Function<HttpCall, Answer> answers)
      throws IOException {
    var body = exchange.getRequestBody().readNBytes(MOST_READ);
    var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    if (!OWN_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT))) {
      return Answer.problem(
          421, "misdirected", "This server is for this machine only.", "Call it localhost.");
    }
    try {
      return answers.apply(HttpCall.of(exchange, body));
    } catch (RuntimeException failed) {
      failed.printStackTrace();
      return Answer.problem(
          500, "local-run-failed", "The local run has a fault.", "See the terminal it runs in.");
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    var noBody = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), noBody ? -1 : answer.body().length);
    if (!noBody) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
