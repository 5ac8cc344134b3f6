package fiducia.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bootstrap of a package starts, with a Java that only says how it was called. */
class BootstrapTest {

  private static final Path BOOTSTRAP = Path.of("..", "runtime", "bootstrap");

  @TempDir Path folder;

  private Path task;
  private Path java;

  private record Ended(int status, String said) {}

  @BeforeEach
  void pack() throws IOException {
    assumeFalse(Files.exists(Path.of("/opt/java/bin/java")), "this machine has a Java of a layer");
    task = Files.createDirectories(folder.resolve("task"));
    Files.copy(BOOTSTRAP, task.resolve("bootstrap"));
    for (var jar : new String[] {"lib/b.jar", "lib/a-1.jar", "lib/B.jar", "runtime/0.jar"}) {
      Files.createDirectories(task.resolve(jar).getParent());
      Files.createFile(task.resolve(jar));
    }
    java = folder.resolve("jdk");
    var launcher = Files.createDirectories(java.resolve("bin")).resolve("java");
    Files.writeString(launcher, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private Ended start(Map<String, String> environment) throws IOException, InterruptedException {
    var all = new HashMap<>(environment);
    all.put("PATH", System.getenv("PATH"));
    var builder = new ProcessBuilder("sh", task.resolve("bootstrap").toString());
    builder.environment().clear();
    builder.environment().putAll(all);
    builder.redirectErrorStream(true);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private Map<String, String> with(String... more) {
    var environment = new HashMap<String, String>();
    environment.put("JAVA_HOME", java.toString());
    environment.put("_HANDLER", "a.Handler::handleRequest");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  @Test
  void theRuntimeClientIsStartedForTheHandler() throws Exception {
    assertThat(start(with()).said())
        .endsWith(
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda\n"
                + "a.Handler::handleRequest\n");
  }

  @Test
  void theClassPathIsInTheOrderOfNamesWhateverTheLanguage() throws Exception {
    var here = task.toRealPath();
    var wanted =
        "%1$s/lib/B.jar:%1$s/lib/a-1.jar:%1$s/lib/b.jar:%1$s/runtime/0.jar\n".formatted(here);

    assertThat(start(with("LANG", "de_DE.UTF-8")).said()).contains("-cp\n" + wanted);
  }

  @Test
  void aCacheOfTheseJarsIsUsedAndNeverInsistedOn() throws Exception {
    var cache = folder.resolve("function.aot");
    assertThat(start(with("FIDUCIA_CACHE", cache.toString())).said()).doesNotContain("AOT");

    Files.createFile(cache);
    Files.writeString(task.resolve("jars.cksum"), "1234 56\n");
    Files.writeString(folder.resolve("function.aot.jars"), "1234 56\n");

    assertThat(start(with("FIDUCIA_CACHE", cache.toString())).said())
        .contains("-XX:AOTMode=auto\n-XX:AOTCache=" + cache + "\n");
  }

  @Test
  void aCacheOfOtherJarsIsLeftOutAndSaidToBe() throws Exception {
    var cache = Files.createFile(folder.resolve("function.aot"));
    Files.writeString(task.resolve("jars.cksum"), "1234 56\n");
    assertThat(start(with("FIDUCIA_CACHE", cache.toString())).said())
        .as("a cache that does not say what it is made of")
        .contains("is left out")
        .doesNotContain("-XX:AOT");

    Files.writeString(folder.resolve("function.aot.jars"), "1234 57\n");

    var ended = start(with("FIDUCIA_CACHE", cache.toString()));
    assertThat(ended.said()).contains("other jars").doesNotContain("-XX:AOT").contains("AWSLambda");
    assertThat(ended.status()).isZero();
  }

  @Test
  void theHeapLeavesRoomForTheRest() throws Exception {
    assertThat(start(with("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512")).said()).contains("-Xmx345m\n");
    assertThat(start(with()).said()).doesNotContain("-Xmx");
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws Exception {
    var ended = start(Map.of("_HANDLER", "a.Handler"));

    assertThat(ended.status()).isEqualTo(69);
    assertThat(ended.said()).contains("no Java").contains("parameters");
  }
}
