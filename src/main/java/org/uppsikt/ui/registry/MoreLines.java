package org.uppsikt.ui.registry;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ObservableList;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// Stands under a list that does not show all there is, and says how much it leaves out.
final class MoreLines {

  private MoreLines() {}

  /// @param inAll how many lines there are
  /// @param does reads more of them
  static KeyButton of(
      Kit kit, String id, ObservableList<?> lines, IntegerProperty inAll, Runnable does) {
    var more = new KeyButton(kit, id, "", "").does(does);
    more.setMaxWidth(Double.MAX_VALUE);
    Runnable left =
        () -> {
          int count = inAll.get() - lines.size();
          more.setText(count > 0 ? kit.text(RegistrarText.MORE, count) : "");
          Boxes.shown(more, count > 0);
        };
    Attached.to(more).onList(lines, left).onAny(List.of(inAll), left);
    return more;
  }
}
