package org.uppsikt.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The line at the foot of the window: what was fetched, what waits, whether the journal holds.
final class StatusBar extends HBox {

  private static final double NARROW = 900;
  private final Kit kit;

  StatusBar(Kit kit, ShellModel model, ShellActions actions) {
    this.kit = kit;
    getStyleClass().add("status-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(kit.text(ShellText.STATUS));
    var keys =
        new KeyButton(kit, "shell.keys", kit.text(ShellText.KEYS), "F1")
            .style("flat", "status-keys")
            .does(actions::showHelp);
    getChildren()
        .addAll(entries(model.status()), Boxes.space(), entries(model.statusRight()), keys);
  }

  private HBox entries(ObservableList<StatusEntry> entries) {
    var box = Boxes.row("status-entries");
    box.setMinWidth(0);
    ListChangeListener<StatusEntry> listener = change -> show(box, entries);
    entries.addListener(listener);
    widthProperty().subscribe(() -> show(box, entries));
    show(box, entries);
    return box;
  }

  /// In a narrow window only the first of each side, which the caller puts in order of weight.
  private void show(HBox box, ObservableList<StatusEntry> entries) {
    boolean narrow = getWidth() > 0 && getWidth() / kit.theme().px(1) < NARROW;
    int most = narrow ? 1 : entries.size();
    box.getChildren().setAll(entries.stream().limit(most).map(StatusBar::entry).toList());
  }

  private static Label entry(StatusEntry entry) {
    var label = new Label(entry.text(), new Icon(entry.icon()).small());
    label.setId(entry.id());
    label.getStyleClass().add("status-entry");
    entry.tone().on(label);
    label.setTooltip(new Tooltip(entry.text()));
    return label;
  }
}
