package fiducia.platform;

import fiducia.mail.Mailer;
import fiducia.mail.SesMailer;
import fiducia.security.Cursors;
import fiducia.security.Secrets;
import fiducia.table.Table;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
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

  public Platform(Table table, Clock clock, Secrets secrets, Mailer mailer, Site site) {
    this(table, clock, secrets, new Cursors(table, secrets), mailer, site, NO_STACK);
  }

  /** As a deployed function finds it; see the template for the variables. */
  public static Platform fromEnvironment() {
    return from(System.getenv());
  }

  static Platform from(Map<String, String> environment) {
    var http = UrlConnectionHttpClient.create();
    var credentials = DefaultCredentialsProvider.builder().build();
    var client = DynamoDbClient.builder().httpClient(http).credentialsProvider(credentials).build();
    var region = Optional.ofNullable(environment.get("AWS_REGION")).orElse("us-east-1");
    var endpoint =
        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL"))
            .map(URI::create)
            .orElseGet(() -> URI.create("https://email." + region + ".amazonaws.com"));
    var from = environment.getOrDefault("MAIL_FROM", "");
    var table = new Table(client, environment.get("TABLE"));
    var secrets = new Secrets(new SecureRandom());
    return new Platform(
        table,
        Clock.systemUTC(),
        secrets,
        new Cursors(table, secrets),
        new SesMailer(http, credentials, endpoint, region, from),
        new Site(
            environment.getOrDefault("SITE_ORIGIN", ""), environment.getOrDefault("SITE_URL", "")),
        environment.getOrDefault("STACK", NO_STACK));
  }
}
