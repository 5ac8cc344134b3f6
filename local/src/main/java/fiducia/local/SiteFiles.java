package fiducia.local;

import fiducia.local.gateway.Answer;
import fiducia.local.gateway.Compression;
import fiducia.local.gateway.HttpCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The website as it was built, served as the template's own hosting would: {@code /check-in} is the
 * file {@code check-in.html}, and every answer carries the headers of the hosted site.
 */
final class SiteFiles {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "csv", "text/csv; charset=utf-8",
          "txt", "text/plain; charset=utf-8");

  /** As the template's {@code SiteHeaders}; the API and its sign-in are this server. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
              + " manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
          "Referrer-Policy",
          "no-referrer",
          "X-Frame-Options",
          "DENY",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private final Path folder;

  /**
   * @param folder what the site's build made; it may be absent
   */
  SiteFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  boolean areThere() {
    return Files.isRegularFile(folder.resolve("index.html"));
  }

  /** The file that a call asks for; nothing where there is none. */
  Optional<Answer> answer(HttpCall call) {
    if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
      return Optional.empty();
    }
    return file(call.path()).map(file -> read(200, file, call));
  }

  /** What a person sees who asks for a page that is not there. */
  Optional<Answer> missing(HttpCall call) {
    var wanted = call.header("accept").orElse("");
    return call.method().equals("GET") && wanted.contains("text/html")
        ? file("/404").map(file -> read(404, file, call))
        : Optional.empty();
  }

  private Optional<Path> file(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var full = name.isEmpty() ? path + "index.html" : name.contains(".") ? path : path + ".html";
    if (full.indexOf('\0') >= 0 || full.contains("\\")) {
      return Optional.empty();
    }
    var file = folder.resolve(full.replaceFirst("^/+", "")).normalize();
    try {
      // Neither by ".." nor by a link to anything outside the folder.
      return file.startsWith(folder)
              && Files.isRegularFile(file)
              && file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Answer read(int status, Path file, HttpCall call) {
    var name = file.getFileName().toString();
    var type =
        MEDIA_TYPES.getOrDefault(
            name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    try {
      var headers = new LinkedHashMap<String, List<String>>();
      headers.put("Content-Type", List.of(type));
      headers.put("X-Content-Type-Options", List.of("nosniff"));
      // Names of built files change with their content; pages and settings keep theirs.
      headers.put(
          "Cache-Control",
          List.of(
              file.getParent().endsWith("assets")
                  ? "public, max-age=31536000, immutable"
                  : "no-cache"));
      HEADERS.forEach((header, value) -> headers.put(header, List.of(value)));
      var content = Files.readAllBytes(file);
      return Compression.of(call, new Answer(status, headers, content), 0);
    } catch (IOException unreadable) {
      return Answer.problem(
          500, "local-run-failed", "The file cannot be read.", "Build the site again.");
    }
  }
}
