package org.uppsikt.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;

/// Lists of items that are to be read again in their channel, those first that were not read for
/// longest. What the platform no longer knows stands in none of them.
public final class Rereads {

  /// Which items; each belongs to exactly one.
  public sealed interface Which {

    /// Still before somebody: everything that is not done.
    record Open() implements Which {}

    /// Done, and not shown to readers.
    record Unseen() implements Which {}

    /// Done and shown, received after a time.
    record Late(Instant after) implements Which {}

    /// Done and shown, received until a time.
    record Early(Instant until) implements Which {}
  }

  /// The place in a list; the next page starts after it.
  public record Place(Instant read, long item) {
    public static final Place START = new Place(Instant.EPOCH, -1);
  }

  /// An item and its place in the list.
  public record Row(RemoteId id, Place place) {}

  /// @param notSince only what was not read since then
  public List<Row> page(
      Tx tx, ChannelId channel, Which which, Instant notSince, Place after, int limit) {
    var query =
        tx.handle()
            .createQuery(
                "select i.remote_id, s.item_id, s.refreshed_at from item_state s"
                    + " join item i on i.id = s.item_id"
                    + " where s.channel_id = :channel and s.folder in (<folders>)"
                    + " and s.visibility in (<shown>)"
                    + received(which)
                    + " and s.refreshed_at < :since and (s.refreshed_at > :read"
                    + " or s.refreshed_at = :read and s.item_id > :item)"
                    + " order by s.refreshed_at, s.item_id fetch first :limit rows only")
            .bind("channel", channel.value())
            .bindList("folders", folders(which))
            .bindList("shown", shown(which))
            .bind("since", Tx.at(notSince))
            .bind("read", Tx.at(after.read()))
            .bind("item", after.item())
            .bind("limit", limit);
    times(which).forEach((name, time) -> query.bind(name, Tx.at(time)));
    return query
        .map(
            (rs, context) ->
                new Row(
                    new RemoteId(rs.getString("remote_id")),
                    new Place(Columns.instant(rs, "refreshed_at"), rs.getLong("item_id"))))
        .list();
  }

  private static String received(Which which) {
    return switch (which) {
      case Which.Open open -> "";
      case Which.Unseen unseen -> "";
      case Which.Late late -> " and s.received_at > :received";
      case Which.Early early -> " and s.received_at <= :received";
    };
  }

  private static Map<String, Instant> times(Which which) {
    return switch (which) {
      case Which.Open open -> Map.of();
      case Which.Unseen unseen -> Map.of();
      case Which.Late(Instant after) -> Map.of("received", after);
      case Which.Early(Instant until) -> Map.of("received", until);
    };
  }

  /// Counted off the enumeration, so that a folder that comes later is not forgotten.
  private static List<String> folders(Which which) {
    return Stream.of(Folder.values())
        .filter(folder -> (folder == Folder.DONE) != (which instanceof Which.Open))
        .map(Folder::name)
        .toList();
  }

  private static List<String> shown(Which which) {
    return Stream.of(Visibility.values())
        .filter(visibility -> visibility != Visibility.GONE)
        .filter(
            visibility ->
                switch (which) {
                  case Which.Open open -> true;
                  case Which.Unseen unseen -> !visibility.readable();
                  case Which.Late late -> visibility.readable();
                  case Which.Early early -> visibility.readable();
                })
        .map(Visibility::name)
        .toList();
  }
}
