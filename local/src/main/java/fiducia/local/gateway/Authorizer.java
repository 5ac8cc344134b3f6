package fiducia.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checks tokens as the user-pool authoriser does: signature, issuer, audience, expiry and that it
 * is an id token. What it lets through reaches the function as claims, all of them text.
 */
final class Authorizer {

  /** What a token comes to. */
  sealed interface Verdict {}

  /**
   * @param claims name to text, as in {@code requestContext.authorizer.claims}
   */
  record Accepted(Map<String, String> claims) implements Verdict {}

  /** No token, or one that is not to be believed. */
  record Refused() implements Verdict {}

  /** A token that was good once. */
  record Expired() implements Verdict {}

  /** How API Gateway writes instants among the claims. */
  private static final DateTimeFormatter CLAIM_TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String SCHEME = "Bearer ";

  private final Supplier<RSAKey> key;
  private final String issuer;
  private final String audience;
  private final Clock clock;

  /**
   * @param key public key of the issuer
   */
  Authorizer(Supplier<RSAKey> key, String issuer, String audience, Clock clock) {
    this.key = key;
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  /**
   * @param authorization value of the header, with or without {@code Bearer}
   */
  Verdict check(Optional<String> authorization) {
    return authorization.map(this::checkToken).orElseGet(Refused::new);
  }

  private Verdict checkToken(String authorization) {
    var token =
        authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? authorization.substring(SCHEME.length())
            : authorization;
    try {
      var parsed = SignedJWT.parse(token.strip());
      var claims = parsed.getJWTClaimsSet();
      if (!parsed.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
          || !Objects.equals(parsed.getHeader().getKeyID(), key.get().getKeyID())
          || !parsed.verify(new RSASSAVerifier(key.get()))
          || !issuer.equals(claims.getIssuer())
          || !claims.getAudience().contains(audience)
          || !"id".equals(claims.getStringClaim("token_use"))
          || claims.getExpirationTime() == null) {
        return new Refused();
      }
      var expires = claims.getExpirationTime().toInstant();
      return clock.instant().isBefore(expires) ? new Accepted(texts(claims)) : new Expired();
    } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
      return new Refused();
    }
  }

  private static Map<String, String> texts(JWTClaimsSet claims) {
    var texts = new LinkedHashMap<String, String>();
    claims
        .getClaims()
        .forEach(
            (name, value) -> {
              switch (value) {
                case Collection<?> many ->
                    texts.put(
                        name, many.stream().map(Object::toString).collect(Collectors.joining(",")));
                case Date time -> texts.put(name, text(time.toInstant()));
                default -> texts.put(name, value.toString());
              }
            });
    return texts;
  }

  private static String text(Instant time) {
    return CLAIM_TIME.format(time);
  }
}
