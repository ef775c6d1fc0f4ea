package org.uppsikt.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// Says that it is the practice workspace, on whatever is shown of it.
public final class PracticeMark {

  private static final String ID = "shell.practice";

  private PracticeMark() {}

  public static Chip of(Kit kit) {
    var mark = new Chip(kit.text(ShellText.PRACTICE), Tone.WARN);
    mark.setId(ID);
    mark.setTooltip(new Tooltip(kit.text(ShellText.PRACTICE_HELP)));
    mark.setAccessibleHelp(kit.text(ShellText.PRACTICE_HELP));
    return mark;
  }

  /// Whether a page bears it.
  public static boolean isOn(Node page) {
    boolean itself = ID.equals(page.getId());
    return page.isVisible()
        && (itself
            || page instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(PracticeMark::isOn));
  }
}
