package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.Stage;

/// Case links of items: how far each has come on its way to a number. While there is one, the
/// database closes the item only with a number (I10).
public final class Registrations {

  /// @param proposed case number that the moderator proposes; empty for none
  /// @param number what the registry gave
  /// @param handOver the one that it goes with; empty where nothing was prepared
  public record Row(
      ItemId item,
      String proposed,
      Stage stage,
      Optional<String> number,
      Optional<HandOverId> handOver) {}

  public void put(
      Tx tx, ItemId item, DecisionId decision, String proposed, Optional<HandOverId> handOver) {
    remove(tx, item);
    RegistryDuty.must(tx, item);
    tx.handle()
        .createUpdate(
            "insert into registration (item_id, decision_id, proposed_number, stage, hand_over_id,"
                + " since) values (:item, :decision, :proposed, 'TO_REGISTER', cast(:handOver as"
                + " uuid), :since)")
        .bind("item", item.value())
        .bind("decision", decision.value())
        .bind("proposed", Columns.fit(proposed, 100))
        .bind("handOver", handOver.map(HandOverId::value).orElse(null))
        .bind("since", Tx.at(tx.now()))
        .execute();
  }

  /// The decision to register was taken back. A number once given stays.
  public void remove(Tx tx, ItemId item) {
    tx.handle()
        .createUpdate("delete from registration where item_id = :item and case_number is null")
        .bind("item", item.value())
        .execute();
    RegistryDuty.again(tx, item);
  }

  /// @param by empty where the program read the number
  /// @return false where nothing waits for a number
  public boolean numbered(Tx tx, ItemId item, String number, Optional<PersonId> by, Instant at) {
    String fitting = Columns.fit(number, 100);
    boolean waited =
        tx.handle()
                .createUpdate(
                    "update registration set case_number = :number,"
                        + " numbered_by = cast(:by as uuid),"
                        + " numbered_at = :at, stage = 'NUMBERED'"
                        + " where item_id = :item and case_number is null")
                .bind("number", fitting)
                .bind("by", by.map(PersonId::value).orElse(null))
                .bind("at", Tx.at(at))
                .bind("item", item.value())
                .execute()
            == 1;
    if (waited) {
      RegistryDuty.numbered(tx, item, fitting);
    }
    return waited;
  }

  /// A number was typed wrongly: the item waits for one again.
  ///
  /// @param folder where it stood before it had one
  /// @return false where it does not bear that number; nothing was changed then
  public boolean unnumbered(Tx tx, ItemId item, String number, Stage stage, Folder folder) {
    if (!bears(tx, item, number)) {
      return false;
    }
    RegistryDuty.unnumbered(tx, item, folder);
    tx.handle()
        .createUpdate(
            "update registration set case_number = null, numbered_by = null, numbered_at = null,"
                + " stage = :stage where item_id = :item")
        .bind("stage", stage.name())
        .bind("item", item.value())
        .execute();
    return true;
  }

  /// Whether an item bears this number.
  public boolean bears(Tx tx, ItemId item, String number) {
    return of(tx, item).flatMap(Row::number).equals(Optional.of(Columns.fit(number, 100)));
  }

  /// The items of a hand-over have come as far as it has.
  public void stage(Tx tx, HandOverId handOver, Stage stage) {
    tx.handle()
        .createUpdate(
            "update registration set stage = :stage"
                + " where hand_over_id = :handOver and case_number is null")
        .bind("stage", stage.name())
        .bind("handOver", handOver.value())
        .execute();
  }

