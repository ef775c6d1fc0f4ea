package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tx;

/// The orders of one run over many items: none leaves while the run goes on, and from its end on
/// all have the same undo window. What a run left behind that was cut off leaves when its hold is
/// over.
final class HeldOrders {

  /// How far ahead the deadline of an order lies while the run goes on.
  static final Duration HOLD = Duration.ofMinutes(10);

  private final Office office;
  private final List<Held> orders = new ArrayList<>();
  private Instant leaves = Instant.MAX;

  private record Held(ItemId item, OrderId order) {}

  HeldOrders(Office office) {
    this.office = office;
  }

  /// An order was placed that leaves when [#HOLD] is over.
  void add(ItemId item, OrderId order) {
    Instant end = office.clock().instant().plus(HOLD);
    leaves = orders.isEmpty() || end.isBefore(leaves) ? end : leaves;
    orders.add(new Held(item, order));
  }

  /// Puts their leaving off again where a long run has used up half of the hold.
  void keep() {
    Instant now = office.clock().instant();
    if (!orders.isEmpty() && !now.isBefore(leaves.minus(HOLD.dividedBy(2)))) {
      leaves = now.plus(HOLD);
      until(leaves);
    }
  }

  /// The run is over: the window of all begins now.
  ///
  /// @return until when all can be taken back; empty where nothing leaves
  Optional<Instant> release(Duration window, PersonId by) {
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    try {
      // Written first: so many entries take their time, and that is not to be taken off the window.
      Instant hold = office.clock().instant().plus(HOLD);
      office.database().change(tx -> moved(tx, hold).forEach(held -> tx.journal(shared(held, by))));
      Instant deadline = office.clock().instant().plus(window);
      boolean any = until(deadline);
      office.database().sync();
      return any ? Optional.of(deadline) : Optional.empty();
    } catch (StoreException e) {
      return Optional.of(leaves);
    }
  }

  /// Holds back what is about to be taken back, so that none of it leaves while the others are.
  static void hold(Office office, List<OrderId> orders) {
    Instant until = office.clock().instant().plus(HOLD);
    office
        .database()
        .change(tx -> orders.forEach(order -> office.tables().outbox().until(tx, order, until)));
  }

  private static Event shared(Held held, PersonId by) {
    Payload payload = Payload.NONE.with("order", held.order());
    return Event.by(by, EventKind.WINDOW_SHARED, "item:" + held.item(), payload);
  }

  /// @return whether any of them still waits in its window
  private boolean until(Instant deadline) {
    return office.database().write(tx -> !moved(tx, deadline).isEmpty());
  }

  /// Those that still wait in their window. What somebody sent at once meanwhile, or took back,
  /// stays as she had it.
  private List<Held> moved(Tx tx, Instant deadline) {
    return orders.stream()
        .filter(held -> office.tables().outbox().until(tx, held.order(), deadline))
        .toList();
  }
}
