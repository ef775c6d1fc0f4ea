package org.uppsikt.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Tells a screen reader what appeared without the keyboard going there. JavaFX has no live
/// regions: the words take the focus of the reader, not that of the keyboard, and give it back with
/// the next key, before that key is handled.
public final class Announcer extends Region {

  private final EventHandler<InputEvent> next = event -> giveBack();
  private String waiting = "";
  private boolean speaking;

  public Announcer() {
    setId("announcer");
    setManaged(false);
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.TEXT);
    sceneProperty().subscribe(this::moved);
  }

  private void moved(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, next);
      before.removeEventFilter(MouseEvent.MOUSE_PRESSED, next);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, next);
      now.addEventFilter(MouseEvent.MOUSE_PRESSED, next);
    }
  }

  /// Says it once what is done now is over and the focus stands where it stays; what is said
  /// meanwhile is said with it. Nothing is said for empty words.
  public void say(String words) {
    if (words.isBlank()) {
      return;
    }
    if (waiting.isEmpty()) {
      Fx.later(this::speak);
    }
    waiting = (waiting + " " + words.strip()).strip();
  }

  private void speak() {
    String words = (waiting + " " + row()).strip();
    waiting = "";
    if (getScene() != null) {
      setAccessibleText(words);
      speaking = true;
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
  }

  /// The row on which the keyboard stands: its own words would be cut short by these.
  private String row() {
    Node at = focused();
    Object text =
        getScene() != null && getScene().getFocusOwner() instanceof ListView && at != null
            ? at.queryAccessibleAttribute(AccessibleAttribute.TEXT)
            : null;
    return text instanceof String words ? words : "";
  }

  private void giveBack() {
    if (speaking) {
      speaking = false;
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
  }

  /// What has the focus of the keyboard, and within a list the row.
  private @Nullable Node focused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    Object item =
        owner == null ? null : owner.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
    return item instanceof Node node ? node : owner;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(AccessibleAttribute what, Object... about) {
    return switch (what) {
      case FOCUSED -> speaking;
      case FOCUS_ITEM -> speaking ? this : focused();
      default -> super.queryAccessibleAttribute(what, about);
    };
  }
}
