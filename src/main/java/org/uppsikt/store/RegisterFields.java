package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.uppsikt.domain.registry.RegisterEntry;

/// Reads what a record says of itself, as hand-overs and the built-in diary keep it alike (OSL
/// 5:2).
final class RegisterFields {

  private RegisterFields() {}

  static RegisterEntry of(ResultSet rs) throws SQLException {
    String provision = rs.getString("provision");
    return new RegisterEntry(
        rs.getObject("came_on", LocalDate.class),
        Optional.ofNullable(rs.getObject("drawn_up_on", LocalDate.class)),
        rs.getString("correspondent"),
        rs.getString("concerning"),
        rs.getString("public_concerning"),
        rs.getString("arrival"),
        rs.getString("plan_entry"),
        provision.isBlank()
            ? Optional.empty()
            : Optional.of(new RegisterEntry.Secrecy(provision, rs.getString("authority"))));
  }
}
