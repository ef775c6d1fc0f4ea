package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;

/// Items whose texts are read again as they stand now. What only named persons may read is never
/// among them, nor is what is secret and settled.
public final class RecentItems {

  private static final String READABLE =
      "not exists (select 1 from restriction r where r.item_id = s.item_id"
          + " and r.lifted_at is null)";

  /// An item as it stands now.
  public record Recent(VersionRef version, ChannelId channel, Instant receivedAt) {}

  /// The items that came last, newest first.
  public List<Recent> last(Tx tx, int limit) {
    return tx.handle()
        .createQuery(
            "select s.item_id, s.version, s.channel_id, s.received_at from item_state s where "
                + READABLE
                + " and not "
                + SecretViews.SETTLED
                + " order by s.item_id desc fetch first :limit rows only")
        .bind("limit", limit)
        .map((rs, context) -> recent(rs))
        .list();
  }

  /// Items that await a decision, oldest first.
  ///
  /// @param after the item to go on behind
  public List<Recent> open(Tx tx, ItemId after, int limit) {
    return tx.handle()
        .createQuery(
            "select s.item_id, s.version, s.channel_id, s.received_at from item_state s where"
                + " s.folder in (:inbox, :snoozed) and s.item_id > :after and "
                + READABLE
                + " order by s.item_id fetch first :limit rows only")
        .bind("inbox", Folder.INBOX.name())
        .bind("snoozed", Folder.SNOOZED.name())
        .bind("after", after.value())
        .bind("limit", limit)
        .map((rs, context) -> recent(rs))
        .list();
  }

  /// How many items await a decision.
  public int openCount(Tx tx) {
    return tx.handle()
        .createQuery(
            "select count(*) from item_state s where s.folder in (:inbox, :snoozed) and "
                + READABLE)
        .bind("inbox", Folder.INBOX.name())
        .bind("snoozed", Folder.SNOOZED.name())
        .mapTo(Integer.class)
        .one();
  }

  private static Recent recent(ResultSet rs) throws SQLException {
    return new Recent(
        new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
        new ChannelId(Columns.uuid(rs, "channel_id")),
        Columns.instant(rs, "received_at"));
  }
}
