package fiducia.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param method upper case
 * @param resource the route's pattern, {@code /v1/matches/{matchId}}
 * @param path values of the pattern's parameters
 * @param query query parameters, the last of each name
 * @param headers names in lower case
 * @param body as it was sent; empty where there is none
 * @param sourceAddress IP address of the caller; never logged
 * @param correlationId id of this request in logs and answers
 */
public record Request(
    String method,
    String resource,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    String sourceAddress,
    String correlationId) {

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * A parameter of the path.
   *
   * @throws ProblemException 404 where it is of no form that an id or a number of ours has: it
   *     would find nothing, and a key of the table takes no text of any length
   */
  public String path(String name) {
    return Optional.ofNullable(path.get(name))
        .filter(value -> value.matches("[A-Za-z0-9_-]{1,64}"))
        .orElseThrow(Problem.NOT_FOUND::exception);
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The token of {@code Authorization: Bearer}. */
  public Optional<String> bearer() {
    return header("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }

  /**
   * The body as an object.
   *
   * @throws ProblemException 415 for another media type, 400 where it is not JSON, 422 where it is
   *     no object
   */
  public ObjectNode object() {
    var type = mediaType();
    if (!type.equals("application/json") && !type.equals("application/merge-patch+json")) {
      throw Problem.NOT_JSON.exception();
    }
    if (Json.read(text()) instanceof ObjectNode object) {
      return object;
    }
    throw Problem.UNFIT_CONTENT.with(new Fault("", "not-an-object", "Send one JSON object."));
  }

  /** As {@link #object}, and an empty body is an empty object. */
  public ObjectNode objectOrEmpty() {
    return body.length == 0 ? Json.object() : object();
  }

  private String mediaType() {
    return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The body as a table of comma-separated values, as it was sent: whether it is UTF-8 is for its
   * reader to say.
   *
   * @throws ProblemException 415 for another media type or charset
   */
  public byte[] csv() {
    var type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
    if (!type.equals("text/csv") && !type.equals("text/csv;charset=utf-8")) {
      throw Problem.NOT_CSV.exception();
    }
    return body;
  }

  /** The body's members, faults collected. */
  public Fields fields() {
    return new Fields(object(), "", new Faults());
  }

  public Fields fieldsOrEmpty() {
    return new Fields(objectOrEmpty(), "", new Faults());
  }

  /**
   * The caller has nothing to say.
   *
   * @throws ProblemException as {@link #object}, and 422 where a member is said
   */
  public void saysNothing() {
    var body = fieldsOrEmpty();
    body.done();
    body.faults().refuse();
  }

  /**
   * The revision that a change is meant for.
   *
   * @return nothing where the header is absent or {@code *}
   * @throws ProblemException 400 where it is not an ETag of ours
   */
  public Optional<Long> ifMatch() {
    return header("If-Match")
        .map(String::strip)
        .filter(value -> !value.equals("*"))
        .map(
            value -> {
              if (!value.matches("\"[0-9]{1,15}\"")) {
                throw Problem.BAD_HEADER.with(
                    new Fault(
                        "header:If-Match",
                        "unfit-form",
                        "Send the ETag as it was given, in quotes."));
              }
              return Long.parseLong(value.substring(1, value.length() - 1));
            });
  }

  /**
   * A parameter of the query that is yes or no.
   *
   * @throws ProblemException 400 where it is neither {@code true} nor {@code false}
   */
  public boolean query(String name, boolean otherwise) {
    return query(name)
        .map(
            value -> {
              if (!value.equals("true") && !value.equals("false")) {
                throw Problem.BAD_QUERY.with(
                    new Fault("query:" + name, "unfit-form", "Send true or false."));
              }
              return value.equals("true");
            })
        .orElse(otherwise);
  }

  /** How many items a list shall have: {@code ?limit=}, 1 to 100, 20 where absent. */
  public int limit() {
    return query("limit")
        .map(
            value -> {
              if (!value.matches("[0-9]{1,3}")
                  || Integer.parseInt(value) < 1
                  || Integer.parseInt(value) > 100) {
                throw Problem.BAD_QUERY.with(
                    new Fault("query:limit", "not-in-range", "Send a whole number from 1 to 100."));
              }
              return Integer.parseInt(value);
            })
        .orElse(20);
  }
}
