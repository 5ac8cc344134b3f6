package fiducia.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fiducia.local.gateway.Authorizer.Accepted;
import fiducia.local.gateway.Authorizer.Expired;
import fiducia.local.gateway.Authorizer.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizerTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final RSAKey KEY = key("ours");
  private static final RSAKey OTHER = key("ours");

  private final Authorizer authorizer =
      new Authorizer(KEY::toPublicJWK, "issuer", "audience", Clock.fixed(NOW, ZoneOffset.UTC));

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("issuer")
        .audience("audience")
        .subject("sub-1")
        .claim("token_use", "id")
        .claim("cognito:groups", List.of("therapist", "admin"))
        .expirationTime(Date.from(NOW.plusSeconds(60)));
  }

  private Authorizer.Verdict check(JWTClaimsSet.Builder claims) {
    return check(claims, KEY);
  }

  private Authorizer.Verdict check(JWTClaimsSet.Builder claims, RSAKey key) {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(), claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return authorizer.check(Optional.of("Bearer " + token.serialize()));
  }

  /** Without this the refusals below could all be for one other reason. */
  @Test
  void letsAGoodTokenThroughWithItsClaimsAsText() {
    assertThat(check(claims()))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.claims())
                    .containsEntry("sub", "sub-1")
                    .containsEntry("cognito:groups", "therapist,admin")
                    .containsEntry("exp", "Mon Nov 23 15:01:00 UTC 2026"));
  }

  @Test
  void refusesWhatAnotherKeySigned() {
    assertThat(check(claims(), OTHER)).isInstanceOf(Refused.class);
  }

  @Test
  void refusesAnotherIssuer() {
    assertThat(check(claims().issuer("https://elsewhere.example"))).isInstanceOf(Refused.class);
  }

  @Test
  void refusesAnotherAudience() {
    assertThat(check(claims().audience("elsewhere"))).isInstanceOf(Refused.class);
  }

  @Test
  void refusesAnAccessToken() {
    assertThat(check(claims().claim("token_use", "access"))).isInstanceOf(Refused.class);
  }

  @Test
  void refusesATokenWithoutEnd() {
    assertThat(check(claims().expirationTime(null))).isInstanceOf(Refused.class);
  }

  @Test
  void saysWhenATokenHasEnded() {
    assertThat(check(claims().expirationTime(Date.from(NOW)))).isInstanceOf(Expired.class);
  }

  @Test
  void anExpiredTokenOfAnotherKeyIsNotCalledExpired() {
    assertThat(check(claims().expirationTime(Date.from(NOW)), OTHER)).isInstanceOf(Refused.class);
  }

  @Test
  void refusesNoneAndSecretsInPlaceOfKeys() throws JOSEException {
    var unsigned = new PlainJWT(claims().build()).serialize();
    assertThat(authorizer.check(Optional.of("Bearer " + unsigned))).isInstanceOf(Refused.class);
    var shared =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(), claims().build());
    shared.sign(new MACSigner(KEY.toPublicJWK().toRSAPublicKey().getEncoded()));
    assertThat(authorizer.check(Optional.of("Bearer " + shared.serialize())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void refusesNothingAndNonsense() {
    assertThat(authorizer.check(Optional.empty())).isInstanceOf(Refused.class);
    assertThat(authorizer.check(Optional.of(""))).isInstanceOf(Refused.class);
    assertThat(authorizer.check(Optional.of("Bearer x.y.z"))).isInstanceOf(Refused.class);
  }
}
