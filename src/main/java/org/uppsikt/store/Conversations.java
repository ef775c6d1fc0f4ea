package org.uppsikt.store;

import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.policy.Category;

/// The private messages of one sender in one channel, however many they are: an office and a person
/// may write to each other for years.
public final class Conversations {

  private static final String MESSAGES =
      " from item_state s where s.channel_id = :channel and s.kind = 'MESSAGE' and s.item_id in"
          + " (select v.item_id from item_version v join item_version w on w.sender_remote_id ="
          + " v.sender_remote_id where w.item_id = :item and w.version = :version)";

  /// What is closed and holds nothing for the registry by any finding has nothing left to do: there
  /// what has a number stands before what is kept in order, and that before what is trifling.
  private static final String LEFT =
      "select s.item_id, case when s.folder = 'DONE' and s.case_number is not null then 1"
          + " when s.folder <> 'DONE' or exists (select 1 from item_check k"
          + " join finding f on f.check_id = k.id where k.item_id = s.item_id and f.subject in"
          + " (:secret, :case)) then 0 when exists (select 1"
          + " from disposition d where d.id = s.disposition_id and d.kind = 'TRIFLING') then 3"
          + " else 2 end as settled"
          + MESSAGES
          + " order by settled, s.item_id desc";

  /// A message, and whether nothing can be left to do of it.
  public record Message(ItemId item, boolean settled) {}

  /// All of them in the order in which they came, this one among them.
  public List<ItemId> items(Tx tx, States.State message) {
    List<ItemId> found =
        bound(tx, "select s.item_id" + MESSAGES + " order by s.item_id", message)
            .map((rs, context) -> new ItemId(rs.getLong("item_id")))
            .list();
    return found.isEmpty() ? List.of(message.item()) : found;
  }

  /// All of them, what may have something left to do before what is settled.
  public List<Message> leftFirst(Tx tx, States.State message) {
    List<Message> found =
        bound(tx, LEFT, message)
            .bind("secret", new Subject.Breach(Category.C12_SECRET).code())
            .bind("case", new Subject.Matter(Subject.MatterKind.CASE).code())
            .map(
                (rs, context) ->
                    new Message(new ItemId(rs.getLong("item_id")), rs.getInt("settled") > 0))
            .list();
    return found.isEmpty() ? List.of(new Message(message.item(), false)) : found;
  }

  private static Query bound(Tx tx, String sql, States.State message) {
    return tx.handle()
        .createQuery(sql)
        .bind("channel", message.channel().value())
        .bind("item", message.item().value())
        .bind("version", message.version().number());
  }
}
