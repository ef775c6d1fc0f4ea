package org.uppsikt.ui.inbox;

import org.uppsikt.ui.kit.Keys;

/// The keys of the list: how it is shown, and what is marked in it while it has the keyboard.
record ListKeys(ListActions actions, InboxList list) {

  void bind(Keys keys) {
    keys.on("Ctrl+T", actions::toggleThreads)
        .on("Ctrl+D", actions::toggleCompact)
        .onIf("Ctrl+Space", () -> inList(actions.marks()::toggle))
        .onIf("Shift+Down", () -> inList(() -> actions.marks().extend(1)))
        .onIf("Shift+Up", () -> inList(() -> actions.marks().extend(-1)))
        .onIf("Ctrl+A", () -> inList(actions.marks()::all));
  }

  private boolean inList(Runnable action) {
    if (list.listFocused()) {
      action.run();
    }
    return list.listFocused();
  }
}
