package org.uppsikt.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.RemoteId;

/// What stands in the same threads as the lines of a page and further down in their list, so that a
/// thread stands together however far apart its items are. Each is looked up by its own number: of
/// a million others in the list none is read.
public final class ThreadMates {

  /// So many items of a thread are looked up at most, the newest, which are open the soonest, and
  /// so
  /// many lines told of.
  public static final int MOST = 1_000;

  /// So many items of all threads of a page.
  private static final int MOST_OF_ALL = 8_000;

  /// Numbers in one statement.
  private static final int AT_ONCE = 1_024;

  /// The thread under a post of a channel.
  public record Under(ChannelId channel, RemoteId post) {}

  /// Lines of those threads that stand behind a place, in the order of the filter.
  public List<InboxQuery.Line> below(
      Tx tx, ItemFilter filter, Collection<Under> threads, InboxQuery.Place place) {
    List<Long> items =
        threads.stream().flatMap(thread -> items(tx, thread).stream()).limit(MOST_OF_ALL).toList();
    var lines = new ArrayList<InboxQuery.Line>();
    IntStream.range(0, (items.size() + AT_ONCE - 1) / AT_ONCE)
        .mapToObj(i -> items.subList(i * AT_ONCE, Math.min(items.size(), (i + 1) * AT_ONCE)))
        .forEach(some -> lines.addAll(lines(tx, filter, some)));
    return lines.stream()
        .filter(line -> InboxQuery.Place.SORTED.compare(line.place(), place) > 0)
        .sorted(InboxQuery.BY_PLACE)
        .limit(MOST)
        .toList();
  }

  private static List<Long> items(Tx tx, Under thread) {
    return tx.handle()
        .createQuery(
            "select id from item where channel_id = :channel and post_remote_id = :post"
                + " order by channel_id desc, post_remote_id desc, id desc fetch first :most rows only")
        .bind("channel", thread.channel().value())
        .bind("post", thread.post().value())
        .bind("most", MOST)
        .mapTo(Long.class)
        .list();
  }

  /// The folder is wrapped like all the rest, so that no database reads it instead of the items.
  private static List<InboxQuery.Line> lines(Tx tx, ItemFilter filter, List<Long> items) {
    var whole = new Ranges.Range("", "");
    String where =
        whole.where(filter).replace("folder = :folder", "coalesce(folder, '') = :folder");
    String sql =
        "select * from (select * from item_state where item_id in (<items>) and "
            + where
            + ") as seen where "
            + Ranges.words(filter);
    Query query = whole.bind(tx.handle().createQuery(sql), filter);
    return query
        .bindList("items", Keys.list(items))
        .map((rs, context) -> InboxQuery.line(rs, filter.order()))
        .list();
  }
}
