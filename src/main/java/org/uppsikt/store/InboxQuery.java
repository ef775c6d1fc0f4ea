package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemFilter.Order;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.Visibility;

/// Lists of items, a page at a time. Every page and every count reads a few ranges of one index, so
/// that both stay fast however many items there are.
public final class InboxQuery {

  /// Counts stop here: beside every list stands one, and all are counted anew after each decision.
  public static final int MOST_COUNTED = 5_000;

  /// Looking for words stops here, since it may not read a million rows. Searching everything is
  /// another matter.
  public static final int MOST_SEEN = 20_000;

  /// What a list shows of an item.
  ///
  /// @param version number of the present version
  /// @param snippet beginning of the text
  /// @param place in the list it was read in
  /// @param urgency what the list of open items sorts by
  /// @param press whether the press asks, as far as was found
  /// @param found whether the present version has findings
  public record Line(
      ItemId item,
      ChannelId channel,
      ItemKind kind,
      int version,
      Visibility visibility,
      Folder folder,
      Optional<Outcome> outcome,
      Urgency urgency,
      Instant receivedAt,
      Optional<Instant> dueAt,
      String sender,
      String snippet,
      boolean unread,
      int revision,
      Place place,
      boolean press,
      boolean found) {}

  /// The place in a list; the next page starts after it.
  ///
  /// @param urgency what the list is sorted by, smaller first: the urgency, or microseconds since
  ///     1970; both numbers are negative where the newest stands first
  public record Place(long urgency, long item) {
    public static final Place START = new Place(Long.MIN_VALUE, Long.MIN_VALUE);

    static final Comparator<Place> SORTED =
        Comparator.comparingLong(Place::urgency).thenComparingLong(Place::item);
  }

  /// As the lines of a list stand.
  static final Comparator<Line> BY_PLACE = Comparator.comparing(Line::place, Place.SORTED);

  /// The lines after a place, most urgent first.
  public List<Line> page(Tx tx, Folder folder, Place after, int limit) {
    return page(tx, ItemFilter.of(folder), after, limit);
  }

  /// The lines after a place, in the order of the filter.
  public List<Line> page(Tx tx, ItemFilter filter, Place after, int limit) {
    List<Line> found =
        Ranges.of(tx, filter, whole(tx, filter)).stream()
            .flatMap(range -> lines(tx, filter, range, after, limit).stream())
            .toList();
    return found.stream().sorted(BY_PLACE).limit(limit).toList();
  }

  /// Items that are no longer in the list that is on show, as they stand now.
  public List<Line> lines(Tx tx, Collection<ItemId> items) {
    return items.isEmpty()
        ? List.of()
        : tx.handle()
            .createQuery("select * from item_state where item_id in (<ids>)")
            .bindList("ids", Keys.of(items))
            .map((rs, context) -> line(rs, Order.URGENT))
            .list();
  }

  /// How many items a filter lets through, at most [#MOST_COUNTED].
  public int count(Tx tx, ItemFilter filter) {
    int seen = filter.words().isEmpty() ? MOST_COUNTED : MOST_SEEN;
    return Math.min(MOST_COUNTED, count(tx, filter, seen));
  }

  private static int count(Tx tx, ItemFilter filter, int seen) {
    int counted = 0;
    for (Ranges.Range range : Ranges.of(tx, filter, false)) {
      int left = seen - counted;
      String sql =
          "select count(*) from (select "
              + (filter.words().isEmpty() ? "1" : "item_id, version, snippet")
              + " from item_state where "
              + range.where(filter)
              + " order by "
              + range.orderedBy(Order.URGENT)
              + " fetch first :limit rows only) as seen where "
              + Ranges.words(filter);
      if (left > 0) {
        counted +=
            range
                .bind(tx.handle().createQuery(sql), filter)
                .bind("limit", left)
                .mapTo(Integer.class)
                .one();
      }
    }
    return counted;
  }

  /// How many items stand in each folder, at most [#MOST_COUNTED] each; folders without any are
  /// missing.
  public Map<Folder, Integer> counts(Tx tx) {
    var counts = new EnumMap<Folder, Integer>(Folder.class);
    for (Folder folder : Folder.values()) {
      int count = count(tx, ItemFilter.of(folder));
      if (count > 0) {
        counts.put(folder, count);
      }
    }
    return counts;
  }

  /// Sorted by time, a narrow filter is read by its own ranges and sorted, a wide one in the order
  /// of the folder.
  private boolean whole(Tx tx, ItemFilter filter) {
    return filter.order() != Order.URGENT && count(tx, filter) >= MOST_COUNTED;
  }

  private static List<Line> lines(
      Tx tx, ItemFilter filter, Ranges.Range range, Place after, int limit) {
    String rows =
        "select * from item_state where "
            + range.where(filter)
            + after(filter.order(), after)
            + " order by "
            + range.orderedBy(filter.order())
            + " fetch first ";
    String sql =
        filter.words().isEmpty()
            ? rows + ":limit rows only"
            : "select * from ("
                + rows
                + MOST_SEEN
                + " rows only) as seen where "
                + Ranges.words(filter)
                + " order by "
                + range.orderedBy(filter.order())
                + " fetch first :limit rows only";
    Query query = range.bind(tx.handle().createQuery(sql), filter).bind("limit", limit);
    if (!after.equals(Place.START)) {
      query.bind("item", Math.abs(after.item()));
      if (filter.order() == Order.URGENT) {
        query.bind("key", after.urgency());
      } else {
        query.bind("key", Tx.at(Moments.at(Math.abs(after.urgency()))));
      }
    }
    return query.map((rs, context) -> line(rs, filter.order())).list();
  }

  /// The equality columns stand first in the order, and the first condition bounds the range: H2
  /// uses the index only then.
  private static String after(Order order, Place after) {
    if (after.equals(Place.START)) {
      return "";
    }
    String key = Ranges.key(order);
    String than = order == Order.NEWEST ? "<" : ">";
    return " and "
        + key
        + " "
        + than
        + "= :key and ("
        + key
        + " "
        + than
        + " :key or item_id "
        + than
        + " :item)";
  }

  static Line line(ResultSet rs, Order order) throws SQLException {
    long item = rs.getLong("item_id");
    Instant received = Columns.instant(rs, "received_at");
    long key =
        switch (order) {
          case URGENT -> rs.getLong("urgency");
          case OLDEST -> Moments.micros(received);
          case NEWEST -> -Moments.micros(received);
        };
    String subjects = rs.getString("subjects");
    return new Line(
        new ItemId(item),
        new ChannelId(Columns.uuid(rs, "channel_id")),
        ItemKind.valueOf(rs.getString("kind")),
        rs.getInt("version"),
        Visibility.valueOf(rs.getString("visibility")),
        Folder.valueOf(rs.getString("folder")),
        Columns.maybe(rs, "outcome").map(Outcome::valueOf),
        new Urgency(
            Severity.ofRank(rs.getInt("severity")),
            Urgency.levelOf(rs.getLong("urgency")),
            received),
        received,
        Columns.maybeInstant(rs, "due_at"),
        rs.getString("sender_name"),
        rs.getString("snippet"),
        Columns.maybeInstant(rs, "first_shown_at").isEmpty(),
        rs.getInt("revision"),
        new Place(key, order == Order.NEWEST ? -item : item),
        Subjects.holds(subjects, Subjects.PRESS),
        !subjects.isEmpty());
  }
}
