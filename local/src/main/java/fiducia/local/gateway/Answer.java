package fiducia.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer as it goes out.
 *
 * @param headers name to values
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Answer of(int status, String mediaType, String body) {
    var headers = new LinkedHashMap<String, List<String>>();
    headers.put("Content-Type", List.of(mediaType));
    headers.put("Cache-Control", List.of("no-store"));
    headers.put("X-Content-Type-Options", List.of("nosniff"));
    return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer text(String text) {
    return of(200, "text/plain; charset=utf-8", text);
  }

  public static Answer json(int status, Object value) {
    try {
      return of(status, "application/json; charset=utf-8", JSON.writeValueAsString(value) + "\n");
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("not to be written as JSON", impossible);
    }
  }

  /** A problem (RFC 9457) of the local server itself. */
  public static Answer problem(int status, String code, String title, String detail) {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "urn:fiducia:problem:" + code);
    members.put("title", title);
    members.put("status", status);
    members.put("code", code);
    members.put("detail", detail);
    var json = json(status, members);
    return json.with("Content-Type", "application/problem+json");
  }

  /** The same answer with one header set. */
  public Answer with(String name, String value) {
    var changed = new LinkedHashMap<>(headers);
    changed.put(name, List.of(value));
    return new Answer(status, changed, body);
  }
}
