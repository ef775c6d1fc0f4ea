package org.uppsikt.ui.inbox;

import org.uppsikt.ui.kit.Keys;

/// The keys of the unpublish panel that mean nothing without it.
record PanelKeys(InboxModel model, PanelActions panel) {

  void bind(Keys keys) {
    keys.on("B", () -> whenOpen(panel::toggleNotice))
        .on("X", () -> whenOpen(panel::toggleTrash))
        .on("Ctrl+S", () -> whenOpen(panel::saveEvidence));
  }

  private void whenOpen(Runnable action) {
    if (model.panelOpenProperty().get()) {
      action.run();
    }
  }
}
