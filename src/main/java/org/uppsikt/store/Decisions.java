package org.uppsikt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyVersion;

/// Human decisions. Insert only.
public final class Decisions {

  public void add(Tx tx, Decision decision) {
    tx.handle()
        .createUpdate(
            "insert into decision (id, item_id, version, outcome, reason, policy, decided_by,"
                + " decided_at) values (:id, :item, :version, :outcome, :reason, :policy, :by,"
                + " :at)")
        .bind("id", decision.id().value())
        .bind("item", decision.version().item().value())
        .bind("version", decision.version().number())
        .bind("outcome", decision.outcome().name())
        .bind("reason", decision.reason())
        .bind("policy", decision.policy().toString())
        .bind("by", decision.by().value())
        .bind("at", Tx.at(decision.at()))
        .execute();
    for (Ground ground : decision.grounds()) {
      tx.handle()
          .createUpdate(
              "insert into decision_ground (decision_id, category, clause, section)"
                  + " values (:id, :category, :clause, :section)")
          .bind("id", decision.id().value())
          .bind("category", ground.category().code())
          .bind("clause", ground.clause())
          .bind("section", ground.section())
          .execute();
    }
    if (!decision.grounds().isEmpty()) {
      SearchProgress.enqueue(tx, List.of(decision.version()));
    }
  }

  public Optional<Decision> find(Tx tx, DecisionId id) {
    return tx.handle()
        .createQuery("select * from decision where id = :id")
        .bind("id", id.value())
        .map((rs, context) -> decision(tx, rs))
        .findOne();
  }

  /// All decisions about an item, oldest first.
  public List<Decision> of(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery("select * from decision where item_id = :item order by item_id, decided_at")
        .bind("item", item.value())
        .map((rs, context) -> decision(tx, rs))
        .list();
  }

  /// What was decided about an item, and when the item came in.
  public record Taken(Outcome outcome, Instant receivedAt, Instant at) {}

  /// What was decided from a moment on and was not taken back, oldest first.
  public List<Taken> since(Tx tx, Instant from) {
    return tx.handle()
        .createQuery(
            "select d.outcome, d.decided_at, i.received_at from decision d"
                + " join item i on i.id = d.item_id where d.decided_at >= :from and not exists"
                + " (select 1 from decision_withdrawn w where w.decision_id = d.id)"
                + " order by d.decided_at, d.id")
        .bind("from", Tx.at(from))
        .map(
            (rs, context) ->
                new Taken(
                    Outcome.valueOf(rs.getString("outcome")),
                    Columns.instant(rs, "received_at"),
                    Columns.instant(rs, "decided_at")))
        .list();
  }

  private static Decision decision(Tx tx, ResultSet rs) throws SQLException {
    var id = new DecisionId(Columns.uuid(rs, "id"));
    return new Decision(
        id,
        new VersionRef(new ItemId(rs.getLong("item_id")), rs.getInt("version")),
        Outcome.valueOf(rs.getString("outcome")),
        grounds(tx, id),
        rs.getString("reason"),
        PolicyVersion.parse(rs.getString("policy")),
        new PersonId(Columns.uuid(rs, "decided_by")),
        Columns.instant(rs, "decided_at"));
  }

  private static List<Ground> grounds(Tx tx, DecisionId id) {
    return tx.handle()
        .createQuery(
            "select category, clause, section from decision_ground where decision_id = :id"
                + " order by category, clause")
        .bind("id", id.value())
        .map(
            (rs, context) ->
                new Ground(
                    Category.ofCode(rs.getString("category")),
                    rs.getString("clause"),
                    rs.getString("section")))
        .list();
  }

  /// How many decisions rest on each clause since a moment; a clause without any is not in it.
  public Map<String, Integer> perClause(Tx tx, Instant since) {
    Map<String, Integer> counts = new HashMap<>();
    tx.handle()
        .createQuery(
            "select g.clause, count(distinct d.id) as n from decision_ground g"
                + " join decision d on d.id = g.decision_id where d.decided_at >= :since"
                + " group by g.clause")
        .bind("since", Tx.at(since))
        .map((rs, context) -> Map.entry(rs.getString("clause"), rs.getInt("n")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
