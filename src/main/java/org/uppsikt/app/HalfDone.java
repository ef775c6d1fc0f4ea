package org.uppsikt.app;

import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.shell.ShellController;

/// What was begun on a screen and is kept nowhere else: whoever signs out or closes the window
/// loses it.
final class HalfDone {

  private HalfDone() {}

  /// @param diary whether an entry of the diary is half written, on show or not
  static boolean on(InboxModel inbox, boolean diary, @Nullable ShellController screens) {
    return screens != null && screens.asks() || diary || in(inbox);
  }

  /// What was written, chosen or ticked; the panel of unpublishing is asked about once it is open.
  static boolean in(InboxModel inbox) {
    var answer = inbox.answer();
    return inbox.panelOpenProperty().get()
        || answer.hasDrafts()
        || answer.openProperty().get() && !answer.textProperty().get().isBlank()
        || inbox.onItem().decision().isBegun();
  }
}
