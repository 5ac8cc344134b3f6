package fiducia.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Calls a handler as API Gateway does: an event of the REST proxy integration in, bytes out.
 *
 * <pre>{@code
 * var answer = Call.post("/v1/matches").key(key).body(json).to(handler);
 * }</pre>
 */
public final class Call {

  /**
   * What came back.
   *
   * @param body missing node where the answer has none
   */
  public record Answer(int status, Map<String, String> headers, JsonNode body) {

    public String etag() {
      return headers.get("ETag");
    }

    public String problem() {
      return body.path("code").asText();
    }
  }

  /** All log lines of a call, to prove what is not in them. */
  public static final class Logs implements LambdaLogger {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void log(String message) {
      lines.add(message);
    }

    @Override
    public void log(byte[] message) {
      log(new String(message, StandardCharsets.UTF_8));
    }

    public List<String> lines() {
      return List.copyOf(lines);
    }
  }

  private final String method;
  private final String resource;
  private final Map<String, String> path = new LinkedHashMap<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final ObjectNode claims = Json.object();
  private String body = "";
  private boolean base64;
  private Logs logs = new Logs();

  private Call(String method, String resource) {
    this.method = method;
    this.resource = resource;
  }

  public static Call get(String resource) {
    return new Call("GET", resource);
  }

  public static Call post(String resource) {
    return new Call("POST", resource);
  }

  public static Call put(String resource) {
    return new Call("PUT", resource);
  }

  public static Call patch(String resource) {
    return new Call("PATCH", resource);
  }

  public static Call of(String method, String resource) {
    return new Call(method, resource);
  }

  public Call path(String name, String value) {
    path.put(name, value);
    return this;
  }

  public Call query(String name, String value) {
    query.put(name, value);
    return this;
  }

  public Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** A client's key or a link's token. */
  public Call key(String key) {
    return header("Authorization", "Bearer " + key);
  }

  public Call ifMatch(String etag) {
    return header("If-Match", etag);
  }

  public Call asTherapist(String subject) {
    claims.put("sub", subject).put("cognito:groups", "therapist");
    return this;
  }

  public Call asAdmin(String subject) {
    claims.put("sub", subject).put("cognito:groups", "admin");
    return this;
  }

  public Call body(JsonNode json) {
    return body(Json.text(json));
  }

  public Call body(String text) {
    headers.putIfAbsent("Content-Type", "application/json");
    body = text;
    return this;
  }

  /** As the gateway hands on what the template says are bytes. */
  public Call body(String mediaType, byte[] bytes) {
    headers.put("Content-Type", mediaType);
    body = Base64.getEncoder().encodeToString(bytes);
    base64 = true;
    return this;
  }

  public Call logs(Logs into) {
    logs = into;
    return this;
  }

  public Answer to(RequestStreamHandler handler) {
    var event = Json.object();
    event.put("resource", resource).put("httpMethod", method);
    var concrete = resource;
    for (var parameter : path.entrySet()) {
      concrete = concrete.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    event.put("path", concrete);
    event.put("body", body).put("isBase64Encoded", base64);
    path.forEach(event.putObject("pathParameters")::put);
    query.forEach(event.putObject("queryStringParameters")::put);
    headers.forEach(event.putObject("headers")::put);
    var context = event.putObject("requestContext").put("requestId", "test-request");
    context.putObject("identity").put("sourceIp", "192.0.2.1");
    if (!claims.isEmpty()) {
      context.putObject("authorizer").set("claims", claims);
    }
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(Json.bytes(event)), output, new TestContext(logs));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var answer = Json.read(output.toString(StandardCharsets.UTF_8));
    var answerHeaders = new LinkedHashMap<String, String>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> answerHeaders.put(header.getKey(), header.getValue().asText()));
    var text = answer.path("body").asText("");
    return new Answer(
        answer.path("statusCode").asInt(),
        answerHeaders,
        text.isEmpty() ? Json.object().path("none") : Json.read(text));
  }

  /** What the runtime tells a handler; only the log is of interest. */
  public record TestContext(LambdaLogger logger) implements Context {

    @Override
    public LambdaLogger getLogger() {
      return logger;
    }

    @Override
    public String getAwsRequestId() {
      return "test-request";
    }

    @Override
    public String getLogGroupName() {
      return "test";
    }

    @Override
    public String getLogStreamName() {
      return "test";
    }

    @Override
    public String getFunctionName() {
      return "test";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:us-east-1:123456789012:function:test";
    }

    @Override
    public CognitoIdentity getIdentity() {
      throw new UnsupportedOperationException("not used");
    }

    @Override
    public ClientContext getClientContext() {
      throw new UnsupportedOperationException("not used");
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 29_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }
  }
}
