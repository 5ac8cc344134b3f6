package fiducia.security;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Request;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds out who asks: by key, by link, or by the claims that the gateway's authoriser has checked.
 */
public final class Doorkeeper {

  private final Table table;
  private final Clock clock;

  public Doorkeeper(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public Optional<Caller.Client> client(Request request) {
    return request
        .bearer()
        .filter(key -> key.startsWith(Secrets.CLIENT_KEY))
        .flatMap(key -> table.get(Keys.clientKey(Secrets.hash(key))))
        .filter(item -> !item.expired(clock.instant()))
        .map(item -> new Caller.Client(item.text("client")));
  }

  /** A link is found until its item ends; whether it may still be used is the use case's to say. */
  public Optional<Caller.LinkHolder> linkHolder(Request request) {
    return request
        .bearer()
        .filter(token -> token.startsWith(Secrets.LINK_TOKEN))
        .map(Secrets::hash)
        .flatMap(hash -> table.get(Keys.link(hash)).map(link -> holder(hash, link)));
  }

  private static Caller.LinkHolder holder(String hash, Item link) {
    return new Caller.LinkHolder(
        hash, link.text("relationship"), (int) link.number("session"), link.text("kind"));
  }

  /**
   * @param claims {@code requestContext.authorizer.claims}; absent where no authoriser has stood
   *     before us
   */
  public Optional<Caller.Therapist> therapist(JsonNode claims) {
    return subject(claims, "therapist").map(Caller.Therapist::new);
  }

  public Optional<Caller.Admin> admin(JsonNode claims) {
    return subject(claims, "admin").map(Caller.Admin::new);
  }

  private static Optional<String> subject(JsonNode claims, String group) {
    var subject = claims.path("sub");
    return subject.isTextual() && groups(claims.path("cognito:groups")).anyMatch(group::equals)
        ? Optional.of(subject.textValue())
        : Optional.empty();
  }

  /**
   * The gateway writes the list as text: {@code "therapist,admin"} or {@code "[therapist admin]"}.
   */
  private static Stream<String> groups(JsonNode claim) {
    return claim.isArray()
        ? StreamSupport.stream(claim.spliterator(), false).map(JsonNode::asText)
        : Arrays.stream(claim.asText("").split("[\\[\\], ]+"));
  }
}
