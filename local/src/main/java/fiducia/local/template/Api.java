package fiducia.local.template;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The REST API in front of the functions.
 *
 * @param stage name of the stage, as in the request context
 * @param cors what preflight requests are told; nothing where the template says nothing
 * @param authorizers names of the user-pool authorisers
 * @param preflightAuthorized whether a preflight request needs a token too: a browser then never
 *     gets through
 * @param leastCompressed bytes from which an answer is compressed; nothing where none is
 * @param binary media types whose bodies are handed on as bytes; others are text
 * @param gatewayResponses answers that the gateway gives by itself, by type
 */
public record Api(
    String stage,
    Optional<Cors> cors,
    Set<String> authorizers,
    boolean preflightAuthorized,
    OptionalInt leastCompressed,
    Set<String> binary,
    Map<String, GatewayResponse> gatewayResponses) {

  public Api {
    authorizers = Set.copyOf(authorizers);
    binary = Set.copyOf(binary);
    gatewayResponses = Map.copyOf(gatewayResponses);
  }

  /**
   * What a preflight request is told.
   *
   * @param headers header name to value, without {@code Access-Control-Allow-Methods} where the
   *     template leaves the methods to the routes
   */
  public record Cors(Map<String, String> headers) {
    public Cors {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * An answer of the gateway.
   *
   * @param status HTTP status, where the template changes it
   * @param headers header name to value
   * @param templates media type to body template with {@code $context.…} variables
   */
  public record GatewayResponse(
      Optional<Integer> status, Map<String, String> headers, Map<String, String> templates) {
    public GatewayResponse {
      headers = Map.copyOf(headers);
      templates = Map.copyOf(templates);
    }
  }
}
