package org.uppsikt.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.uppsikt.text.KitText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.Kit;

/// The rail of screens on the left; icons only where the window is narrow, or too low for the
/// names.
final class Rail extends VBox {

  private static final double NARROW = 1100;

  /// Height of an entry with its word, and of what stands above and below the rail.
  private static final double ENTRY = 56;

  private static final double AROUND = 90;
  private final Kit kit;
  private final ShellModel model;
  private final ToggleGroup group = new ToggleGroup();

  Rail(Kit kit, ShellModel model, List<Destination> destinations, ShellActions actions) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(kit.text(ShellText.SCREENS));
    destinations.forEach(destination -> getChildren().add(entry(destination, actions)));
    Attached.to(this)
        .on(sceneProperty().flatMap(Scene::widthProperty), width -> narrow())
        .on(sceneProperty().flatMap(Scene::heightProperty), height -> narrow())
        .on(kit.theme().percentProperty(), percent -> narrow());
  }

  /// Icons only where the window is too narrow for words, or too low for so many of them.
  private void narrow() {
    Scene scene = getScene();
    if (scene != null) {
      double words = AROUND + getChildren().size() * ENTRY;
      boolean low = scene.getHeight() < kit.theme().px(words);
      getStyleClass().remove("rail-low");
      if (low) {
        getStyleClass().add("rail-low");
      }
      narrow(low || scene.getWidth() < kit.theme().px(NARROW));
    }
  }

  private StackPane entry(Destination destination, ShellActions actions) {
    var name = kit.text(destination.name());
    var button = new ToggleButton(name, new Icon(destination.icon()).large());
    button.setId("rail." + destination.id());
    button.getStyleClass().add("rail-entry");
    button.setContentDisplay(ContentDisplay.TOP);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(name));
    int number = getChildren().size() + 1;
    button.setAccessibleHelp(
        number > MOST_KEYS
            ? kit.text(ShellText.SCREENS)
            : kit.text(KitText.KEY_HELP, "Ctrl+" + number));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          actions.open(destination.id());
        });
    Attached.to(button)
        .on(
            model.currentProperty(),
            current -> button.setSelected(current.equals(destination.id())));
    return new StackPane(button, badge(destination, button, name));
  }

  /// Only so many have a digit.
  private static final int MOST_KEYS = 9;

  /// More digits would cover the icon.
  private static final int MOST_SHOWN = 99;

  private Label badge(Destination destination, ToggleButton button, String name) {
    var badge = new Label();
    badge.getStyleClass().add("badge");
    badge.setMouseTransparent(true);
    StackPane.setAlignment(badge, Pos.TOP_LEFT);
    Attached.to(badge).onMap(model.badges(), () -> show(badge, button, name, destination.id()));
    return badge;
  }

  private void show(Label badge, ToggleButton button, String name, String id) {
    int count = model.badges().getOrDefault(id, 0);
    badge.setText(count > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(count));
    Boxes.shown(badge, count > 0);
    button.setAccessibleText(count > 0 ? kit.text(ShellText.BADGE, name, count) : name);
  }

  private void narrow(boolean narrow) {
    getStyleClass().remove("rail-narrow");
    if (narrow) {
      getStyleClass().add("rail-narrow");
    }
    for (Node entry : getChildren()) {
      // Beside the icon where there is room, else at the edge.
      Node badge = ((StackPane) entry).getChildren().getLast();
      StackPane.setAlignment(badge, narrow ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
    }
    group
        .getToggles()
        .forEach(
            toggle ->
                ((ToggleButton) toggle)
                    .setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP));
  }
}
