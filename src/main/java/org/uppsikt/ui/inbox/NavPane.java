package org.uppsikt.ui.inbox;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;

/// The left pane: views with counts, channels with their health.
final class NavPane extends ScrollPane {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final Map<String, ToggleButton> buttons = new HashMap<>();
  private final VBox content = Boxes.column("nav");

  NavPane(Kit kit, InboxModel model, InboxActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    getStyleClass().addAll("nav-pane", "edge-to-edge");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(content);
    section(InboxText.VIEWS, model.views());
    section(InboxText.CHANNELS, model.channels());
    model
        .currentProperty()
        .subscribe(
            current -> buttons.forEach((id, button) -> button.setSelected(id.equals(current))));
  }

  private void section(InboxText title, ObservableList<NavEntry> entries) {
    var heading = Boxes.label(kit.text(title), "section");
    var box = Boxes.column("nav-section");
    ListChangeListener<NavEntry> listener = change -> show(heading, box, entries);
    entries.addListener(listener);
    show(heading, box, entries);
    content.getChildren().add(box);
  }

  /// Built anew; the entry that had the focus has it again.
  private void show(Label heading, VBox box, ObservableList<NavEntry> entries) {
    String focused =
        box.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst().orElse("");
    box.getChildren().setAll(heading);
    entries.forEach(entry -> box.getChildren().add(entry(entry)));
    box.getChildren().stream()
        .filter(node -> !focused.isEmpty() && focused.equals(node.getId()))
        .forEach(Node::requestFocus);
    Boxes.shown(box, !entries.isEmpty());
  }

  private Node entry(NavEntry entry) {
    var icon = new Icon(entry.icon());
    var name = Boxes.label(entry.name(), "nav-name");
    var count = Boxes.label(kit.formats().count(entry.count()), "nav-count");
    name.setMaxWidth(Double.MAX_VALUE);
    count.setVisible(entry.count() > 0 || entry.note().isEmpty());
    count.setMinWidth(USE_PREF_SIZE);
    HBox first = Boxes.row("nav-line", icon, Boxes.grow(name), count);
    var lines = Boxes.column("nav-lines", first);
    if (!entry.note().isEmpty()) {
      var note = new Label(entry.note(), new Icon(entry.noteIcon()).small());
      note.getStyleClass().add("nav-note");
      entry.noteTone().on(note);
      lines.getChildren().add(note);
    }
    var button = new ToggleButton(entry.name(), lines);
    button.setId("inbox.nav." + entry.id());
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add(entry.note().isEmpty() ? "nav-entry" : "nav-channel");
    button.setMaxWidth(Double.MAX_VALUE);
    lines.prefWidthProperty().bind(button.widthProperty().subtract(kit.theme().px(16)));
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setAccessibleText(
        kit.text(InboxText.VIEW_COUNT, entry.name(), entry.count()) + " " + entry.note());
    button.setSelected(entry.id().equals(model.currentProperty().get()));
    buttons.put(entry.id(), button);
    button.setOnAction(
        event -> {
          button.setSelected(entry.id().equals(model.currentProperty().get()));
          actions.choose(entry.id());
        });
    return button;
  }
}
