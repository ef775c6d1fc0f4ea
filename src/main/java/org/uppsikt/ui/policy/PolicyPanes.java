package org.uppsikt.ui.policy;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.Scroll;

/// The clauses, and beside them the chosen one and a text to be tried. Where the window is narrow
/// the text goes under the clause; where there is room for one pane, it is the clauses, or what was
/// opened with a way back.
final class PolicyPanes extends StackPane {

  private static final double NARROW = 1020;

  /// Below this height a clause and a text under it are scrolled through as one page.
  private static final double LOW = 400;

  private static final double BOTH = 400;
  private static final double SHARE = 0.3;
  private static final double HALF = 0.5;
  private static final double MORE = 0.62;

  private final Kit kit;
  private final Node tryOut;
  private final SplitPane right;
  private final ListBeside beside;

  PolicyPanes(Kit kit, ClauseList list, Node clause, Node tryOut) {
    this.kit = kit;
    this.tryOut = tryOut;
    right = new SplitPane(clause, tryOut);
    right.setDividerPositions(HALF);
    SplitPane.setResizableWithParent(list, false);
    var page = new Scroll(right);
    page.setFitToHeight(true);
    beside = new ListBeside(kit, list.rows(), list, SHARE).pane(page);
    setMinHeight(0);
    getChildren().setAll(beside);
    widthProperty().subscribe(this::arrange);
    heightProperty().subscribe(this::arrange);
    Attached.to(this).on(kit.theme().percentProperty(), percent -> arrange());
  }

  /// Shows what is chosen, where there is room for one pane only.
  void open() {
    beside.open();
  }

  /// Where one pane was opened, Esc leads back from it, except from the text that is tried.
  boolean escClears() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return !beside.isOpened() || Focus.contains(tryOut, owner);
  }

  private void arrange() {
    boolean narrow = getWidth() > 0 && getWidth() < kit.theme().px(NARROW);
    boolean low = getHeight() > 0 && getHeight() < kit.theme().px(LOW);
    right.setMinHeight(narrow && low ? kit.theme().px(BOTH) : 0);
    var way = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (right.getOrientation() != way) {
      right.setOrientation(way);
      right.setDividerPositions(narrow ? MORE : HALF);
    }
  }
}
