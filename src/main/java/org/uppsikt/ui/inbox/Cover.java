package org.uppsikt.ui.inbox;

/// What lies over the open item: at most one is on show, and the keys mean that one.
enum Cover {
  NONE,
  PANEL,
  DECISION,
  ANSWER;

  static Cover over(InboxModel model) {
    if (model.panelOpenProperty().get()) {
      return PANEL;
    }
    if (model.onItem().decision().openProperty().get()) {
      return DECISION;
    }
    return model.answer().openProperty().get() ? ANSWER : NONE;
  }

  /// Whether the keys mean something else than the open item: what lies over it, or marked rows.
  static boolean occupied(InboxModel model) {
    return over(model) != NONE || model.marks().many();
  }
}
