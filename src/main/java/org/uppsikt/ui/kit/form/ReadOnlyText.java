package org.uppsikt.ui.kit.form;

import javafx.scene.control.TextArea;
import org.uppsikt.text.KitText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Spoken;
import org.uppsikt.ui.kit.TabLeaves;

/// What somebody else wrote, to be read and copied and not to be changed.
public final class ReadOnlyText extends TextArea {

  /// @param name what a screen reader says it is
  public ReadOnlyText(Kit kit, String name, String text, int rows) {
    super(SafeText.lines(text));
    setEditable(false);
    setWrapText(true);
    TabLeaves.from(this);
    setPrefRowCount(rows);
    Spoken.named(this, name);
    setAccessibleHelp(kit.text(KitText.READ_ONLY));
  }
}
