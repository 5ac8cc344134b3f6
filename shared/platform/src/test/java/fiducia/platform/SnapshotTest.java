package fiducia.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import fiducia.table.Keys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * A snapshot is taken and thawed by calling the hooks that the runtime calls. Two platforms whose
 * sources begin alike are two copies of one snapshot. Each rule is also seen broken, where the
 * hooks are not called.
 */
class SnapshotTest {

  /** The hooks look at nothing that the runtime tells them. */
  private static final Context<? extends Resource> NONE = null;

  /** Who asked the table: the port of the connection, and the key that signed. */
  private record Asked(int port, String signature) {}

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private HttpServer table;
  private int status = 200;

  @BeforeEach
  void open() throws IOException {
    table = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    table.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            asked.add(
                new Asked(
                    exchange.getRemoteAddress().getPort(),
                    exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            var body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    table.start();
  }

  @AfterEach
  void close() {
    table.stop(0);
  }

  /** A platform that is about to be frozen, and its snapshot. */
  private record Frozen(Platform platform, Snapshot snapshot) {

    void freeze() {
      snapshot.beforeCheckpoint(NONE);
    }

    void thaw() {
      snapshot.afterRestore(NONE);
    }
  }

  private Frozen initialised() {
    return initialised(true);
  }

  private Frozen initialised(boolean isFrozen) {
    var snapshot = Snapshot.of(false);
    var address = "http://127.0.0.1:" + table.getAddress().getPort();
    var environment = Map.of("TABLE", "t", "AWS_ENDPOINT_URL", address);
    var sources =
        new Platform.Sources(
            beginsWithSeed(7), beginsWith("before"), UrlConnectionHttpClient::create);
    return new Frozen(Platform.from(environment, snapshot, isFrozen, sources), snapshot);
  }

  /** The first is the same in every copy; those that follow are made by the copies. */
  private static Supplier<RandomGenerator> beginsWithSeed(long seed) {
    var made = new AtomicInteger();
    var factory = RandomGeneratorFactory.of("L64X128MixRandom");
    return () -> made.getAndIncrement() == 0 ? factory.create(seed) : factory.create();
  }

  private static Supplier<AwsCredentialsProvider> beginsWith(String key) {
    var made = new AtomicInteger();
    return () ->
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(made.getAndIncrement() == 0 ? key : "after", "secret"));
  }

  private static void ask(Platform platform) {
    platform.table().get(Keys.client("cl_somebody"));
  }

  @Test
  void twoCopiesMakeDifferentKeys() {
    var one = initialised();
    var other = initialised();
    one.freeze();
    other.freeze();

    assertThat(one.platform().secrets().clientKey())
        .as("without the hook both copies give the same key to two people")
        .isEqualTo(other.platform().secrets().clientKey());

    one.thaw();
    other.thaw();

    assertThat(one.platform().secrets().clientKey())
        .isNotEqualTo(other.platform().secrets().clientKey());
    assertThat(one.platform().secrets().transactionToken())
        .isNotEqualTo(other.platform().secrets().transactionToken());
  }

  @Test
  void aCopySignsWithCredentialsOfItsOwnTime() {
    var frozen = initialised();
    frozen.freeze();
    ask(frozen.platform());
    assertThat(asked.getLast().signature()).as("without the hook").contains("before/");

    frozen.thaw();
    ask(frozen.platform());

    assertThat(asked.getLast().signature()).contains("after/").doesNotContain("before/");
  }

  @Test
  void aCopyOpensAConnectionOfItsOwn() {
    var frozen = initialised();
    frozen.freeze();
    assertThat(asked).as("the way is tried before the snapshot is taken").hasSize(1);

    frozen.thaw();
    ask(frozen.platform());
    ask(frozen.platform());

    assertThat(asked.get(1).port()).isNotEqualTo(asked.get(0).port());
    assertThat(asked.get(2).port()).as("once thawed, it stays open").isEqualTo(asked.get(1).port());
  }

  @Test
  void whatDoesNotKnowOfTheSnapshotWouldUseTheOldConnection() {
    var careless = initialised(false);
    careless.freeze();
    careless.thaw();
    ask(careless.platform());

    assertThat(asked.get(1).port()).isEqualTo(asked.get(0).port());
  }

  @Test
  void aTableThatCannotBeReachedYetStopsNoSnapshot() {
    status = 400;
    var frozen = initialised();

    assertThatCode(frozen::freeze).doesNotThrowAnyException();
  }

  @Test
  void timeIsAskedOfTheSystemEachTime() {
    assertThat(initialised().platform().clock()).isEqualTo(Clock.systemUTC());
  }
}
