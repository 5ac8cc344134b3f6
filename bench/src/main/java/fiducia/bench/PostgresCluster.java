package fiducia.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of our own in a temporary folder, gone when the benchmark is over. */
final class PostgresCluster implements AutoCloseable {

  private static final List<String> USERS = List.of("postgres", "nobody");
  private static final int PATIENCE_SECONDS = 60;

  private final Path bin;
  private final Path folder;
  private final List<String> asUser;
  private final int port;
  private final Thread atTheEnd = new Thread(this::stop);

  private PostgresCluster(Path bin, Path folder, List<String> asUser, int port) {
    this.bin = bin;
    this.folder = folder;
    this.asUser = asUser;
    this.port = port;
  }

  /** Where PostgreSQL's programs are; the newest of several. */
  static Optional<Path> installed() {
    var places = new ArrayList<Path>();
    for (var parent : List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")) {
      var folder = Path.of(parent);
      if (Files.isDirectory(folder)) {
        try (var versions = Files.list(folder)) {
          versions
              .filter(path -> path.toString().contains("postgresql"))
              .sorted(java.util.Comparator.reverseOrder())
              .map(path -> path.resolve("bin"))
              .forEach(places::add);
        } catch (IOException unreadable) {
          // As if there were none.
        }
      }
    }
    Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .map(Path::of)
        .forEach(places::add);
    places.add(Path.of("/usr/pgsql/bin"));
    return places.stream()
        .filter(place -> Files.isExecutable(place.resolve("initdb")))
        .filter(place -> Files.isExecutable(place.resolve("postgres")))
        .findFirst();
  }

  /**
   * Makes and starts one.
   *
   * @param buffersMb shared buffers in MB: more than the table takes
   */
  static PostgresCluster start(Path bin, int buffersMb) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("fiducia-postgresql");
    var asUser = asUser(folder);
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var cluster = new PostgresCluster(bin, folder, asUser, port);
    var data = folder.resolve("data").toString();
    cluster.run(
        "initdb",
        "-D",
        data,
        "-U",
        "bench",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        "--no-sync");
    Runtime.getRuntime().addShutdownHook(cluster.atTheEnd);
    var settings =
        Stream.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=" + folder,
                "shared_buffers=" + buffersMb + "MB",
                "effective_cache_size=" + 2 * buffersMb + "MB",
                "work_mem=128MB",
                "maintenance_work_mem=256MB",
                "random_page_cost=1.0",
                "max_parallel_workers_per_gather=0",
                "max_parallel_maintenance_workers=0",
                "jit=off",
                "fsync=off",
                "autovacuum=off",
                "wal_level=minimal",
                "max_wal_senders=0")
            .map(setting -> "-c " + setting)
            .toList();
    cluster.run(
        "pg_ctl",
        "-D",
        data,
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        String.join(" ", settings),
        "start");
    return cluster;
  }

  /** The superuser may not run a server: another user does then, who is given the folder. */
  private static List<String> asUser(Path folder) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    for (var user : USERS) {
      try {
        var owner =
            folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        Files.setOwner(folder, owner);
        return List.of("runuser", "-u", user, "--");
      } catch (java.nio.file.attribute.UserPrincipalNotFoundException next) {
        // The next one.
      }
    }
    throw new IOException("PostgreSQL does not run as root, and there is nobody else");
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(asUser);
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    var output = Files.createTempFile("fiducia-" + program, ".log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException(program + " failed: " + Files.readString(output).strip());
    }
    Files.delete(output);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:"
            + port
            + "/postgres?user=bench&sslmode=disable"
            + "&gssEncMode=disable");
  }

  String version() {
    try (var connection = connect()) {
      return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion().split(" ")[0];
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void stop() {
    try {
      run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
      Folders.delete(folder);
    } catch (IOException | InterruptedException e) {
      System.err.println("PostgreSQL in " + folder + " could not be stopped: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atTheEnd);
    stop();
  }
}
