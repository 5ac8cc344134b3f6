package fiducia.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.log.Log;
import fiducia.platform.Platform;
import fiducia.security.Caller;
import fiducia.security.Doorkeeper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * A function behind the REST API (proxy integration): finds the route, finds out who asks, calls
 * what answers, and makes an answer of everything, refusals included.
 *
 * <p>What a caller can send never ends in 500; what does is logged by class and place, never with
 * its message, which might repeat what a person wrote. Log lines are JSON with an allow-list of
 * keys.
 */
public abstract class HttpFunction implements RequestStreamHandler {

  /** Longest body in bytes. */
  private static final int MOST_BYTES = 64 * 1024;

  private final Platform platform;
  private final Doorkeeper doorkeeper;
  private final Idempotency idempotency;
  private final List<Route<?>> routes;

  protected HttpFunction(Platform platform, List<Route<?>> routes) {
    this.platform = platform;
    this.doorkeeper = new Doorkeeper(platform.table(), platform.clock());
    this.idempotency = new Idempotency(platform.table(), platform.secrets(), platform.clock());
    this.routes = List.copyOf(routes);
  }

  /** What this function answers: compared with the template and the contract in the tests. */
  public final List<Route<?>> routes() {
    return routes;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    long start = System.nanoTime();
    var event = Json.read(input);
    var log = Log.of(platform, context, event.path("requestContext").path("requestId").asText());
    Response response;
    try {
      response = answer(event, log.correlationId());
    } catch (ProblemException refused) {
      response = response(refused);
    } catch (DynamoDbException busy) {
      response = response((isTransient(busy) ? Problem.BUSY : Problem.UNEXPECTED).exception());
      log.failed(busy);
    } catch (SdkClientException lost) {
      // The table's answer got lost. Nobody knows whether it was done; asking again finds out.
      response = response(Problem.BUSY.exception());
      log.failed(lost);
    } catch (RuntimeException unexpected) {
      response = response(Problem.UNEXPECTED.exception());
      log.failed(unexpected);
    }
    output.write(Json.bytes(event(response, log.correlationId())));
    log.answered(
        event.path("httpMethod").asText(),
        resource(event),
        response.status(),
        problem(response),
        (System.nanoTime() - start) / 1_000_000,
        response.measured());
  }

  private static Optional<String> problem(Response response) {
    return response
        .body()
        .filter(body -> response.status() >= 400)
        .map(body -> body.path("code").asText());
  }

  /** As the template has it; a path that is not among ours might be anything. */
  private String resource(JsonNode event) {
    var resource = event.path("resource").asText();
    return routes.stream().anyMatch(route -> route.resource().equals(resource)) ? resource : "";
  }

  private Response answer(JsonNode event, String correlationId) {
    var request = request(event, correlationId);
    var here =
        routes.stream().filter(route -> route.resource().equals(request.resource())).toList();
    if (here.isEmpty()) {
      throw Problem.NOT_FOUND.exception();
    }
    var route =
        here.stream().filter(candidate -> candidate.method().equals(request.method())).findFirst();
    if (route.isEmpty()) {
      var allowed = new TreeSet<String>();
      here.forEach(candidate -> allowed.add(candidate.method()));
      return response(Problem.METHOD_NOT_ALLOWED.exception())
          .header("Allow", String.join(", ", allowed));
    }
    return answer(
        route.get(), request, event.path("requestContext").path("authorizer").path("claims"));
  }

  private <C extends Caller> Response answer(Route<C> route, Request request, JsonNode claims) {
    var caller =
        caller(route.caller(), request, claims)
            .map(route.caller()::cast)
            .orElseThrow(Problem.UNAUTHENTICATED::exception);
    return idempotency.answer(request, caller, () -> route.action().answer(request, caller));
  }

  private Optional<? extends Caller> caller(
      Class<? extends Caller> kind, Request request, JsonNode claims) {
    if (kind == Caller.Client.class) {
      return doorkeeper.client(request);
    } else if (kind == Caller.LinkHolder.class) {
      return doorkeeper.linkHolder(request);
    } else if (kind == Caller.Therapist.class) {
      return doorkeeper.therapist(claims);
    } else if (kind == Caller.Admin.class) {
      return doorkeeper.admin(claims);
    }
    return Optional.of(new Caller.Anyone());
  }

  private static Request request(JsonNode event, String correlationId) {
    var text = event.path("body").asText("");
    var body =
        event.path("isBase64Encoded").asBoolean(false)
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    if (body.length > MOST_BYTES) {
      throw Problem.TOO_LARGE.exception();
    }
    return new Request(
        event.path("httpMethod").asText(""),
        event.path("resource").asText(""),
        texts(event.path("pathParameters"), false),
        texts(event.path("queryStringParameters"), false),
        texts(event.path("headers"), true),
        body,
        event.path("requestContext").path("identity").path("sourceIp").asText(""),
        correlationId);
  }

  private static Map<String, String> texts(JsonNode object, boolean lowerCase) {
    var texts = new HashMap<String, String>();
    object
        .properties()
        .forEach(
            member ->
                texts.put(
                    lowerCase ? member.getKey().toLowerCase(Locale.ROOT) : member.getKey(),
                    member.getValue().asText("")));
    return texts;
  }

  private static Response response(ProblemException refused) {
    var problem = refused.problem();
    ObjectNode json =
        Json.object()
            .put("type", problem.type())
            .put("title", problem.title())
            .put("status", problem.status())
            .put("code", problem.code())
            .put("detail", problem.detail());
    if (!refused.faults().isEmpty()) {
      var faults = json.putArray("faults");
      refused
          .faults()
          .forEach(
              fault ->
                  faults
                      .addObject()
                      .put("pointer", fault.pointer())
                      .put("code", fault.code())
                      .put("detail", fault.detail()));
    }
    refused
        .members()
        .forEach(
            (name, value) -> {
              switch (value) {
                case List<?> list -> {
                  var array = json.putArray(name);
                  list.forEach(element -> array.add(element.toString()));
                }
                case Number number -> json.put(name, number.longValue());
                default -> json.put(name, value.toString());
              }
            });
    var response = new Response(problem.status(), Map.of(), Optional.of(json));
    return switch (problem.status()) {
      case 401 -> response.header("WWW-Authenticate", "Bearer");
      case 503 -> response.header("Retry-After", "2");
      default -> response;
    };
  }

  private ObjectNode event(Response response, String correlationId) {
    var json = Json.object().put("statusCode", response.status()).put("isBase64Encoded", false);
    var headers = json.putObject("headers");
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Correlation-Id", correlationId);
    headers.put("Access-Control-Allow-Origin", platform.site().origin());
    headers.put(
        "Access-Control-Expose-Headers",
        "ETag, Location, Idempotent-Replayed, Retry-After, X-Correlation-Id");
    headers.put("Vary", "Origin");
    if (response.body().isPresent()) {
      headers.put(
          "Content-Type",
          response.status() >= 400
              ? "application/problem+json"
              : "application/json; charset=utf-8");
    }
    response.headers().forEach(headers::put);
    json.put("body", response.body().map(Json::text).orElse(""));
    return json;
  }

  private static boolean isTransient(DynamoDbException exception) {
    return exception.isThrottlingException()
        || exception.statusCode() >= 500
        || exception
            instanceof software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException
        || exception
            instanceof
            software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
  }
}
