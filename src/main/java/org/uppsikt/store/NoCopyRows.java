package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Orders without a copy and what they rest on as they lie in their tables, for verification.
public final class NoCopyRows {

  /// An order without a copy.
  ///
  /// @param onItsGround whether its decision names its category and clause, and no other category
  /// @param alone reason why nobody was called
  /// @param task whether a police task of the same item stands behind it
  /// @param restricted whether a restriction of the same item does
  /// @param allowed whether the switch that stood at "on" when it was decided does
  public record Row(
      String category,
      boolean onItsGround,
      UUID decidedBy,
      Optional<UUID> second,
      Optional<String> alone,
      boolean task,
      boolean restricted,
      boolean allowed) {}

  /// A police task.
  public record Task(
      UUID id,
      long item,
      String state,
      Optional<String> reportedOn,
      Optional<String> reference,
      Optional<String> reason) {}

  /// A restriction.
  public record Restriction(UUID id, long item, boolean lifted) {}

  public Optional<Row> find(Tx tx, UUID order) {
    String of = "(select count(*) from decision_ground g where g.decision_id = n.decision_id";
    return tx.handle()
        .createQuery(
            "select n.category, n.second_person, n.alone_reason, d.decided_by, "
                + of
                + " and g.category = n.category and g.clause = n.clause) as grounds, "
                + of
                + " and g.category <> n.category) as others,"
                + " (select count(*) from police_task p where p.id = n.police_id"
                + " and p.item_id = n.item_id) as tasks,"
                + " (select count(*) from restriction r where r.id = n.restriction_id"
                + " and r.item_id = n.item_id) as restrictions,"
                + " (select count(*) from advertising_switch s where s.id = n.switch_id and s.is_on"
                + " and s.set_at <= d.decided_at and not exists (select 1 from advertising_switch t"
                + " where t.set_at > s.set_at and t.set_at <= d.decided_at)) as switches"
                + " from nocopy_order n join decision d on d.id = n.decision_id where n.id = :id")
        .bind("id", order)
        .map((rs, context) -> row(rs))
        .findOne();
  }

  public List<Task> tasks(Tx tx) {
    return tx.handle()
        .createQuery("select * from police_task order by id")
        .map(
            (rs, context) ->
                new Task(
                    Columns.uuid(rs, "id"),
                    rs.getLong("item_id"),
                    rs.getString("state"),
                    Columns.maybe(rs, "reported_on"),
                    Columns.maybe(rs, "reference"),
                    Columns.maybe(rs, "reason")))
        .list();
  }

  public List<Restriction> restrictions(Tx tx) {
    return tx.handle()
        .createQuery("select * from restriction order by id")
        .map(
            (rs, context) ->
                new Restriction(
                    Columns.uuid(rs, "id"),
                    rs.getLong("item_id"),
                    Columns.maybeInstant(rs, "lifted_at").isPresent()))
        .list();
  }

  /// Whether a row of one of the tables behind an order is there.
  public boolean exists(Tx tx, String table, UUID id) {
    return tx.handle()
            .createQuery("select count(*) from " + table + " where id = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        rs.getString("category"),
        rs.getInt("grounds") == 1 && rs.getInt("others") == 0,
        Columns.uuid(rs, "decided_by"),
        Optional.ofNullable(rs.getObject("second_person", UUID.class)),
        Columns.maybe(rs, "alone_reason").filter(why -> !why.isBlank()),
        rs.getInt("tasks") == 1,
        rs.getInt("restrictions") == 1,
        rs.getInt("switches") == 1);
  }
}
