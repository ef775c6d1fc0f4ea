package org.uppsikt.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
/// button can type it. Those in the rows of a list are left out, since every row has the same, and
/// whatever else stands there more than once: the words would not say which of them is meant.
record ScreenCommands(Kit kit, Destination screen) {

  /// @param content null before anything is on show
  List<Command> of(@Nullable Node content) {
    Map<String, List<Button>> byWords = new LinkedHashMap<>();
    for (Button button : content == null ? List.<Button>of() : buttons(content)) {
      String words = button.getText();
      if (button.getId() != null && words != null && !words.isBlank()) {
        byWords.computeIfAbsent(words, each -> new ArrayList<>()).add(button);
      }
    }
    var all = new ArrayList<Command>();
    byWords.forEach(
        (words, same) -> {
          Button only = same.getFirst();
          if (same.size() == 1 && !(only instanceof KeyButton known && known.isOfRow())) {
            all.add(command(only, words));
          }
        });
    return all;
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
    boolean shown =
        Stream.<Node>iterate(button, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    if (button.getScene() != null && shown && !button.isDisabled()) {
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
