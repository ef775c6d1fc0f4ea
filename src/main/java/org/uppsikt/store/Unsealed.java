package org.uppsikt.store;

import java.util.List;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;

/// Versions without evidence that came after the one which an order of ours unpublished: what their
/// senders changed since. What was unpublished without a copy, and what only named persons may
/// read,
/// is not among them: of those no copy may be made.
public final class Unsealed {

  private static final String WHICH =
      " and v.version > (select max(u.version) from unpublish_order u join outbox o"
          + " on o.id = u.id where u.item_id = v.item_id and o.state = 'CONFIRMED')"
          + " and not exists (select 1 from evidence e where e.item_id = v.item_id"
          + " and e.version = v.version)"
          + " and s.folder not in ('"
          + Folder.INBOX
          + "', '"
          + Folder.OUTBOX
          + "') and not exists (select 1 from outbox n where n.item_id = s.item_id"
          + " and n.kind = 'NOCOPY' and n.state not in ('WITHDRAWN', 'FAILED'))"
          + " and not exists (select 1 from restriction r where r.item_id = s.item_id"
          + " and r.lifted_at is null)";

  /// The first of them in a channel, oldest version first.
  public List<VersionRef> page(Tx tx, ChannelId channel, int limit) {
    return hidden().flatMap(how -> page(tx, channel, how, limit)).limit(limit).toList();
  }

  /// Each way of not being shown is a range of an index.
  private static Stream<VersionRef> page(Tx tx, ChannelId channel, Visibility how, int limit) {
    return tx
        .handle()
        .createQuery(
            "select v.item_id, v.version from item_state s join item_version v"
                + " on v.item_id = s.item_id where s.channel_id = :channel"
                + " and s.visibility = :how and s.version > 1"
                + WHICH
                + " order by v.item_id, v.version fetch first :limit rows only")
        .bind("channel", channel.value())
        .bind("how", how.name())
        .bind("limit", limit)
        .map(
            (rs, context) ->
                new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")))
        .stream();
  }

  /// Whether a version is still such a one.
  public boolean is(Tx tx, VersionRef version) {
    return tx.handle()
            .createQuery(
                "select count(*) from item_state s join item_version v"
                    + " on v.item_id = s.item_id where v.item_id = :item"
                    + " and v.version = :version"
                    + WHICH)
            .bind("item", version.item().value())
            .bind("version", version.number())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  private static Stream<Visibility> hidden() {
    return Stream.of(Visibility.values())
        .filter(visibility -> visibility != Visibility.GONE && !visibility.readable());
  }
}
