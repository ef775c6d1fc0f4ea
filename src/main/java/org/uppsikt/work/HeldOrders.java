package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.StoreException;

/// The orders of one run over many items: none leaves while the run goes on, and from its end on
/// all have the same undo window. What a run left behind that was cut off leaves when its hold is
/// over.
final class HeldOrders {

  /// How far ahead the deadline of an order lies while the run goes on.
  static final Duration HOLD = Duration.ofMinutes(10);

  private final Office office;
  private List<Held> orders = new ArrayList<>();
  private Instant leaves = Instant.MAX;

  /// @param end of its undo window, as it was set last
  private record Held(ItemId item, OrderId order, Instant end) {}

  HeldOrders(Office office) {
    this.office = office;
  }

  /// An order was placed that leaves when [#HOLD] is over.
  void add(ItemId item, Many.Leaving order) {
    leaves = orders.isEmpty() || order.at().isBefore(leaves) ? order.at() : leaves;
    orders.add(new Held(item, order.order(), order.at()));
  }

  /// Puts their leaving off again where a long run has used up half of the hold.
  void keep() {
    Instant now = office.clock().instant();
    if (!orders.isEmpty() && !now.isBefore(leaves.minus(HOLD.dividedBy(2)))) {
      until(now.plus(HOLD), held -> Stream.empty());
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
      until(office.clock().instant().plus(HOLD), held -> Stream.of(shared(held, by)));
      until(office.clock().instant().plus(window), held -> Stream.empty());
      office.database().sync();
      return orders.isEmpty() ? Optional.empty() : Optional.of(leaves);
    } catch (StoreException e) {
      return Optional.of(leaves);
    }
  }

  /// Holds back what is about to be taken back, so that none of it leaves while the others are.
  static void hold(Office office, Many.Run run) {
    if (run.deadline().isEmpty()) {
      return;
    }
    Map<OrderId, Instant> ends =
        run.lines().stream()
            .flatMap(line -> line.order().stream())
            .collect(Collectors.toMap(order -> order, order -> run.deadline().get()));
    Instant until = office.clock().instant().plus(HOLD);
    office.database().change(tx -> office.tables().outbox().until(tx, ends, until));
  }

  private static Event shared(Held held, PersonId by) {
    Payload payload = Payload.NONE.with("order", held.order());
    return Event.by(by, EventKind.WINDOW_SHARED, "item:" + held.item(), payload);
  }

  /// Moves the end of the window of those that still wait in it. What somebody sent at once
  /// meanwhile, or took back, stays as she had it, and is held no more.
  private void until(Instant deadline, Function<Held, Stream<Event>> told) {
    var ends = new LinkedHashMap<OrderId, Instant>();
    orders.forEach(held -> ends.put(held.order(), held.end()));
    orders =
        office
            .database()
            .write(
                tx -> {
                  Set<OrderId> moved = office.tables().outbox().until(tx, ends, deadline);
                  List<Held> still =
                      orders.stream()
                          .filter(held -> moved.contains(held.order()))
                          .map(held -> new Held(held.item(), held.order(), deadline))
                          .collect(Collectors.toCollection(ArrayList::new));
                  still.stream().flatMap(told).forEach(tx::journal);
                  return still;
                });
    leaves = deadline;
  }
}
