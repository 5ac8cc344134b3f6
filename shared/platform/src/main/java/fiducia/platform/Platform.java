package fiducia.platform;

import fiducia.mail.Mailer;
import fiducia.mail.SesMailer;
import fiducia.security.Cursors;
import fiducia.security.Secrets;
import fiducia.table.Keys;
import fiducia.table.Table;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a function stands on: the one place where the clock, the source of randomness and the
 * connections to the outside are made.
 *
 * @param stack name of the deployed stack, by which its metrics are told from another's
 */
public record Platform(
    Table table,
    Clock clock,
    Secrets secrets,
    Cursors cursors,
    Mailer mailer,
    Site site,
    String stack) {

  /** The stack's name where nothing is deployed. */
  private static final String NO_STACK = "local";

  /** Nobody's: to ask for it is to try the way to the table. Every function may read therapists. */
  private static final String NOBODY = "th_nobody";

  /**
   * Where a platform's changing parts come from.
   *
   * @param random cryptographic
   */
  record Sources(
      Supplier<RandomGenerator> random,
      Supplier<AwsCredentialsProvider> credentials,
      Supplier<SdkHttpClient> http) {}

  public Platform(Table table, Clock clock, Secrets secrets, Mailer mailer, Site site) {
    this(table, clock, secrets, new Cursors(table, secrets), mailer, site, NO_STACK);
  }

  /** As a deployed function finds it; see the template for the variables. */
  public static Platform fromEnvironment() {
    return from(System.getenv());
  }

  static Platform from(Map<String, String> environment) {
    var kind = environment.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    var isFrozen = kind.equals("snap-start");
    var platform = from(environment, Snapshot.of(isFrozen), isFrozen, real());
    if (kind.equals("provisioned-concurrency")) {
      // Nobody waits yet. On demand somebody does, and doing it twice would cost that person.
      platform.tryTheWay();
    }
    return platform;
  }

  private static Sources real() {
    return new Sources(
        SecureRandom::new,
        () -> DefaultCredentialsProvider.builder().build(),
        UrlConnectionHttpClient::create);
  }

  static Platform from(
      Map<String, String> environment, Snapshot snapshot, boolean isFrozen, Sources sources) {
    var random = snapshot.afresh(sources.random());
    var provider = snapshot.afresh(sources.credentials());
    AwsCredentialsProvider credentials = () -> provider.get().resolveCredentials();
    var http =
        new Connections(snapshot.afresh(sources.http()), () -> !isFrozen || snapshot.isThawed());
    var region = Optional.ofNullable(environment.get("AWS_REGION")).orElse("us-east-1");
    var endpoint = Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).map(URI::create);
    var client =
        DynamoDbClient.builder()
            .httpClient(http)
            .credentialsProvider(credentials)
            .region(Region.of(region));
    endpoint.ifPresent(client::endpointOverride);
    var from = environment.getOrDefault("MAIL_FROM", "");
    var table = new Table(client.build(), environment.get("TABLE"));
    var secrets = new Secrets(() -> random.get().nextLong());
    var platform =
        new Platform(
            table,
            Clock.systemUTC(),
            secrets,
            new Cursors(table, secrets),
            new SesMailer(
                http,
                credentials,
                endpoint.orElseGet(() -> URI.create("https://email." + region + ".amazonaws.com")),
                region,
                from),
            new Site(
                environment.getOrDefault("SITE_ORIGIN", ""),
                environment.getOrDefault("SITE_URL", "")),
            environment.getOrDefault("STACK", NO_STACK));
    snapshot.beforehand(platform::tryTheWay);
    return platform;
  }

  /**
   * Loads and compiles what a first call would have to; that the table is not there is no fault.
   */
  private void tryTheWay() {
    try {
      table.get(Keys.therapist(NOBODY));
    } catch (SdkException notThereYet) {
      // The first call will find out, and say so.
    }
  }
}
