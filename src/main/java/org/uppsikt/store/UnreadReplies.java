package org.uppsikt.store;

import java.util.UUID;
import org.uppsikt.domain.people.PersonId;

/// Replies from the registry that the program could not read, until somebody has looked at them.
public final class UnreadReplies {

  public void add(Tx tx, int messages) {
    tx.handle()
        .createUpdate(
            "insert into registry_unread (id, messages, found_at) values (:id, :messages, :at)")
        .bind("id", UUID.randomUUID())
        .bind("messages", messages)
        .bind("at", Tx.at(tx.now()))
        .execute();
  }

  /// How many nobody has looked at.
  public int count(Tx tx) {
    return tx.handle()
        .createQuery(
            "select coalesce(sum(messages), 0) from registry_unread where looked_at is null")
        .mapTo(Integer.class)
        .one();
  }

  /// @return false where nothing was left to look at
  public boolean looked(Tx tx, PersonId by) {
    return tx.handle()
            .createUpdate(
                "update registry_unread set looked_by = :by, looked_at = :at"
                    + " where looked_at is null")
            .bind("by", by.value())
            .bind("at", Tx.at(tx.now()))
            .execute()
        > 0;
  }
}
