package org.uppsikt.work;

import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tx;

/// What the office answered to an item: outgoing records that belong to the same matter (VAR-48).
final class OwnAnswers {

  private OwnAnswers() {}

  /// @param head over each of them; its time follows
  /// @return empty where nothing was answered
  static Optional<String> said(Office office, Tx tx, ItemId item, String head) {
    String said =
        office.tables().outbox().of(tx, item).stream()
            .filter(order -> order.state() == OrderState.CONFIRMED)
            .flatMap(
                order ->
                    order.content() instanceof Outbox.Content.Reply reply
                        ? Optional.of(head + "\n" + at(order) + "\n\n" + reply.text()).stream()
                        : Optional.<String>empty().stream())
            .collect(Collectors.joining("\n\n"));
    return Optional.of(said + "\n").filter(words -> !words.isBlank());
  }

  private static String at(Outbox.Order order) {
    return order.sentAt().or(order::settledAt).orElse(order.orderedAt()).toString();
  }
}
