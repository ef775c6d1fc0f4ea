package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.store.DecisionTraces;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Where an item stands once what was decided about it has ended, whether it came to pass, failed
/// or was taken back.
final class Standing {

  private final Tables tables;
  private final Tx tx;

  Standing(Tables tables, Tx tx) {
    this.tables = tables;
    this.tx = tx;
  }

  /// Where it stood before a decision. What was put aside then has been taken up since.
  Folder before(DecisionId decision) {
    return tables
        .beside()
        .traces()
        .before(tx, decision)
        .map(DecisionTraces.Before::folder)
        .filter(folder -> folder != Folder.SNOOZED)
        .orElse(Folder.INBOX);
  }

  /// What held of it before a decision, where anything did; nothing of what was put aside then.
  Optional<Outcome> outcomeBefore(DecisionId decision) {
    return tables
        .beside()
        .traces()
        .before(tx, decision)
        .filter(was -> was.folder() != Folder.SNOOZED)
        .flatMap(DecisionTraces.Before::outcome);
  }

  /// Whether another text came while the decision was on its way: nobody has read that one, so it
  /// stands before a person whatever was decided about the other.
  boolean isUnread(VersionRef decided) {
    return tables
        .states()
        .find(tx, decided.item())
        .filter(state -> state.version().equals(decided))
        .isEmpty();
  }
}
