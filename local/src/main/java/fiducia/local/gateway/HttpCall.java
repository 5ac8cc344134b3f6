package fiducia.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param method upper case
 * @param path raw, still encoded
 * @param query raw, empty where there is none
 * @param headers name to values, in the order of the request
 * @param body as sent
 * @param caller network address
 */
public record HttpCall(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    byte[] body,
    String caller) {

  public static HttpCall of(HttpExchange exchange, byte[] body) {
    var uri = exchange.getRequestURI();
    return new HttpCall(
        exchange.getRequestMethod(),
        uri.getRawPath(),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        new LinkedHashMap<>(exchange.getRequestHeaders()),
        body,
        exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  /** The last value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().getLast())
        .findFirst();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
