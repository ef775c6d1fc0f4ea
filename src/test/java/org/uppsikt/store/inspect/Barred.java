package org.uppsikt.store.inspect;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Run as a program: tries to make H2 load a class, and then to work without.
final class Barred {

  private Barred() {}

  public static void main(String[] arguments) throws SQLException {
    DatabaseUrl.bar();
    String url = DatabaseUrl.fresh(Path.of(arguments[0], "barred.mv.db"));
    try (Connection connection = DriverManager.getConnection(url, "app", "file user");
        Statement statement = connection.createStatement()) {
      statement.execute("create table note (id uuid primary key, text text, data jsonb)");
      refused(statement, "create alias a for 'java.lang.System.exit'");
      refused(statement, "create trigger t before insert on note call 'java.lang.Object'");
      refused(statement, "create linked table l('java.lang.Object', 'jdbc:x:', '', '', 'T')");
      refusedQuietly(statement, "insert into note values ('hemligt-ord', 'x', null)");
      statement.execute("insert into note values (random_uuid(), 'x', json '{}')");
      try (var rows = statement.executeQuery("select text from note")) {
        System.out.print(rows.next() ? "works" : "empty");
      }
    }
  }

  private static void refused(Statement statement, String sql) {
    try {
      statement.execute(sql);
      System.out.print("ran ");
    } catch (SQLException e) {
      Throwable last = e;
      while (last.getCause() != null) {
        last = last.getCause();
      }
      System.out.print(((SQLException) last).getErrorCode() + " ");
    }
  }

  private static void refusedQuietly(Statement statement, String sql) {
    try {
      statement.execute(sql);
      System.out.print("ran ");
    } catch (SQLException e) {
      return;
    }
  }
}
