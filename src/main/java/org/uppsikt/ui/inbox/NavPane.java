package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Kit;

/// The left pane: views with counts, channels with their health, lists of one's own. Arrows move in
/// it; Delete removes a list of one's own.
final class NavPane extends ScrollPane {

  private final Kit kit;
  private final InboxModel model;
  private final InboxActions actions;
  private final Map<String, NavButton> buttons = new HashMap<>();
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
    section(InboxText.OWN, model.own());
    section(InboxText.CHANNELS, model.channels());
    Attached.to(this).on(model.currentProperty(), this::select);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Gives the chosen entry the focus.
  void focusCurrent() {
    NavButton chosen = buttons.get(model.currentProperty().get());
    if (chosen != null) {
      chosen.requestFocus();
    }
  }

  private void section(InboxText title, ObservableList<NavEntry> entries) {
    var heading = Boxes.label(kit.text(title), "section");
    var box = Boxes.column("nav-section");
    content.getChildren().add(box);
    Attached.to(this).onList(entries, () -> show(heading, box, entries));
  }

  /// Entries that stay keep their node; only what came, went or moved is laid out anew.
  private void show(Node heading, VBox box, List<NavEntry> entries) {
    var wanted = new ArrayList<Node>();
    wanted.add(heading);
    for (NavEntry entry : entries) {
      NavButton button = buttons.computeIfAbsent(entry.id(), id -> button(entry));
      button.show(entry);
      wanted.add(button);
    }
    if (!box.getChildren().equals(wanted)) {
      box.getChildren().setAll(wanted);
    }
    Boxes.shown(box, !entries.isEmpty());
    select(model.currentProperty().get());
  }

  private NavButton button(NavEntry entry) {
    var button = new NavButton(kit, entry);
    button.setOnAction(
        event -> {
          select(model.currentProperty().get());
          actions.choose(entry.id());
        });
    return button;
  }

  private void select(String current) {
    buttons.forEach((id, button) -> button.setSelected(id.equals(current)));
  }

  private void pressed(KeyEvent event) {
    List<NavButton> all = shown();
    int at = all.indexOf(getScene().getFocusOwner());
    if (at < 0) {
      return;
    }
    String id = all.get(at).getId().substring("inbox.nav.".length());
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int next = Math.clamp(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), 0, all.size() - 1);
      all.get(next).requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      all.get(at).fire();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      actions.list().remove(id);
      event.consume();
    }
  }

  private List<NavButton> shown() {
    return content.getChildren().stream()
        .filter(Node::isVisible)
        .flatMap(box -> ((VBox) box).getChildren().stream())
        .map(node -> node instanceof NavButton button ? button : null)
        .filter(Objects::nonNull)
        .toList();
  }
}