  public Optional<Row> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery("select * from registration where item_id = :item")
        .bind("item", item.value())
        .map((rs, context) -> row(rs))
        .findOne();
  }

  /// What goes with a hand-over.
  public List<Row> of(Tx tx, HandOverId handOver) {
    return tx.handle()
        .createQuery("select * from registration where hand_over_id = :id order by item_id")
        .bind("id", handOver.value())
        .map((rs, context) -> row(rs))
        .list();
  }

  /// What waits for a number with each of some hand-overs.
  public Map<HandOverId, List<ItemId>> together(Tx tx, Collection<HandOverId> handOvers) {
    var together = new HashMap<HandOverId, List<ItemId>>();
    if (!handOvers.isEmpty()) {
      tx.handle()
          .createQuery(
              "select * from registration where hand_over_id in (<ids>)"
                  + " and case_number is null order by hand_over_id, item_id")
          .bindList("ids", handOvers.stream().map(HandOverId::value).toList())
          .map((rs, context) -> row(rs))
          .forEach(
              row ->
                  together
                      .computeIfAbsent(row.handOver().orElseThrow(), id -> new ArrayList<>())
                      .add(row.item()));
    }
    return together;
  }

  /// What waits for a number.
  ///
  /// @param since when it was decided to be registered
  public record Waiting(Row row, Optional<Instant> since) {}

  /// Hand-overs that did not go, or came back, and have no number: read by their index, since those
  /// with a number grow over the years. Any fault is more than none, in every order of letters.
  static final String STUCK_HAND_OVERS =
      "select f.id from hand_over f where f.state = 'FAILED' union all select h.id from hand_over h"
          + " where h.state in ('WAITING', 'SENDING', 'SENT', 'DELAYED', 'BOUNCED', 'RECEIVED',"
          + " 'UNCERTAIN', 'WITHDRAWN') and h.fault >= ''";

  /// Came back, uncertain, not gone: stands still without somebody's hand, however fresh it is.
  private static final String STUCK =
      "(r.stage in ('BOUNCED', 'UNCERTAIN') or r.hand_over_id in (" + STUCK_HAND_OVERS + "))";

  private static final String NEEDS_HAND =
      "(" + STUCK + " or r.stage = 'RECEIVED' or r.hand_over_id is null)";

  /// Named one by one, so that what has its number is not read: it grows over the years too.
  static final String WAITS =
      "r.stage in ('TO_REGISTER', 'SENT', 'BOUNCED', 'RECEIVED', 'UNCERTAIN')";

  /// What waits for a number, one row for each hand-over: first what needs somebody's hand, then
  /// the rest; each longest first.
  public List<Waiting> waiting(Tx tx, int most) {
    String stuckFirst = "case when " + STUCK + " then 0 else 1 end, ";
    var all = new ArrayList<>(once(tx, NEEDS_HAND, stuckFirst, most));
    if (all.size() < most) {
      all.addAll(once(tx, "not " + NEEDS_HAND, "", most - all.size()));
    }
    return all;
  }

  /// The first row of each hand-over. Most hold one item, so that more rows are seldom read for it:
  /// to look the first one up for each of very many rows took seconds.
  private static List<Waiting> once(Tx tx, String which, String order, int most) {
    for (int limit = most; ; limit *= 4) {
      List<Waiting> rows = waiting(tx, which, order, limit);
      var seen = new HashSet<HandOverId>();
      List<Waiting> first =
          rows.stream().filter(each -> each.row().handOver().map(seen::add).orElse(true)).toList();
      if (first.size() >= most || rows.size() < limit) {
        return first.stream().limit(most).toList();
      }
    }
  }

  private static List<Waiting> waiting(Tx tx, String which, String order, int most) {
    return tx.handle()
        .createQuery(
            "select r.* from registration r where "
                + WAITS
                + " and "
                + which
                + " order by "
                + order
                + "r.since, r.item_id fetch first :most rows only")
        .bind("most", most)
        .map((rs, context) -> new Waiting(row(rs), Columns.maybeInstant(rs, "since")))
        .list();
  }

  /// How many hand-overs, and items without one, wait for a number.
  public int waiting(Tx tx) {
    return tx.handle()
        .createQuery(
            "select count(distinct coalesce(cast(r.hand_over_id as varchar(40)),"
                + " cast(r.item_id as varchar(40)))) from registration r where "
                + WAITS)
        .mapTo(Integer.class)
        .one();
  }

  /// How many numbers came from a moment on.
  public int numbered(Tx tx, Instant from) {
    return tx.handle()
        .createQuery("select count(*) from registration where numbered_at >= :from")
        .bind("from", Tx.at(from))
        .mapTo(Integer.class)
        .one();
  }

  /// The number stops here: it stands in the status bar, and is asked every second.
  public static final int MOST_LATE = 1_000;

  /// How many hand-overs, and items without one, wait for somebody's hand, at most [#MOST_LATE].
  ///
  /// @param before who has waited since before this is late
  public int late(Tx tx, Instant before) {
    return tx.handle()
        .createQuery(
            "select count(*) from (select distinct coalesce(cast(r.hand_over_id as varchar(40)),"
                + " cast(r.item_id as varchar(40))) from registration r"
                + " where "
                + WAITS
                + " and (r.since < :before or "
                + NEEDS_HAND
                + ") fetch first :most rows only) as late")
        .bind("before", Tx.at(before))
        .bind("most", MOST_LATE)
        .mapTo(Integer.class)
        .one();
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        new ItemId(rs.getLong("item_id")),
        rs.getString("proposed_number"),
        Stage.valueOf(rs.getString("stage")),
        Columns.maybe(rs, "case_number"),
        Optional.ofNullable(rs.getObject("hand_over_id", UUID.class)).map(HandOverId::new));
  }
}
