package fiducia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * PostgreSQL on this machine, asked over the loopback: one table that fits into its buffers, one
 * statement prepared at the server per client, no second worker.
 *
 * <p>No index and no compilation, since both were tried and are slower here: most constraints keep
 * most therapists, so that the partial index that serves SQLite, even read on its own, takes a
 * quarter longer than the plain scan, and compiling takes longer than what it saves.
 */
final class PostgresSearch implements Search {

  private static final String TABLE = "therapist";

  private final Finals finals;
  private final PostgresCluster cluster;
  private final Connection connection;
  private final CopyManager copies;
  private final List<PreparedStatement> questions = new ArrayList<>();
  private final Path schedule;
  private List<Scoring> clients = List.of();

  PostgresSearch(Finals finals, PostgresCluster cluster) throws SQLException {
    this.finals = finals;
    this.cluster = cluster;
    this.connection = cluster.connect();
    var server = connection.unwrap(PGConnection.class);
    server.setPrepareThreshold(1);
    this.copies = server.getCopyAPI();
    this.schedule = Path.of("/proc/" + server.getBackendPID() + "/schedstat");
    try (var statement = connection.createStatement()) {
      statement.execute("drop table if exists " + TABLE);
      statement.execute(
          "create unlogged table " + TABLE + " (" + String.join(", ", Sql.columns()) + ")");
    }
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public String about() {
    return cluster.version() + " over the loopback, all in its buffers, one worker";
  }

  @Override
  public void add(List<Therapist> therapists) throws SQLException, IOException {
    var lines =
        therapists.stream()
            .map(
                therapist ->
                    Arrays.stream(Sql.row(therapist))
                        .map(value -> Objects.toString(value, ""))
                        .collect(Collectors.joining(",", "", "\n")))
            .collect(Collectors.joining());
    copies.copyIn(
        "copy " + TABLE + " from stdin with (format csv)", new java.io.StringReader(lines));
  }

  @Override
  public void ready(List<Scoring> clients) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("vacuum (freeze, analyze) " + TABLE);
    }
    this.clients = clients;
    for (var scoring : clients) {
      questions.add(connection.prepareStatement(Sql.question(scoring, Finals.ASKED)));
    }
  }

  @Override
  public Answer first(int client) throws SQLException {
    return finals.of(clients.get(client), Sql.found(questions.get(client)));
  }

  /** What Linux says of the server's process; nothing elsewhere. */
  @Override
  public long nanosElsewhere() {
    try {
      return Long.parseLong(Files.readString(schedule).split(" ")[0]);
    } catch (NoSuchFileException notLinux) {
      return 0;
    } catch (IOException e) {
      throw new IllegalStateException("the server has gone", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
