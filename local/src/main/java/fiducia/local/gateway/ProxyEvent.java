package fiducia.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.local.template.Api;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The event that a REST API hands to a function (Lambda proxy integration, payload version 1). */
final class ProxyEvent {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What identifies a caller of whom nothing is known but an address: named, with no value. */
  private static final List<String> UNKNOWN_OF_CALLER =
      List.of(
          "cognitoIdentityPoolId",
          "accountId",
          "cognitoIdentityId",
          "caller",
          "accessKey",
          "cognitoAuthenticationType",
          "cognitoAuthenticationProvider",
          "userArn",
          "user");

  private ProxyEvent() {}

  /**
   * @param claims what the authoriser found; empty on an open route
   * @throws IllegalArgumentException where path or query are not validly encoded
   */
  static ObjectNode of(
      HttpCall call, Routes.Match match, Map<String, String> claims, Api api, Instant now) {
    var event = JSON.objectNode();
    event.put("resource", match.route().path());
    event.put("path", decoded(call.path()));
    event.put("httpMethod", call.method());
    headers(call, event);
    query(call, event);
    if (match.parameters().isEmpty()) {
      event.putNull("pathParameters");
    } else {
      var parameters = event.putObject("pathParameters");
      match.parameters().forEach((name, value) -> parameters.put(name, decoded(value)));
    }
    event.putNull("stageVariables");
    event.set("requestContext", context(call, match, claims, api.stage(), now));
    boolean binary = call.header("Content-Type").filter(api.binary()::contains).isPresent();
    if (call.body().length == 0) {
      event.putNull("body");
    } else {
      event.put("body", binary ? Base64.getEncoder().encodeToString(call.body()) : call.text());
    }
    event.put("isBase64Encoded", binary && call.body().length > 0);
    return event;
  }

  private static void headers(HttpCall call, ObjectNode event) {
    var last = event.putObject("headers");
    var all = event.putObject("multiValueHeaders");
    call.headers()
        .forEach(
            (name, values) -> {
              last.put(name, values.getLast());
              var list = all.putArray(name);
              values.forEach(list::add);
            });
  }

  private static void query(HttpCall call, ObjectNode event) {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (var pair : call.query().split("&")) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        parameters
            .computeIfAbsent(form(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 2 ? form(parts[1]) : "");
      }
    }
    if (parameters.isEmpty()) {
      event.putNull("queryStringParameters");
      event.putNull("multiValueQueryStringParameters");
      return;
    }
    var last = event.putObject("queryStringParameters");
    var all = event.putObject("multiValueQueryStringParameters");
    parameters.forEach(
        (name, values) -> {
          last.put(name, values.getLast());
          var list = all.putArray(name);
          values.forEach(list::add);
        });
  }

  private static ObjectNode context(
      HttpCall call, Routes.Match match, Map<String, String> claims, String stage, Instant now) {
    var requestId = UUID.randomUUID().toString();
    var context = JSON.objectNode();
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", "localhost");
    context.put("stage", stage);
    context.put("resourceId", Integer.toHexString(match.route().path().hashCode()));
    context.put("resourcePath", match.route().path());
    context.put("httpMethod", call.method());
    context.put("path", "/" + stage + decoded(call.path()));
    context.put("protocol", "HTTP/1.1");
    context.put("requestId", requestId);
    context.put("extendedRequestId", requestId);
    context.put("requestTime", REQUEST_TIME.format(now));
    context.put("requestTimeEpoch", now.toEpochMilli());
    var identity = context.putObject("identity");
    UNKNOWN_OF_CALLER.forEach(identity::putNull);
    identity.put("sourceIp", call.caller());
    call.header("User-Agent")
        .ifPresentOrElse(
            agent -> identity.put("userAgent", agent), () -> identity.putNull("userAgent"));
    if (!claims.isEmpty()) {
      var texts = context.putObject("authorizer").putObject("claims");
      claims.forEach(texts::put);
    }
    return context;
  }

  /** A path segment: a plus sign stays one. */
  private static String decoded(String raw) {
    return form(raw.replace("+", "%2B"));
  }

  private static String form(String raw) {
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }
}
