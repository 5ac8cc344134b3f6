package fiducia.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.local.gateway.Authorizer.Accepted;
import fiducia.local.gateway.Authorizer.Expired;
import fiducia.local.gateway.Authorizer.Refused;
import fiducia.local.gateway.GatewayAnswers.Kind;
import fiducia.local.gateway.Routes.Match;
import fiducia.local.gateway.Routes.Nothing;
import fiducia.local.gateway.Routes.OtherMethod;
import fiducia.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * API Gateway as the template sets it up: finds the route, answers preflight requests, checks
 * tokens, hands the event to the function and its answer to the caller.
 *
 * <p>One difference is wanted: a path that has other methods is answered with 405 and {@code
 * Allow}, where API Gateway says the same as for a path that is not there.
 */
public final class Gateway {

  /** API Gateway's own limit for a request, in bytes. */
  static final int LARGEST_BODY = 10 * 1024 * 1024;

  /** Calls a function of the template. */
  @FunctionalInterface
  public interface Functions {
    Result call(String function, byte[] event);
  }

  /** What a call of a function came to. */
  public sealed interface Result {}

  /** The function wrote this. */
  public record Wrote(byte[] bytes) implements Result {}

  /** The function failed; the gateway says no more than that. */
  public record Broke() implements Result {}

  /** The function took longer than the gateway waits. */
  public record Late() implements Result {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Template template;
  private final Routes routes;
  private final Authorizer authorizer;
  private final GatewayAnswers own;
  private final Functions functions;
  private final Clock clock;

  public Gateway(Template template, DevelopmentSignIn signIn, Functions functions, Clock clock) {
    this.template = template;
    this.routes = new Routes(template.functions());
    this.authorizer =
        new Authorizer(
            signIn::publicKey, DevelopmentSignIn.ISSUER, DevelopmentSignIn.AUDIENCE, clock);
    this.own = new GatewayAnswers(template.api());
    this.functions = functions;
    this.clock = clock;
  }

  public Answer answer(HttpCall call) {
    var answer = uncompressed(call);
    var least = template.api().leastCompressed();
    return least.isPresent() ? Compression.of(call, answer, least.getAsInt()) : answer;
  }

  private Answer uncompressed(HttpCall call) {
    return switch (routes.find(call.method(), call.path())) {
      case Nothing() -> own.answer(Kind.MISSING_AUTHENTICATION_TOKEN);
      case OtherMethod(var allowed) when isPreflight(call) -> preflight(call, allowed);
      case OtherMethod(var allowed) -> otherMethod(allowed);
      case Match match -> authorized(call, match);
    };
  }

  private boolean isPreflight(HttpCall call) {
    return call.method().equals("OPTIONS") && template.api().cors().isPresent();
  }

  private Answer preflight(HttpCall call, List<String> methods) {
    if (template.api().preflightAuthorized()
        && !(authorizer.check(call.header("Authorization")) instanceof Accepted)) {
      return own.answer(Kind.UNAUTHORIZED);
    }
    var headers = new LinkedHashMap<String, List<String>>();
    var allowed = new ArrayList<>(methods);
    allowed.add("OPTIONS");
    headers.put("Access-Control-Allow-Methods", List.of(String.join(",", allowed)));
    template
        .api()
        .cors()
        .ifPresent(cors -> cors.headers().forEach((name, v) -> headers.put(name, List.of(v))));
    return new Answer(200, headers, new byte[0]);
  }

  private Answer otherMethod(List<String> allowed) {
    var answer =
        Answer.problem(
                405,
                "method-not-allowed",
                "This address has other methods.",
                "See the Allow header.")
            .with("Allow", String.join(", ", allowed));
    var origin =
        template.api().cors().map(cors -> cors.headers().get("Access-Control-Allow-Origin"));
    return origin.map(o -> answer.with("Access-Control-Allow-Origin", o)).orElse(answer);
  }

  private Answer authorized(HttpCall call, Match match) {
    if (match.route().authorizer().isEmpty()) {
      return invoke(call, match, Map.of());
    }
    return switch (authorizer.check(call.header("Authorization"))) {
      case Accepted(var claims) -> invoke(call, match, claims);
      case Expired() -> own.answer(Kind.EXPIRED_TOKEN);
      case Refused() -> own.answer(Kind.UNAUTHORIZED);
    };
  }

  private Answer invoke(HttpCall call, Match match, Map<String, String> claims) {
    if (call.body().length > LARGEST_BODY) {
      return own.answer(Kind.REQUEST_TOO_LARGE);
    }
    byte[] event;
    try {
      event =
          JSON.writeValueAsBytes(
              ProxyEvent.of(call, match, claims, template.api(), clock.instant()));
    } catch (IllegalArgumentException badlyEncoded) {
      return own.answer(Kind.BAD_REQUEST_PARAMETERS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event is JSON", impossible);
    }
    return switch (functions.call(match.function(), event)) {
      case Wrote(var bytes) -> rendered(bytes);
      case Broke() -> own.answer(Kind.DEFAULT_5XX);
      case Late() -> own.answer(Kind.INTEGRATION_TIMEOUT);
    };
  }

  /** As the gateway reads a function's answer: what it cannot read is 502. */
  private Answer rendered(byte[] bytes) {
    try {
      var answer = JSON.readTree(bytes);
      if (!answer.path("statusCode").canConvertToInt() || answer.path("statusCode").asInt() < 100) {
        return own.answer(Kind.DEFAULT_5XX);
      }
      var text = answer.path("body").asText("").getBytes(StandardCharsets.UTF_8);
      var body =
          answer.path("isBase64Encoded").asBoolean() ? Base64.getDecoder().decode(text) : text;
      return new Answer(answer.path("statusCode").asInt(), headers(answer), body);
    } catch (java.io.IOException | IllegalArgumentException unreadable) {
      return own.answer(Kind.DEFAULT_5XX);
    }
  }

  private static Map<String, List<String>> headers(JsonNode answer) {
    var headers = new LinkedHashMap<String, List<String>>();
    answer
        .path("headers")
        .fields()
        .forEachRemaining(one -> headers.put(one.getKey(), List.of(one.getValue().asText())));
    answer
        .path("multiValueHeaders")
        .fields()
        .forEachRemaining(
            many -> {
              var values = new ArrayList<String>();
              many.getValue().forEach(value -> values.add(value.asText()));
              headers.put(many.getKey(), values);
            });
    return headers;
  }
}
