package org.uppsikt.app;

import java.util.List;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.shell.QuitQuestion;
import org.uppsikt.work.Courier;
import org.uppsikt.work.Desk;

/// What becomes of orders in their undo window when somebody leaves: sent now, kept for the next
/// start, or dropped. Nothing is decided by the way the program ends.
final class Leaving {

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
    tasks
        .run(() -> new Waiting(desk.reading().ordersToUndo(), courier().inWindow()))
        .onSuccess(
            waiting -> {
              var open = new QuitQuestion.Open(waiting.size(), underWay);
              if (open.isNothing()) {
                goOn.run();
              } else {
                QuitQuestion.ask(kit, overlay, open, answers(waiting, goOn));
              }
            })
        .onFailure(cause -> goOn.run())
        .start();
  }

  private QuitQuestion.Answers answers(Waiting waiting, Runnable goOn) {
    return new QuitQuestion.Answers(
        () -> afterwards(() -> send(waiting), goOn),
        goOn,
        () -> afterwards(() -> drop(waiting), goOn));
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

  private void send(Waiting waiting) {
    waiting.orders().forEach(order -> desk.dispatch().now(order, desk.person().id()));
    desk.dispatch().run(Cancellation.NEVER);
    courier().now();
  }

  private void drop(Waiting waiting) {
    waiting.orders().forEach(order -> desk.undo().order(order, desk.person().id()));
    waiting
        .handOvers()
        .forEach(
            id ->
                desk.atItem()
                    .handingOver()
                    .find(id)
                    .map(stored -> stored.handOver().items().getFirst().version().item())
                    .ifPresent(item -> desk.undo().decision(item, desk.person().id())));
  }

  private void afterwards(Runnable work, Runnable goOn) {
    tasks
        .run(
            () -> {
              work.run();
              return true;
            })
        .onSuccess(done -> goOn.run())
        .onFailure(cause -> goOn.run())
        .start();
  }
}
