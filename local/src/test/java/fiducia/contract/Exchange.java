package fiducia.contract;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request and its answer.
 *
 * @param method upper case
 * @param path with its query
 * @param requestHeaders by name in lower case
 * @param requestBody empty where there was none
 * @param status of the answer
 * @param headers of the answer, by name in lower case
 * @param body of the answer, empty where there was none
 */
public record Exchange(
    String method,
    String path,
    Map<String, String> requestHeaders,
    String requestBody,
    int status,
    Map<String, String> headers,
    String body) {

  public Exchange {
    requestHeaders = lowerCase(requestHeaders);
    headers = lowerCase(headers);
  }

  /** What the JDK's client has sent and got; it does not keep the body that it sent. */
  public static Exchange of(String requestBody, HttpResponse<String> response) {
    var uri = response.request().uri();
    return new Exchange(
        response.request().method(),
        uri.getRawPath() + Optional.ofNullable(uri.getRawQuery()).map(q -> "?" + q).orElse(""),
        firsts(response.request().headers().map()),
        requestBody,
        response.statusCode(),
        firsts(response.headers().map()),
        response.body());
  }

  Optional<String> requestHeader(String name) {
    return Optional.ofNullable(requestHeaders.get(name.toLowerCase(Locale.ROOT)));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> firsts(Map<String, java.util.List<String>> headers) {
    var firsts = new LinkedHashMap<String, String>();
    headers.forEach((name, values) -> firsts.put(name, values.getFirst()));
    return firsts;
  }

  private static Map<String, String> lowerCase(Map<String, String> headers) {
    var lower = new LinkedHashMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return Map.copyOf(lower);
  }
}
