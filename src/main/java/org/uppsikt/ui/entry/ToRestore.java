package org.uppsikt.ui.entry;

import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.RestoreText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The way to a restore, beneath a refusal that says so.
final class ToRestore {

  private ToRestore() {}

  static KeyButton button(Kit kit, String id, ObservableValue<Boolean> helps, Runnable restore) {
    var button =
        new KeyButton(kit, id, kit.text(RestoreText.TITLE), "")
            .icon(Feather.ROTATE_CCW)
            .does(restore);
    Attached.to(button).on(helps, now -> Boxes.shown(button, now));
    return button;
  }
}
