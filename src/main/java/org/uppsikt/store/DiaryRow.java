package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.diary.DiaryCase;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;

/// Reads one row of the built-in diary.
final class DiaryRow {

  private DiaryRow() {}

  static DiaryEntry entry(ResultSet rs) throws SQLException {
    return new DiaryEntry(
        rs.getLong("id"),
        rs.getString("case_number"),
        rs.getInt("place"),
        rs.getInt("journal_year"),
        rs.getLong("journal_number"),
        Direction.valueOf(rs.getString("direction")),
        RegisterFields.of(rs),
        rs.getBoolean("restricted"),
        rs.getBoolean("covered"),
        rs.getBoolean("marked") ? Optional.of(under(rs)) : Optional.empty(),
        Optional.ofNullable(rs.getString("rights")),
        Optional.ofNullable(rs.getString("righted_by")),
        Optional.ofNullable(rs.getObject("hand_over_id", UUID.class)).map(HandOverId::new),
        new PersonId(Columns.uuid(rs, "entered_by")),
        Columns.instant(rs, "entered_at"),
        List.of());
  }

  static DiaryCase diaryCase(ResultSet rs) throws SQLException {
    return new DiaryCase(
        rs.getLong("id"),
        rs.getString("case_number"),
        rs.getObject("opened_on", LocalDate.class),
        rs.getString("concerning"),
        rs.getString("public_concerning"),
        rs.getBoolean("secret"),
        rs.getBoolean("covered"),
        rs.getBoolean("marked"),
        rs.getInt("entries"));
  }

  private static String under(ResultSet rs) throws SQLException {
    return Optional.ofNullable(rs.getString("marked_under")).orElse("");
  }
}
