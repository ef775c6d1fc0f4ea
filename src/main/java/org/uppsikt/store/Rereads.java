package org.uppsikt.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;

/// Lists of items that are to be read again in their channel, those first that were not read for
/// longest. What the platform no longer knows stands in one of its own.
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

    /// No longer known to the platform, received after a time and until another: it may come back.
    record Gone(Instant after, Instant until) implements Which {}
  }

  /// The place in a list; the next page starts after it.
  public record Place(Instant read, long item) {
    public static final Place START = new Place(Instant.EPOCH, -1);

    /// Passes over what was last read before a time.
    public static Place from(Instant read) {
      return new Place(read, -1);
    }
  }

  /// An item and its place in the list.
  public record Row(RemoteId id, Place place) {}

  /// @param notSince only what was not read since then
  public List<Row> page(
      Tx tx, ChannelId channel, Which which, Instant notSince, Place after, int limit) {
    Ask ask = new Ask(channel, which, notSince, after, limit);
    return ranges(which, after).stream()
        .flatMap(range -> rows(tx, ask, range).stream())
        .sorted(Comparator.comparing(Row::place, SORTED))
        .limit(limit)
        .toList();
  }

  /// Items that were read under a clock that ran ahead and was set right since would stand in no
  /// list until that day: they were read now.
  public void setRight(Tx tx, ChannelId channel, Instant now) {
    for (Folder folder : Folder.values()) {
      tx.handle()
          .createUpdate(
              "update item_state set refreshed_at = :now where channel_id = :channel"
                  + " and folder = :folder and refreshed_at > :ahead")
          .bind("now", Tx.at(now))
          .bind("ahead", Tx.at(now.plus(SKEW)))
          .bind("channel", channel.value())
          .bind("folder", folder.name())
          .execute();
    }
  }

  /// The clocks of several consoles never differ by more.
  private static final Duration SKEW = Duration.ofHours(1);

  private static final Comparator<Place> SORTED =
      Comparator.comparing(Place::read).thenComparingLong(Place::item);

  private record Ask(ChannelId channel, Which which, Instant notSince, Place after, int limit) {}

  /// Equal in the channel and one more column: a range of an index.
  ///
  /// @param rest what else is asked, first what bounds the range; columns are wrapped in what is
  ///     asked row by row, so that no database takes another index for it
  /// @param pieces what comes after a place, piece by piece
  private record Range(String column, String value, List<Piece> pieces, String rest, String order) {

    /// Read in the order of its index, without sorting it: the equality columns stand first in the
    /// order. H2 uses the index only then.
    static Range inOrder(Place after, String column, String value, String rest) {
      return new Range(
          column,
          value,
          after.item() < 0 ? List.of(FROM) : List.of(SAME, LATER),
          rest,
          "channel_id, " + column + ", refreshed_at, item_id");
    }
  }

  /// A part of a list, between bounds of its index.
  ///
  /// @param item whether it asks for the item of the place
  private record Piece(String sql, boolean item) {}

  private static final Piece FROM =
      new Piece(" and refreshed_at < :since and refreshed_at >= :read", false);

  /// Read in the very moment of the place, as hundreds of thousands may be after an import: in one
  /// piece with what comes later, each page would begin at the first of them.
  private static final Piece SAME =
      new Piece(" and refreshed_at = :read and refreshed_at < :since and item_id > :item", true);

  private static final Piece LATER =
      new Piece(" and refreshed_at < :since and refreshed_at > :read", false);

  /// Found by when they came, and sorted: in the order of their last reading, those of all years
  /// that were deleted at once would be passed over one by one.
  private static final Range GONE =
      new Range(
          "visibility",
          Visibility.GONE.name(),
          List.of(
              new Piece(
                  " and %1$s < :since and %1$s >= :read and (%1$s > :read or item_id > :item)"
                      .formatted("coalesce(refreshed_at, received_at)"),
                  true)),
          " and received_at > :received and received_at <= :until",
          "refreshed_at, item_id");

  private static List<Row> rows(Tx tx, Ask ask, Range range) {
    var rows = new ArrayList<Row>();
    for (Piece piece : range.pieces()) {
      if (rows.size() < ask.limit()) {
        rows.addAll(rows(tx, ask, range, piece, ask.limit() - rows.size()));
      }
    }
    return rows;
  }

  private static List<Row> rows(Tx tx, Ask ask, Range range, Piece piece, int limit) {
    String sql =
        "select i.remote_id, s.item_id, s.refreshed_at from (select channel_id, "
            + range.column()
            + ", refreshed_at, item_id from item_state where channel_id = :channel and "
            + range.column()
            + " = :value"
            + piece.sql()
            + range.rest()
            + " order by "
            + range.order()
            + " fetch first :limit rows only) s"
            + " join item i on i.id = s.item_id";
    var query =
        tx.handle()
            .createQuery(sql)
            .bind("channel", ask.channel().value())
            .bind("value", range.value())
            .bind("since", Tx.at(ask.notSince()))
            .bind("read", Tx.at(ask.after().read()))
            .bind("limit", limit);
    if (piece.item()) {
      query.bind("item", ask.after().item());
    }
    times(ask.which()).forEach((name, time) -> query.bind(name, Tx.at(time)));
    return query
        .map(
            (rs, context) ->
                new Row(
                    new RemoteId(rs.getString("remote_id")),
                    new Place(Columns.instant(rs, "refreshed_at"), rs.getLong("item_id"))))
        .list();
  }

  private static List<Range> ranges(Which which, Place after) {
    return switch (which) {
      // Counted off the enumeration, so that a folder that comes later is not forgotten.
      case Which.Open open ->
          Stream.of(Folder.values())
              .filter(folder -> folder != Folder.DONE)
              .map(folder -> Range.inOrder(after, "folder", folder.name(), KNOWN))
              .toList();
      case Which.Unseen unseen ->
          Stream.of(Visibility.values())
              .filter(visibility -> visibility != Visibility.GONE && !visibility.readable())
              .map(visibility -> Range.inOrder(after, "visibility", visibility.name(), DONE))
              .toList();
      case Which.Late late -> List.of(done(after, " and received_at > :received"));
      case Which.Early early -> List.of(done(after, " and received_at <= :received"));
      case Which.Gone gone -> List.of(GONE);
    };
  }

  private static final String KNOWN = " and coalesce(visibility, '') <> '" + Visibility.GONE + "'";
  private static final String DONE = " and coalesce(folder, '') = '" + Folder.DONE + "'";

  private static Range done(Place after, String received) {
    String shown =
        Stream.of(Visibility.values())
            .filter(Visibility::readable)
            .map(visibility -> "'" + visibility + "'")
            .collect(Collectors.joining(", ", " and coalesce(visibility, '') in (", ")"));
    return Range.inOrder(after, "folder", Folder.DONE.name(), shown + received);
  }

  private static Map<String, Instant> times(Which which) {
    return switch (which) {
      case Which.Open open -> Map.of();
      case Which.Unseen unseen -> Map.of();
      case Which.Late(Instant after) -> Map.of("received", after);
      case Which.Early(Instant until) -> Map.of("received", until);
      case Which.Gone(Instant after, Instant until) -> Map.of("received", after, "until", until);
    };
  }
}
