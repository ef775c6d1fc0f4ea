package org.uppsikt.work;

import java.time.Instant;
import java.util.UUID;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.DecisionTraces;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Puts orders into the outbox, each with its journal entry.
final class Placing {

  private final Tables tables;
  private final Tx tx;
  private final ChannelId channel;
  private final PersonId by;
  private final Instant notBefore;

  Placing(Tables tables, Tx tx, ChannelId channel, PersonId by, Instant notBefore) {
    this.tables = tables;
    this.tx = tx;
    this.channel = channel;
    this.by = by;
    this.notBefore = notBefore;
  }

  OrderId place(Decision decision, Outbox.Content content) {
    var id = new OrderId(UUID.randomUUID());
    var order =
        new Outbox.Fresh(id, decision.id(), decision.version(), channel, by, notBefore, content);
    tables.outbox().place(tx, order);
    Payload payload = Said.of(id, decision.version(), content).with("notBefore", notBefore);
    tx.journal(Event.by(by, EventKind.ORDERED, "item:" + decision.version().item(), payload));
    return id;
  }

  /// Writes a decision down: the policy it goes by, its rows, where the item stood before, which
  /// undo goes back to, and its journal entry.
  static void write(Office office, Tx tx, Decision decision, States.State before) {
    PolicyKept.now(office, tx);
    office.tables().decisions().add(tx, decision);
    office
        .tables()
        .beside()
        .traces()
        .before(tx, decision.id(), new DecisionTraces.Before(before.folder(), before.outcome()));
    journal(tx, decision);
  }

  private static void journal(Tx tx, Decision decision) {
    tx.journal(
        Event.by(
            decision.by(),
            EventKind.DECIDED,
            "item:" + decision.version().item(),
            Said.of(decision)));
  }
}
