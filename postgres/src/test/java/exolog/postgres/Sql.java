package exolog.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on one connection. */
final class Sql {
  private Sql() {}

  static void run(String url, Login login, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
        Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }

  static String ask(String url, Login login, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
        Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
