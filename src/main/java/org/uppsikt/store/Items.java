package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;

/// Items as they were received. Insert only.
public final class Items {

  private static final int AT_ONCE = 500;

  private static final String FIELDS =
      "select id, channel_id, remote_id, kind, post_remote_id, parent_remote_id, permalink,"
          + " posted_at, received_at from item ";

  /// Keeps new items and gives their identities in the same order.
  public List<ItemId> insert(Tx tx, ChannelId channel, List<RemoteItem> items, Instant at) {
    var batch =
        tx.handle()
            .prepareBatch(
                "insert into item (channel_id, remote_id, kind, post_remote_id, parent_remote_id,"
                    + " permalink, posted_at, received_at) values (:channel, :remote, :kind, :post,"
                    + " :parent, :permalink, :posted, :received)");
    for (RemoteItem item : items) {
      batch
          .bind("channel", channel.value())
          .bind("remote", item.id().value())
          .bind("kind", item.kind().name())
          .bind("post", item.post().map(RemoteId::value).orElse(null))
          .bind("parent", item.parent().map(RemoteId::value).orElse(null))
          .bind("permalink", Columns.fit(item.permalink(), 2000).orElse(null))
          .bind("posted", Tx.at(item.postedAt()))
          .bind("received", Tx.at(at))
          .add();
    }
    return batch.size() == 0
        ? List.of()
        : batch.executePreparedBatch("id").map((rs, c) -> new ItemId(rs.getLong("id"))).list();
  }

  public Optional<Item> find(Tx tx, ItemId id) {
    return tx.handle()
        .createQuery(FIELDS + "where id = :id")
        .bind("id", id.value())
        .map((rs, context) -> item(rs))
        .findOne();
  }

  /// Those that are there, by their ids.
  public Map<ItemId, Item> of(Tx tx, Collection<ItemId> ids) {
    var found = new HashMap<ItemId, Item>();
    if (!ids.isEmpty()) {
      tx.handle()
          .createQuery(FIELDS + "where id in (<ids>)")
          .bindList("ids", Keys.of(ids))
          .map((rs, context) -> item(rs))
          .forEach(item -> found.put(item.id(), item));
    }
    return found;
  }

  /// Which of the remote ids are known already. Joined one by one: with a list of them H2 reads
  /// every item of the channel.
  public Map<RemoteId, ItemId> known(Tx tx, ChannelId channel, Collection<RemoteId> ids) {
    var known = new HashMap<RemoteId, ItemId>();
    List<RemoteId> once = ids.stream().distinct().toList();
    for (int from = 0; from < once.size(); from += AT_ONCE) {
      known(tx, channel, once.subList(from, Math.min(once.size(), from + AT_ONCE)), known);
    }
    return known;
  }

  private static void known(
      Tx tx, ChannelId channel, List<RemoteId> ids, Map<RemoteId, ItemId> known) {
    String wanted =
        IntStream.range(0, ids.size())
            .mapToObj("(cast(:r%d as varchar(500)))"::formatted)
            .collect(Collectors.joining(", "));
    Query query =
        tx.handle()
            .createQuery(
                "select i.id, i.remote_id from (values "
                    + wanted
                    + ") as wanted (remote_id) join item i on i.remote_id = wanted.remote_id"
                    + " and i.channel_id = :channel")
            .bind("channel", channel.value());
    for (int i = 0; i < ids.size(); i++) {
      query.bind("r" + i, ids.get(i).value());
    }
    query
        .map(
            (rs, context) ->
                Map.entry(new RemoteId(rs.getString("remote_id")), new ItemId(rs.getLong("id"))))
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
  }

  /// The items under the same post, oldest first, at most `limit`.
  public List<Item> thread(Tx tx, ChannelId channel, RemoteId post, int limit) {
    return tx.handle()
        .createQuery(
            FIELDS
                + "where channel_id = :channel and post_remote_id = :post"
                + " order by channel_id, post_remote_id, id fetch first :limit rows only")
        .bind("channel", channel.value())
        .bind("post", post.value())
        .bind("limit", limit)
        .map((rs, context) -> item(rs))
        .list();
  }

  /// A part of a thread.
  ///
  /// @param items in the order in which they came
  /// @param before how many came before them
  /// @param after how many came after them
  public record Stretch(List<Item> items, int before, int after) {
    public Stretch {
      items = List.copyOf(items);
    }
  }

  private static final String UNDER_POST =
      FIELDS + "where channel_id = :channel and post_remote_id = :post and ";

  /// By all that the index has: an embedded database sorts a whole thread otherwise.
  static final String BEFORE =
      UNDER_POST
          + "id < :id order by channel_id desc, post_remote_id desc, id desc"
          + " fetch first :limit rows only";

  static final String AFTER =
      UNDER_POST + "id > :id order by channel_id, post_remote_id, id fetch first :limit rows only";

