package org.uppsikt.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the keyboard near where it stood when what held it goes, is hidden or is turned off. The
/// toolkit would put it on the first control of the window, far away, where the next key does
/// something else.
public final class FocusKept {

  private final Scene scene;
  private FocusBefore before = FocusBefore.nowhere();
  private @Nullable Node elsewhere;
  private boolean lost;

  private FocusKept(Scene scene) {
    this.scene = scene;
  }

  /// For as long as the window has this scene.
  public static void in(Scene scene) {
    var kept = new FocusKept(scene);
    scene.focusOwnerProperty().addListener((now, was, owner) -> kept.moved(was, owner));
  }

  private void moved(@Nullable Node was, @Nullable Node owner) {
    if (lost) {
      elsewhere = elsewhere == null ? owner : elsewhere;
    } else if (owner != null) {
      before = FocusBefore.in(owner);
    } else if (was != null && !Focus.mayStand(was)) {
      lost = true;
      elsewhere = null;
      Fx.later(this::giveBack);
    }
  }

  /// Only from where the toolkit put it: who has been sent somewhere since stays there.
  private void giveBack() {
    lost = false;
    Node owner = scene.getFocusOwner();
    if (owner == null || owner.equals(elsewhere)) {
      before.giveBack();
    } else {
      before = FocusBefore.in(owner);
    }
    elsewhere = null;
  }
}
