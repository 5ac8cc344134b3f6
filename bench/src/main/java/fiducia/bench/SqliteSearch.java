package fiducia.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * SQLite in memory, through its JDBC driver in the same process: one table, a partial index over
 * those who may be offered at all with everything that constraints ask, one prepared statement per
 * client.
 */
final class SqliteSearch implements Search {

  /**
   * Whom the constraints leave is found here, and only those are read from the table: a tenth
   * faster than reading the table from one end to the other.
   */
  private static final String INDEX =
      "create index offered on therapist (accepting_until, verified_until, age_groups, formats,"
          + " languages, insurers, gender, fee, hours_early, hours_late, left_to_colleagues,"
          + " x, y, z) where free_places > 0";

  private final Finals finals;
  private final Function<Scoring, String> asking;
  private final Connection connection;
  private final PreparedStatement insert;
  private final List<PreparedStatement> questions = new ArrayList<>();
  private List<Scoring> clients = List.of();

  SqliteSearch(Finals finals) throws SQLException {
    this(finals, scoring -> Sql.question(scoring, Finals.ASKED));
  }

  /**
   * @param asking what to ask in SQL
   */
  SqliteSearch(Finals finals, Function<Scoring, String> asking) throws SQLException {
    this.finals = finals;
    this.asking = asking;
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
  public String about() {
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
      statement.execute(INDEX);
      statement.execute("analyze");
    }
    connection.commit();
    this.clients = clients;
    for (var scoring : clients) {
      questions.add(connection.prepareStatement(asking.apply(scoring)));
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
