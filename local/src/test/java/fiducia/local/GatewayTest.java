package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private SmallRun small;

  @BeforeEach
  void start() throws IOException {
    small = new SmallRun();
  }

  @AfterEach
  void stop() {
    small.close();
  }

  @Test
  void functionsGetTheEventThatARestApiSends() {
    var answer =
        small.post("/v1/things/a%20b+c?q=1&q=%C3%A9&flag", "{\"x\":1}", "X-Mixed-Case", "yes");
    assertThat(answer.statusCode()).isEqualTo(201);
    var event = small.requests.getFirst();
    assertThat(event.path("resource").asText()).isEqualTo("/v1/things/{id}");
    assertThat(event.path("path").asText()).isEqualTo("/v1/things/a b+c");
    assertThat(event.path("httpMethod").asText()).isEqualTo("POST");
    assertThat(event.path("pathParameters").path("id").asText()).isEqualTo("a b+c");
    assertThat(event.path("queryStringParameters").path("q").asText()).isEqualTo("é");
    assertThat(event.path("queryStringParameters").path("flag").asText("none")).isEmpty();
    assertThat(event.at("/multiValueQueryStringParameters/q"))
        .extracting(value -> value.asText())
        .containsExactly("1", "é");
    assertThat(event.path("body").asText()).isEqualTo("{\"x\":1}");
    assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
    var context = event.path("requestContext");
    assertThat(context.path("stage").asText()).isEqualTo("live");
    assertThat(context.path("path").asText()).isEqualTo("/live/v1/things/a b+c");
    assertThat(context.path("requestId").asText()).isNotEmpty();
    assertThat(context.path("requestTimeEpoch").asLong()).isEqualTo(SmallRun.START.toEpochMilli());
    assertThat(context.at("/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(context.has("authorizer")).isFalse();
  }

  @Test
  void whatIsNotThereIsNullAsInARestApi() {
    small.get("/v1/things/mine");
    var event = small.requests.getFirst();
    assertThat(event.path("queryStringParameters").isNull()).isTrue();
    assertThat(event.path("pathParameters").isNull()).isTrue();
    assertThat(event.path("body").isNull()).isTrue();
  }

  @Test
  void whatTheTemplateSaysIsBinaryIsHandedOnByteByByte() {
    var latin = new byte[] {'J', 'o', 's', (byte) 0xE9};
    small.post("/v1/things/1", "text/csv", latin);
    var event = small.requests.getFirst();
    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(event.path("body").asText())).isEqualTo(latin);
    small.post("/v1/things/1", "text/plain", latin);
    var text = small.requests.get(1);
    assertThat(text.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(text.path("body").asText()).isEqualTo("Jos\uFFFD");
  }

  @Test
  void aFixedSegmentGoesBeforeAParameter() {
    small.get("/v1/things/mine");
    assertThat(small.requests.getFirst().path("resource").asText()).isEqualTo("/v1/things/mine");
    // As in API Gateway the fixed path is its own resource: it does not fall back to {id}.
    assertThat(small.post("/v1/things/mine", "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void anotherMethodIsAnsweredWithThoseThatAreThere() {
    var answer = small.get("/v1/things/1");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(SmallRun.json(answer).path("code").asText()).isEqualTo("method-not-allowed");
  }

  @Test
  void preflightRequestsNeedNoToken() {
    var answer = small.options("/v1/staff");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .isEqualTo(Optional.of(small.run.address().toString()));
    assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("600");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("GET,POST,OPTIONS");
    assertThat(small.requests).isEmpty();
  }

  @Test
  void aClosedRouteIsRefusedInTheWordsOfTheTemplate() {
    var answer = small.get("/v1/staff");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(SmallRun.json(answer).path("code").asText()).isEqualTo("unauthenticated");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
    assertThat(small.requests).isEmpty();
  }

  @Test
  void aSignedInPersonReachesTheFunctionAsClaims() {
    var signedIn = small.post("/dev/sign-in", "{\"group\":\"admin\",\"subject\":\"sub-1\"}");
    assertThat(signedIn.headers().firstValue("X-Development-Only")).contains("true");
    var token = SmallRun.json(signedIn).path("token").asText();
    assertThat(small.get("/v1/staff", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(201);
    var claims = small.requests.getFirst().at("/requestContext/authorizer/claims");
    assertThat(claims.path("sub").asText()).isEqualTo("sub-1");
    assertThat(claims.path("cognito:groups").asText()).isEqualTo("admin");
    assertThat(claims.path("token_use").asText()).isEqualTo("id");
    assertThat(claims).allSatisfy(claim -> assertThat(claim.isTextual()).isTrue());
  }

  @Test
  void aTokenEndsWhenTheClockIsPutPastItsHour() {
    var token = small.signIn();
    small.run.moveClockTo(token.expiresAt().minusSeconds(1));
    assertThat(small.get("/v1/staff", "Authorization", "Bearer " + token.value()).statusCode())
        .isEqualTo(201);
    small.run.moveClockTo(token.expiresAt());
    assertThat(small.get("/v1/staff", "Authorization", "Bearer " + token.value()).statusCode())
        .isNotEqualTo(201);
  }

  @Test
  void longAnswersAreCompressedForWhoTakesThemSo() {
    var compressed = small.post("/v1/things/1", "long", "Accept-Encoding", "br, gzip");
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
    var plain = small.post("/v1/things/1", "long");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.body()).hasSize(2_002);
    var small = this.small.post("/v1/things/1", "{}", "Accept-Encoding", "gzip");
    assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(small.body()).isEqualTo("{}");
  }

  @Test
  void aFunctionThatFailsOrAnswersNonsenseIsABadGateway() {
    assertThat(small.post("/v1/things/1", "fail").statusCode()).isEqualTo(502);
    assertThat(small.post("/v1/things/1", "nonsense").statusCode()).isEqualTo(502);
  }

  @Test
  void aBodyOverTenMegabytesNeverReachesAFunction() {
    var answer = small.post("/v1/things/1", "x".repeat(10 * 1024 * 1024 + 1));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(small.requests).isEmpty();
  }

  @Test
  void anotherNameThanThisMachinesIsTurnedAway() throws IOException {
    var address = small.run.address();
    try (var socket = new java.net.Socket("127.0.0.1", address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /dev/mail HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes());
      var status = new String(socket.getInputStream().readAllBytes()).lines().findFirst();
      assertThat(status.orElseThrow()).contains(" 421 ");
    }
  }

  @Test
  void aPortThatIsTakenIsSaidWithWhatToDo() {
    int port = small.run.address().getPort();
    var options =
        new LocalRun.Options(
            Path.of("src/test/resources/small-template.yaml"),
            port,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Clock.systemUTC());
    assertThatThrownBy(() -> LocalRun.start(options, new Functions()))
        .isInstanceOf(CannotStart.class)
        .hasMessage("port " + port + " is taken: use --port");
  }

  @Test
  void aHandlerThatThisBuildDoesNotHaveIsNamed() {
    var options =
        LocalRun.Options.inMemory(
            Path.of("src/test/resources/small-template.yaml"), Clock.systemUTC());
    assertThatThrownBy(() -> LocalRun.start(options, new Functions()))
        .hasMessage(
            "Resources.Echo.Properties.Handler: there is no handler test.Echo in this build");
  }
}
