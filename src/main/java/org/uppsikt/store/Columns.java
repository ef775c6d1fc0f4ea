package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.journal.Digest;

/// Reading columns, and fitting platform text into them.
final class Columns {

  private Columns() {}

  static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeInstant(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<String> maybe(ResultSet rs, String column) throws SQLException {
    return Optional.ofNullable(rs.getString(column));
  }

  static UUID uuid(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, UUID.class);
  }

  static Digest digest(ResultSet rs, String column) throws SQLException {
    return new Digest(rs.getString(column));
  }

  /// Text that any database holds, cut to the column without splitting a character.
  static String fit(String text, int length) {
    String safe = LosslessText.storable(text);
    if (safe.length() <= length) {
      return safe;
    }
    int end = Character.isHighSurrogate(safe.charAt(length - 1)) ? length - 1 : length;
    return safe.substring(0, end);
  }

  static Optional<String> fit(Optional<String> text, int length) {
    return text.map(t -> fit(t, length));
  }
}
