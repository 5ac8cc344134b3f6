package fiducia.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues the tokens that a user pool would issue. <strong>For development only:</strong> anybody on
 * this machine may sign in as anybody. The key is made by the process and dies with it.
 */
public final class DevelopmentSignIn {

  public static final String ISSUER = "urn:fiducia:development-sign-in";
  public static final String AUDIENCE = "fiducia-local";

  /** As the template's user pool has it. */
  private static final Duration VALID = Duration.ofMinutes(15);

  private static final int KEY_BITS = 2048;

  /**
   * @param value to be sent as {@code Authorization: Bearer}
   * @param expiresAt by the local clock, whole seconds
   */
  public record Token(String value, Instant expiresAt) {}

  private final Clock clock;
  private Optional<RSAKey> key = Optional.empty();

  public DevelopmentSignIn(Clock clock) {
    this.clock = clock;
  }

  /** Made when it is first asked for: it takes longer than anything else at the start. */
  private synchronized RSAKey key() {
    if (key.isEmpty()) {
      try {
        key =
            Optional.of(
                new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .generate());
      } catch (JOSEException impossible) {
        throw new IllegalStateException("every Java has RSA", impossible);
      }
    }
    return key.get();
  }

  /**
   * A token for a person in one group.
   *
   * @param subject the person's id in the pool
   * @param group therapist or admin
   */
  public Token signIn(String subject, String group) {
    var now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    var expiresAt = now.plus(VALID);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(subject)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expiresAt))
            .claim("auth_time", now.getEpochSecond())
            .claim("token_use", "id")
            .claim("cognito:username", subject)
            .claim("cognito:groups", List.of(group))
            .build();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("the key was made for this", impossible);
    }
    return new Token(token.serialize(), expiresAt);
  }

  /** The public key, as {@code jwks.json} of a pool has it. */
  public Map<String, Object> publicKeys() {
    return new JWKSet(key().toPublicJWK()).toJSONObject();
  }

  RSAKey publicKey() {
    return key().toPublicJWK();
  }
}
