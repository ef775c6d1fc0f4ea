package org.uppsikt.ui.kit;

import java.util.function.DoubleSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Scrolls downwards only, and is as high as its words need at the width they get. Its content is
/// in the scene from the start, not from the first pass of style on, so that it can take the focus.
public final class Scroll extends ScrollPane {

  /// So much stays on show above a place that was brought to the top.
  private static final double ABOVE = 48;

  /// Brings on show again what was revealed; null once the person moves by herself.
  private @Nullable Runnable again;

  public Scroll(Node content) {
    super(content);
    // A place is kept as a part of the whole, so that whatever grows or shrinks moves it.
    content.layoutBoundsProperty().subscribe(this::keep);
    viewportBoundsProperty().subscribe(this::keep);
    addEventFilter(ScrollEvent.ANY, event -> again = null);
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> again = null);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> again = null);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("edge-to-edge");
    setSkin(new PlainScrollSkin(this));
  }

  /// Brings what lies between two parts on show: as much of it as there is room for, its beginning
  /// before its end, and no further down than that takes. It stays on show while other parts come
  /// and go, until the person scrolls or presses something.
  public void reveal(Node from, Node to) {
    again = () -> bring(from, to);
    bring(from, to);
  }

  /// Shows its beginning.
  public void rewind() {
    again = null;
    setVvalue(0);
  }

  private void keep() {
    if (again != null) {
      Fx.later(
          () -> {
            Runnable still = again;
            if (still != null) {
              still.run();
            }
          });
    }
  }

  private void bring(Node from, Node to) {
    double room = getViewportBounds().getHeight();
    double over = getContent().getLayoutBounds().getHeight() - room;
    if (over > 0) {
      double wanted = Math.min(within(from).getMinY(), within(to).getMaxY() - room);
      setVvalue(Math.clamp(wanted / over, 0, 1));
    }
  }

  /// Brings a place within a node to the top of what scrolls around it, once that is laid out.
  ///
  /// @param down how far below the node's own top it lies
  public static void toTop(Node node, DoubleSupplier down) {
    Node around = node.getParent();
    while (around != null && !(around instanceof ScrollPane)) {
      around = around.getParent();
    }
    if (around instanceof ScrollPane scroll && node.getScene() != null) {
      node.getScene().getRoot().applyCss();
      node.getScene().getRoot().layout();
      var content = scroll.getContent();
      double over = content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
      double top = content.sceneToLocal(node.localToScene(0, down.getAsDouble())).getY();
      scroll.setVvalue(over > 0 ? Math.clamp((top - ABOVE) / over, 0, 1) : 0);
    }
  }

  private Bounds within(Node part) {
    return getContent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }
}
