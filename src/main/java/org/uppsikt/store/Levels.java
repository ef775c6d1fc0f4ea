package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;

/// Where open items stand in their list, for the clock that raises them. Items that share a clock
/// stand by when they came within each level, so that whoever stands at the wrong one is found by
/// a range of an index, and the time when each is due is kept nowhere.
public final class Levels {

  /// An open item as it stands; the time is that of its place, in whole seconds.
  public record Standing(ItemId item, Urgency urgency) {}

  /// A stretch of the list: one level, and when the items in it came.
  ///
  /// @param after exclusive, in seconds since 1970
  /// @param until inclusive
  public record Stretch(Severity level, long after, long until) {}

  /// Items that share a clock: those of one severity, or those of one combination of findings.
  ///
  /// @param column empty for every item
  /// @param press whether the press must ask, or must not
  public record Group(String column, Object value, Optional<Boolean> press) {

    /// @param apart without those that the press asks
    public static Group of(Severity severity, boolean apart) {
      return new Group("severity", severity.rank(), apart ? Optional.of(false) : Optional.empty());
    }

    private String where() {
      String same = column.isEmpty() ? "" : " and " + column + " = :value";
      return same
          + press.map(asks -> " and subjects" + (asks ? "" : " not") + " like :press").orElse("");
    }
  }

  /// Each combination of findings by which the press asks; where there are too many to tell apart,
  /// all of them together, which reads more.
  public List<Group> press(Tx tx) {
    Optional<List<String>> found =
        Subjects.combinations(tx, Folder.INBOX, List.of(Set.of(Subjects.PRESS)));
    return found
        .map(
            all ->
                all.stream().map(codes -> new Group("subjects", codes, Optional.empty())).toList())
        .orElseGet(() -> List.of(new Group("", "", Optional.of(true))));
  }

  /// Those of a group that stand there.
  public List<Standing> standing(Tx tx, Group group, Stretch stretch, int most) {
    long base = stretch.level().rank() * Urgency.STEP;
    String equal = group.column().isEmpty() ? "" : ", " + group.column();
    Query query =
        tx.handle()
            .createQuery(
                "select item_id, severity, urgency from item_state where folder = :folder"
                    + group.where()
                    + " and urgency > :after and urgency <= :until order by folder"
                    + equal
                    + ", urgency, item_id fetch first :most rows only")
            .bind("folder", Folder.INBOX.name())
            .bind("after", base + stretch.after())
            .bind("until", base + stretch.until())
            .bind("most", most);
    if (!group.column().isEmpty()) {
      query.bind("value", group.value());
    }
    if (group.press().isPresent()) {
      query.bind("press", Subjects.pattern(Subjects.PRESS));
    }
    return query.map((rs, context) -> standing(rs)).list();
  }

  /// Puts items at their level; one that was changed meanwhile stays where it is.
  public void put(Tx tx, Map<Standing, Urgency> moves) {
    var batch =
        tx.handle()
            .prepareBatch(
                "update item_state set urgency = :now where item_id = :item and urgency = :was"
                    + " and folder = :folder");
    moves.forEach(
        (standing, now) ->
            batch
                .bind("now", now.key())
                .bind("item", standing.item().value())
                .bind("was", standing.urgency().key())
                .bind("folder", Folder.INBOX.name())
                .add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static Standing standing(ResultSet rs) throws SQLException {
    long key = rs.getLong("urgency");
    Instant since = Instant.ofEpochSecond(key % Urgency.STEP);
    var severity = Severity.ofRank(rs.getInt("severity"));
    return new Standing(
        new ItemId(rs.getLong("item_id")), new Urgency(severity, Urgency.levelOf(key), since));
  }
}
