package org.uppsikt.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;

/// Versions without evidence that came after the one which an order of ours unpublished: what their
/// senders changed since. What was unpublished without a copy, and what only named persons may
/// read, is not among them: of those no copy may be made.
public final class Unsealed {

  /// Goes from the few that were ordered away, not from the many that stand in the channel.
  private static final String WHICH =
      "select v.item_id, v.version from (select u.item_id, max(u.version) as ordered"
          + " from outbox o join unpublish_order u on u.id = o.id where o.state = 'CONFIRMED'"
          + " and %s group by u.item_id) d join item_state s on s.item_id = d.item_id"
          + " join item_version v on v.item_id = d.item_id and v.version > d.ordered"
          + " where s.version > d.ordered and s.visibility in ("
          + hidden()
          + ") and s.folder not in ('"
          + Folder.INBOX
          + "', '"
          + Folder.OUTBOX
          + "') and not exists (select 1 from evidence e where e.item_id = v.item_id"
          + " and e.version = v.version)"
          + " and not exists (select 1 from outbox n where n.item_id = s.item_id"
          + " and n.kind = 'NOCOPY' and n.state not in ('WITHDRAWN', 'FAILED'))"
          + " and not exists (select 1 from restriction r where r.item_id = s.item_id"
          + " and r.lifted_at is null)";

  /// Those in a channel, in the order of items and versions, from one on.
  public List<VersionRef> page(Tx tx, ChannelId channel, Optional<VersionRef> after, int limit) {
    String sql = WHICH.formatted("o.channel_id = :channel");
    return tx.handle()
        .createQuery(
            sql
                + " and (v.item_id > :item or v.item_id = :item and v.version > :version)"
                + " order by v.item_id, v.version fetch first :limit rows only")
        .bind("channel", channel.value())
        .bind("item", after.map(version -> version.item().value()).orElse(0L))
        .bind("version", after.map(VersionRef::number).orElse(0))
        .bind("limit", limit)
        .map(
            (rs, context) ->
                new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")))
        .list();
  }

  /// Whether a version is still such a one.
  public boolean is(Tx tx, VersionRef version) {
    return tx.handle()
        .createQuery(WHICH.formatted("o.item_id = :item") + " and v.version = :version")
        .bind("item", version.item().value())
        .bind("version", version.number())
        .map((rs, context) -> rs.getInt("version"))
        .findOne()
        .isPresent();
  }

  private static String hidden() {
    return Stream.of(Visibility.values())
        .filter(visibility -> visibility != Visibility.GONE && !visibility.readable())
        .map(visibility -> "'" + visibility + "'")
        .collect(Collectors.joining(", "));
  }
}
