package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;

/// Takes back what has not left yet. Undo is a new journal entry, never a deletion.
public final class Undo {

  private final Office office;

  public Undo(Office office) {
    this.office = office;
  }

  /// What came of it.
  public enum Result {
    UNDONE,
    /// The order has left: the compensating action is *restore*, or there is none.
    TOO_LATE,
    NOTHING_TO_UNDO,
    /// The person may not decide at this moment, and so not take back either (SAF-14).
    NO_RIGHT
  }

  /// Takes back an order and the other orders of the same decision, such as the notice to the
  /// sender.
  public Result order(OrderId id, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    return office
        .database()
        .write(
            tx -> {
              Optional<Outbox.Order> order = office.tables().outbox().find(tx, id);
              return order.map(o -> withdraw(tx, o, by)).orElse(Result.NOTHING_TO_UNDO);
            });
  }

  /// Opens an item again that was closed without action.
  public Result noAction(ItemId item, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Result.NO_RIGHT;
    }
    return office
        .database()
        .write(
            tx -> {
              Optional<States.State> done =
                  office
                      .tables()
                      .states()
                      .find(tx, item)
                      .filter(s -> s.folder() == Folder.DONE)
                      .filter(s -> s.outcome().filter(o -> o == Outcome.NO_ACTION).isPresent());
              if (done.isEmpty()) {
                return Result.NOTHING_TO_UNDO;
              }
              office.tables().states().undecided(tx, item, Folder.INBOX);
              tx.journal(
                  Event.by(
                      by,
                      EventKind.WITHDRAWN,
                      "item:" + item,
                      Payload.NONE.with("outcome", Outcome.NO_ACTION)));
              return Result.UNDONE;
            });
  }

  private Result withdraw(Tx tx, Outbox.Order order, PersonId by) {
    List<Outbox.Order> together =
        office.tables().outbox().of(tx, order.version().item()).stream()
            .filter(o -> o.decision().equals(order.decision()))
            .toList();
    if (together.stream().anyMatch(o -> o.state() != OrderState.WAITING || o.attempts() > 0)) {
      return Result.TOO_LATE;
    }
    for (Outbox.Order each : together) {
      office
          .tables()
          .outbox()
          .move(tx, each.id(), OrderState.WAITING, OrderState.WITHDRAWN, Optional.empty());
      tx.journal(
          Event.by(
              by,
              EventKind.WITHDRAWN,
              "item:" + each.version().item(),
              Payload.NONE.with("order", each.id())));
    }
    office.tables().states().undecided(tx, order.version().item(), before(order));
    together.forEach(each -> release(tx, each, by));
    return Result.UNDONE;
  }

  /// With the decision goes what it brought: the police task, and the restricted access.
  private void release(Tx tx, Outbox.Order order, PersonId by) {
    if (order.content() instanceof Outbox.Content.NoCopy n
        && n.basis() instanceof NoCopyBasis.ChildAbuse c) {
      Police.withdraw(office.tables(), tx, c.police(), by);
      new Restricting(office.tables(), tx).lift(order.version().item(), by, "withdrawn");
    }
  }

  /// Where the item stood before the decision that is taken back.
  private static Folder before(Outbox.Order order) {
    return order.content() instanceof Outbox.Content.Restore ? Folder.UNPUBLISHED : Folder.INBOX;
  }
}
