package org.uppsikt.app;

import java.util.List;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.shell.QuitQuestion;
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
        .run(desk.reading()::ordersToUndo)
        .onSuccess(
            orders -> {
              var open = new QuitQuestion.Open(orders.size(), underWay);
              if (open.isNothing()) {
                goOn.run();
              } else {
                QuitQuestion.ask(kit, overlay, open, answers(orders, goOn));
              }
            })
        .onFailure(cause -> goOn.run())
        .start();
  }

  private QuitQuestion.Answers answers(List<OrderId> orders, Runnable goOn) {
    return new QuitQuestion.Answers(
        () -> afterwards(() -> send(orders), goOn),
        goOn,
        () -> afterwards(() -> drop(orders), goOn));
  }

  private void send(List<OrderId> orders) {
    orders.forEach(order -> desk.dispatch().now(order, desk.person().id()));
    desk.dispatch().run(Cancellation.NEVER);
  }

  private void drop(List<OrderId> orders) {
    orders.forEach(order -> desk.undo().order(order, desk.person().id()));
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