  /// At most `most` items under the post of this one, itself among them: as many that came before
  /// it as after it, and more on one side where the other has fewer.
  public Stretch around(Tx tx, Item item, int most) {
    if (item.post().isEmpty()) {
      return new Stretch(List.of(item), 0, 0);
    }
    List<Item> before = side(tx, item, BEFORE, most - 1).reversed();
    List<Item> after = side(tx, item, AFTER, most - 1);
    int half = (most - 1) / 2;
    int earlier = Math.min(before.size(), Math.max(half, most - 1 - after.size()));
    int later = Math.min(after.size(), most - 1 - earlier);
    var items = new ArrayList<>(before.subList(before.size() - earlier, before.size()));
    items.add(item);
    items.addAll(after.subList(0, later));
    return new Stretch(
        items,
        beyond(tx, item, "<", earlier, before.size() - earlier, most),
        beyond(tx, item, ">", later, after.size() - later, most));
  }

  /// The ids of all items under a post, in the order in which they came.
  public List<ItemId> idsUnder(Tx tx, ChannelId channel, RemoteId post) {
    return tx.handle()
        .createQuery(
            "select id from item where channel_id = :channel and post_remote_id = :post"
                + " order by channel_id, post_remote_id, id")
        .bind("channel", channel.value())
        .bind("post", post.value())
        .map((rs, context) -> new ItemId(rs.getLong("id")))
        .list();
  }

  private static List<Item> side(Tx tx, Item item, String side, int limit) {
    return tx.handle()
        .createQuery(side)
        .bind("channel", item.channel().value())
        .bind("post", item.post().orElseThrow().value())
        .bind("id", item.id().value())
        .bind("limit", limit)
        .map((rs, context) -> item(rs))
        .list();
  }

  /// How many stand on a side beyond those that are taken: counted only where they were not all
  /// read.
  private static int beyond(Tx tx, Item item, String side, int taken, int left, int most) {
    return taken + left < most - 1
        ? left
        : tx.handle()
                .createQuery(
                    "select count(*) from item where channel_id = :channel and post_remote_id ="
                        + " :post and id "
                        + side
                        + " :id")
                .bind("channel", item.channel().value())
                .bind("post", item.post().orElseThrow().value())
                .bind("id", item.id().value())
                .mapTo(Integer.class)
                .one()
            - taken;
  }

  /// How many items stand under the post of this one and came after the one and before the other.
  public int between(Tx tx, Item item, ItemId one, ItemId other) {
    return tx.handle()
        .createQuery(
            "select count(*) from item where channel_id = :channel and post_remote_id = :post"
                + " and id > :one and id < :other")
        .bind("channel", item.channel().value())
        .bind("post", item.post().orElseThrow().value())
        .bind("one", one.value())
        .bind("other", other.value())
        .mapTo(Integer.class)
        .one();
  }

  /// Whether so many items or more stand under the same post. Reads no more of them than that.
  public boolean standUnder(Tx tx, ChannelId channel, RemoteId post, int least) {
    return tx.handle()
        .createQuery(
            "select id from item where channel_id = :channel and post_remote_id = :post"
                + " order by channel_id, post_remote_id, id offset :before rows"
                + " fetch first 1 row only")
        .bind("channel", channel.value())
        .bind("post", post.value())
        .bind("before", least - 1)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /// The item as its row will give it back: a longer link is cut, a time has microseconds.
  static Item asStored(ItemId id, ChannelId channel, RemoteItem arrival, Instant at) {
    return new Item(
        id,
        channel,
        arrival.id(),
        arrival.kind(),
        arrival.post(),
        arrival.parent(),
        Columns.fit(arrival.permalink(), 2000),
        arrival.postedAt().map(Tx::micros),
        Tx.micros(at));
  }

  /// What a list needs to know of an item beside its state.
  ///
  /// @param post what it stands under
  /// @param restricted whether only named persons may read it, or it is secret and settled
  public record Beside(Optional<RemoteId> post, boolean restricted) {
    public static final Beside NOTHING = new Beside(Optional.empty(), false);
  }

  /// For a page of a list, in one question; items that are unknown are missing.
  public Map<ItemId, Beside> beside(Tx tx, Collection<ItemId> ids) {
    var beside = new HashMap<ItemId, Beside>();
    if (!ids.isEmpty()) {
      tx.handle()
          .createQuery(
              "select i.id, i.post_remote_id, (exists (select 1 from restriction r"
                  + " where r.item_id = i.id and r.lifted_at is null)"
                  + " or exists (select 1 from item_state s where s.item_id = i.id and "
                  + SecretViews.SETTLED
                  + ")) as restricted from item i where i.id in (<ids>)")
          .bindList("ids", Keys.of(ids))
          .map(
              (rs, context) ->
                  Map.entry(
                      new ItemId(rs.getLong("id")),
                      new Beside(
                          Columns.maybe(rs, "post_remote_id").map(RemoteId::new),
                          rs.getBoolean("restricted"))))
          .forEach(entry -> beside.put(entry.getKey(), entry.getValue()));
    }
    return beside;
  }

  static Item item(ResultSet rs) throws SQLException {
    return new Item(
        new ItemId(rs.getLong("id")),
        new ChannelId(Columns.uuid(rs, "channel_id")),
        new RemoteId(rs.getString("remote_id")),
        ItemKind.valueOf(rs.getString("kind")),
        Columns.maybe(rs, "post_remote_id").map(RemoteId::new),
        Columns.maybe(rs, "parent_remote_id").map(RemoteId::new),
        Columns.maybe(rs, "permalink"),
        Columns.maybeInstant(rs, "posted_at"),
        Columns.instant(rs, "received_at"));
  }
}
