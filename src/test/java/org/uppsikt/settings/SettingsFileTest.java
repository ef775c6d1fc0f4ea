package org.uppsikt.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

  @TempDir Path folder;

  @Test
  void whatWasWritten_isRead() {
    var settings =
        new ConsoleSettings(
            "1",
            "nb",
            "DARK",
            150,
            true,
            false,
            List.of(1.0, 2.0, 1280.0, 800.0),
            true,
            "somewhere",
            30,
            new ConsoleSettings.BackupPlan("elsewhere", 6, 3),
            Map.of("eva", new ConsoleSettings.Layout(400, true, false)),
            Map.of("eva", List.of("screen.search")),
            Map.of("/home/eva/office", "eva"));
    var file = new SettingsFile(folder.resolve("deep/settings.json"));
    assertThat(file.write(settings)).isTrue();
    assertThat(file.read()).isEqualTo(settings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"textPercent\":\"x\"}", "null"})
  void unreadableFile_isSetAsideAndNotLost(String content) throws IOException {
    Path path = folder.resolve("settings.json");
    Files.writeString(path, content);
    assertThat(new SettingsFile(path).read()).isEqualTo(ConsoleSettings.DEFAULT);
    assertThat(folder.resolve("settings.json.unreadable")).hasContent(content);
  }

  @Test
  void aChoiceThatThisVersionDoesNotKnow_isAsAtTheFirstStart() {
    assertThat(ConsoleSettings.choice("DARK", Thread.State.NEW)).isEqualTo(Thread.State.NEW);
    assertThat(ConsoleSettings.choice("", Thread.State.NEW)).isEqualTo(Thread.State.NEW);
    assertThat(ConsoleSettings.choice("BLOCKED", Thread.State.NEW)).isEqualTo(Thread.State.BLOCKED);
  }

  @Test
  void fieldOfALaterVersion_isLeftAlone() throws IOException {
    Path path = folder.resolve("settings.json");
    new SettingsFile(path).write(ConsoleSettings.DEFAULT);
    Files.writeString(path, Files.readString(path).replaceFirst("\\{", "{\"later\":1,"));
    assertThat(new SettingsFile(path).read()).isEqualTo(ConsoleSettings.DEFAULT);
  }

  @Test
  void whatAnEarlierVersionDidNotWrite_isAsAtTheFirstStart() throws IOException {
    Path path = folder.resolve("settings.json");
    Files.writeString(path, "{\"language\":\"NB\"}");
    ConsoleSettings read = new SettingsFile(path).read();
    assertThat(read.language()).isEqualTo("NB");
    assertThat(read.layout("eva")).isEqualTo(ConsoleSettings.Layout.FIRST);
    assertThat(read.maximized()).isFalse();
    assertThat(read.recent("eva")).isEmpty();
    assertThat(read.layout("eva", new ConsoleSettings.Layout(1, true, true)).layouts()).hasSize(1);
  }

  @Test
  void sizesOutOfRange_areBroughtIn() {
    var wild =
        new ConsoleSettings(
            "",
            "",
            "LIGHT",
            9999,
            false,
            true,
            List.of(1.0),
            false,
            "",
            -5,
            ConsoleSettings.BackupPlan.NONE,
            Map.of(),
            Map.of(),
            Map.of());
    assertThat(List.of(wild.textPercent(), wild.idleMinutes(), wild.window().size()))
        .isEqualTo(List.of(200, 0, 0));
  }
}
