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
        .filter(order -> item.orders().stream().allMatch(other -> isAtHome(order, other)))
        .filter(order -> !OrderWords.isNotice(item, order))
        .findFirst();
  }

  /// Of what was decided together, nothing has left.
  private static boolean isAtHome(Dossier.Order order, Dossier.Order other) {
    return !other.decision().equals(order.decision())
        || other.state() == OrderState.WAITING && !other.tried();
  }

  /// Whether it waits for its time alone, and not because the channel asked for that.
  static boolean mayHurry(Dossier.Order order, Instant now) {
    return order.nextAt().isAfter(now)
        && order.failure().filter(code -> code.startsWith("RATE_LIMITED")).isEmpty();
  }
}
