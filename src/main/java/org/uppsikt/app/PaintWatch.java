package org.uppsikt.app;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.shell.PracticeMark;
import org.uppsikt.ui.shell.UnpaintedPage;

/// Takes the page away that the window can no longer paint. After a fault in its layout JavaFX
/// leaves a window as it was painted last, while its keys go on acting on what is not on show: an
/// answer would go out under a comment that nobody sees.
final class PaintWatch implements Thread.UncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(PaintWatch.class);
  private static final String PULSE = "javafx.scene.Scene$ScenePulseListener";
  private final Scene scene;
  private final Supplier<Kit> kit;
  private @Nullable Parent taken;
  private @Nullable Node keyboard;

  /// @param kit in the language that is chosen when it is asked for
  PaintWatch(Scene scene, Supplier<Kit> kit) {
    this.scene = scene;
    this.kit = kit;
  }

  /// From now on; called on the thread of the window.
  void begin() {
    Thread.currentThread().setUncaughtExceptionHandler(this);
    scene.rootProperty().subscribe(this::shown);
  }

  /// Something else stands there by now: what was taken away belongs to nobody any more, and a desk
  /// that was signed out of must not be kept, nor come back.
  private void shown(Parent root) {
    if (!(root instanceof UnpaintedPage)) {
      taken = null;
      keyboard = null;
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    // By type and place, never by message: it may quote a comment.
    LOG.error("A fault in the window: {} at {}", fault.getClass().getName(), at(fault));
    if (ofPainting(fault) && !(scene.getRoot() instanceof UnpaintedPage)) {
      Parent failed = scene.getRoot();
      taken = failed;
      keyboard = scene.getFocusOwner();
      var page = new UnpaintedPage(kit.get(), PracticeMark.isOn(failed), this::again);
      scene.setRoot(page);
      page.focus();
    }
  }

  private void again() {
    Parent page = taken;
    Node had = keyboard;
    if (page != null) {
      scene.setRoot(page);
      if (had != null) {
        had.requestFocus();
      }
    }
  }

  private static boolean ofPainting(Throwable fault) {
    return Stream.of(fault.getStackTrace()).anyMatch(at -> at.getClassName().startsWith(PULSE));
  }

  private static List<String> at(Throwable fault) {
    return Stream.of(fault.getStackTrace()).map(StackTraceElement::toString).limit(12).toList();
  }
}
