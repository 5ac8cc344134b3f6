package fiducia.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A packed function and the call that it answers first.
 *
 * @param name in the table
 * @param folder the package unpacked: bootstrap, lib/, runtime/
 * @param handler what the runtime interface client calls
 * @param event the call
 * @param environment beyond what every function has
 */
record Contestant(
    String name, Path folder, String handler, byte[] event, Map<String, String> environment) {

  /** As the bootstrap makes it. */
  String classPath() throws IOException {
    return Stream.of("lib", "runtime")
        .flatMap(folder -> jars(this.folder.resolve(folder)))
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }

  private static Stream<Path> jars(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
