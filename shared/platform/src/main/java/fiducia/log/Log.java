package fiducia.log;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.model.Coded;
import fiducia.platform.Platform;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The log of one call: a JSON object on each line, made of the {@link Key}s and of nothing else. No
 * method takes a sentence: what a person wrote, who they are and where they live cannot be said.
 *
 * <p>Metrics ride on the same lines in CloudWatch's embedded format, which costs no call: whoever
 * reads the log group finds {@code _aws} in a line and takes the numbers out.
 */
public final class Log {

  private static final String NAMESPACE = "Fiducia";
  private static final int MOST_PLACES = 12;

  private final LambdaLogger logger;
  private final Clock clock;
  private final String stack;
  private final String correlationId;

  private Log(LambdaLogger logger, Clock clock, String stack, String correlationId) {
    this.logger = logger;
    this.clock = clock;
    this.stack = Key.STACK.fit(stack);
    this.correlationId = Key.CORRELATION_ID.fit(correlationId);
  }

  /**
   * @param correlationId of the request or the event that led to this call
   */
  public static Log of(Platform platform, Context context, String correlationId) {
    return new Log(context.getLogger(), platform.clock(), platform.stack(), correlationId);
  }

  /** For a call without a request: a schedule's tick has an id, whatever else has Lambda's. */
  public static Log of(Platform platform, Context context, JsonNode event) {
    var id = event.path("id").asText();
    return of(platform, context, id.isEmpty() ? context.getAwsRequestId() : id);
  }

  /** What every line and the answer to this call carry. */
  public String correlationId() {
    return correlationId;
  }

  /**
   * A request was answered.
   *
   * @param route the pattern, never the path
   * @param problem code of the refusal, if it is one
   */
  public void answered(
      String method,
      String route,
      int status,
      Optional<String> problem,
      long milliseconds,
      Map<Metric, Long> measured) {
    var line = line("INFO", Event.ANSWERED);
    text(line, Key.METHOD, method);
    text(line, Key.ROUTE, route);
    line.put(Key.STATUS.title(), status);
    line.put(Key.MILLISECONDS.title(), milliseconds);
    problem.ifPresent(code -> text(line, Key.PROBLEM, code));
    measure(line, measured);
    write(line);
  }

  /** What went wrong, by class and place; a message might repeat what a person wrote. */
  public void failed(Throwable failure) {
    var line = line("ERROR", Event.FAILED);
    text(line, Key.FAILURE, failure.getClass().getName());
    var cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    if (cause != failure) {
      text(line, Key.CAUSE, cause.getClass().getName());
    }
    var places = line.putArray(Key.PLACES.title());
    var trace = failure.getStackTrace();
    for (int i = 0; i < Math.min(MOST_PLACES, trace.length); i++) {
      places.add(Key.PLACES.fit(trace[i].toString()));
    }
    write(line);
  }

  /**
   * What a function without a caller has done.
   *
   * @param counts how many of what
   */
  public <E extends Enum<E> & Coded> void did(
      Event event, Map<E, Integer> counts, Map<Metric, Long> measured) {
    var line = line("INFO", event);
    var numbers = line.putObject(Key.COUNTS.title());
    var inOrder = new TreeMap<String, Integer>();
    counts.forEach((what, count) -> inOrder.put(what.code(), count));
    inOrder.forEach(numbers::put);
    measure(line, measured);
    write(line);
  }

  private ObjectNode line(String level, Event event) {
    var line = JsonNodeFactory.instance.objectNode();
    line.put(Key.LEVEL.title(), level);
    line.put(Key.EVENT.title(), event.code());
    line.put(Key.CORRELATION_ID.title(), correlationId);
    return line;
  }

  private static void text(ObjectNode line, Key key, String value) {
    line.put(key.title(), key.fit(value));
  }

  private void measure(ObjectNode line, Map<Metric, Long> measured) {
    if (measured.isEmpty()) {
      return;
    }
    var inOrder = new TreeMap<>(measured);
    var about = line.putObject("_aws").put("Timestamp", clock.millis());
    var metrics = about.putArray("CloudWatchMetrics").addObject();
    metrics.put("Namespace", NAMESPACE).putArray("Dimensions").addArray().add(Key.STACK.title());
    var definitions = metrics.putArray("Metrics");
    inOrder.forEach(
        (metric, value) -> {
          definitions.addObject().put("Name", metric.title()).put("Unit", metric.unit().title());
          line.put(metric.title(), value);
        });
    line.put(Key.STACK.title(), stack);
  }

  private void write(ObjectNode line) {
    logger.log(line + "\n");
  }
}
