package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.Visibility;

/// Lists of items, most urgent first, a page at a time.
public final class InboxQuery {

  /// What a list shows of an item.
  ///
  /// @param version number of the present version
  /// @param snippet beginning of the text
  public record Line(
      ItemId item,
      ChannelId channel,
      ItemKind kind,
      int version,
      Visibility visibility,
      Folder folder,
      Optional<Outcome> outcome,
      Severity severity,
      Instant receivedAt,
      Optional<Instant> dueAt,
      String sender,
      String snippet,
      boolean unread,
      int revision,
      Place place) {}

  /// The place in a list; the next page starts after it.
  public record Place(long urgency, long item) {
    public static final Place START = new Place(Long.MIN_VALUE, 0);
  }

  /// The lines after a place. The equality column stands first in the order, since H2 uses the
  /// index
  /// only then.
  public List<Line> page(Tx tx, Folder folder, Place after, int limit) {
    return tx.handle()
        .createQuery(
            "select * from item_state where folder = :folder and urgency >= :urgency"
                + " and (urgency > :urgency or item_id > :item)"
                + " order by folder, urgency, item_id fetch first :limit rows only")
        .bind("folder", folder.name())
        .bind("urgency", after.urgency())
        .bind("item", after.item())
        .bind("limit", limit)
        .map((rs, context) -> line(rs))
        .list();
  }

  /// How many items stand in each folder; folders without any are missing.
  public Map<Folder, Integer> counts(Tx tx) {
    var counts = new EnumMap<Folder, Integer>(Folder.class);
    tx.handle()
        .createQuery("select folder, count(*) as n from item_state group by folder")
        .map((rs, context) -> Map.entry(rs.getString("folder"), rs.getInt("n")))
        .forEach(e -> counts.put(Folder.valueOf(e.getKey()), e.getValue()));
    return counts;
  }

  private static Line line(ResultSet rs) throws SQLException {
    long item = rs.getLong("item_id");
    return new Line(
        new ItemId(item),
        new ChannelId(Columns.uuid(rs, "channel_id")),
        ItemKind.valueOf(rs.getString("kind")),
        rs.getInt("version"),
        Visibility.valueOf(rs.getString("visibility")),
        Folder.valueOf(rs.getString("folder")),
        Columns.maybe(rs, "outcome").map(Outcome::valueOf),
        Severity.ofRank(rs.getInt("severity")),
        Columns.instant(rs, "received_at"),
        Columns.maybeInstant(rs, "due_at"),
        rs.getString("sender_name"),
        rs.getString("snippet"),
        Columns.maybeInstant(rs, "first_shown_at").isEmpty(),
        rs.getInt("revision"),
        new Place(rs.getLong("urgency"), item));
  }
}
