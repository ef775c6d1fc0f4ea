package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.settings.ConsoleSettings;
import org.uppsikt.settings.SettingsFile;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;

/// What a person chose is on the disk while she goes on working: a machine that goes out takes no
/// choice with it.
class ChoicesKeptTest {

  private static final Path ICON = Path.of("assets/icon/uppsikt-256.png");

  @TempDir Path home;

  @Test
  void aChosenLook_andAChosenSize_areKeptAtOnce() throws IOException {
    String before = System.setProperty("uppsikt.home", home.toString());
    try {
      new PracticeHome(home).fetched(Files.readAllBytes(ICON));
      try (var window = new OpenWindow(home, Language.SV)) {
        var walk = new ConsoleWalk(window, place -> {});
        walk.practise();
        walk.filled();
        window.click("rail.settings");
        window.awaits("settings.appearance");
        FxStage.run(() -> window.node("settings.appearance").orElseThrow().requestFocus());
        window.press("Down");
        awaits(window, kept -> !kept.appearance().equals("LIGHT"));
        window.press("Ctrl+Equals");
        awaits(window, kept -> kept.textPercent() > 100);
      }
    } finally {
      if (before == null) {
        System.clearProperty("uppsikt.home");
      } else {
        System.setProperty("uppsikt.home", before);
      }
    }
    assertThat(kept().textPercent()).isGreaterThan(100);
  }

  private void awaits(OpenWindow window, Predicate<ConsoleSettings> holds) {
    window.awaits("it is on the disk", () -> holds.test(kept()));
  }

  private ConsoleSettings kept() {
    return new SettingsFile(home.resolve("settings.json")).read();
  }
}
