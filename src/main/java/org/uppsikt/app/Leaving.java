package org.uppsikt.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.shell.QuitQuestion;
import org.uppsikt.work.Courier;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Undo;

/// What becomes of orders in their undo window when somebody leaves: sent now, kept for the next
/// start, or dropped. Nothing is decided by the way the program ends.
final class Leaving {

  private static final Set<HandOverState> STUCK =
      EnumSet.of(HandOverState.WAITING, HandOverState.FAILED, HandOverState.UNCERTAIN);

  private final Desk desk;
  private final Tasks tasks;

  Leaving(Desk desk, Tasks tasks) {
    this.desk = desk;
    this.tasks = tasks;
  }

  /// Asks where something is open, then goes on.
  ///
  /// @param underWay rounds that end first
  void ask(Kit kit, Overlay overlay, int underWay, Runnable goOn) {
    var way = new Way(kit, overlay, goOn);
    tasks
        .run(() -> new Waiting(desk.reading().ordersToUndo(), courier().inWindow()))
        .onSuccess(
            waiting -> {
              var open = new QuitQuestion.Open(waiting.size(), underWay);
              if (open.isNothing()) {
                goOn.run();
              } else {
                QuitQuestion.ask(kit, overlay, open, answers(waiting, way));
              }
            })
        .onFailure(cause -> QuitQuestion.tellFailed(kit, overlay, goOn))
        .start();
  }

  /// Where is asked, and what comes once all is said.
  private record Way(Kit kit, Overlay overlay, Runnable goOn) {}

  private QuitQuestion.Answers answers(Waiting waiting, Way way) {
    return new QuitQuestion.Answers(
        () -> afterwards(() -> send(waiting), way, QuitQuestion::tellNotSent),
        way.goOn(),
        () -> afterwards(() -> drop(waiting), way, QuitQuestion::tellNotDropped));
  }

  /// What leaves in a moment unless somebody takes it back.
  private record Waiting(List<OrderId> orders, List<HandOverId> handOvers) {
    int size() {
      return orders.size() + handOvers.size();
    }
  }

  private Courier courier() {
    return desk.registry().courier();
  }

  /// @return how many have not reached the channel or the registry
  private int send(Waiting waiting) {
    waiting.orders().forEach(order -> desk.dispatch().now(order, desk.person().id()));
    desk.dispatch().run(Cancellation.NEVER);
    courier().now();
    long orders = waiting.orders().stream().filter(desk.reading()::isStuck).count();
    long handOvers =
        waiting.handOvers().stream()
            .flatMap(id -> desk.atItem().handingOver().find(id).stream())
            .filter(stored -> STUCK.contains(stored.state()))
            .count();
    return (int) (orders + handOvers);
  }

  /// @return how many could not be taken back
  private int drop(Waiting waiting) {
    PersonId by = desk.person().id();
    waiting.orders().forEach(order -> desk.undo().order(order, by));
    long orders =
        waiting.orders().stream().filter(order -> !desk.reading().isTakenBack(order)).count();
    long handOvers =
        waiting.handOvers().stream()
            .flatMap(id -> desk.atItem().handingOver().find(id).stream())
            .map(stored -> stored.handOver().items().getFirst().version().item())
            .filter(item -> desk.undo().decision(item, by) != Undo.Result.UNDONE)
            .count();
    return (int) (orders + handOvers);
  }

  /// @param work gives how many did not become what was asked for
  /// @param left tells so
  private void afterwards(Callable<Integer> work, Way way, Left left) {
    tasks
        .run(work)
        .onSuccess(
            count -> {
              if (count == 0) {
                way.goOn().run();
              } else {
                left.tell(way.kit(), way.overlay(), count, way.goOn());
              }
            })
        .onFailure(cause -> QuitQuestion.tellFailed(way.kit(), way.overlay(), way.goOn()))
        .start();
  }

  /// Tells how many were left.
  @FunctionalInterface
  private interface Left {
    void tell(Kit kit, Overlay overlay, int count, Runnable anyway);
  }
}
