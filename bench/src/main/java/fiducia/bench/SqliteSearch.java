package fiducia.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQLite in memory, through its JDBC driver in the same process: one table, a partial index over
 * those who may be offered at all with everything that constraints ask, one prepared statement per
 * client.
 */
final class SqliteSearch implements Search {

  private final Finals finals;
  private final Connection connection;
  private final PreparedStatement insert;
  private final List<PreparedStatement> questions = new ArrayList<>();
  private List<Scoring> clients = List.of();

  SqliteSearch(Finals finals) throws SQLException {
    this.finals = finals;
    this.connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (var statement = connection.createStatement()) {
      statement.execute("pragma temp_store = memory");
      statement.execute("create table therapist (" + String.join(", ", Sql.columns()) + ")");
    }
    connection.setAutoCommit(false);
    this.insert =
        connection.prepareStatement(
            "insert into therapist values ("
                + Sql.columns().stream().map(_ -> "?").collect(Collectors.joining(", "))
                + ")");
  }

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public String about() throws IllegalStateException {
    try {
      return "SQLite " + connection.getMetaData().getDatabaseProductVersion() + " in memory";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void add(List<Therapist> therapists) throws SQLException {
    for (var therapist : therapists) {
      var row = Sql.row(therapist);
      for (int i = 0; i < row.length; i++) {
        insert.setObject(i + 1, row[i]);
      }
      insert.addBatch();
    }
    insert.executeBatch();
  }

  @Override
  public void ready(List<Scoring> clients) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : Sql.INDEXES) {
        statement.execute(sql);
      }
      statement.execute("analyze");
    }
    connection.commit();
    this.clients = clients;
    for (var scoring : clients) {
      questions.add(connection.prepareStatement(Sql.question(scoring, Finals.ASKED)));
    }
  }

  @Override
  public Answer first(int client) throws SQLException {
    return finals.of(clients.get(client), Sql.found(questions.get(client)));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
