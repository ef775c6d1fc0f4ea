package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.uppsikt.domain.item.Sender;

/// The sender columns of a version.
final class SenderColumns {

  /// What a name, a handle, an account and an e-mail address take at most.
  static final int LENGTH = 500;

  private SenderColumns() {}

  static void bind(PreparedBatch batch, Sender sender) {
    Optional<Sender.Disclosed> d =
        sender instanceof Sender.Disclosed disclosed ? Optional.of(disclosed) : Optional.empty();
    batch
        .bind("disclosed", d.isPresent())
        .bind("name", d.flatMap(Sender.Disclosed::name).orElse(null))
        .bind("handle", d.flatMap(Sender.Disclosed::handle).orElse(null))
        .bind("id", d.flatMap(Sender.Disclosed::remoteId).orElse(null))
        .bind("profile", d.flatMap(Sender.Disclosed::profileUrl).orElse(null))
        .bind("email", d.flatMap(Sender.Disclosed::email).orElse(null))
        .bind("ip", d.flatMap(Sender.Disclosed::ip).orElse(null))
        .bind("agent", d.flatMap(Sender.Disclosed::agent).orElse(null));
  }

  static Sender read(ResultSet rs) throws SQLException {
    if (!rs.getBoolean("sender_disclosed")) {
      return new Sender.Withheld();
    }
    return new Sender.Disclosed(
        Columns.maybe(rs, "sender_name"),
        Columns.maybe(rs, "sender_handle"),
        Columns.maybe(rs, "sender_remote_id"),
        Columns.maybe(rs, "sender_profile"),
        Columns.maybe(rs, "sender_email"),
        Columns.maybe(rs, "sender_ip"),
        Columns.maybe(rs, "sender_agent"));
  }
}
