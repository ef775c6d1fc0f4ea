package org.uppsikt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.CssParser;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.uppsikt.ui.kit.Kit;

/// A screen that was left, for another one or for itself in another language.
public final class LeftScreen {

  private static final int TIMES = 4;
  private static final int COLLECTIONS = 20;

  /// What JavaFX itself remembers of what was there last.
  private static final int LAST = 1;

  private LeftScreen() {}

  /// Shows a screen several times around what stays, leaves it, and looks what is kept.
  ///
  /// @param screen makes it anew
  public static void isLetGoOf(Kit kit, Supplier<? extends Parent> screen) {
    Scene scene = FxStage.on(() -> FxStage.scene(kit, new StackPane(), 1024, 640));
    var left = new ArrayList<WeakReference<Parent>>();
    for (int i = 0; i < TIMES; i++) {
      left.add(
          FxStage.on(
              () -> {
                Parent made = screen.get();
                scene.setRoot(new StackPane(made));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return new WeakReference<>(made);
              }));
    }
    FxStage.run(
        () -> {
          scene.setRoot(new StackPane());
          // A scene remembers what left it until it is painted next.
          scene.snapshot(null);
          // Where another test looks at the faults of style sheets, each fault keeps its node.
          CssParser.errorsProperty().clear();
        });
    assertThat(kept(left)).isLessThanOrEqualTo(LAST);
  }

  private static long kept(List<WeakReference<Parent>> left) {
    long kept = left.size();
    for (int i = 0; i < COLLECTIONS && kept > LAST; i++) {
      System.gc();
      kept = left.stream().filter(view -> view.get() != null).count();
    }
    return kept;
  }
}
