package org.uppsikt.ui.policy;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;

/// The clauses, and beside them the chosen one and a text to be tried. Where the window is narrow
/// the text goes under the clause; where there is room for one pane, it is the clauses, or what was
/// opened with a way back.
final class PolicyPanes extends StackPane {

  private static final double NARROW = 1020;
  private static final double SHARE = 0.3;
  private static final double HALF = 0.5;
  private static final double MORE = 0.62;

  private final Kit kit;
  private final SplitPane right;
  private final ListBeside beside;

  PolicyPanes(Kit kit, ClauseList list, Node clause, Node tryOut) {
    this.kit = kit;
    right = new SplitPane(clause, tryOut);
    right.setDividerPositions(HALF);
    beside = new ListBeside(kit, list.rows(), list, SHARE).pane(right);
    SplitPane.setResizableWithParent(list, false);
    setMinHeight(0);
    getChildren().setAll(beside);
    widthProperty().subscribe(this::arrange);
    Attached.to(this).on(kit.theme().percentProperty(), percent -> arrange());
  }

  /// Shows what is chosen, where there is room for one pane only.
  void open() {
    beside.open();
  }

  private void arrange() {
    boolean narrow = getWidth() > 0 && getWidth() < kit.theme().px(NARROW);
    var way = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (right.getOrientation() != way) {
      right.setOrientation(way);
      right.setDividerPositions(narrow ? MORE : HALF);
    }
  }
}
