package org.uppsikt.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.text.Language;

/// The console in a window, with a home of its own, worked by keys alone.
abstract class WindowHome {

  @TempDir Path home;

  private String before = "";

  @BeforeEach
  void at() {
    before = System.getProperty("uppsikt.home", "");
    System.setProperty("uppsikt.home", home.toString());
  }

  @AfterEach
  void back() {
    if (before.isEmpty()) {
      System.clearProperty("uppsikt.home");
    } else {
      System.setProperty("uppsikt.home", before);
    }
  }

  void inWindow(Language language, Consumer<OpenWindow> then) {
    try (var window = new OpenWindow(home, language)) {
      then.accept(window);
    }
  }

  static void stands(OpenWindow window, String id) {
    window.awaits(
        "the keyboard on " + id,
        () -> {
          var owner = window.scene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  static void write(OpenWindow window, String text) {
    window.press("Ctrl+A");
    window.types(text);
  }

  /// From the start screen to what a folder holds.
  static void opens(OpenWindow window, Path folder) {
    window.press("O");
    stands(window, "open.folder");
    write(window, folder.toString());
    window.press("Enter");
  }
}
