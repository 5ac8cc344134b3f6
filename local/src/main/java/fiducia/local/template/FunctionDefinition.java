package fiducia.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function and what calls it.
 *
 * @param id logical id in the template
 * @param handler name of the handler's class
 * @param environment variables with their values
 * @param timeout how long one call may take
 * @param retries how often a scheduled call that failed is tried again
 * @param events what calls it
 */
public record FunctionDefinition(
    String id,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int retries,
    List<Event> events) {

  public FunctionDefinition {
    environment = Map.copyOf(environment);
    events = List.copyOf(events);
  }

  /** What calls a function. */
  public sealed interface Event {}

  /**
   * A route.
   *
   * @param method upper case, or {@code ANY}
   * @param path with parameters in braces
   * @param authorizer name of the authoriser; nothing for an open route
   */
  public record Route(String method, String path, Optional<String> authorizer) implements Event {}

  /**
   * A clock.
   *
   * @param name of the event
   * @param every time between two calls
   * @param input event to call it with instead of the usual one
   */
  public record Schedule(String name, Duration every, Optional<String> input) implements Event {}

  /**
   * The table's changes.
   *
   * @param name of the event
   * @param batchSize most records of one call, 1 to 10,000
   * @param fromStart whether changes from before the start are delivered too
   * @param retries how often a failed batch is tried again before it is put aside
   * @param bisect whether a failed batch is halved
   * @param reportsFailures whether the function's answer names the records that failed
   * @param filters a record is delivered where one of them wants it, or where there are none
   */
  public record Stream(
      String name,
      int batchSize,
      boolean fromStart,
      int retries,
      boolean bisect,
      boolean reportsFailures,
      List<EventPattern> filters)
      implements Event {

    public Stream {
      filters = List.copyOf(filters);
    }

    /** Whether the function is told of this record. */
    public boolean wants(JsonNode event) {
      return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.wants(event));
    }
  }

  public List<Route> routes() {
    return only(Route.class);
  }

  public List<Schedule> schedules() {
    return only(Schedule.class);
  }

  public List<Stream> streams() {
    return only(Stream.class);
  }

  private <E extends Event> List<E> only(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
