package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.settings.SettingsFile;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.EmojiImages;

/// The guard of the window's thread sees what it bars there, and nothing that others do.
class WindowThreadTest {

  private static final Path ICON = Path.of("assets/icon/uppsikt-256.png");

  @TempDir Path home;

  /// Every screen of the rail, every tab, panel, list and overlay, with what a person does there.
  @Test
  void aWalkThroughTheWholeConsoleTouchesNeitherDiskNorNetworkThere() throws IOException {
    String before = System.setProperty("uppsikt.home", home.toString());
    try {
      new PracticeHome(home).fetched(Files.readAllBytes(ICON));
      List<String> places = new ArrayList<>();
      List<String> faults;
      try (var guard = new WindowThread()) {
        try (var window = new OpenWindow(home, Language.SV)) {
          new ConsoleWalk(window, places::add).all();
        }
        faults = guard.faults();
      }
      assertThat(places).hasSizeGreaterThan(40);
      assertThat(faults).isEmpty();
    } finally {
      if (before == null) {
        System.clearProperty("uppsikt.home");
      } else {
        System.setProperty("uppsikt.home", before);
      }
    }
  }

  @Test
  void theGuardSeesWhatItBars() {
    var file = new SettingsFile(home.resolve("settings.json"));
    try (var guard = new WindowThread()) {
      FxStage.run(file::read);
      assertThat(guard.faults()).anyMatch(fault -> fault.contains("SettingsFile.read"));
    }
    try (var guard = new WindowThread()) {
      file.read();
      assertThat(guard.faults()).as("another thread may").isEmpty();
    }
    try (var guard = new WindowThread()) {
      FxStage.run(EmojiImages::load);
      assertThat(guard.faults()).anyMatch(fault -> fault.contains("EmojiImages.load"));
    }
  }
}
