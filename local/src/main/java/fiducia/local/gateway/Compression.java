package fiducia.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Answers made smaller for callers who take them so, as API Gateway and the site's hosting do. */
public final class Compression {

  /** What gets smaller; fonts are compressed already. */
  private static final List<String> TEXTS =
      List.of("text/", "application/json", "application/problem+json", "image/svg");

  private Compression() {}

  /**
   * The answer as it goes out to this caller.
   *
   * @param least bytes from which a body is compressed
   */
  public static Answer of(HttpCall call, Answer answer, int least) {
    if (answer.body().length < least || !isText(answer.headers())) {
      return answer;
    }
    var told = answer.with("Vary", "Accept-Encoding");
    if (!call.header("Accept-Encoding").orElse("").contains("gzip")) {
      return told;
    }
    var headers = new LinkedHashMap<>(told.headers());
    headers.put("Content-Encoding", List.of("gzip"));
    return new Answer(answer.status(), headers, gzip(answer.body()));
  }

  private static boolean isText(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
        .flatMap(header -> header.getValue().stream())
        .anyMatch(type -> TEXTS.stream().anyMatch(type::startsWith));
  }

  private static byte[] gzip(byte[] content) {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }
}
