package org.uppsikt.ui.policy;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Focus;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.ListBeside;
import org.uppsikt.ui.kit.Scroll;
import org.uppsikt.ui.kit.Split;

/// The clauses, and beside them the chosen one and a text to be tried. Where the window is narrow
/// the text goes under the clause; where there is room for one pane, it is the clauses, or what was
/// opened with a way back.
final class PolicyPanes extends StackPane {

  private static final double NARROW = 1020;

  /// Below this height a clause and a text under it are scrolled through as one page.
  private static final double LOW = 400;

  private static final double SHARE = 0.5;
  private static final double HALF = 0.5;
  private static final double MORE = 0.62;

  private final Kit kit;
  private final Region clause;
  private final Region tryOut;
  private final Split right;

  /// One under the other, each as high as its words.
  private final VBox page = new VBox();

  private final StackPane place = new StackPane();
  private final ListBeside beside;

  PolicyPanes(Kit kit, ClauseList list, Region clause, Region tryOut) {
    this.kit = kit;
    this.clause = clause;
    this.tryOut = tryOut;
    right = new Split(clause, tryOut);
    right.setDividerPositions(HALF);
    SplitPane.setResizableWithParent(list, false);
    place.getChildren().setAll(right);
    var scroll = new Scroll(place);
    scroll.setFitToHeight(true);
    beside = new ListBeside(kit, list.rows(), list, SHARE).pane(scroll);
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
    asOnePage(narrow && low);
    var way = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (right.getOrientation() != way) {
      right.setOrientation(way);
      right.setDividerPositions(narrow ? MORE : HALF);
    }
  }

  private void asOnePage(boolean one) {
    if (place.getChildren().contains(page) == one) {
      return;
    }
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean within = Focus.contains(place, owner);
    if (one) {
      right.getItems().clear();
      page.getChildren().setAll(clause, tryOut);
    } else {
      page.getChildren().clear();
      right.getItems().setAll(clause, tryOut);
      right.setDividerPositions(right.getOrientation() == Orientation.VERTICAL ? MORE : HALF);
    }
    double least = one ? USE_PREF_SIZE : USE_COMPUTED_SIZE;
    clause.setMinHeight(least);
    tryOut.setMinHeight(least);
    place.getChildren().setAll(one ? page : right);
    if (owner != null && within) {
      owner.requestFocus();
    }
  }
}
