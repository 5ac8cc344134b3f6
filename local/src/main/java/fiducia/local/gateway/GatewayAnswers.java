package fiducia.local.gateway;

import fiducia.local.template.Api;
import fiducia.local.template.Api.GatewayResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the gateway answers by itself, in the words that the template gives it. */
final class GatewayAnswers {

  /**
   * Kinds of such answers with the status and the word API Gateway has for them where the template
   * is silent.
   *
   * <p>See "Gateway response types" in the guide of API Gateway.
   */
  enum Kind {
    UNAUTHORIZED(401, "Unauthorized"),
    EXPIRED_TOKEN(403, "The security token included in the request is expired"),
    MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
    REQUEST_TOO_LARGE(413, "Request Too Long"),
    BAD_REQUEST_PARAMETERS(400, "Bad Request"),
    INTEGRATION_FAILURE(504, "Internal server error"),
    INTEGRATION_TIMEOUT(504, "Endpoint request timed out"),
    /**
     * A function that fails, or whose answer is none: the gateway has no kind of its own for it.
     */
    DEFAULT_5XX(502, "Internal server error");

    private final int status;
    private final String message;

    Kind(int status, String message) {
      this.status = status;
      this.message = message;
    }
  }

  private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z.]+)");

  private final Map<String, GatewayResponse> responses;

  GatewayAnswers(Api api) {
    this.responses = api.gatewayResponses();
  }

  Answer answer(Kind kind) {
    var own = Optional.ofNullable(responses.get(kind.name()));
    var shared =
        Optional.ofNullable(responses.get(kind.status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX"));
    var response = own.or(() -> shared);
    var status = own.flatMap(GatewayResponse::status).orElse(kind.status);
    var template = response.map(GatewayResponse::templates).orElse(Map.of()).entrySet().stream();
    var answer =
        template
            .findFirst()
            .map(body -> Answer.of(status, body.getKey(), filled(body.getValue(), kind)))
            .orElseGet(() -> Answer.json(status, Map.of("message", kind.message)));
    var headers = new LinkedHashMap<>(answer.headers());
    response
        .map(GatewayResponse::headers)
        .orElse(Map.of())
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return new Answer(answer.status(), headers, answer.body());
  }

  private static String filled(String template, Kind kind) {
    return VARIABLE
        .matcher(template)
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(
                    switch (variable.group(1)) {
                      case "error.message" -> kind.message;
                      case "error.messageString" -> "\"" + kind.message + "\"";
                      case "error.responseType" -> kind.name();
                      case "requestId", "extendedRequestId" -> UUID.randomUUID().toString();
                      default -> "";
                    }));
  }
}
