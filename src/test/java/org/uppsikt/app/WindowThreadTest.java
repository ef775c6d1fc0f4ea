package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.settings.SettingsFile;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.EmojiImages;

/// The guard of the window's thread sees what it bars there, and nothing that others do.
class WindowThreadTest {

  @TempDir Path home;

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
