package org.uppsikt.ui.inbox;

import java.util.ArrayDeque;
import java.util.Deque;

/// What an inbox reads or does in the background: at once, or in the order that a test says, as on
/// a slow machine.
final class Background {

  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;

  void take(Runnable work) {
    if (holding) {
      held.add(work);
    } else {
      work.run();
    }
  }

  /// From now on it waits.
  void hold() {
    holding = true;
  }

  /// Does the oldest that waits.
  void one() {
    held.pop().run();
  }

  /// Does all that waits but the oldest, and what comes of it.
  void others() {
    while (held.size() > 1) {
      held.removeLast().run();
    }
  }

  /// Does what waits, the newest first, and holds nothing any more.
  void all() {
    holding = false;
    while (!held.isEmpty()) {
      held.removeLast().run();
    }
  }
}
