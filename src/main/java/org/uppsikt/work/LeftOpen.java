package org.uppsikt.work;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;

/// What still stands in its undo window when somebody leaves, and what she wants to become of it.
/// Where several consoles share the database it is her own alone: a colleague may be at work with
/// hers, and would find it sent or gone.
public final class LeftOpen {

  private static final Set<HandOverState> STUCK =
      EnumSet.of(HandOverState.WAITING, HandOverState.FAILED, HandOverState.UNCERTAIN);

  private final Desk desk;

  public LeftOpen(Desk desk) {
    this.desk = desk;
  }

  /// What leaves in a moment unless somebody takes it back.
  public record Waiting(List<OrderId> orders, List<HandOverId> handOvers) {
    public int size() {
      return orders.size() + handOvers.size();
    }
  }

  /// Whether colleagues may be at work in consoles of their own.
  public boolean isShared() {
    return !desk.office().database().isEmbedded();
  }

  public Waiting waiting() {
    Optional<PersonId> only = isShared() ? Optional.of(me()) : Optional.empty();
    List<HandOverId> handOvers =
        courier().inWindow().stream()
            .filter(id -> handOver(id).filter(made -> concerns(made.by(), only)).isPresent())
            .toList();
    return new Waiting(desk.reading().ordersToUndo(only), handOvers);
  }

  private static boolean concerns(PersonId by, Optional<PersonId> only) {
    return only.isEmpty() || only.get().equals(by);
  }

  /// @return how many have not reached the channel or the registry
  public int send(Waiting waiting) {
    waiting.orders().forEach(order -> desk.dispatch().now(order, me()));
    desk.dispatch().run(Cancellation.NEVER);
    courier().now(waiting.handOvers());
    long orders = waiting.orders().stream().filter(desk.reading()::isStuck).count();
    long handOvers =
        waiting.handOvers().stream()
            .flatMap(id -> desk.atItem().handingOver().find(id).stream())
            .filter(stored -> STUCK.contains(stored.state()))
            .count();
    return (int) (orders + handOvers);
  }

  /// @return how many could not be taken back
  public int drop(Waiting waiting) {
    waiting.orders().forEach(order -> desk.undo().order(order, me()));
    long orders =
        waiting.orders().stream().filter(order -> !desk.reading().isTakenBack(order)).count();
    long handOvers =
        waiting.handOvers().stream()
            .flatMap(id -> handOver(id).stream())
            .filter(made -> drop(made) != Undo.Result.UNDONE)
            .count();
    return (int) (orders + handOvers);
  }

  /// What a colleague decided about the item after her own hand-over stays.
  private Undo.Result drop(HandOver made) {
    var item = made.items().getFirst().version().item();
    return made.by().equals(me())
        ? desk.undo().ownDecision(item, me())
        : desk.undo().decision(item, me());
  }

  private Optional<HandOver> handOver(HandOverId id) {
    return desk.atItem().handingOver().find(id).map(stored -> stored.handOver());
  }

  private Courier courier() {
    return desk.registry().courier();
  }

  private PersonId me() {
    return desk.person().id();
  }
}
