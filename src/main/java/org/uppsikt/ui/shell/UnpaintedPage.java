package org.uppsikt.ui.shell;

import javafx.scene.layout.StackPane;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Stands in the window in place of a page that could not be painted.
public final class UnpaintedPage extends StackPane {

  private final KeyButton again;

  /// @param practice whether what it stands in for is the practice workspace
  /// @param onAgain shows the page once more
  public UnpaintedPage(Kit kit, boolean practice, Runnable onAgain) {
    setId("unpainted");
    again =
        new KeyButton(kit, "unpainted.again", kit.text(ShellText.UNPAINTED_AGAIN), "")
            .style("accent")
            .does(onAgain);
    var told =
        new InlineMessage(
            Tone.WARN, kit.text(ShellText.UNPAINTED), kit.text(ShellText.UNPAINTED_WHY), "");
    var all = Boxes.column("unpainted", told, again);
    if (practice) {
      all.getChildren().addFirst(PracticeMark.of(kit));
    }
    getChildren().add(all);
  }

  /// Gives the keyboard to its button.
  public void focus() {
    again.requestFocus();
  }
}
