package fiducia.testing;

import fiducia.platform.Platform;
import fiducia.platform.Site;
import fiducia.security.Secrets;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A platform for tests: a real table, a clock that stands, randomness with a seed, a mailer that
 * keeps.
 */
public record TestPlatform(
    TestTable database, TestClock clock, TestMailer mailer, Platform platform)
    implements AutoCloseable {

  /** A Monday afternoon in UTC. */
  public static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  public static TestPlatform create() {
    var database = TestTable.create();
    var clock = new TestClock(START);
    var mailer = new TestMailer();
    var random = synchronised(RandomGeneratorFactory.of("L64X128MixRandom").create(7));
    var platform =
        new Platform(
            database.table(),
            clock,
            new Secrets(random),
            mailer,
            new Site("https://site.example", "https://site.example"));
    return new TestPlatform(database, clock, mailer, platform);
  }

  /** Seeded generators are not safe for threads, and stories run many. */
  private static RandomGenerator synchronised(RandomGenerator generator) {
    return () -> {
      synchronized (generator) {
        return generator.nextLong();
      }
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
