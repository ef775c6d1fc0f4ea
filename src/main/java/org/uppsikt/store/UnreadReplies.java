package org.uppsikt.store;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /// Those nobody has looked at: how many replies each of the findings has.
  public Map<UUID, Integer> left(Tx tx) {
    return tx
        .handle()
        .createQuery("select id, messages from registry_unread where looked_at is null order by id")
        .map((rs, context) -> Map.entry(Columns.uuid(rs, "id"), rs.getInt("messages")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// @param found of those alone: what came since was not on show
  /// @return how many replies of them nobody had looked at: those that a colleague saw meanwhile
  ///     are hers
  public int looked(Tx tx, PersonId by, Set<UUID> found) {
    return found.stream().mapToInt(each -> looked(tx, by, each)).sum();
  }

  private static int looked(Tx tx, PersonId by, UUID found) {
    int rows =
        tx.handle()
            .createUpdate(
                "update registry_unread set looked_by = :by, looked_at = :at"
                    + " where id = :id and looked_at is null")
            .bind("by", by.value())
            .bind("at", Tx.at(tx.now()))
            .bind("id", found)
            .execute();
    return rows == 0 ? 0 : messages(tx, found);
  }

  private static int messages(Tx tx, UUID found) {
    return tx.handle()
        .createQuery("select messages from registry_unread where id = :id")
        .bind("id", found)
        .mapTo(Integer.class)
        .one();
  }
}
