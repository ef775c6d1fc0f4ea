package org.uppsikt.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.item.ItemFilter.Order;

/// A filter as ranges of an index: one for each combination of findings, or else for each severity,
/// or else for each level, or else for each channel, or else for the kind; what is left of the
/// filter is asked row by row within them.
final class Ranges {

  /// Not a column: a level is a span of the urgency.
  private static final String LEVEL = "level";

  private Ranges() {}

  /// One range: equal in the folder and in one more column, or in the folder alone.
  ///
  /// @param column empty for the folder alone
  /// @param value what the column holds
  record Range(String column, Object value) {

    /// The range itself, and what is asked row by row within it. There a column is wrapped, so that
    /// no database takes another index for it and sorts a million rows.
    String where(ItemFilter filter) {
      var sql = new StringBuilder("folder = :folder");
      if (column.equals(LEVEL)) {
        sql.append(" and urgency >= :from and urgency < :to");
      } else if (!column.isEmpty()) {
        sql.append(" and ").append(column).append(" = :value");
      }
      if (asks(filter.severities(), "severity")) {
        sql.append(" and coalesce(severity, 99) in (<severities>)");
      }
      if (asks(filter.levels(), LEVEL)) {
        sql.append(" and urgency / ").append(Urgency.STEP).append(" in (<levels>)");
      }
      if (asks(filter.channels(), "channel_id")) {
        sql.append(" and coalesce(channel_id, channel_id) in (<channels>)");
      }
      if (filter.kind().isPresent() && !column.equals("kind")) {
        sql.append(" and coalesce(kind, '') = :kind");
      }
      if (filter.unread()) {
        sql.append(" and first_shown_at is null");
      }
      for (int i = 0; i < filter.subjects().size() && !column.equals("subjects"); i++) {
        any(sql, filter.subjects().get(i).size(), "subjects like :subject" + i + "_");
      }
      return sql.toString();
    }

    /// The equality columns first, then the key, then the number of the item.
    String orderedBy(Order order) {
      String down = order == Order.NEWEST ? " desc" : "";
      boolean whole = column.isEmpty() || column.equals(LEVEL) || order != Order.URGENT;
      String equal = whole ? "" : ", " + column;
      return "folder" + down + equal + ", " + key(order) + down + ", item_id" + down;
    }

    Query bind(Query query, ItemFilter filter) {
      query.bind("folder", filter.folder().name());
      if (column.equals(LEVEL)) {
        long from = (int) value * Urgency.STEP;
        query.bind("from", from).bind("to", from + Urgency.STEP);
      } else if (!column.isEmpty()) {
        query.bind("value", value);
      }
      if (asks(filter.severities(), "severity")) {
        query.bindList("severities", filter.severities().stream().map(Severity::rank).toList());
      }
      if (asks(filter.levels(), LEVEL)) {
        query.bindList("levels", filter.levels().stream().map(Severity::rank).toList());
      }
      if (asks(filter.channels(), "channel_id")) {
        query.bindList("channels", filter.channels().stream().map(ChannelId::value).toList());
      }
      if (!column.equals("kind")) {
        filter.kind().ifPresent(kind -> query.bind("kind", kind.name()));
      }
      for (int i = 0; i < filter.subjects().size() && !column.equals("subjects"); i++) {
        int n = 0;
        for (String code : filter.subjects().get(i)) {
          query.bind("subject" + i + "_" + n++, Subjects.pattern(code));
        }
      }
      for (int i = 0; i < filter.words().size(); i++) {
        query.bind("word" + i, "%" + literal(filter.words().get(i)) + "%");
      }
      return query;
    }

    private boolean asks(Set<?> wanted, String of) {
      return !wanted.isEmpty() && !column.equals(of);
    }
  }

  /// A condition on the words of rows called `seen`; true where none are asked for. Only where the
  /// list shows a piece of the text is the rest of it asked for, as far as it lies in its row. Of a
  /// restricted item the list has no piece, so nothing of it is found, and what is secret and
  /// settled is found by no word. Half the length is asked for, since a database may count an emoji
  /// once that Java counts twice. Who wrote is not looked for: that takes a purpose and stands in
  /// the journal (the search).
  static String words(ItemFilter filter) {
    var sql = new StringBuilder("1 = 1");
    for (int i = 0; i < filter.words().size(); i++) {
      String has = " like :word" + i + " escape '!'";
      sql.append(" and (lower(snippet)").append(has);
      sql.append(" or ((char_length(snippet) >= ").append(States.PIECE / 2);
      sql.append(" or snippet like '").append(States.BEGINNING_CUT).append("%')");
      sql.append(
          " and exists (select 1 from item_version whole where whole.item_id = seen.item_id");
      sql.append(" and whole.version = seen.version and lower(whole.inline_text)");
      sql.append(has).append(")))");
    }
    if (!filter.words().isEmpty()) {
      sql.append(" and not exists (select 1 from item_state s where s.item_id = seen.item_id and ");
      sql.append(SecretViews.SETTLED).append(")");
    }
    return sql.toString();
  }

  /// @param whole reads the folder in its order and asks the rest row by row: for lists sorted by
  ///     time of which the filter lets much through
  static List<Range> of(Tx tx, ItemFilter filter, boolean whole) {
    if (whole) {
      return List.of(new Range("", ""));
    }
    if (!filter.subjects().isEmpty()) {
      Optional<List<String>> found = Subjects.combinations(tx, filter.folder(), filter.subjects());
      if (found.isPresent()) {
        return found.get().stream().map(codes -> new Range("subjects", codes)).toList();
      }
    }
    Set<Severity> severities = severities(filter);
    if (!severities.isEmpty()) {
      return each("severity", severities);
    }
    if (!filter.levels().isEmpty()) {
      return each(LEVEL, filter.levels());
    }
    if (!filter.channels().isEmpty()) {
      return filter.channels().stream().map(c -> new Range("channel_id", c.value())).toList();
    }
    if (filter.unread() && filter.kind().isEmpty()) {
      return everyChannel(tx);
    }
    return Stream.of(filter.kind().map(k -> new Range("kind", k.name())).orElse(new Range("", "")))
        .toList();
  }

  /// The index of the channels is the one that knows what is unread: asked for in the folder alone,
  /// a database reads and sorts all of it.
  private static List<Range> everyChannel(Tx tx) {
    return tx.handle().createQuery("select id from channel order by id").mapTo(UUID.class).stream()
        .map(channel -> new Range("channel_id", channel))
        .toList();
  }

  private static List<Range> each(String column, Set<Severity> ranks) {
    return ranks.stream()
        .map(Severity::rank)
        .sorted()
        .map(rank -> new Range(column, rank))
        .toList();
  }

  /// Whatever was found gives a severity, so items without one need not be read for it.
  private static Set<Severity> severities(ItemFilter filter) {
    return filter.severities().isEmpty() && !filter.subjects().isEmpty()
        ? EnumSet.complementOf(EnumSet.of(Severity.NONE))
        : filter.severities();
  }

  static String key(Order order) {
    return order == Order.URGENT ? "urgency" : "received_at";
  }

  private static void any(StringBuilder sql, int count, String condition) {
    for (int i = 0; i < count; i++) {
      sql.append(i == 0 ? " and (" : " or ").append(condition).append(i);
    }
    sql.append(count == 0 ? "" : ")");
  }

  private static String literal(String word) {
    return word.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
