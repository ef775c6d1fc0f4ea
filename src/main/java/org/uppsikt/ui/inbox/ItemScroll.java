package org.uppsikt.ui.inbox;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Scroll;

/// What is on show of the open item, scrolled: read again, it stands where it stood. Where the
/// whole thread comes on show, the item's own text does among the others.
final class ItemScroll {

  private ScrollPane body = new ScrollPane();
  private String shown = "";

  /// Where the whole thread was last on show.
  private String opened = "";

  /// @param place the item and its tab
  /// @param whole whether comments stand below the item's own
  ScrollPane show(String place, Node content, boolean whole) {
    double down = place.equals(shown) ? body.getVvalue() : 0;
    shown = place;
    body = ItemPane.scroll(content);
    body.setVvalue(down);
    if (whole && !place.equals(opened)) {
      Fx.later(this::toOwn);
    }
    opened = whole ? place : "";
    return body;
  }

  private void toOwn() {
    // A scroll pane takes its content in with its style.
    body.applyCss();
    body.getContent().lookupAll(".text-card").stream()
        .findFirst()
        .ifPresent(own -> Scroll.toTop(own, () -> 0));
  }
}
