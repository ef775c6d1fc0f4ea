package org.uppsikt.ui.inbox;

import org.uppsikt.ui.kit.Keys;

/// The keys of the unpublish panel; without it, two of them answer a colleague who passed the item
/// on.
record PanelKeys(InboxModel model, InboxActions actions, ItemKeys item) {

  void bind(Keys keys) {
    keys.on("B", () -> panelOr(actions.panel()::toggleNotice, actions.onItem()::accept))
        .on("X", () -> panelOr(actions.panel()::toggleTrash, actions.onItem()::handBack))
        .on("Ctrl+S", () -> panelOr(actions.panel()::saveEvidence, () -> {}));
  }

  private void panelOr(Runnable inPanel, Runnable answer) {
    if (model.panelOpenProperty().get()) {
      inPanel.run();
    } else {
      item.handed(answer);
    }
  }
}
