package org.uppsikt.ui.shell;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Icon;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// The line at the foot of the window: what was fetched, what waits, whether the journal holds.
final class StatusBar extends HBox {

  private static final double NARROW = 900;
  private final Kit kit;
  private final HBox left;
  private final HBox right;

  StatusBar(Kit kit, ShellModel model, ShellActions actions) {
    this.kit = kit;
    getStyleClass().add("status-bar");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(kit.text(ShellText.STATUS));
    var keys =
        new KeyButton(kit, "shell.keys", kit.text(ShellText.KEYS), "F1")
            .style("flat", "status-keys")
            .does(actions::showHelp);
    left = entries(model.status());
    right = entries(model.statusRight());
    getChildren().addAll(left, Boxes.space(), right, keys);
    keys.setMinWidth(USE_PREF_SIZE);
  }

  /// Whole entries while there is room: what weighs least goes first, and what is well before a
  /// word is cut. Only the first one of a side that is not is cut.
  @Override
  protected void layoutChildren() {
    double taken = 0;
    for (Node child : getChildren()) {
      taken += child.prefWidth(-1) + getSpacing();
    }
    for (HBox side : List.of(left, right)) {
      for (Node entry : side.getChildren()) {
        taken += entry.isManaged() ? 0 : entry.prefWidth(-1) + side.getSpacing();
      }
    }
    double over = taken - getSpacing() - (getWidth() - snappedLeftInset() - snappedRightInset());
    give(left, 1, give(right, isWell(right) && over > spare() ? 0 : 1, over));
    super.layoutChildren();
  }

  /// What can be hidden beside the first entry of each side.
  private double spare() {
    double spare = 0;
    for (HBox side : List.of(left, right)) {
      for (Node entry : side.getChildren().stream().skip(1).toList()) {
        spare += entry.prefWidth(-1) + side.getSpacing();
      }
    }
    return spare;
  }

  private static boolean isWell(HBox side) {
    return side.getChildren().stream()
        .limit(1)
        .anyMatch(entry -> entry.getUserData() == Tone.OK || entry.getUserData() == Tone.MUTED);
  }

  /// Hides entries from the end; what is still too much is given back.
  ///
  /// @param kept how many from the start never go
  private static double give(HBox side, int kept, double over) {
    double still = over;
    for (int i = side.getChildren().size() - 1; i >= 0; i--) {
      Node entry = side.getChildren().get(i);
      boolean hide = still > 0 && i >= kept;
      Boxes.shown(entry, !hide);
      still -= hide ? entry.prefWidth(-1) + side.getSpacing() : 0;
    }
    return still;
  }

  private HBox entries(ObservableList<StatusEntry> entries) {
    var box = Boxes.row("status-entries");
    box.setMinWidth(0);
    Attached.to(box).onList(entries, () -> show(box, entries));
    widthProperty().subscribe(() -> show(box, entries));
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
    label.setUserData(entry.tone());
    entry.tone().on(label);
    label.setTooltip(new Tooltip(entry.text()));
    return label;
  }
}
