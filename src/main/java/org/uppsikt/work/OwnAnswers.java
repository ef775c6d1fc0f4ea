package org.uppsikt.work;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
final class OwnAnswers {

  /// States in which it is not with the registry, and takes along what is there when it goes anew.
  private static final Set<String> AT_HOME =
      Stream.of(HandOverState.values())
          .filter(HandOverState::atHome)
          .map(HandOverState::name)
          .collect(Collectors.toSet());

  /// What a person says of one that has to leave anew.
  private static final Set<String> ANEW = Set.of("missing", "again");

  private OwnAnswers() {}

  /// Whether an answer reached the channel after the last hand-over of the item had left that is
  /// with the registry: it did not go along. One that failed after it, or came back, says nothing
  /// of that. Told by places in the journal and by no clock.
  static boolean since(Office office, Tx tx, ItemId item) {
    Set<String> answers =
        office.tables().outbox().of(tx, item).stream()
            .filter(order -> order.content() instanceof Outbox.Content.Reply)
            .map(order -> order.id().toString())
            .collect(Collectors.toSet());
    if (answers.isEmpty()) {
      return false;
    }
    List<Dossier.Happening> history =
        office.tables().journal().about(tx, "item:" + item).stream()
            .map(Dossier.Happening::of)
            .toList();
    OptionalLong left = left(history);
    return left.isPresent()
        && history.stream()
            .filter(each -> each.seq() > left.getAsLong())
            .filter(each -> each.kind() == EventKind.CONFIRMED)
            .anyMatch(each -> answers.contains(each.facts().getOrDefault("order", "")));
  }

  /// Where in the journal the last one left that did not come back.
  private static OptionalLong left(List<Dossier.Happening> history) {
    var left = new HashMap<String, Long>();
    for (Dossier.Happening each : history) {
      String handOver = each.facts().getOrDefault(CaseLinks.HAND_OVER, "");
      if (leaves(each)) {
        left.put(handOver, each.seq());
      } else if (isAtHome(each)) {
        left.remove(handOver);
      }
    }
    return left.values().stream().mapToLong(Long::longValue).max();
  }

  private static boolean leaves(Dossier.Happening each) {
    return each.kind() == EventKind.HAND_OVER_MOVED
        && HandOverState.SENDING.name().equals(each.facts().get("state"));
  }

  private static boolean isAtHome(Dossier.Happening each) {
    return switch (each.kind()) {
      case HAND_OVER_MOVED -> AT_HOME.contains(each.facts().getOrDefault("state", ""));
      case HAND_OVER_SETTLED -> ANEW.contains(each.facts().getOrDefault("what", ""));
      case HAND_OVER_WITHDRAWN -> true;
      default -> false;
    };
  }

  /// @param head over each of them; its time follows
  /// @return empty where nothing was answered
  static Optional<String> said(Office office, Tx tx, ItemId item, String head, LocalTimes times) {
    String said =
        office.tables().outbox().of(tx, item).stream()
            .filter(order -> order.state() == OrderState.CONFIRMED)
            .flatMap(
                order ->
                    order.content() instanceof Outbox.Content.Reply reply
                        ? Optional.of(head + "\n" + times.of(at(order)) + "\n\n" + reply.text())
                            .stream()
                        : Optional.<String>empty().stream())
            .collect(Collectors.joining("\n\n"));
    return Optional.of(said + "\n").filter(words -> !words.isBlank());
  }

  private static Instant at(Outbox.Order order) {
    return order.sentAt().or(order::settledAt).orElse(order.orderedAt());
  }
}
