package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.testing.Arrivals;

/// Somebody with the database and nothing else in the way cannot write an order to unpublish
/// without evidence of that very version (SME-40).
abstract class GateContract extends StoreDesk {

  private static final String ORDER =
      "insert into unpublish_order (id, decision_id, evidence_id, item_id, version, verb) values ";

  private VersionRef sealed = new VersionRef(new ItemId(1), 1);
  private VersionRef bare = sealed;
  private UUID evidence = new UUID(0, 0);
  private UUID decision = new UUID(0, 0);
  private UUID decisionOfBare = new UUID(0, 0);
  private UUID order = new UUID(0, 0);

  @BeforeEach
  void anOrderWithEvidenceAndAnEditWithout() {
    sealed = arrive(Arrivals.comment("gate", "sealed"));
    evidence = seal(sealed).id().value();
    Decision decided = decide(sealed);
    decision = decided.id().value();
    var placed = order(decided, new EvidenceId(evidence));
    database.change(tx -> outbox.place(tx, placed));
    order = placed.id().value();
    bare = new VersionRef(sealed.item(), 2);
    var edit = new Versions.Fresh(sealed.item(), 2, Arrivals.comment("gate", "edited"));
    database.change(tx -> versions.insert(tx, UUID.randomUUID(), CHANNEL, List.of(edit), tx.now()));
    decisionOfBare = decide(bare).id().value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ORDER + "('$NEW', '$DECISION', null, $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$DECISION', '$NEW', $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$BARE', '$EVIDENCE', $ITEM, 2, 'HIDE')",
        ORDER + "('$NEW', '$BARE', '$EVIDENCE', $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$BARE', '$EVIDENCE', $ITEM, null, 'HIDE')",
        ORDER + "('$NEW', null, '$EVIDENCE', $ITEM, 1, 'HIDE')",
        ORDER + "('$NEW', '$DECISION', '$EVIDENCE', $ITEM, 1, 'DELETE')",
        "update unpublish_order set version = 2 where id = '$ORDER'",
        "update unpublish_order set evidence_id = null where id = '$ORDER'",
        "update evidence set version = 2 where id = '$EVIDENCE'",
        "delete from evidence_part where evidence_id = '$EVIDENCE';"
            + " delete from evidence where id = '$EVIDENCE'",
        "delete from blob where sha256 = (select content_sha256 from evidence"
            + " where id = '$EVIDENCE')",
        "update evidence set content_size = 0 where id = '$EVIDENCE'",
        "update evidence set sender_sha256 = null where id = '$EVIDENCE'",
        "insert into nocopy_order (id, decision_id, category, item_id, version, verb) values"
            + " ('$NEW', '$BARE', 'C01', $ITEM, 2, 'HIDE')",
        "insert into nocopy_order (id, decision_id, category, item_id, version, verb) values"
            + " ('$NEW', '$BARE', 'C09', $ITEM, 2, 'TRASH')",
        "update outbox set kind = 'NOCOPY' where id = '$ORDER'",
        "update outbox set unpublish_id = null where id = '$ORDER'",
        "insert into outbox (id, kind, unpublish_id, item_id, channel_id, ordered_by, ordered_at,"
            + " not_before, state, attempts, next_at) select '$NEW', kind, unpublish_id, item_id,"
            + " channel_id, ordered_by, ordered_at, not_before, state, attempts, next_at"
            + " from outbox where id = '$ORDER'",
        "insert into decision_ground (decision_id, category, clause, section) values"
            + " ('$BARE', 'X1', 'SME-43', '')"
      })
  void sqlAroundTheGate_isRefused(String sql) {
    String filled =
        sql.replace("$NEW", UUID.randomUUID().toString())
            .replace("$DECISION", decision.toString())
            .replace("$BARE", decisionOfBare.toString())
            .replace("$EVIDENCE", evidence.toString())
            .replace("$ORDER", order.toString())
            .replace("$ITEM", sealed.item().toString());
    assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(filled)))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void anOrderForTheEditedVersion_needsEvidenceOfItsOwn() {
    var wrong = order(decide(bare), new EvidenceId(evidence));
    assertThatThrownBy(() -> database.change(tx -> outbox.place(tx, wrong)))
        .isInstanceOf(StoreException.class);
    var right = order(decide(bare), seal(bare).id());
    database.change(tx -> outbox.place(tx, right));
  }
}
