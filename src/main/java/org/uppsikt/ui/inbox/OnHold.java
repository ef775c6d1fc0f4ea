package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.work.Dossier;

/// The order about an item of which nothing has left: it can be taken back, however long it waits.
final class OnHold {

  private OnHold() {}

  static Optional<Dossier.Order> of(Dossier item) {
    return item.orders().stream()
        .filter(order -> order.state() == OrderState.WAITING && !order.tried())
        .filter(order -> !OrderWords.isNotice(item, order))
        .findFirst();
  }

  /// Whether it waits for its time alone, and not because the channel asked for that.
  static boolean mayHurry(Dossier.Order order, Instant now) {
    return order.nextAt().isAfter(now)
        && order.failure().filter(code -> code.startsWith("RATE_LIMITED")).isEmpty();
  }
}
