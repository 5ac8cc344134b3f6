package fiducia.local;

import fiducia.local.Arguments.Demo;
import fiducia.local.Arguments.Help;
import fiducia.local.Arguments.Import;
import fiducia.local.Arguments.Serve;
import fiducia.local.template.NotEmulated;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The Java behind {@code ./fiducia}. */
public final class Main {

  /** Exit statuses: as usual, and EX_USAGE of sysexits.h. */
  private static final int FINE = 0;

  private static final int FAILED = 1;
  private static final int MISUSED = 64;

  private static final String HELP =
      """
      ./fiducia demo    the whole loop as a story, then stays up (--once: ends after it)
      ./fiducia serve   the API on http://localhost:8080, with a synthetic clinic
      ./fiducia import nppes FILE | clinic FILE
                        therapists from a file (--dry-run, --report FILE.json)

        --port N        another port than 8080; 0 takes any that is free
        --data DIR      keeps the table in a folder instead of memory
        --parameter NAME=VALUE
                        a parameter of template.yaml
      """;

  private Main() {}

  public static void main(String[] words) {
    System.exit(run(List.of(words), System.out, System.err));
  }

  /**
   * @return exit status
   */
  static int run(List<String> words, PrintStream out, PrintStream err) {
    try {
      var arguments = Arguments.of(words);
      return switch (arguments.command()) {
        case Help() -> {
          out.print(HELP);
          yield FINE;
        }
        case Serve() -> serve(arguments, out);
        case Demo() -> serve(arguments, out);
        case Import(var format, var file) -> FAILED;
      };
    } catch (Arguments.Unknown misused) {
      err.println("fiducia: " + misused.getMessage());
      err.print(HELP);
      return MISUSED;
    } catch (CannotStart stopped) {
      err.println("fiducia: " + stopped.getMessage());
    } catch (NotEmulated refused) {
      err.println("fiducia: the local run cannot do what template.yaml asks for");
      err.println("  " + refused.getMessage());
    } catch (IOException unreadable) {
      err.println("fiducia: cannot read " + unreadable.getMessage());
    }
    return FAILED;
  }

  private static int serve(Arguments arguments, PrintStream out) throws IOException {
    var options =
        new LocalRun.Options(
            root().resolve("template.yaml"),
            arguments.port(),
            arguments.data(),
            arguments.parameters(),
            Clock.systemUTC());
    try (var run = LocalRun.start(options, new Functions())) {
      out.println(run.address());
      stayUp();
    }
    return FINE;
  }

  private static void stayUp() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The project's folder: said by the command, else the nearest one upwards that has the template.
   */
  private static Path root() {
    var said = System.getProperty("fiducia.root");
    if (said != null) {
      return Path.of(said);
    }
    var here = Optional.of(Path.of("").toAbsolutePath());
    while (here.isPresent()) {
      if (Files.exists(here.get().resolve("template.yaml"))) {
        return here.get();
      }
      here = Optional.ofNullable(here.get().getParent());
    }
    throw new CannotStart("template.yaml is not in this folder nor above it");
  }
}
