package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.Connector;
import org.uppsikt.store.Outbox;

/// One try to carry an order out.
///
/// @param stale why the order no longer holds, where it does not. An order that may have been
///     carried out by an earlier try is looked up all the same; it is only not sent again.
record Trip(
    Outbox.Order order, Connector connector, Optional<String> stale, Cancellation cancellation) {

  /// The same, which no longer holds.
  Trip stale(String why) {
    return new Trip(order, connector, Optional.of(stale.orElse(why)), cancellation);
  }
}
