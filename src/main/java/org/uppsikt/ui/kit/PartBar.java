package org.uppsikt.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.uppsikt.text.KitText;

/// Leads through a long text: which part of it is on show, on and back by parts, and from one found
/// place to the next.
final class PartBar {

  private final Kit kit;
  private final MarkedText text;
  private final Label place = Boxes.words("", "muted", "small-text");
  private final Button back;
  private final Button on;
  private final Button placeBefore;
  private final Button placeAfter;
  private final FlowPane buttons;

  PartBar(Kit kit, MarkedText text) {
    this.kit = kit;
    this.text = text;
    place.setId("text.place");
    back = button("text.back", KitText.TEXT_BACK, text::readBack);
    on = button("text.on", KitText.TEXT_ON, text::readOn);
    placeBefore = button("text.place-before", KitText.PLACE_BEFORE, () -> text.seek(false));
    placeAfter = button("text.place-after", KitText.PLACE_AFTER, () -> text.seek(true));
    buttons = Boxes.wrapping("part-bar", back, on, placeBefore, placeAfter);
  }

  private Button button(String id, KitText words, Runnable action) {
    return new KeyButton(kit, id, kit.text(words), "").style("small").does(action);
  }

  /// Where the part stands in the whole.
  Label place() {
    return place;
  }

  FlowPane buttons() {
    return buttons;
  }

  /// Says where one is, and offers what there is to go to.
  void show() {
    String all = text.text();
    long from = all.codePointCount(0, text.part().from());
    long to = from + all.codePointCount(text.part().from(), text.part().to());
    long whole = to + all.codePointCount(text.part().to(), all.length());
    var formats = kit.formats();
    place.setText(
        kit.text(
            KitText.TEXT_PLACE, formats.count(from + 1), formats.count(to), formats.count(whole)));
    offer(back, text.part().from() > 0, on);
    offer(on, text.part().to() < all.length(), back);
    offer(placeBefore, text.place(false).isPresent(), placeAfter);
    offer(placeAfter, text.place(true).isPresent(), placeBefore);
  }

  /// A button that leads nowhere any more hands the keyboard to the one that leads back.
  private static void offer(Button button, boolean there, Button other) {
    boolean focused = isAt(button);
    Boxes.shown(button, there);
    if (!there && focused) {
      Boxes.shown(other, true);
      other.requestFocus();
    }
  }

  /// Whether the keyboard stands there.
  static boolean isAt(Node node) {
    return node.getScene() != null && node.equals(node.getScene().getFocusOwner());
  }

  /// The keyboard goes on with reading.
  void focusOn() {
    (on.isVisible() ? on : back).requestFocus();
  }
}
