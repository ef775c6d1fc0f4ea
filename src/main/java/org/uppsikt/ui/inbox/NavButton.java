package org.uppsikt.ui.inbox;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;

/// An entry of the left pane. It stays the same node while its count and its note change, so that
/// neither focus nor place jumps.
final class NavButton extends ToggleButton {

  private final Kit kit;
  private final Icon icon;
  private final Label name = Boxes.label("", "nav-name");
  private final Region dot = new Region();
  private final Label count = Boxes.label("", "nav-count");
  private final Label note = Boxes.label("", "nav-note");
  private final Icon noteIcon;
  private final Tooltip tooltip = new Tooltip();

  NavButton(Kit kit, NavEntry entry) {
    this.kit = kit;
    this.icon = new Icon(entry.icon());
    this.noteIcon = new Icon(entry.noteIcon()).small();
    setId("inbox.nav." + entry.id());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    name.setMaxWidth(Double.MAX_VALUE);
    count.setMinWidth(USE_PREF_SIZE);
    dot.getStyleClass().add("nav-dot");
    note.setGraphic(noteIcon);
    HBox first = Boxes.row("nav-line", icon, Boxes.grow(name), dot, count);
    VBox lines = Boxes.column("nav-lines", first, note);
    lines.prefWidthProperty().bind(widthProperty().subtract(kit.theme().px(12)));
    setGraphic(lines);
    show(entry);
  }

  void show(NavEntry entry) {
    boolean channel = !entry.note().isEmpty();
    is(channel ? "nav-channel" : "nav-entry");
    setText(entry.name());
    icon.show(entry.icon());
    name.setText(entry.name());
    count.setText(NavWords.count(kit, entry.count()));
    count.setVisible(entry.count() > 0 || !channel);
    Boxes.shown(dot, entry.unread() > 0);
    note.setText(entry.note());
    noteIcon.show(entry.noteIcon());
    entry.noteTone().on(note);
    Boxes.shown(note, channel);
    String words = NavWords.of(kit, entry);
    setAccessibleText(words);
    tooltip.setText(words);
    setTooltip(tooltip);
  }

  /// Left where it is so already: a change of classes styles all that stands in the button anew.
  private void is(String kind) {
    if (!getStyleClass().contains(kind)) {
      getStyleClass().removeAll("nav-entry", "nav-channel");
      getStyleClass().add(kind);
    }
  }
}
