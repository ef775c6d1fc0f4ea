package org.uppsikt.app;

import java.util.concurrent.Callable;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.shell.QuitQuestion;
import org.uppsikt.work.Desk;
import org.uppsikt.work.LeftOpen;

/// What becomes of orders in their undo window when somebody leaves: sent now, kept for the next
/// start, or dropped. Nothing is decided by the way the program ends.
final class Leaving {

  private final LeftOpen leftOpen;
  private final Tasks tasks;

  Leaving(Desk desk, Tasks tasks) {
    this.leftOpen = new LeftOpen(desk);
    this.tasks = tasks;
  }

  /// What ends with it, beside the orders.
  ///
  /// @param underWay rounds that end first
  /// @param unsent whether something was begun on a screen that is lost
  record Ends(int underWay, boolean unsent) {}

  /// Asks where something is open, then goes on.
  void ask(Kit kit, Overlay overlay, Ends ends, Runnable goOn) {
    if (overlay.isHeld()) {
      // A key that is shown once lies there and was not typed back.
      overlay.remind();
      return;
    }
    var way = new Way(kit, overlay, goOn);
    tasks
        .run(leftOpen::waiting)
        .onSuccess(
            waiting -> {
              int orders = waiting.size();
              var open =
                  new QuitQuestion.Open(
                      orders, ends.underWay(), leftOpen.isShared(), ends.unsent());
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

  private QuitQuestion.Answers answers(LeftOpen.Waiting waiting, Way way) {
    return new QuitQuestion.Answers(
        () -> afterwards(() -> leftOpen.send(waiting), way, QuitQuestion::tellNotSent),
        way.goOn(),
        () -> afterwards(() -> leftOpen.drop(waiting), way, QuitQuestion::tellNotDropped));
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
