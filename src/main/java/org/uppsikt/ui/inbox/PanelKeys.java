package org.uppsikt.ui.inbox;

import org.uppsikt.ui.kit.Keys;

/// The keys of the unpublish panel; without it, two of them answer a colleague who passed the item
/// on.
record PanelKeys(InboxModel model, InboxActions actions, ItemKeys item) {

  void bind(Keys keys) {
    keys.on("B", () -> panelOr(actions.panel()::toggleNotice, this::accept))
        .on("X", () -> panelOr(actions.panel()::toggleTrash, this::handBack))
        .on("Ctrl+S", () -> panelOr(actions.panel()::saveEvidence, () -> {}));
  }

  private void accept() {
    item.handed(ItemModel.Handover::offered, actions.onItem()::accept);
  }

  private void handBack() {
    item.handed(ItemModel.Handover::mine, actions.onItem()::handBack);
  }

  private void panelOr(Runnable inPanel, Runnable answer) {
    if (model.panelOpenProperty().get()) {
      inPanel.run();
    } else {
      answer.run();
    }
  }
}
