package org.uppsikt.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The line at the foot of the window: what was fetched, what waits, whether the journal holds.
final class StatusBar extends HBox {

  StatusBar(Kit kit, ShellModel model, ShellActions actions) {
    getStyleClass().add("status-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(kit.text(ShellText.STATUS));
    var keys =
        new KeyButton(kit, "shell.keys", kit.text(ShellText.KEYS), "F1")
            .style("flat", "status-keys")
            .does(actions::showKeys);
    getChildren()
        .addAll(entries(model.status()), Boxes.space(), entries(model.statusRight()), keys);
  }

  private static HBox entries(ObservableList<StatusEntry> entries) {
    var box = Boxes.row("status-entries");
    box.setMinWidth(0);
    ListChangeListener<StatusEntry> listener = change -> show(box, entries);
    entries.addListener(listener);
    show(box, entries);
    return box;
  }

  private static void show(HBox box, ObservableList<StatusEntry> entries) {
    box.getChildren().setAll(entries.stream().map(StatusBar::entry).toList());
  }

  private static Label entry(StatusEntry entry) {
    var label = new Label(entry.text(), new Icon(entry.icon()).small());
    label.setId(entry.id());
    label.getStyleClass().add("status-entry");
    entry.tone().on(label);
    return label;
  }
}
