package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.local.gateway.HttpCall;
import fiducia.local.template.TemplateYaml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site is served as its hosting would, and nothing else of the machine is. */
class SiteFilesTest {

  @TempDir private Path home;
  private SiteFiles site;

  @BeforeEach
  void build() throws IOException {
    var dist = Files.createDirectories(home.resolve("dist"));
    Files.createDirectories(dist.resolve("assets"));
    Files.writeString(dist.resolve("index.html"), "start");
    Files.writeString(dist.resolve("check-in.html"), "questions");
    Files.writeString(dist.resolve("404.html"), "not here");
    Files.writeString(dist.resolve("assets/page.js"), "code");
    Files.writeString(home.resolve("secret.html"), "secret");
    Files.createSymbolicLink(dist.resolve("link.html"), home.resolve("secret.html"));
    site = new SiteFiles(dist);
  }

  private static HttpCall call(String method, String path, Map<String, List<String>> headers) {
    return new HttpCall(method, path, "", headers, new byte[0], "127.0.0.1");
  }

  private static HttpCall get(String path) {
    return call("GET", path, Map.of());
  }

  private String text(String path) {
    return new String(site.answer(get(path)).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "/, start",
    "/index.html, start",
    "/check-in, questions",
    "/check-in.html, questions",
    "/assets/page.js, code"
  })
  void pagesAreFoundWithAndWithoutTheirEnding(String path, String content) {
    assertThat(text(path)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.html",
        "/assets/../../secret.html",
        "//../secret.html",
        "/%2e%2e/secret.html",
        "/..\\secret.html",
        "/link.html",
        "/assets",
        "/nowhere",
        "/v1/clients"
      })
  void nothingOutsideTheFolderIsServed(String path) {
    assertThat(site.answer(get(path))).isEmpty();
  }

  @Test
  void onlyReadingIsAnswered() {
    assertThat(site.answer(call("POST", "/index.html", Map.of()))).isEmpty();
    assertThat(site.answer(call("HEAD", "/index.html", Map.of()))).isPresent();
  }

  @Test
  void aPersonSeesAPageWhereThereIsNoneAndAProgramDoesNot() {
    var person = call("GET", "/nowhere", Map.of("Accept", List.of("text/html,*/*;q=0.8")));
    assertThat(site.missing(person).orElseThrow().status()).isEqualTo(404);
    assertThat(site.missing(get("/nowhere"))).isEmpty();
  }

  @Test
  void filesWhoseNameChangesWithTheirContentAreKept() {
    assertThat(site.answer(get("/assets/page.js")).orElseThrow().headers().get("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
    assertThat(site.answer(get("/index.html")).orElseThrow().headers().get("Cache-Control"))
        .containsExactly("no-cache");
  }

  @Test
  void whoTakesItCompressedGetsItSo() throws IOException {
    var answer =
        site.answer(call("GET", "/index.html", Map.of("Accept-encoding", List.of("gzip, br"))))
            .orElseThrow();
    assertThat(answer.headers()).containsEntry("Content-Encoding", List.of("gzip"));
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(plain.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("start");
    }
    assertThat(site.answer(get("/index.html")).orElseThrow().headers())
        .doesNotContainKey("Content-Encoding");
  }

  /** What holds here holds on the hosted site, but for whom the pages may talk to. */
  @Test
  void theHeadersAreThoseOfTheTemplate() throws IOException {
    var config =
        TemplateYaml.read(Path.of("../template.yaml"))
            .at("/Resources/SiteHeaders/Properties/ResponseHeadersPolicyConfig");
    var here = site.answer(get("/")).orElseThrow().headers();

    for (var custom : config.at("/CustomHeadersConfig/Items")) {
      assertThat(here)
          .containsEntry(custom.path("Header").asText(), List.of(custom.path("Value").asText()));
    }
    var hosted =
        config
            .at("/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy/Fn::Sub")
            .asText();
    assertThat(directives(here.get("Content-Security-Policy").getFirst()))
        .isEqualTo(directives(hosted));
  }

  private static List<String> directives(String policy) {
    return List.of(policy.trim().split("\\s*;\\s*")).stream()
        .map(directive -> directive.startsWith("connect-src") ? "connect-src" : directive)
        .filter(directive -> !directive.equals("upgrade-insecure-requests"))
        .toList();
  }
}
