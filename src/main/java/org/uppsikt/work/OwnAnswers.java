package org.uppsikt.work;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.Tx;

/// What the office answered to an item: outgoing records that belong to the same matter (VAR-48).
public final class OwnAnswers {

  /// How a hand-over stands that has left, or has to leave anew.
  private static final Set<String> STANDS =
      Stream.of(
              HandOverState.SENDING,
              HandOverState.WAITING,
              HandOverState.FAILED,
              HandOverState.BOUNCED)
          .map(HandOverState::name)
          .collect(Collectors.toSet());

  private OwnAnswers() {}

  /// Whether an answer reached the channel after the item had left for the registry: it did not go
  /// along. What goes anew takes it along.
  public static boolean since(Dossier item) {
    Set<String> answers =
        item.orders().stream()
            .filter(order -> order.what() == Dossier.What.REPLY)
            .map(order -> order.id().toString())
            .collect(Collectors.toSet());
    Optional<Dossier.Happening> left =
        item.history().stream()
            .filter(each -> each.kind() == EventKind.HAND_OVER_MOVED)
            .filter(each -> STANDS.contains(each.facts().getOrDefault("state", "")))
            .reduce((earlier, later) -> later)
            .filter(each -> HandOverState.SENDING.name().equals(each.facts().get("state")));
    return item.beside().linked()
        && left.isPresent()
        && item.history().stream()
            .filter(each -> each.seq() > left.get().seq())
            .filter(each -> each.kind() == EventKind.CONFIRMED)
            .anyMatch(each -> answers.contains(each.facts().getOrDefault("order", "")));
  }

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
