package org.uppsikt.ui.inbox;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.Scroll;

/// What is on show of the open item, scrolled: read again, it stands where it stood. Where the
/// whole thread comes on show, the item's own text does among the others.
final class ItemScroll {

  private final ScrollPane body = ItemPane.scroll(new Region());
  private String shown = "";

  /// Where the whole thread was last on show.
  private String opened = "";

  /// @param place the item and its tab
  /// @param whole whether comments stand below the item's own
  ScrollPane show(String place, Region content, boolean whole) {
    double down = place.equals(shown) ? body.getVvalue() : 0;
    shown = place;
    // It is as high as it wants to be: what is the least is asked of all that is in it.
    content.setMinSize(0, 0);
    body.setContent(content);
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
