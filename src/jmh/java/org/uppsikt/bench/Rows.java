package org.uppsikt.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Rows read from one table, to be put into the same table of another database by one bare batch.
record Rows(String insert, List<Object[]> values) {

  /// @param where with one question mark for `from`
  static Rows read(Connection connection, String table, String where, Object from)
      throws SQLException {
    try (var query = connection.prepareStatement("select * from " + table + " where " + where)) {
      query.setObject(1, from);
      try (ResultSet rs = query.executeQuery()) {
        int columns = rs.getMetaData().getColumnCount();
        var values = new ArrayList<Object[]>();
        while (rs.next()) {
          var row = new Object[columns];
          for (int i = 0; i < columns; i++) {
            row[i] = rs.getObject(i + 1);
          }
          values.add(row);
        }
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        return new Rows("insert into " + table + " values (" + marks + ")", values);
      }
    }
  }

  void insert(Connection connection) throws SQLException {
    if (values.isEmpty()) {
      return;
    }
    try (var batch = connection.prepareStatement(insert)) {
      for (Object[] row : values) {
        for (int i = 0; i < row.length; i++) {
          batch.setObject(i + 1, row[i]);
        }
        batch.addBatch();
      }
      batch.executeBatch();
    }
  }
}
