package fiducia.bench.load;

import fiducia.local.Functions;
import fiducia.local.LocalRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The local server in a process of its own, so that its memory is not mixed with that of who asks.
 * It listens on the loopback, and ends when whoever started it ends: its input is closed then.
 */
final class ServerProcess implements AutoCloseable {

  private static final String HEAP = "-Xmx512m";

  /**
   * @param heapMegabytes in use right after a collection
   * @param residentMegabytes of the whole process, the table in memory included; 0 where unknown
   */
  record Memory(double heapMegabytes, double residentMegabytes) {}

  private final Process process;
  private final BufferedReader says;
  private final PrintStream told;
  private final URI address;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.says =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.address = URI.create(answer());
  }

  static ServerProcess start(Path template) throws IOException {
    return new ServerProcess(
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ServerProcess.class.getName(),
                    template.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  URI address() {
    return address;
  }

  /** Collects first: a pause that whoever asks at that moment feels. */
  synchronized Memory memory() throws IOException {
    told.println("memory");
    var numbers = answer().split(" ");
    return new Memory(Long.parseLong(numbers[0]) / 1048576., Long.parseLong(numbers[1]) / 1024.);
  }

  private String answer() throws IOException {
    var line = says.readLine();
    if (line == null) {
      throw new IOException("the server has ended");
    }
    return line;
  }

  @Override
  public void close() {
    told.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopping) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The other side. */
  public static void main(String[] words) throws IOException {
    var options = LocalRun.Options.inMemory(Path.of(words[0]), Clock.systemUTC());
    try (var run = LocalRun.start(options, new Functions());
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(run.address());
      while (asked.readLine() != null) {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.println(heap.getUsed() + " " + resident());
      }
    }
    System.exit(0);
  }

  private static String resident() throws IOException {
    var status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (var line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          return line.replaceAll("[^0-9]", "");
        }
      }
    }
    return "0";
  }
}
