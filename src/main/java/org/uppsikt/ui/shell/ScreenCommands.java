package org.uppsikt.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.PaletteText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The buttons of the screen on show as commands, under the words that they wear: whoever reads a
/// button can type it. Those in the rows of a list are left out, since every row has the same.
record ScreenCommands(Kit kit, Destination screen) {

  /// @param content null before anything is on show
  List<Command> of(@Nullable Node content) {
    Map<String, Command> byId = new LinkedHashMap<>();
    for (Button button : content == null ? List.<Button>of() : buttons(content)) {
      String words = button.getText();
      if (button.getId() != null && words != null && !words.isBlank()) {
        byId.putIfAbsent(button.getId(), command(button, words));
      }
    }
    return List.copyOf(byId.values());
  }

  private Command command(Button button, String words) {
    return Command.of(
            Kind.COMMAND,
            ShellController.BUTTON + button.getId(),
            screen.icon(),
            words,
            () -> press(button))
        .keys(button instanceof KeyButton known ? known.key() : "")
        .detail(kit.text(screen.name()))
        .unless(button.isDisabled() ? kit.text(PaletteText.NOT_NOW) : "");
  }

  /// What was to be pressed may have gone while the palette was open.
  private static void press(Button button) {
    if (button.getScene() != null && !button.isDisabled()) {
      button.fire();
    }
  }

  private static List<Button> buttons(Node node) {
    var found = new ArrayList<Button>();
    if (!node.isVisible() || node instanceof Cell<?>) {
      return found;
    }
    if (node instanceof Button button) {
      found.add(button);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(buttons(child)));
    }
    return found;
  }
}
