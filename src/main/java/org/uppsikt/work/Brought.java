package org.uppsikt.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.NoCopyBasis;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What an order brought beside itself: the police task, and the restricted access. What stood
/// there before its decision, from an earlier one or a protection, is not its own.
///
/// Whether something stood there before is asked by the time of the decision, which is read before
/// all else that is written with it. The time of the order is not: it is read last.
final class Brought {

  private final Tables tables;
  private final Tx tx;

  Brought(Tables tables, Tx tx) {
    this.tables = tables;
    this.tx = tx;
  }

  /// Who alone may take an order back: what only named persons may read is opened to everybody by
  /// nobody but them. Empty where whoever decides may: what is protected is opened by no undo.
  Optional<Set<PersonId>> only(Outbox.Order order) {
    return closes(order).isPresent()
        ? restriction(order).map(Restrictions.Restriction::readers)
        : Optional.empty();
  }

  /// With the decision goes what it brought.
  void release(Outbox.Order order, PersonId by) {
    closes(order)
        .ifPresent(
            closed -> {
              withdrawTask(order, task -> task.id().equals(closed.police()), by);
              lift(order, by);
            });
    if (order.content() instanceof Outbox.Content.Unpublish u) {
      withdrawTask(order, task -> task.evidence().equals(Optional.of(u.evidence())), by);
    }
  }

  private static Optional<NoCopyBasis.ChildAbuse> closes(Outbox.Order order) {
    return order.content() instanceof Outbox.Content.NoCopy n
            && n.basis() instanceof NoCopyBasis.ChildAbuse closed
        ? Optional.of(closed)
        : Optional.empty();
  }

  private Optional<Restrictions.Restriction> restriction(Outbox.Order order) {
    ItemId item = order.version().item();
    return tables
        .restrictions()
        .of(tx, item)
        .filter(restriction -> cameWith(order, restriction.since()))
        .filter(restriction -> !tables.protectedItems().holds(tx, item));
  }

  private void withdrawTask(Outbox.Order order, Predicate<PoliceTask> brought, PersonId by) {
    Police.openOf(tables, tx, order.version().item())
        .filter(brought)
        .filter(task -> cameWith(order, task.openedAt()))
        .ifPresent(task -> Police.withdraw(tables, tx, task.id(), by));
  }

  private void lift(Outbox.Order order, PersonId by) {
    if (restriction(order).isPresent()) {
      new Restricting(tables, tx).lift(order.version().item(), by, "withdrawn");
    }
  }

  private boolean cameWith(Outbox.Order order, Instant at) {
    return tables
        .decisions()
        .find(tx, order.decision())
        .map(Decision::at)
        .filter(decided -> !at.isBefore(decided))
        .isPresent();
  }
}
