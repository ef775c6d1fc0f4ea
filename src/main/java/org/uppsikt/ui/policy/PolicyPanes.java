package org.uppsikt.ui.policy;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.PolicyText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;

/// The clauses, and beside them the chosen one and a text to be tried. Where the window is narrow
/// the text goes under the clause; where there is room for one pane, it is the clauses, or what was
/// opened with a way back.
final class PolicyPanes extends VBox {

  private static final double NARROW = 1100;
  private static final double ONE = 760;
  private static final double HALF = 0.5;
  private static final double MORE = 0.62;

  private final Kit kit;
  private final ClauseList list;
  private final SplitPane right;
  private final SplitPane all;
  private final HBox back;
  private boolean single;
  private boolean opened;

  PolicyPanes(Kit kit, ClauseList list, Node clause, Node tryOut) {
    this.kit = kit;
    this.list = list;
    right = new SplitPane(clause, tryOut);
    right.setDividerPositions(HALF);
    all = new SplitPane(list, right);
    SplitPane.setResizableWithParent(list, false);
    back =
        Boxes.row(
            "policy-back",
            new KeyButton(kit, "policy.back", kit.text(PolicyText.BACK), "Esc")
                .icon(Feather.ARROW_LEFT)
                .style("flat")
                .does(this::leave));
    // The frame of the window keeps its place, however low it is.
    setMinHeight(0);
    getChildren().setAll(back, Boxes.grow(all));
    Boxes.shown(back, false);
    list.onOpen(this::open);
    sceneProperty()
        .flatMap(scene -> scene.widthProperty())
        .subscribe(width -> arrange(width == null ? NARROW : width.doubleValue()));
  }

  /// Shows what is chosen, where there is room for one pane only.
  void open() {
    opened = true;
    lay();
    if (single) {
      Focus.first(right);
    }
  }

  /// Goes back to the clauses.
  ///
  /// @return false where they are there already
  boolean leave() {
    if (!single || !opened) {
      return false;
    }
    opened = false;
    lay();
    Focus.first(list);
    return true;
  }

  private void arrange(double width) {
    boolean narrow = width < kit.theme().px(NARROW);
    right.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    right.setDividerPositions(narrow ? MORE : HALF);
    boolean one = width < kit.theme().px(ONE);
    if (one != single) {
      single = one;
      opened = false;
      lay();
    }
  }

  private void lay() {
    list.alone(single);
    Boxes.shown(back, single && opened);
    if (single) {
      all.getItems().setAll(opened ? right : list);
    } else if (all.getItems().size() < 2) {
      all.getItems().setAll(list, right);
    }
  }
}
