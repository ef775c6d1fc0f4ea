package org.uppsikt.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;

/// What moderators state about senders whom a platform withholds. Insert only; the newest counts.
public final class SenderStatements {

  public void add(Tx tx, VersionRef ref, SenderStatement statement, PersonId by) {
    SenderStatement.Pasted pasted = statement instanceof SenderStatement.Pasted p ? p : null;
    tx.handle()
        .createUpdate(
            "insert into sender_statement (id, item_id, version, nothing_shown, name, profile,"
                + " stated_by, stated_at) values (:id, :item, :version, :nothing, :name, :profile,"
                + " :by, :at)")
        .bind("id", UUID.randomUUID())
        .bind("item", ref.item().value())
        .bind("version", ref.number())
        .bind("nothing", pasted == null)
        .bind("name", pasted == null ? "" : Columns.fit(pasted.name(), 500))
        .bind("profile", pasted == null ? "" : Columns.fit(pasted.profile(), 2000))
        .bind("by", by.value())
        .bind("at", Tx.at(tx.now()))
        .execute();
  }

  /// The newest statement about a version.
  public Optional<SenderStatement> of(Tx tx, VersionRef ref) {
    return all(tx, ref).stream().findFirst();
  }

  /// All that was stated about a version, the newest first.
  public List<SenderStatement> all(Tx tx, VersionRef ref) {
    return tx.handle()
        .createQuery(
            "select nothing_shown, name, profile from sender_statement where item_id = :item"
                + " and version = :version order by stated_at desc")
        .bind("item", ref.item().value())
        .bind("version", ref.number())
        .map(
            (rs, context) ->
                rs.getBoolean("nothing_shown")
                    ? (SenderStatement) new SenderStatement.NothingShown()
                    : new SenderStatement.Pasted(rs.getString("name"), rs.getString("profile")))
        .list();
  }
}
