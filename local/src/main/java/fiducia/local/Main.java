package fiducia.local;

import fiducia.imports.Source;
import fiducia.intake.TableRoster;
import fiducia.local.Arguments.Backup;
import fiducia.local.Arguments.Demo;
import fiducia.local.Arguments.Help;
import fiducia.local.Arguments.Import;
import fiducia.local.Arguments.Rank;
import fiducia.local.Arguments.Serve;
import fiducia.local.backup.BackupCommand;
import fiducia.local.rank.RankCommand;
import fiducia.local.template.NotEmulated;
import fiducia.local.template.Template;
import fiducia.security.Secrets;
import fiducia.store.ImportedTherapists;
import fiducia.store.Therapists;
import fiducia.table.Table;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The Java behind {@code ./fiducia}. */
public final class Main {

  /** Exit statuses: as usual, and EX_USAGE of sysexits.h. */
  private static final int FINE = 0;

  private static final int FAILED = 1;
  private static final int MISUSED = 64;

  private static final String HELP = "See ./fiducia help\n";

  private Main() {}

  public static void main(String[] words) {
    // The pictures of the story are not ASCII, whatever the locale says.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), out, System.err));
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
        case Serve() -> serve(arguments, out, err);
        case Demo() -> serve(arguments, out, err);
        case Import(var source, var file) -> importing(arguments, source, file, out, err);
        case Backup(var options) -> new BackupCommand(out, Clock.systemUTC()).run(options);
        case Rank(var options) ->
            new RankCommand(
                    out,
                    err,
                    System.console() != null && System.console().isTerminal(),
                    Clock.systemUTC(),
                    Runtime.getRuntime().availableProcessors())
                .run(options);
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

  private static int serve(Arguments arguments, PrintStream out, PrintStream err)
      throws IOException {
    var options =
        new LocalRun.Options(
            root().resolve("template.yaml"),
            arguments.port(),
            arguments.data(),
            arguments.parameters(),
            Optional.of(root().resolve("site").resolve("dist")),
            Clock.systemUTC());
    try (var run = LocalRun.start(options, new Functions());
        var api = new LocalApi(run.address())) {
      out.println("Fiducia answers at " + run.address());
      out.println(
          run.hasSite()
              ? "The website: " + run.address() + "/"
              : "The website is not built: it takes Node 20 or newer and npm (docs/site.md).");
      out.println(
          "For development only: anybody on this machine can sign in as anybody (POST"
              + " /dev/sign-in).");
      var clinic = new DemoClinic(api);
      if (!clinic.isThere()) {
        clinic.moveIn();
        out.printf(
            "A clinic that does not exist has moved in: %d therapists, %d clients.%n",
            DemoClinic.THERAPISTS, DemoClinic.CLIENTS);
      }
      if (arguments.command() instanceof Demo) {
        var story = new Story(api, new Screen(out, Screen.isColourWanted()), clinic);
        if (!story.tellOrSayWhatBroke(err)) {
          return FAILED;
        }
        if (arguments.once()) {
          return FINE;
        }
      }
      out.printf(
          "%nMails: %s/dev/mailbox   All else: %s/dev   End: Ctrl-C%n",
          run.address(), run.address());
      stayUp();
    }
    return FINE;
  }

  private static int importing(
      Arguments arguments, Source source, Path file, PrintStream out, PrintStream err)
      throws IOException {
    if (arguments.table().isPresent()) {
      // Region, credentials and endpoint as every tool of AWS finds them.
      try (var client =
          DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
        return importing(
            arguments, source, file, new Table(client, arguments.table().get()), out, err);
      } catch (SdkClientException unreachable) {
        throw new CannotStart(
            "the table cannot be reached: set AWS_REGION and credentials as for the AWS CLI");
      }
    }
    var folder = arguments.data().orElse(root().resolve(".fiducia").resolve("data"));
    var template = Template.read(root().resolve("template.yaml"), arguments.parameters());
    try (var database = EmbeddedTable.onDisk(folder, template.table())) {
      int status =
          importing(
              arguments,
              source,
              file,
              new Table(database.client(), template.table().name()),
              out,
              err);
      if (!arguments.dryRun()) {
        out.println("Kept in " + folder + ": ./fiducia serve --data " + folder + " shows them.");
      }
      return status;
    }
  }

  private static int importing(
      Arguments arguments, Source source, Path file, Table table, PrintStream out, PrintStream err)
      throws IOException {
    var clock = Clock.systemDefaultZone();
    var roster =
        new TableRoster(
            new ImportedTherapists(
                table, new Therapists(table, clock), new Secrets(new SecureRandom())));
    boolean whole =
        new ImportCommand(roster, out, err, clock)
            .run(source, file, arguments.dryRun(), arguments.report());
    return whole ? FINE : FAILED;
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
