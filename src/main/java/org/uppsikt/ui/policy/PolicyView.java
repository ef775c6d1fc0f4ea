package org.uppsikt.ui.policy;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PolicyText;
import org.uppsikt.ui.kit.EmptyState;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;

/// The clauses, the chosen one, and a text to be tried. Where the window is narrow the text to be
/// tried goes under the clause.
final class PolicyView extends StackPane {

  private static final double NARROW = 1100;
  private static final double HALF = 0.5;

  private final Kit kit;
  private final PolicyModel model;
  private final ClauseList list;
  private final SplitPane right = new SplitPane();

  PolicyView(Kit kit, PolicyModel model, PolicyActions actions, BooleanProperty singles) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("screen");
    list = new ClauseList(kit, model, actions);
    right.getItems().setAll(new ClausePane(kit, model), new TryPane(kit, model, actions));
    right.setDividerPositions(HALF);
    var all = new SplitPane(list, right);
    SplitPane.setResizableWithParent(list, false);
    sceneProperty()
        .flatMap(scene -> scene.widthProperty())
        .subscribe(width -> arrange(width == null ? NARROW : width.doubleValue()));
    model.readProperty().subscribe(read -> show(all, read));
    var keys = new Keys(singles);
    keys.on("Ctrl+Enter", actions::tryOut);
    keys.onIf("Esc", () -> cleared(actions));
    keys.on("L", actions::acknowledge);
    keys.install(this);
  }

  private boolean cleared(PolicyActions actions) {
    boolean something = !model.textProperty().get().isEmpty();
    actions.clear();
    return something;
  }

  private void arrange(double width) {
    boolean narrow = width < kit.theme().px(NARROW);
    right.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    right.setDividerPositions(HALF);
  }

  private void show(SplitPane all, PolicyModel.@Nullable Read read) {
    getChildren()
        .setAll(
            read == null
                ? new EmptyState(
                    Feather.BOOK_OPEN,
                    Tone.PLAIN,
                    kit.text(PolicyText.READING),
                    kit.text(PolicyText.READING_WHAT))
                : all);
  }
}
