package org.uppsikt.store;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;

/// Where items stood before decisions, and which decisions were taken back. Insert only.
public final class DecisionTraces {

  /// How an item stood.
  public record Before(Folder folder, Optional<Outcome> outcome) {}

  public void before(Tx tx, DecisionId decision, Before before) {
    tx.handle()
        .createUpdate(
            "insert into decision_before (decision_id, folder, outcome)"
                + " values (:id, :folder, :outcome)")
        .bind("id", decision.value())
        .bind("folder", before.folder().name())
        .bind("outcome", before.outcome().map(Outcome::name).orElse(null))
        .execute();
  }

  /// Empty for a decision from before this was kept.
  public Optional<Before> before(Tx tx, DecisionId decision) {
    return tx.handle()
        .createQuery("select folder, outcome from decision_before where decision_id = :id")
        .bind("id", decision.value())
        .map(
            (rs, context) ->
                new Before(
                    Folder.valueOf(rs.getString("folder")),
                    Columns.maybe(rs, "outcome").map(Outcome::valueOf)))
        .findOne();
  }

  public void withdrawn(Tx tx, DecisionId decision, PersonId by, Instant at) {
    tx.handle()
        .createUpdate(
            "insert into decision_withdrawn (decision_id, withdrawn_by, withdrawn_at)"
                + " values (:id, :by, :at)")
        .bind("id", decision.value())
        .bind("by", by.value())
        .bind("at", Tx.at(at))
        .execute();
  }

  /// The newest decision about an item that still holds.
  public Optional<DecisionId> standing(Tx tx, ItemId item) {
    return tx.handle()
        .createQuery(
            "select d.id from decision d where d.item_id = :item and not exists"
                + " (select 1 from decision_withdrawn w where w.decision_id = d.id)"
                + " order by d.item_id desc, d.decided_at desc fetch first 1 rows only")
        .bind("item", item.value())
        .map((rs, context) -> new DecisionId(Columns.uuid(rs, "id")))
        .findOne();
  }
}
