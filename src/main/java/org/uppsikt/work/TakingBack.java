package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.store.DecisionTraces;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.Sendings;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Takes a hand-over back that failed for good, came back or cannot go, whatever was decided about
/// its items since: they stand in the inbox, unregistered, so that they can be handed over anew.
/// What is secret stays marked.
final class TakingBack {

  private final Office office;
  private final Tx tx;

  TakingBack(Office office, Tx tx) {
    this.office = office;
    this.tx = tx;
  }

  /// What has its number already, and what only named persons may read, stays with the registrar.
  ///
  /// @return false where it may be under way or still goes by itself, or nothing else is left of it
  boolean take(HandOverId id, PersonId by) {
    return office.tables().registry().later().followed(tx, id).isPresent()
        ? following(id, by)
        : whole(id, by);
  }

  /// Nothing was decided for its sake: the item keeps its number, and can have it follow anew.
  private boolean following(HandOverId id, PersonId by) {
    return office.tables().registry().sendings().of(tx, id).filter(TakingBack::stands).isPresent()
        && FollowUp.takeBack(office, tx, id, by);
  }

  private boolean whole(HandOverId id, PersonId by) {
    // As whoever enters it in the diary does, before anything is read.
    office
        .tables()
        .states()
        .lock(
            tx,
            office.tables().registry().registrations().of(tx, id).stream()
                .map(Registrations.Row::item)
                .toList());
    Optional<Sendings.Sending> sending = office.tables().registry().sendings().of(tx, id);
    List<Registrations.Row> free =
        office.tables().registry().registrations().of(tx, id).stream()
            .filter(row -> row.number().isEmpty())
            .filter(row -> office.tables().restrictions().of(tx, row.item()).isEmpty())
            .toList();
    var links = new CaseLinks(office.tables(), tx);
    // The built-in diary keeps what is entered: handed over anew it would be there twice.
    boolean entered = office.tables().diary().of(tx, id).isPresent();
    if (sending.filter(TakingBack::stands).isEmpty() || free.isEmpty() || entered) {
      return false;
    }
    boolean recalled =
        Restored.isHeld(sending.get())
            ? office
                .tables()
                .registry()
                .handOvers()
                .move(tx, id, HandOverState.UNCERTAIN, HandOverState.WITHDRAWN)
            : links.recall(free.getFirst().item());
    if (!recalled) {
      return false;
    }
    for (Registrations.Row row : free) {
      links.release(row.item(), by);
      back(row.item(), by);
    }
    return true;
  }

  /// What waits without a fault is in its undo window.
  private static boolean stands(Sendings.Sending sending) {
    return Restored.isHeld(sending)
        || sending.state().atHome()
            && (sending.state() != HandOverState.WAITING || sending.fault().isPresent());
  }

  private void back(ItemId item, PersonId by) {
    traces()
        .standing(tx, item)
        .flatMap(id -> office.tables().decisions().find(tx, id))
        .filter(decision -> decision.outcome() == Outcome.REGISTER)
        .ifPresent(decision -> withdraw(decision, by));
    Optional<Folder> folder = office.tables().states().find(tx, item).map(States.State::folder);
    if (folder.equals(Optional.of(Folder.TO_REGISTER))) {
      office.tables().states().undecided(tx, item, Folder.INBOX);
    }
  }

  private void withdraw(Decision decision, PersonId by) {
    traces().withdrawn(tx, decision.id(), by, tx.now());
    Payload payload =
        Payload.NONE.with("outcome", decision.outcome()).with("decision", decision.id());
    String about = "item:" + decision.version().item();
    tx.journal(Event.by(by, EventKind.WITHDRAWN, about, payload));
  }

  private DecisionTraces traces() {
    return office.tables().beside().traces();
  }

  /// Parts what only named persons may read from what it was handed over with, as long as nothing
  /// has left. The hand-over is withdrawn, since its words may tell of what is protected: the
  /// others stand in the inbox again, to be handed over anew.
  void part(ItemId kept, PersonId by) {
    var links = new CaseLinks(office.tables(), tx);
    List<ItemId> together = links.together(kept);
    boolean waits =
        office
            .tables()
            .registry()
            .registrations()
            .of(tx, kept)
            .filter(row -> row.number().isEmpty() && row.handOver().isPresent())
            .isPresent();
    if (!waits || together.size() < 2 || !links.recall(kept)) {
      return;
    }
    links.release(kept, by);
    Set<ItemId> restricted = office.tables().restrictions().among(tx, together);
    for (ItemId other : together) {
      if (!restricted.contains(other)) {
        links.release(other, by);
        back(other, by);
      }
    }
  }
}
